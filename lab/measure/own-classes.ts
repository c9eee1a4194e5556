/**
 * Classifiers of own classes that Improve makes from scratch, next to scikit-learn's best over the
 * same grid: the same rows are learnt from, the same others asked.
 *
 *     npx tsx lab/measure/own-classes.ts [--corpora FOLDER] [--next FOLDER] [--splits N]
 *                                        [--python PROGRAM] [--out FILE]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { confusionMatrix, correctCount } from '../../src/evaluation/confusion-matrix.ts';
import { macroF1Of, predictedAt } from '../../src/learning/choose-trial.ts';
import { vectoriseRows } from '../../src/learning/feature-rows.ts';
import { answerLogits } from '../../src/learning/fit-family.ts';
import { improve } from '../../src/learning/improve.ts';
import { Random } from '../../src/learning/random.ts';
import { part } from '../../src/learning/split-rows.ts';
import { ownClassesRecipe } from '../../src/learning/training-recipe.ts';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { Vectoriser } from '../../src/text/vectorise.ts';
import { markdownTable } from '../reports/markdown-table.ts';
import { corporaFolder } from './corpora-folder.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    next: { type: 'string' },
    splits: { type: 'string', default: '3' },
    python: { type: 'string', default: 'python3' },
    out: { type: 'string' },
  },
});

/** Rows that both are asked about. */
const askedRows = 1500;
const givenRows = 4000;
const strengths = [0.1, 0.3, 1, 3];

interface Line {
  text: string;
  rating: number | null;
  label: string;
  category?: string;
}

interface Task {
  name: string;
  file: string;
  classOf: (line: Line) => string | null;
  /** Classes at most: the most frequent. */
  classes: number;
}

const stars = ({ rating }: Line): string | null => (rating === null ? null : String(rating));
const category = (line: Line): string | null => line.category ?? null;
const corpora = corporaFolder(values.corpora);
const tasks: Task[] = [
  { name: 'stars, b2w10k', file: join(corpora, 'b2w10k.jsonl.gz'), classOf: stars, classes: 5 },
  {
    name: 'stars, amazon_mds',
    file: join(corpora, 'amazon_mds.jsonl.gz'),
    classOf: stars,
    classes: 5,
  },
  {
    name: '20 categories, b2w10k',
    file: join(corpora, 'b2w10k.jsonl.gz'),
    classOf: category,
    classes: 20,
  },
  {
    name: 'categories, amazon_mds',
    file: join(corpora, 'amazon_mds.jsonl.gz'),
    classOf: category,
    classes: 20,
  },
  {
    name: 'polarity with neutral, olist',
    file: join(corpora, 'olist.jsonl.gz'),
    classOf: ({ label }) => label,
    classes: 3,
  },
  ...(values.next === undefined
    ? []
    : [
        {
          name: 'stars, apps_pt',
          file: join(values.next, 'apps_pt.jsonl.gz'),
          classOf: stars,
          classes: 5,
        },
      ]),
];

interface Rows {
  texts: string[];
  labels: Uint8Array;
  classes: string[];
}

function readRows({ file, classOf, classes: most }: Task): Rows {
  const lines = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
  const counts = new Map<string, number>();
  for (const line of lines) {
    const name = classOf(line);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const classes = [...counts.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name]) => name)
    .sort();
  const used = lines.filter((line) => classes.includes(classOf(line) ?? ''));
  return {
    texts: used.map(({ text }) => text),
    labels: Uint8Array.from(used, (line) => classes.indexOf(classOf(line) ?? '')),
    classes,
  };
}

interface Scores {
  accuracy: number;
  macroF1: number;
  seconds: number;
}

interface PeerScores extends Scores {
  /** Of the setting that is best on the asked rows themselves, which no one can choose. */
  bestAccuracy: number;
  setting: string;
}

interface Measured {
  task: string;
  classes: number;
  learnt: number;
  ours: Scores;
  peer: PeerScores;
}

async function measure(task: Task): Promise<Measured> {
  const all = readRows(task);
  const splits = Number(values.splits);
  const ours: Scores = { accuracy: 0, macroF1: 0, seconds: 0 };
  const peer: PeerScores = { accuracy: 0, macroF1: 0, seconds: 0, bestAccuracy: 0, setting: '' };
  let learnt = 0;
  for (let split = 0; split < splits; split++) {
    const order = Uint32Array.from(all.texts, (_, row) => row);
    new Random(split + 1).shuffle(order);
    const asked = order.subarray(0, askedRows);
    const given = order.subarray(askedRows, askedRows + givenRows);
    const textsAt = (rows: Uint32Array) => Array.from(rows, (row) => all.texts[row] as string);
    const labelsAt = (rows: Uint32Array) => Uint8Array.from(rows, (row) => all.labels[row] ?? 0);
    const [texts, labels] = [textsAt(given), labelsAt(given)];
    const truth = labelsAt(asked);
    const start = process.cpuUsage();
    const { split: parts, improvement } = await improve(
      { texts, labels, classes: all.classes, groups: null, locked: new Set(), base: null },
      {
        ...ownClassesRecipe,
        seed: split + 1,
        search: { ...ownClassesRecipe.search, strengths, varyFeatures: true },
      },
    );
    const { user, system } = process.cpuUsage(start);
    if (improvement === null || improvement.answer === null)
      throw new Error(`${task.name}: ${parts.problem ?? 'nothing'}`);
    const { features, answer, cut } = improvement;
    const { settings, buckets } = features;
    const vectoriser = new Vectoriser(settings, new BucketSet(buckets, settings.bucketBits));
    const askedTexts = textsAt(asked);
    const input = {
      features: { ...features, data: vectoriseRows(vectoriser, askedTexts) },
      ...{ base: null, classCount: all.classes.length },
    };
    const logits = answerLogits(
      answer,
      input,
      Uint32Array.from(asked, (_, place) => place),
    );
    const matrix = confusionMatrix(
      truth,
      predictedAt(logits, all.classes.length, cut),
      all.classes.length,
    );
    ours.accuracy += (100 * correctCount(matrix)) / askedRows / splits;
    ours.macroF1 += (100 * macroF1Of(matrix)) / splits;
    ours.seconds += (user + system) / 1e6 / splits;
    const learntFrom = given.filter((_, place) => parts.parts[place] !== part.test);
    learnt = learntFrom.length;
    const theirs = askPeer({
      learn: { texts: textsAt(learntFrom), labels: [...labelsAt(learntFrom)] },
      ask: { texts: askedTexts, labels: [...truth] },
      strengths,
      seed: split + 1,
    });
    for (const name of ['accuracy', 'macroF1', 'seconds', 'bestAccuracy'] as const) {
      peer[name] += theirs[name] / splits;
    }
    peer.setting = theirs.setting;
  }
  return { task: task.name, classes: all.classes.length, learnt, ours, peer };
}

function askPeer(question: object): PeerScores {
  const { stdout, status, stderr } = spawnSync(
    values.python,
    [join(import.meta.dirname, 'own-classes-scikit-learn.py')],
    { input: JSON.stringify(question), encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PeerScores;
}

const measured: Measured[] = [];
for (const task of tasks) {
  measured.push(await measure(task));
  console.log(JSON.stringify(measured.at(-1)));
}
const figure = (value: number): string => value.toFixed(1);
console.log(
  markdownTable(
    [
      'task',
      'classes',
      'rows',
      'accuracy',
      'scikit-learn',
      'its best',
      'macro-F1',
      'scikit-learn',
      's',
      's',
    ],
    measured.map(({ task, classes, learnt, ours, peer }) => [
      ...[task, String(classes), String(learnt), figure(ours.accuracy), figure(peer.accuracy)],
      ...[figure(peer.bestAccuracy), figure(ours.macroF1), figure(peer.macroF1)],
      ...[figure(ours.seconds), figure(peer.seconds)],
    ]),
  ),
);
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(measured, null, 2)}\n`);
