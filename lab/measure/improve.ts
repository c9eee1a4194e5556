/**
 * What Improve gains on a domain that the model has not seen, with 200, 500 and 2,000 of its rows,
 * over several splits; and how often it says "better" falsely.
 *
 *     npx tsx lab/measure/improve.ts [--bundles FOLDER] [--corpora FOLDER] [--next FOLDER]
 *                                    [--splits N] [--rows 200,500,2000] [--out FILE]
 *
 * `--bundles` holds models that were trained without some corpora, as transfer.ts takes them; what
 * a bundle was not trained on is a new domain to it. `--next` holds corpora that the shipped model
 * has not seen. The shipped model on its own corpora, and on shuffled labels, are the controls.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { confusionMatrix } from '../../src/evaluation/confusion-matrix.ts';
import { pairedDifferences } from '../../src/evaluation/paired-differences.ts';
import { macroF1Of, predictedAt } from '../../src/learning/choose-trial.ts';
import { vectoriseRows } from '../../src/learning/feature-rows.ts';
import { answerLogits } from '../../src/learning/fit-family.ts';
import { improve } from '../../src/learning/improve.ts';
import { part } from '../../src/learning/split-rows.ts';
import { Random } from '../../src/learning/random.ts';
import { defaultRecipe } from '../../src/learning/training-recipe.ts';
import { verdictOf, type Verdict } from '../../src/learning/verdict-of.ts';
import { parseManifest } from '../../src/model/manifest.ts';
import type { Model } from '../../src/model/model.ts';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { Vectoriser } from '../../src/text/vectorise.ts';
import { markdownTable } from '../reports/markdown-table.ts';
import { readCorpora, type CorpusRow } from '../training/corpus.ts';
import { corporaFolder } from './corpora-folder.ts';
import { logitOf } from './logit-of.ts';
import { openBundle, shippedBundle } from './open-bundle.ts';

const { values } = parseArgs({
  options: {
    bundles: { type: 'string' },
    corpora: { type: 'string' },
    next: { type: 'string' },
    splits: { type: 'string', default: '5' },
    rows: { type: 'string', default: '200,500,2000' },
    out: { type: 'string' },
  },
});

/** Rows that the two models are compared on, which nothing was chosen by. */
const askedRows = 2000;

/** Of the rows that Improve is given it locks a quarter away. */
const learntShare = 0.75;

interface Domain {
  name: string;
  rows: CorpusRow[];
  bundle: string;
  /** Whether the model was not trained on it. */
  isNew: boolean;
}

interface Measured {
  domain: string;
  isNew: boolean;
  isShuffled: boolean;
  rows: number;
  /** Macro-F1 in percent, the mean over the splits. */
  before: number;
  after: number;
  /** Of the smallest gain of a split, in points. */
  lowest: number;
  verdicts: Record<Verdict, number>;
  seconds: number;
}

function domains(): Domain[] {
  const corpora = readCorpora(corporaFolder(values.corpora));
  const byName = new Map<string, CorpusRow[]>();
  for (const row of [...corpora.train, ...corpora.validation]) {
    const rows = byName.get(row.corpus) ?? [];
    rows.push(row);
    byName.set(row.corpus, rows);
  }
  const all: Domain[] = [];
  const bundles = values.bundles === undefined ? [] : readdirSync(values.bundles);
  for (const name of bundles) {
    const bundle = join(values.bundles ?? '', name);
    if (!existsSync(join(bundle, 'manifest.json'))) continue;
    const known = trainedOn(bundle);
    for (const [corpus, rows] of byName) {
      if (!known.has(corpus)) all.push({ name: corpus, rows, bundle, isNew: true });
    }
  }
  if (values.next !== undefined) {
    const next = readCorpora(values.next);
    for (const row of [...next.train, ...next.validation]) {
      const there = all.find(({ name }) => name === row.corpus);
      if (there !== undefined) there.rows.push(row);
      else all.push({ name: row.corpus, rows: [row], bundle: shippedBundle, isNew: true });
    }
  }
  for (const [name, rows] of byName) all.push({ name, rows, bundle: shippedBundle, isNew: false });
  return all;
}

function trainedOn(bundle: string): Set<string> {
  const manifest = readFileSync(join(bundle, 'manifest.json'));
  return new Set(parseManifest(new Uint8Array(manifest).buffer).corpora.map(({ id }) => id));
}

/** Improves on a model with some rows of a domain, and asks both about others of it. */
async function measure(
  { name, rows, isNew }: Domain,
  model: Model,
  count: number,
  isShuffled: boolean,
): Promise<Measured | null> {
  const given = Math.round(count / learntShare);
  if (rows.length < given + 200) return null;
  const splits = Number(values.splits);
  const total = { before: 0, after: 0, lowest: Infinity, seconds: 0 };
  const verdicts: Measured['verdicts'] = { better: 0, 'not-shown': 0, worse: 0 };
  const logits = (texts: readonly string[]) =>
    Promise.resolve(Float64Array.from(model.positiveProbabilities(texts), logitOf));
  for (let split = 0; split < splits; split++) {
    const random = new Random(split + 1);
    const order = Uint32Array.from(rows, (_, row) => row);
    random.shuffle(order);
    const take = (from: number, to: number) =>
      Array.from(order.subarray(from, to), (row) => rows[row] as CorpusRow);
    const own = take(0, given);
    const asked = take(given, given + askedRows);
    const labels = Uint8Array.from(own, ({ label }) => label);
    if (isShuffled) shuffleLabels(labels, random);
    const start = performance.now();
    const { split: parts, improvement } = await improve(
      {
        texts: own.map(({ text }) => text),
        labels,
        classes: ['negative', 'positive'],
        groups: null,
        locked: new Set(),
        base: { logits, cut: 0, maxTokens: 2048 },
      },
      { ...defaultRecipe, seed: split + 1 },
    );
    total.seconds += (performance.now() - start) / 1000 / splits;
    if (improvement === null) return null;
    const texts = asked.map(({ text }) => text);
    const truth = Uint8Array.from(asked, ({ label }) => label);
    const base = await logits(texts);
    const before = predictedAt(base, 2, 0);
    const { answer, features, cut } = improvement;
    const { settings, buckets } = features;
    const after =
      answer === null
        ? before
        : predictedAt(
            answerLogits(
              answer,
              {
                features: {
                  ...features,
                  data: vectoriseRows(
                    new Vectoriser(settings, new BucketSet(buckets, settings.bucketBits)),
                    texts,
                  ),
                },
                ...{ base, classCount: 2 },
              },
              Uint32Array.from(texts, (_, row) => row),
            ),
            2,
            cut,
          );
    const scoreOf = (predicted: Uint8Array) =>
      100 * macroF1Of(confusionMatrix(truth, predicted, 2));
    const gain = scoreOf(after) - scoreOf(before);
    total.before += scoreOf(before) / splits;
    total.after += scoreOf(after) / splits;
    total.lowest = Math.min(total.lowest, gain);
    const test = labels.filter((_, row) => parts.parts[row] === part.test);
    const { difference } = pairedDifferences(
      test,
      predictedAt(improvement.testLogits.after, 2, cut),
      predictedAt(improvement.testLogits.before ?? improvement.testLogits.after, 2, 0),
      2,
    ).metrics.macroF1;
    const verdict = answer === null || difference === null ? 'not-shown' : verdictOf(difference);
    verdicts[verdict] += 1;
  }
  return { domain: name, isNew, isShuffled, rows: count, ...total, verdicts };
}

function shuffleLabels(labels: Uint8Array, random: Random): void {
  const shuffled = Uint32Array.from(labels);
  random.shuffle(shuffled);
  labels.set(shuffled);
}

const measured: Measured[] = [];
for (const domain of domains()) {
  const model = await openBundle(domain.bundle);
  for (const count of values.rows.split(',').map(Number)) {
    for (const isShuffled of domain.isNew ? [false] : [false, true]) {
      const one = await measure(domain, model, count, isShuffled);
      if (one === null) continue;
      measured.push(one);
      const { better } = one.verdicts;
      console.log(
        `${one.domain} ${count}${isShuffled ? ' shuffled' : ''}: ${one.before.toFixed(1)} → ${one.after.toFixed(1)}, better ${better}`,
      );
    }
  }
  model.dispose();
}

const table = (some: readonly Measured[]): string =>
  markdownTable(
    ['domain', 'rows', 'before', 'after', 'gain', 'lowest gain', 'better', 'worse', 'seconds'],
    some.map(({ domain, rows, before, after, lowest, verdicts, seconds }) => [
      ...[domain, String(rows), before.toFixed(1), after.toFixed(1)],
      ...[(after - before).toFixed(2), lowest.toFixed(2)],
      ...[String(verdicts.better), String(verdicts.worse), seconds.toFixed(1)],
    ]),
  );
console.log(`
New domains: macro-F1 in percent, mean of ${values.splits} splits

${table(measured.filter(({ isNew }) => isNew))}

Domains that the model was trained on

${table(measured.filter(({ isNew, isShuffled }) => !isNew && !isShuffled))}

Shuffled labels

${table(measured.filter(({ isShuffled }) => isShuffled))}
`);
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(measured, null, 2)}\n`);
