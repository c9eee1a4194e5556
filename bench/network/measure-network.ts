/**
 * Reviews of 100 characters a second on one core through the shipped model, with SIMD and without:
 * `npx tsx bench/network/measure-network.ts`. `--reviews FILE` takes a JSON list of texts rather
 * than invented ones; `--before FOLDER` lets another state of this project take part, a checkout
 * with the packages of this one.
 *
 * A process each, which take turns; medians of their processor time, which what else the machine
 * does lengthens less than the time of day.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from '../median.ts';
import type { Turn } from './network-turns.ts';

const turns = 11;
const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    reviews: { type: 'string', default: '' },
  },
});

const variants = {
  ...(values.before === undefined ? {} : { before: [resolve(values.before), 'javascript'] }),
  JavaScript: [root, 'javascript'],
  SIMD: [root, 'simd'],
};

async function start([folder = '', kernel = '']: string[]): Promise<ChildProcess> {
  const child = fork(
    resolve(import.meta.dirname, 'network-turns.ts'),
    [folder, kernel, values.reviews],
    { execArgv: ['--import', 'tsx'] },
  );
  await once(child, 'message');
  return child;
}

async function turnOf(child: ChildProcess): Promise<Turn> {
  child.send('turn');
  const [turn] = (await once(child, 'message')) as [Turn];
  return turn;
}

const children = new Map<string, ChildProcess>();
for (const [name, variant] of Object.entries(variants)) children.set(name, await start(variant));
const taken = new Map<string, Turn[]>();
for (let turn = 0; turn < turns; turn++) {
  for (const [name, child] of children) {
    taken.set(name, [...(taken.get(name) ?? []), await turnOf(child)]);
  }
}
const rate = (list: readonly Turn[], what: keyof Turn) =>
  Math.round(median(list.map((turn) => turn[what]))).toLocaleString('en');
console.table(
  Object.fromEntries(
    [...taken].map(([name, list]) => [
      name,
      {
        'kernel, reviews/s': rate(list, 'kernel'),
        'new words/s': rate(list, 'newWords'),
        'positiveProbabilities, reviews/s': rate(list, 'probabilities'),
        'predict, reviews/s': rate(list, 'predict'),
      },
    ]),
  ),
);
for (const child of children.values()) child.disconnect();
