import { strToU8, Zip, ZipDeflate } from 'fflate';
import { chatExample } from '../learning/exports/chat-example.ts';
import { datasetCard, type DatasetSplit } from '../learning/exports/dataset-card.ts';
import { exportWords } from '../learning/exports/export-words.ts';
import { jsonLine } from '../learning/exports/json-line.ts';
import { part } from '../learning/split-rows.ts';
import { divideRows } from './divided-rows.ts';
import type { Job } from './jobs.ts';
import type {
  ExportedFile,
  TrainingExportRequest,
  TrainingExports,
} from './training-exports-api.ts';

/** Rows turned into a piece of a file at a time; between two the worker answers messages. */
const pieceRows = 2000;

/** Of every file in the zip, so that the same rows give the same bytes. */
const modified = new Date(1980, 0, 1);

/** The label of a row whose class is not told, as Hugging Face's `ClassLabel` has it. */
const untold = -1;

/**
 * Divides rows as a training does and writes them for language models. Labels of the locked test
 * part are in no file.
 *
 * @param order of the classes, where these are the same
 */
export async function writeTrainingExports(
  request: TrainingExportRequest,
  order: readonly string[],
  job: Job,
): Promise<TrainingExports> {
  const { rows, split } = await divideRows(request, order, job);
  const { texts, labels, classes } = rows;
  const { parts, keys } = split;
  const words = exportWords[request.language];
  const placesOf = (wanted: number) => [...parts.keys()].filter((row) => parts[row] === wanted);
  const places = {
    train: placesOf(part.train),
    validation: placesOf(part.validation),
    test: placesOf(part.test),
  };
  const labelOf = (row: number) => classes[labels[row] ?? 0] ?? '';
  const textOf = (row: number) => texts[row] ?? '';
  const system = words.system({ classes });
  const chat = async (which: readonly number[]): Promise<ExportedFile> => ({
    file: await linesFile(
      which,
      (row) => jsonLine(chatExample(system, textOf(row), labelOf(row))),
      job,
    ),
    rows: which.length,
  });
  const counts = {
    train: places.train.length,
    validation: places.validation.length,
    test: places.test.length,
  };
  const seen = new Set<string>();
  const asked = places.test.filter((row) => {
    const key = keys[row] ?? '';
    return !seen.has(key) && seen.add(key);
  });
  return {
    chat: {
      train: await chat(places.train),
      validation: counts.validation === 0 ? null : await chat(places.validation),
    },
    dataset: await datasetFolder(
      request.name,
      datasetCard({ name: request.name, classes, rows: counts }, words),
      places,
      (row, name) =>
        jsonLine({
          id: keys[row] ?? '',
          text: textOf(row),
          label: name === 'test' ? untold : (labels[row] ?? 0),
        }),
      job,
    ),
    parts: counts,
    test: {
      file: await linesFile(
        asked,
        (row) => jsonLine({ id: keys[row] ?? '', text: textOf(row) }),
        job,
      ),
      rows: asked.length,
    },
    refused: split.refused,
    locked: [...seen],
  };
}

/** Pieces of at most so many rows as text, one after another. */
async function* piecesOf(
  rows: readonly number[],
  lineOf: (row: number) => string,
  job: Job,
): AsyncGenerator<string> {
  for (let from = 0; from < rows.length; from += pieceRows) {
    yield rows
      .slice(from, from + pieceRows)
      .map(lineOf)
      .join('');
    await job.pause();
  }
}

async function linesFile(
  rows: readonly number[],
  lineOf: (row: number) => string,
  job: Job,
): Promise<Blob> {
  const pieces: Blob[] = [];
  for await (const piece of piecesOf(rows, lineOf, job)) pieces.push(new Blob([piece]));
  return new Blob(pieces, { type: 'application/jsonl' });
}

/** The folder as a zip, packed as it is written. */
async function datasetFolder(
  folder: string,
  card: string,
  places: Readonly<Record<DatasetSplit, readonly number[]>>,
  lineOf: (row: number, split: DatasetSplit) => string,
  job: Job,
): Promise<Blob> {
  const packed: Blob[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    packed.push(new Blob([piece]));
  });
  const begin = (name: string) => {
    const entry = new ZipDeflate(`${folder}/${name}`, { level: 6 });
    entry.mtime = modified;
    zip.add(entry);
    return entry;
  };
  begin('README.md').push(strToU8(card), true);
  for (const name of ['train', 'validation', 'test'] as const) {
    if (places[name].length === 0) continue;
    const entry = begin(`${name}.jsonl`);
    for await (const piece of piecesOf(places[name], (row) => lineOf(row, name), job)) {
      entry.push(strToU8(piece));
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  return new Blob(packed, { type: 'application/zip' });
}
