import type { CorpusRow } from './corpus.ts';
import type { Random } from './random.ts';

/** How long reviews are also shown in parts, so that the model is at home in short texts as well. */
export interface Windows {
  /** Reviews of at least so many characters are cut. */
  reviewLength: number;
  /** Sentences are taken together until a part has so many characters. */
  windowLength: number;
  /** Parts that are taken of each review, at random. */
  perReview: number;
  /** How much a part counts, next to a whole review. */
  weight: number;
}

const sentence = /[^.!?\n]+[.!?\n]*\s*/g;

/** Parts of long reviews: neighbouring whole sentences, each part with the label of its review. */
export function reviewWindows(
  rows: readonly CorpusRow[],
  windows: Windows,
  random: Random,
): CorpusRow[] {
  const parts: CorpusRow[] = [];
  for (const row of rows) {
    if (row.text.length < windows.reviewLength) continue;
    const sentences = row.text.match(sentence) ?? [];
    for (let taken = 0; taken < windows.perReview; taken++) {
      let next = random.below(sentences.length);
      let text = '';
      while (next < sentences.length && text.length < windows.windowLength) {
        text += sentences[next++] ?? '';
      }
      parts.push({ ...row, text });
    }
  }
  return parts;
}
