/**
 * `npm run bench -- --vs`: the same 100,000 reviews of 100 characters through this project's page,
 * with all cores and with one, and through a process of scikit-learn; then the reviews a second of
 * one worker against fastText's own program. They take turns; printed are medians and ratios. The
 * others are Debian's: `apt-get install python3-sklearn python3-pandas fasttext`; what is missing
 * is left out, saying so. With `REVIEW_CORPORA` the reviews are those of the corpora.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';
import { loadModel } from '../../src/model/load-model.ts';
import '../../src/model/use-simd.ts';
import { median } from '../median.ts';
import { trainFastText } from './fast-text.ts';
import { labelledReviews, type LabelledReview } from './labelled-reviews.ts';
import { startScikitLearn } from './scikit-learn.ts';

const rows = 100_000;
const trainingRows = 20_000;
const turns = 10;

function csv(reviews: readonly LabelledReview[]): string {
  const lines = reviews.map(
    ({ text, label }, row) => `${row},"${text.replaceAll('"', '""')}",${label}`,
  );
  return `${['id,review,label', ...lines].join('\r\n')}\r\n`;
}

/** On one core where `core` names it. */
async function startPage(url: string, file: string, core?: number): Promise<ChildProcess> {
  const child = fork(resolve(import.meta.dirname, 'page-turns.ts'), [url, file], {
    execArgv: ['--import', 'tsx'],
    ...(core === undefined
      ? {}
      : {
          execPath: 'taskset',
          execArgv: ['-c', String(core), process.execPath, '--import', 'tsx'],
        }),
  });
  await once(child, 'message');
  return child;
}

async function turnOf(page: ChildProcess): Promise<number> {
  page.send('turn');
  const [seconds] = (await once(page, 'message')) as [number];
  return seconds;
}

/** Reviews a second that the shipped model answers on one thread, as a worker does. */
async function ownRate(texts: readonly string[]): Promise<() => number> {
  const bundle = resolve(import.meta.dirname, '../../public/models/reviews-pt-en');
  const model = await loadModel({
    read: (path) => Promise.resolve(new Uint8Array(readFileSync(join(bundle, path))).buffer),
  });
  return () => {
    const begun = performance.now();
    model.positiveProbabilities(texts);
    return texts.length / ((performance.now() - begun) / 1000);
  };
}

function print(what: string, value: string, ratio = ''): void {
  console.log(`${what.padEnd(58)}${value.padStart(18)}  ${ratio}`);
}

async function measureFiles(all: readonly LabelledReview[], folder: string): Promise<void> {
  const outDir = join(folder, 'dist');
  const file = join(folder, 'reviews.csv');
  const training = join(folder, 'training.csv');
  await writeFile(file, csv(all.slice(0, rows)));
  await writeFile(training, csv(all.slice(rows)));
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const url = server.resolvedUrls?.local[0] ?? '';
  const pages = new Map([
    [`page, ${cpus().length} cores`, await startPage(url, file)],
    ['page, one core', await startPage(url, file, 0)],
  ]);
  const peer = await startScikitLearn(training, file);
  const taken = new Map<string, number[]>();
  const add = (name: string, seconds: number) =>
    taken.set(name, [...(taken.get(name) ?? []), seconds]);
  try {
    for (let turn = 0; turn < turns; turn++) {
      for (const [name, page] of pages) add(name, await turnOf(page));
      if (peer !== null) add('scikit-learn, one process', (await peer.evaluate()).clock);
    }
  } finally {
    for (const page of pages.values()) page.send('stop');
    peer?.stop();
    await server.close();
  }
  console.log(`${rows} reviews, from the start to the report (median of ${turns}; least)`);
  const ofPeer = median(taken.get('scikit-learn, one process') ?? []);
  for (const [name, seconds] of taken) {
    print(
      `  ${name}`,
      `${median(seconds).toFixed(2)} s (${Math.min(...seconds).toFixed(2)})`,
      name.startsWith('page') && peer !== null
        ? `${(ofPeer / median(seconds)).toFixed(2)} times as fast as scikit-learn`
        : '',
    );
  }
  if (peer === null)
    console.log('  scikit-learn is left out: apt-get install python3-sklearn python3-pandas');
}

async function measureRates(all: readonly LabelledReview[]): Promise<void> {
  const texts = all.slice(0, rows).map(({ text }) => text);
  const own = await ownRate(texts);
  const peer = trainFastText(all.slice(rows), texts);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    ours.push(own());
    if (peer !== null) theirs.push(peer.measure());
  }
  peer?.remove();
  const rate = (list: readonly number[]) => Math.round(median(list)).toLocaleString('en');
  console.log(`Reviews a second on one thread (median of ${turns})`);
  print(
    '  the shipped model',
    rate(ours),
    peer === null ? '' : `${(median(ours) / median(theirs)).toFixed(2)} times as fast as fastText`,
  );
  if (peer === null) console.log('  fastText is left out: apt-get install fasttext');
  else print('  fastText, words and pairs, without loading', rate(theirs));
}

/** Measures and prints; takes about five minutes. */
export async function measureVs(): Promise<void> {
  const all = labelledReviews(rows + trainingRows);
  const folder = await mkdtemp(join(tmpdir(), 'review-classifier-vs-'));
  try {
    await measureFiles(all, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
  await measureRates(all);
  console.log('transformers.js is left out: its weights would have to be downloaded.');
}
