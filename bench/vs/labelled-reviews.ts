import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generatedReviews } from '../predict/generated-reviews.ts';

/** A review with its class. */
export interface LabelledReview {
  text: string;
  label: 'negative' | 'positive';
}

const shortest = 60;
const longest = 120;

/** Pieces of 80 to 120 characters, as reviews of shops have on average, cut between words. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const word of text.split(/\s+/)) {
    if (piece.length + word.length >= longest - (pieces.length % 2) * (longest / 3)) {
      if (piece.length >= shortest) pieces.push(piece);
      piece = '';
    }
    piece = piece === '' ? word : `${piece} ${word}`;
  }
  if (piece.length >= shortest) pieces.push(piece);
  return pieces.filter(({ length }) => length <= longest);
}

/**
 * Reviews of about 100 characters, the same at every run: of the corpora in the folder that
 * `REVIEW_CORPORA` names, from all of them in turn, or invented ones where it names none.
 */
export function labelledReviews(count: number): LabelledReview[] {
  const folder = process.env['REVIEW_CORPORA'];
  if (folder === undefined) {
    return generatedReviews(count).map((text, index) => ({
      text,
      label: index % 2 === 0 ? 'negative' : 'positive',
    }));
  }
  const ofCorpora = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .map((name) => reviewsOf(join(folder, name)));
  const reviews: LabelledReview[] = [];
  for (let place = 0; reviews.length < count; place++) {
    for (const corpus of ofCorpora) {
      // The small ones more than once.
      const review = corpus[place % corpus.length];
      if (review !== undefined && reviews.length < count) reviews.push(review);
    }
  }
  return reviews;
}

function reviewsOf(file: string): LabelledReview[] {
  return gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledReview)
    .filter(({ label }) => label === 'negative' || label === 'positive')
    .flatMap(({ text, label }) => piecesOf(text).map((piece) => ({ text: piece, label })));
}
