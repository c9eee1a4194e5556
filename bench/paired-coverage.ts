/**
 * How often the 95 % intervals of `pairedDifferences` hold the population's difference:
 * `npx tsx bench/paired-coverage.ts [samples]`.
 *
 * Each population draws rows with a true class and the predictions of two classifiers. The true
 * differences are those of two million rows. Printed is the share of the samples with a defined
 * difference whose interval holds the true one, in percent, and the intervals' mean width.
 */
import { uniformNumbers } from './uniform-numbers.ts';
import { pairedDifferences } from '../src/evaluation/paired-differences.ts';

const samples = Number(process.argv[2] ?? 1000);
const populationRows = 2_000_000;

interface Population {
  classCount: number;
  /** Share of the rows that both get wrong in the same way, and that each alone gets wrong. */
  bothWrong: number;
  firstWrong: number;
  secondWrong: number;
  /** How much rarer each class is than the one before. */
  rarer: number;
}

const populations: Record<string, Population> = {
  'two classes, alike': population(2, 0.1, 0.03, 0.03, 1),
  'two classes, nearly perfect': population(2, 0.01, 0.005, 0.01, 1),
  'two classes, second worse': population(2, 0.05, 0.03, 0.12, 1),
  'two classes, one rare': population(2, 0.05, 0.03, 0.06, 0.1),
  'five classes, second worse': population(5, 0.2, 0.08, 0.15, 1),
  'five classes, some rare': population(5, 0.1, 0.05, 0.1, 0.6),
  'twenty classes, second worse': population(20, 0.2, 0.08, 0.15, 1),
  'twenty classes, alike': population(20, 0.1, 0.02, 0.02, 1),
};

function population(
  classCount: number,
  bothWrong: number,
  firstWrong: number,
  secondWrong: number,
  rarer: number,
): Population {
  return { classCount, bothWrong, firstWrong, secondWrong, rarer };
}

function draw(from: Population, rows: number, uniform: () => number) {
  const { classCount } = from;
  const weights = Array.from({ length: classCount }, (_, index) => from.rarer ** index);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const labels = new Uint8Array(rows);
  const first = new Uint8Array(rows);
  const second = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    let rest = uniform() * total;
    let label = 0;
    while (label < classCount - 1 && rest >= weights[label]!) rest -= weights[label++]!;
    const wrong = (label + 1 + Math.floor(uniform() * (classCount - 1))) % classCount;
    const fate = uniform();
    const both = fate < from.bothWrong;
    const onlyFirstWrong = !both && fate < from.bothWrong + from.firstWrong;
    const onlySecondWrong =
      !both && !onlyFirstWrong && fate < from.bothWrong + from.firstWrong + from.secondWrong;
    labels[row] = label;
    first[row] = both || onlyFirstWrong ? wrong : label;
    second[row] = both || onlySecondWrong ? wrong : label;
  }
  return pairedDifferences(labels, first, second, classCount).metrics;
}

for (const [name, from] of Object.entries(populations)) {
  const uniform = uniformNumbers(20241103);
  const truth = draw(from, populationRows, uniform);
  const table: Record<string, Record<string, string>> = {};
  for (const size of [30, 100, 1000]) {
    const drawn = Array.from({ length: samples }, () => draw(from, size, uniform));
    for (const metric of Object.keys(truth) as (keyof typeof truth)[]) {
      const value = truth[metric].difference!.value;
      const found = drawn.flatMap((metrics) => metrics[metric].difference ?? []);
      const held = found.filter(({ low, high }) => low <= value && value <= high).length;
      const width = found.reduce((sum, { low, high }) => sum + high - low, 0) / found.length;
      (table[metric] ??= { truth: value.toFixed(4) })[`n = ${size}`] =
        found.length === 0
          ? '–'
          : `${((100 * held) / found.length).toFixed(1)} (${width.toPrecision(2)})`;
    }
  }
  console.log(`\n${name}`);
  console.table(table);
}
