/**
 * How often a model is called better that is not: `npx tsx bench/false-verdicts.ts [samples]`.
 *
 * Each population draws rows of two classes with the predictions of two models whose macro-F1 is
 * equal over all rows. Printed is the share of the samples, in percent, for which the interval of
 * the difference in macro-F1 says that the second is better, and, after the stroke, for which
 * McNemar's exact test says so too. 5 % is what the Improve page allows.
 */
import { mcNemarTest } from '../src/analysis/statistics/mc-nemar-test.ts';
import { pairedDifferences } from '../src/evaluation/paired-differences.ts';
import { verdictOf } from '../src/learning/verdict-of.ts';
import { uniformNumbers } from './uniform-numbers.ts';

const samples = Number(process.argv[2] ?? 10_000);
const sizes = [50, 100, 200, 500, 1000, 2000];

/** How two models fare on the rows of one class. */
interface Fates {
  bothWrong: number;
  onlyOldWrong: number;
  onlyNewWrong: number;
}

interface Population {
  /** Share of the rows with the second class. */
  rare: number;
  fates: [Fates, Fates];
}

const alike = (bothWrong: number, wrong: number): Fates => ({
  bothWrong,
  onlyOldWrong: wrong,
  onlyNewWrong: wrong,
});

const populations: Record<string, Population> = {
  'balanced, 1 % disagree': { rare: 0.5, fates: [alike(0.1, 0.005), alike(0.1, 0.005)] },
  'balanced, 6 % disagree': { rare: 0.5, fates: [alike(0.1, 0.03), alike(0.1, 0.03)] },
  'balanced, 20 % disagree': { rare: 0.5, fates: [alike(0.15, 0.1), alike(0.15, 0.1)] },
  'balanced, other errors': traded(0.5),
  '90:10, 1 % disagree': { rare: 0.1, fates: [alike(0.02, 0.005), alike(0.3, 0.005)] },
  '90:10, 6 % disagree': { rare: 0.1, fates: [alike(0.03, 0.02), alike(0.3, 0.08)] },
  '90:10, 20 % disagree': { rare: 0.1, fates: [alike(0.05, 0.08), alike(0.2, 0.2)] },
  '90:10, nearly perfect': { rare: 0.1, fates: [alike(0, 0.01), alike(0, 0.05)] },
  '90:10, other errors': traded(0.1),
};

/**
 * The new model finds more of the second class and raises more false alarms: as many more that the
 * macro-F1 of both is equal.
 */
function traded(rare: number): Population {
  const population = (falseAlarms: number): Population => ({
    rare,
    fates: [
      { bothWrong: 0.05, onlyOldWrong: 0.01, onlyNewWrong: falseAlarms },
      { bothWrong: 0.2, onlyOldWrong: 0.2, onlyNewWrong: 0.02 },
    ],
  });
  let low = 0;
  let high = 0.9;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (gain(population(middle)) > 0) low = middle;
    else high = middle;
  }
  return population(low);
}

/** How much greater the macro-F1 of the new model is over all rows. */
function gain({ rare, fates: [common, scarce] }: Population): number {
  const macroF1 = (falseAlarms: number, missed: number) => {
    const errors = (1 - rare) * falseAlarms + rare * missed;
    const [first, second] = [(1 - rare) * (1 - falseAlarms), rare * (1 - missed)];
    return first / (2 * first + errors) + second / (2 * second + errors);
  };
  const [ofNew, ofOld] = (['onlyNewWrong', 'onlyOldWrong'] as const).map((only) =>
    macroF1(common.bothWrong + common[only], scarce.bothWrong + scarce[only]),
  );
  return ofNew! - ofOld!;
}

function draw({ rare, fates }: Population, rows: number, uniform: () => number) {
  const labels = new Uint8Array(rows);
  const ofOld = new Uint8Array(rows);
  const ofNew = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const label = uniform() < rare ? 1 : 0;
    const { bothWrong, onlyOldWrong, onlyNewWrong } = fates[label];
    const fate = uniform();
    const isNewWrong = fate < bothWrong + onlyNewWrong;
    const isOldWrong =
      fate < bothWrong ||
      (fate >= bothWrong + onlyNewWrong && fate < bothWrong + onlyNewWrong + onlyOldWrong);
    labels[row] = label;
    ofNew[row] = isNewWrong ? 1 - label : label;
    ofOld[row] = isOldWrong ? 1 - label : label;
  }
  return pairedDifferences(labels, ofNew, ofOld, 2);
}

const table: Record<string, Record<string, string>> = {};
for (const [name, population] of Object.entries(populations)) {
  const uniform = uniformNumbers(20250314);
  const row: Record<string, string> = {};
  for (const size of sizes) {
    let better = 0;
    let confirmed = 0;
    for (let sample = 0; sample < samples; sample++) {
      const { metrics, onlyFirstRight, onlySecondRight } = draw(population, size, uniform);
      const { difference } = metrics.macroF1;
      if (difference === null || verdictOf(difference) !== 'better') continue;
      better++;
      if (mcNemarTest(onlyFirstRight, onlySecondRight) < 0.05) confirmed++;
    }
    const percent = (count: number) => ((100 * count) / samples).toFixed(2);
    row[`n = ${size}`] = `${percent(better)} / ${percent(confirmed)}`;
  }
  table[name] = row;
}
console.table(table);
