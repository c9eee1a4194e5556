/**
 * The shipped model beside scikit-learn's on the validation split of every corpus, run anew: `npx tsx bench/models/compare.ts FOLDER_OF_CORPORA`.
 * scikit-learn's numbers come from scikit-learn.json, which scikit-learn.py writes.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadModel } from '../../src/model/load-model.ts';
import { parseBaseline } from '../../src/training/baseline.ts';
import { readCorpora } from '../../src/training/corpus.ts';
import { measureByCorpus } from '../../src/training/measure.ts';

const folder = process.argv[2] ?? process.env['REVIEW_CORPORA'];
if (folder === undefined) throw new Error('name the folder of corpora, or set REVIEW_CORPORA');

const bundle = resolve(import.meta.dirname, '../../public/models/reviews-pt-en');
const model = await loadModel({
  read: (path) => Promise.resolve(new Uint8Array(readFileSync(join(bundle, path))).buffer),
});
const baseline = parseBaseline(
  readFileSync(join(import.meta.dirname, 'scikit-learn.json'), 'utf8'),
);
const points = (ours: number, theirs: number): string => {
  const difference = (ours - theirs) * 100;
  return `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(1)}`;
};
const rows = measureByCorpus(model, readCorpora(folder).validation).map((one) => {
  const other = baseline.corpora.find(({ corpus }) => corpus === one.corpus);
  return {
    corpus: one.corpus,
    rows: one.rows,
    'accuracy %': (one.accuracy * 100).toFixed(1),
    'macro-F1 %': (one.macroF1 * 100).toFixed(1),
    'ECE %': (one.expectedCalibrationError * 100).toFixed(1),
    ...(other && {
      'accuracy − scikit-learn': points(one.accuracy, other.accuracy),
      'macro-F1 − scikit-learn': points(one.macroF1, other.macroF1),
    }),
  };
});
console.table(rows);
