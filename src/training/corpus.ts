import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One labelled review of a corpus. */
export interface CorpusRow {
  corpus: string;
  language: string;
  text: string;
  /** Index in the model's classes: 0 negative, 1 positive. */
  label: 0 | 1;
}

/** What a folder of corpora holds; neutral rows are counted, not kept. */
export interface Corpora {
  train: CorpusRow[];
  validation: CorpusRow[];
  neutral: number;
}

interface CorpusLine {
  text: string;
  label: string;
  lang: string;
  split: string;
}

function isCorpusLine(value: unknown): value is CorpusLine {
  if (typeof value !== 'object' || value === null) return false;
  const line = value as Partial<Record<keyof CorpusLine, unknown>>;
  return (
    typeof line.text === 'string' &&
    typeof line.label === 'string' &&
    typeof line.lang === 'string' &&
    (line.split === 'train' || line.split === 'validation')
  );
}

/** Null where the line is not JSON, or not of the form of a corpus. */
function parseLine(json: string): CorpusLine | null {
  try {
    const value: unknown = JSON.parse(json);
    return isCorpusLine(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Reads every `<corpus>.jsonl` and `<corpus>.jsonl.gz` of a folder, in the order of their names. A line is
 * `{"text", "label": "negative" | "neutral" | "positive", "lang", "split": "train" | "validation"}`; other fields are ignored.
 *
 * @throws Error naming file and line where a line is not of that form, or where the folder holds no corpus
 */
export function readCorpora(folder: string, leaveOut: readonly string[] = []): Corpora {
  const corpora: Corpora = { train: [], validation: [], neutral: 0 };
  for (const name of readdirSync(folder).sort()) {
    const corpus = /^(.+)\.jsonl(\.gz)?$/.exec(name)?.[1];
    if (corpus === undefined) continue;
    const bytes = readFileSync(join(folder, name));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    text.split('\n').forEach((json, index) => {
      if (json.trim() === '') return;
      const line = parseLine(json);
      if (line === null) throw new Error(`${name}, line ${index + 1}: not a labelled review`);
      if (line.label !== 'negative' && line.label !== 'positive') {
        corpora.neutral++;
        return;
      }
      const row: CorpusRow = {
        corpus,
        language: line.lang,
        text: line.text,
        label: line.label === 'positive' ? 1 : 0,
      };
      if (line.split === 'validation') corpora.validation.push(row);
      else if (!leaveOut.includes(corpus)) corpora.train.push(row);
    });
  }
  if (corpora.train.length === 0) throw new Error(`no corpus to train on in ${folder}`);
  return corpora;
}
