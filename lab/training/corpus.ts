import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A review as a corpus has it; what the corpus does not say is absent. */
export interface CorpusReview {
  corpus: string;
  language: string;
  text: string;
  /** Stars, 1 to 5. */
  rating?: number;
  /** Of the reviewer, in the corpus' own words. */
  gender?: string;
  birthYear?: number;
  state?: string;
}

/** One labelled review of a corpus. */
export interface CorpusRow extends CorpusReview {
  /** Index in the model's classes: 0 negative, 1 positive. */
  label: 0 | 1;
}

/** The rows of a corpus that stand between the classes, most of them of 3 stars. */
export interface NeutralRows {
  train: CorpusReview[];
  validation: CorpusReview[];
}

/** What a folder of corpora holds. */
export interface Corpora {
  train: CorpusRow[];
  validation: CorpusRow[];
  neutral: NeutralRows;
}

interface CorpusLine {
  text: string;
  label: string;
  lang: string;
  split: string;
  rating?: unknown;
  gender?: unknown;
  birth_year?: unknown;
  state?: unknown;
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

function reviewOf(corpus: string, line: CorpusLine): CorpusReview {
  const { rating, gender, birth_year: birthYear, state } = line;
  return {
    corpus,
    language: line.lang,
    text: line.text,
    ...(typeof rating === 'number' && { rating }),
    ...(typeof gender === 'string' && { gender }),
    ...(typeof birthYear === 'number' && { birthYear }),
    ...(typeof state === 'string' && { state }),
  };
}

/**
 * Reads every `<corpus>.jsonl` and `<corpus>.jsonl.gz` of a folder, in the order of their names. A
 * line is `{"text", "label": "negative" | "neutral" | "positive", "lang", "split": "train" |
 * "validation"}`, with `rating`, `gender`, `birth_year` and `state` where it is known; other fields
 * are ignored.
 *
 * @throws Error naming file and line where a line is not of that form, or where the folder holds no
 *   corpus
 */
export function readCorpora(folder: string, leaveOut: readonly string[] = []): Corpora {
  const corpora: Corpora = { train: [], validation: [], neutral: { train: [], validation: [] } };
  for (const name of readdirSync(folder).sort()) {
    const corpus = /^(.+)\.jsonl(\.gz)?$/.exec(name)?.[1];
    if (corpus === undefined) continue;
    const bytes = readFileSync(join(folder, name));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    text.split('\n').forEach((json, index) => {
      if (json.trim() === '') return;
      const line = parseLine(json);
      if (line === null) throw new Error(`${name}, line ${index + 1}: not a labelled review`);
      const review = reviewOf(corpus, line);
      if (line.label !== 'negative' && line.label !== 'positive') {
        if (line.split === 'validation') corpora.neutral.validation.push(review);
        else if (!leaveOut.includes(corpus)) corpora.neutral.train.push(review);
        return;
      }
      const row: CorpusRow = { ...review, label: line.label === 'positive' ? 1 : 0 };
      if (line.split === 'validation') corpora.validation.push(row);
      else if (!leaveOut.includes(corpus)) corpora.train.push(row);
    });
  }
  if (corpora.train.length === 0) throw new Error(`no corpus to train on in ${folder}`);
  return corpora;
}
