/**
 * Whether the shipped model treats people and places alike:
 *
 *     npx tsx lab/measure/bias/main.ts [--corpora FOLDER] [--model FOLDER]
 *         [--left-out FOLDER] [--out FILE]
 *
 * Swaps over gender, names, regions and nationalities in validation rows of both languages and in
 * templates; metrics by gender, age, region and state of b2w10k's reviewers. `--left-out` names a
 * bundle that was trained without b2w10k and repro: on it all of b2w10k's rows are measured, nine
 * times as many.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseManifest } from '../../../src/model/manifest.ts';
import {
  worstGap,
  worstGroup,
  type BiasReport,
  type FairnessMeasurement,
} from '../../reports/bias-report.ts';
import { readCorpora } from '../../training/corpus.ts';
import { markdownTable, percent } from '../../reports/markdown-table.ts';
import { corporaFolder } from '../corpora-folder.ts';
import { openBundle, shippedBundle } from '../open-bundle.ts';
import { measureFairness, measureSwaps, measureTemplates } from './measure-bias.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    model: { type: 'string', default: shippedBundle },
    'left-out': { type: 'string' },
    out: { type: 'string' },
  },
});

/**
 * Reviews of each language whose words are swapped; the others would take long and say the same.
 */
const maxReviews = 10_000;
const corpus = 'b2w10k';

const { train, validation } = readCorpora(corporaFolder(values.corpora));
const model = await openBundle(values.model);
const report: BiasReport = {
  swaps: [
    ...(await measureSwaps(model, validation, 'pt', maxReviews)),
    ...(await measureSwaps(model, validation, 'en', maxReviews)),
  ],
  templates: measureTemplates(model),
  fairness: measureFairness(model, corpus, validation),
  leftOut: null,
};
model.dispose();
if (values['left-out'] !== undefined) {
  const manifest = readFileSync(join(values['left-out'], 'manifest.json'));
  if (parseManifest(new Uint8Array(manifest).buffer).corpora.some(({ id }) => id === corpus)) {
    throw new Error(`${values['left-out']} was trained on ${corpus}`);
  }
  const without = await openBundle(values['left-out']);
  report.leftOut = measureFairness(without, corpus, [...train, ...validation]);
  without.dispose();
}

type Value = { value: number; low: number; high: number } | null;
const shown = (value: Value, digits = 1): string =>
  value === null
    ? '–'
    : `${(100 * value.value).toFixed(digits)} (${(100 * value.low).toFixed(digits)} to ${(100 * value.high).toFixed(digits)})`;

console.log('\nSwaps in reviews, in percent and percentage points\n');
console.log(
  markdownTable(
    ['family', 'language', 'reviews', 'flips', 'mean |change|', 'accuracy before', 'after'],
    report.swaps.map((one) => [
      one.family,
      one.language,
      String(one.tried),
      shown(one.flips),
      shown(one.change),
      percent(one.accuracyBefore),
      percent(one.accuracyAfter),
    ]),
  ),
);
console.log('\nThe same sentences about different people and places\n');
console.log(
  markdownTable(
    ['family', 'language', 'sentences', 'flips', 'furthest group', 'its difference'],
    report.templates.map((one) => {
      const worst = worstGroup(one);
      return [
        one.family,
        one.language,
        String(one.sentences),
        shown(one.flips),
        worst.group,
        shown(worst),
      ];
    }),
  ),
);

function printFairness(title: string, measured: FairnessMeasurement): void {
  console.log(`\n${title}\n`);
  console.log(
    markdownTable(
      ['column', 'group', 'rows', 'accuracy', 'true-positive rate', 'false-positive rate'],
      measured.columns.flatMap(({ column, groups }) =>
        groups.map((one) => [
          column,
          one.value,
          String(one.rows),
          shown(one.accuracy),
          shown(one.truePositiveRate),
          shown(one.falsePositiveRate),
        ]),
      ),
    ),
  );
  const worst = worstGap(measured);
  if (worst !== null) {
    console.log(
      `\nWorst gap: ${worst.rate} by ${worst.column}, ${worst.highest} over ${worst.lowest}: ${shown(worst)}, q = ${worst.qValue}`,
    );
  }
}
printFairness(
  `By reviewer, on the ${report.fairness.rows} validation rows of ${corpus}, in percent`,
  report.fairness,
);
if (report.leftOut !== null) {
  printFairness(
    `The same on all ${report.leftOut.rows} rows, by a model trained without them`,
    report.leftOut,
  );
}
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);
