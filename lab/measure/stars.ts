/**
 * Expected stars and the rule for neutral, from the logit of the shipped model, compared with
 * scikit-learn's ridge regression on stars:
 *
 *     npx tsx lab/measure/stars.ts [--corpora FOLDER] [--model FOLDER] [--out FILE]
 *
 * The ridge regression's numbers come from scikit-learn-stars.json, which scikit-learn-stars.py
 * writes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpora } from '../training/corpus.ts';
import { markdownTable, percent } from '../reports/markdown-table.ts';
import { completeCorpora, measureStars, type StarRow } from '../reports/star-report.ts';
import { parseStarBaseline } from '../reports/star-baseline.ts';
import { corporaFolder } from './corpora-folder.ts';
import { logitOf } from './logit-of.ts';
import { openBundle, shippedBundle } from './open-bundle.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    model: { type: 'string', default: shippedBundle },
    out: { type: 'string' },
  },
});

const { validation, neutral } = readCorpora(corporaFolder(values.corpora));
const rated = [...validation, ...neutral.validation].flatMap((row) =>
  row.rating === undefined ? [] : [{ ...row, rating: row.rating }],
);
const model = await openBundle(values.model);
const probabilities = model.positiveProbabilities(rated.map(({ text }) => text));
model.dispose();
const rows = rated.map(({ corpus, language, rating }, place): StarRow => ({
  corpus,
  language,
  stars: rating,
  logit: logitOf(probabilities[place]!),
}));
const report = measureStars(completeCorpora(rows));
const baseline = parseStarBaseline(
  readFileSync(join(import.meta.dirname, 'scikit-learn-stars.json'), 'utf8'),
);

const { slope, thresholds } = report.model;
console.log(
  `\nP(stars > k) = σ(${slope.toFixed(3)} z − θ), θ: ${thresholds.map((one) => one.toFixed(3)).join(', ')}`,
);
console.log('\nMean absolute error in stars, cross-fitted\n');
console.log(
  markdownTable(
    [
      'corpus',
      'rows',
      'expected stars',
      'median star',
      "always the corpus' median",
      'ridge regression',
    ],
    report.errors.map(({ corpus, rows: count, expected, median, constant }) => [
      corpus,
      String(count),
      expected.toFixed(3),
      median.toFixed(3),
      constant.toFixed(3),
      baseline.corpora.find((one) => one.corpus === corpus)?.meanAbsoluteError.toFixed(3) ?? '–',
    ]),
  ),
);
const { band, results } = report.neutral;
console.log(
  `\nNeutral where the probability is from ${band.low} to ${band.high}; cross-fitted, in percent\n`,
);
console.log(
  markdownTable(
    [
      'corpus',
      '3 stars',
      'others',
      'precision',
      'recall',
      'F1',
      'accuracy of the others',
      'with the rule',
    ],
    results.map((one) => [
      one.corpus,
      String(one.neutralRows),
      String(one.otherRows),
      one.precision === null ? '–' : percent(one.precision),
      percent(one.recall),
      percent(one.f1),
      percent(one.accuracyBefore),
      percent(one.accuracyAfter),
    ]),
  ),
);
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);
