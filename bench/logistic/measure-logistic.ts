/**
 * Exact logistic regression on 10,000 texts of 100 characters, 5 folds × 10 strengths, in processor
 * time, next to the AdaGrad trainers and scikit-learn's lbfgs and liblinear on the same matrix:
 *
 *     REVIEW_CORPORA=<folder> PYTHON=<program> npx tsx bench/logistic/measure-logistic.ts
 *
 * The target is 15 s on two cores for all 50 fits. The floor is what reading the matrix costs: a
 * product reads 4 bytes of index and 8 of a vector an entry. Texts are short reviews of one
 * sentiment, joined and cut; without the corpora it has nothing to read, without Python no peers.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { vectoriseRows, type FeatureRows } from '../../src/learning/feature-rows.ts';
import {
  fitLogistic,
  fitLogisticPath,
  logitsOf,
  type LogisticProblem,
} from '../../src/learning/fit-logistic.ts';
import { JoinedColumns } from '../../src/learning/joined-columns.ts';
import { trainLinear } from '../../src/learning/linear-trainer.ts';
import { trainSoftmax } from '../../src/learning/softmax-trainer.ts';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { findCandidates } from '../../src/text/ngram-candidates.ts';
import { Vectoriser } from '../../src/text/vectorise.ts';

const rowCount = Number(process.env.ROWS ?? 10_000);
const characters = 100;
const folds = 5;
const l2s = [30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02];
const tolerance = 1e-6;
const settings = { maxNgram: 3, bucketBits: 22, maxTokens: 1024, normExponent: 0.5 };
const minimumCount = 3;

interface Texts {
  texts: string[];
  /** Stars less 1. */
  stars: Uint8Array;
}

/** Row after row of another number of stars, joined from reviews of that number. */
function readTexts(folder: string): Texts {
  const byStars: string[][] = [[], [], [], [], []];
  for (const corpus of ['b2w10k', 'olist', 'repro']) {
    const lines = gunzipSync(readFileSync(join(folder, `${corpus}.jsonl.gz`))).toString();
    for (const line of lines.split('\n')) {
      if (line === '') continue;
      const { text, rating } = JSON.parse(line) as { text: string; rating: number | null };
      if (rating !== null) byStars[rating - 1]?.push(text);
    }
  }
  const next = [0, 0, 0, 0, 0];
  const stars = Uint8Array.from({ length: rowCount }, (_, row) => row % 5);
  const texts = Array.from(stars, (star) => {
    let text = '';
    while (text.length < characters) {
      text += ` ${byStars[star]![next[star]!++ % byStars[star]!.length]!}`;
    }
    return text.slice(1, characters + 1);
  });
  return { texts, stars };
}

function seconds<T>(run: () => T): [number, T] {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1e6, result];
}

/** Log loss a row of the rows of a fold, of a model that has not seen them. */
function lossOf(logits: Float64Array, labels: Uint8Array, rows: Uint32Array): number {
  let sum = 0;
  rows.forEach((row, position) => {
    sum += Math.log1p(Math.exp((labels[row] === 1 ? -1 : 1) * logits[position]!));
  });
  return sum / rows.length;
}

/** The first fold's rows as a matrix of their own. */
function copyRows(data: FeatureRows, rows: Uint32Array): FeatureRows {
  const parts = Array.from(rows, (row) =>
    data.indices.subarray(data.rowSplits[row], data.rowSplits[row + 1]),
  );
  const rowSplits = new Float64Array(rows.length + 1);
  parts.forEach((part, place) => (rowSplits[place + 1] = rowSplits[place]! + part.length));
  const indices = new Uint32Array(rowSplits[rows.length]!);
  parts.forEach((part, place) => indices.set(part, rowSplits[place]));
  const rowValues = Float32Array.from(rows, (row) => data.rowValues[row]!);
  return { rows: rows.length, indices, rowSplits, rowValues };
}

function askPeers(python: string, data: FeatureRows, labels: Uint8Array, features: number) {
  const folder = mkdtempSync(join(tmpdir(), 'logistic-'));
  try {
    writeFileSync(join(folder, 'facts.json'), JSON.stringify({ features, l2s, tolerance }));
    writeFileSync(join(folder, 'splits.bin'), Int32Array.from(data.rowSplits));
    writeFileSync(join(folder, 'indices.bin'), Int32Array.from(data.indices));
    writeFileSync(join(folder, 'values.bin'), data.rowValues);
    writeFileSync(join(folder, 'labels.bin'), labels);
    const script = new URL('peers.py', import.meta.url).pathname;
    const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
    const answer = execFileSync(python, [script, folder, 'lbfgs', 'liblinear'], { env });
    return JSON.parse(answer.toString()) as Record<
      string,
      { seconds: number; losses: number[]; iterations: number }
    >;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function main(): void {
  const folder = process.env.REVIEW_CORPORA;
  if (folder === undefined) {
    console.log('REVIEW_CORPORA names no folder: nothing to read');
    return;
  }
  const { texts, stars } = readTexts(folder);
  const { bucketBits } = settings;
  const buckets = findCandidates(texts, settings, bucketBits, minimumCount);
  const data = vectoriseRows(new Vectoriser(settings, new BucketSet(buckets, bucketBits)), texts);
  const features = buckets.length;
  const shared = { data, features, offsets: null, rowWeights: null, scales: null };
  const two: LogisticProblem = {
    ...shared,
    labels: stars.map((star) => (star > 2 ? 1 : 0)),
    classCount: 2,
  };
  const five: LogisticProblem = { ...shared, labels: stars, classCount: 5 };
  const all = Uint32Array.from(texts, (_, row) => row);
  const inFold = (row: number, fold: number): boolean => Math.floor(row / 5) % folds === fold;
  const training = Array.from({ length: folds }, (_, fold) =>
    all.filter((row) => !inFold(row, fold)),
  );
  console.log(
    `${rowCount} texts, ${features} features, ${data.indices.length} entries; processor time`,
  );

  fitLogistic(two, { l2: 1, rows: training[0]! });
  fitLogistic(five, { l2: 1, rows: training[0]! });
  const [whole] = seconds(() =>
    training.map((rows) => fitLogisticPath(two, l2s, { rows, tolerance })),
  );
  const [one] = seconds(() =>
    training.map((rows) => l2s.map((l2) => fitLogistic(two, { l2, rows, tolerance }))),
  );
  const [ofFive] = seconds(() => fitLogisticPath(five, l2s, { rows: training[0]!, tolerance }));
  console.log(`5 folds × 10 strengths, as paths:   ${whole.toFixed(2)} s (target: 30 s)`);
  console.log(`5 folds × 10 strengths, one by one: ${one.toFixed(2)} s`);

  const rows = training[0]!;
  const [mine, path] = seconds(() => fitLogisticPath(two, l2s, { rows, tolerance }));
  console.log(`One fold of five classes, ${(ofFive / mine).toFixed(1)} × one of two`);
  const [joining, columns] = seconds(() => new JoinedColumns(data, features, rows, null));
  const vector = new Float64Array(columns.columns + 1);
  const logits = new Float64Array(columns.rows);
  const products = 100;
  const [there] = seconds(() => {
    for (let i = 0; i < products; i++) columns.multiply(vector, 1, logits);
  });
  const [back] = seconds(() => {
    for (let i = 0; i < products; i++) columns.multiplyTransposed(logits, 1, 1, vector);
  });
  const megabytes = (columns.size * 12) / 1e6;
  console.log(
    `Joined: ${columns.columns} columns, ${columns.size} entries, ${(joining * 1e3).toFixed(1)} ms.` +
      ` A product reads ${megabytes.toFixed(1)} MB: ${((there / products) * 1e3).toFixed(2)} ms,` +
      ` transposed ${((back / products) * 1e3).toFixed(2)} ms;` +
      ` ten fits take ${(mine / ((there + back) / products / 2)).toFixed(0)} times as long`,
  );

  const copied = copyRows(data, rows);
  const labels = Uint8Array.from(rows, (row) => two.labels[row]!);
  const held = all.filter((row) => inFold(row, 0));
  const weights = new Float32Array(rows.length).fill(1);
  const ones = new Float32Array(features).fill(1);
  const options = { epochs: 6, learningRate: 0.5, dropout: 0.2, l2: 0, seed: 1 };
  const [adaGrad, model] = seconds(() => trainLinear(copied, labels, weights, ones, options));
  const [adaGradFive] = seconds(() =>
    trainSoftmax(
      copied,
      Uint8Array.from(rows, (row) => stars[row]!),
      5,
      weights,
      ones,
      options,
    ),
  );
  const losses = path.map((fit) => lossOf(logitsOf(fit, data, 2, held), two.labels, held));
  const trained = {
    weights: Float64Array.from(model.weights),
    biases: Float64Array.of(model.bias),
  };
  const table: Record<string, Record<string, string>> = {
    'this, a path of 10': { s: mine.toFixed(2), ratio: '1.0' },
    'AdaGrad, 6 epochs, once': {
      s: adaGrad.toFixed(2),
      ratio: (adaGrad / (mine / l2s.length)).toFixed(1),
      'loss held out': lossOf(logitsOf(trained, data, 2, held), two.labels, held).toFixed(4),
    },
    'AdaGrad, 5 classes, once': {
      s: adaGradFive.toFixed(2),
      ratio: (adaGradFive / (ofFive / l2s.length)).toFixed(1),
    },
  };
  table['this, a path of 10']!['loss held out'] = Math.min(...losses).toFixed(4);
  const { PYTHON } = process.env;
  if (PYTHON !== undefined) {
    for (const [solver, peer] of Object.entries(askPeers(PYTHON, copied, labels, features))) {
      // Positive where the peer's minimum lies above this one's.
      const excess = peer.losses.map((loss, place) => loss / path[place]!.loss - 1);
      table[`scikit-learn ${solver}, 10 fits`] = {
        s: peer.seconds.toFixed(2),
        ratio: (peer.seconds / mine).toFixed(1),
        'loss above': `${Math.min(...excess).toExponential(0)} to ${Math.max(...excess).toExponential(0)}`,
        iterations: String(peer.iterations),
      };
    }
  }
  console.table(table);
}

main();
