/**
 * What an embedding bag and a small convolution learn from so many reviews, next to logistic
 * regression: all from scratch, and the convolution also from the shipped model's word vectors.
 *
 *     npx tsx lab/measure/networks.ts [--corpora FOLDER] [--names olist,amazon_bcd]
 *                                     [--rows 500,2000,10000] [--splits 1]
 *
 * Each is asked about 2,000 other reviews of its corpus, or a quarter of a small one. Seconds are
 * processor time of one fit.
 */
import { parseArgs } from 'node:util';
import { confusionMatrix } from '../../src/evaluation/confusion-matrix.ts';
import { macroF1Of, predictedAt } from '../../src/learning/choose-trial.ts';
import { answerLogits, fitFamily, type FamilyChoice } from '../../src/learning/fit-family.ts';
import type { WordVectors } from '../../src/learning/improved-rows.ts';
import { prepare } from '../../src/learning/prepare-examples.ts';
import { Random } from '../../src/learning/random.ts';
import { plansOf } from '../../src/learning/search-plans.ts';
import { plainExamples } from '../../src/learning/training-examples.ts';
import { defaultRecipe, type ModelFamily } from '../../src/learning/training-recipe.ts';
import { wordVectorsOf } from '../../src/learning/word-vectors-of.ts';
import { startTensorBackend } from '../../src/model/tensor-backend.ts';
import { readBundle } from '../card/read-bundle.ts';
import { shippedBundle } from './open-bundle.ts';
import { markdownTable } from '../reports/markdown-table.ts';
import { readCorpora, type CorpusRow } from '../training/corpus.ts';
import { corporaFolder } from './corpora-folder.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    names: { type: 'string', default: 'olist,amazon_bcd' },
    rows: { type: 'string', default: '500,2000,10000' },
    splits: { type: 'string', default: '1' },
    models: { type: 'string', default: 'logistic,embedding-bag,convolution,warm-convolution' },
  },
});

const askedRows = 2000;

const families = values.models.split(',') as ModelFamily[];

const pause = () => Promise.resolve();

/** Macro-F1 and accuracy in percent, and seconds of a fit. */
async function measure(
  family: ModelFamily,
  rows: readonly CorpusRow[],
  learnt: number,
  vectors: WordVectors | null,
): Promise<{ macroF1: number; accuracy: number; seconds: number }> {
  const texts = rows.map(({ text }) => text);
  const labels = Uint8Array.from(rows, ({ label }) => label);
  const learnFrom = Uint32Array.from({ length: learnt }, (_, row) => row);
  const asked = Uint32Array.from({ length: rows.length - learnt }, (_, row) => learnt + row);
  // The strength that is best in most of the tables of docs/improve.md.
  const search = { ...defaultRecipe.search, strengths: [0.3] };
  const recipe = { ...defaultRecipe, models: [family], search };
  const [plan] = plansOf(recipe, false, true);
  if (plan === undefined) throw new RangeError(`${family} cannot be tried`);
  const { input } = await prepare(
    plainExamples(texts, labels, learnFrom),
    {
      texts,
      labels,
      classes: ['negative', 'positive'],
      groups: null,
      locked: new Set(),
      base: null,
    },
    { ...recipe, features: plan.features },
    pause,
  );
  const choice: FamilyChoice = { family, strengths: plan.strength === null ? [] : [plan.strength] };
  const start = process.cpuUsage().user;
  const [fitted] = await fitFamily(choice, { ...input, vectors }, learnFrom, pause);
  const seconds = (process.cpuUsage().user - start) / 1e6;
  if (fitted === undefined) throw new RangeError(`${family} fits nothing`);
  const predicted = predictedAt(answerLogits(fitted, input, asked), 2, 0);
  const matrix = confusionMatrix(
    Uint8Array.from(asked, (row) => labels[row] as number),
    predicted,
    2,
  );
  const right = matrix.reduce((sum, counts, k) => sum + (counts[k] ?? 0), 0);
  return { macroF1: 100 * macroF1Of(matrix), accuracy: (100 * right) / asked.length, seconds };
}

const corpora = readCorpora(corporaFolder(values.corpora));
await startTensorBackend();
const vectors = await wordVectorsOf(readBundle(shippedBundle));
const table: string[][] = [];
for (const name of values.names.split(',')) {
  const all = [...corpora.train, ...corpora.validation].filter(({ corpus }) => corpus === name);
  for (const wanted of values.rows.split(',').map(Number)) {
    const asked = Math.min(askedRows, Math.round(all.length / 4));
    const learnt = Math.min(wanted, all.length - asked);
    for (const family of families) {
      const splits = Number(values.splits);
      const mean = { macroF1: 0, accuracy: 0, seconds: 0 };
      for (let split = 0; split < splits; split++) {
        const order = Uint32Array.from(all, (_, row) => row);
        new Random(split + 1).shuffle(order);
        const rows = Array.from(order.subarray(0, learnt + asked), (row) => all[row] as CorpusRow);
        const found = await measure(family, rows, learnt, vectors);
        mean.macroF1 += found.macroF1 / splits;
        mean.accuracy += found.accuracy / splits;
        mean.seconds += found.seconds / splits;
      }
      const { macroF1, accuracy, seconds } = mean;
      const line = [name, String(learnt), family, accuracy.toFixed(1), macroF1.toFixed(1)];
      table.push([...line, seconds.toFixed(1)]);
      console.log(table.at(-1)?.join(' '));
    }
  }
}
console.log(markdownTable(['corpus', 'rows', 'model', 'accuracy', 'macro-F1', 'seconds'], table));
