import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Random } from '../../src/learning/random.ts';

/** Most milliseconds of processor time that a small case may take. */
const patience = 2_000;
const maxMib = 512;

export interface FuzzSettings {
  cases: number;
  seed: number;
  /** Whether slow and large cases fail. */
  measured: boolean;
  /** Folder in which the next case of each target is written down; null for none. */
  progress: string | null;
}

/** As `npm run fuzz` sets them; few cases, the same each time, where nothing does. */
export const settings: FuzzSettings = {
  cases: Number(process.env['FUZZ_CASES'] ?? 500),
  seed: Number(process.env['FUZZ_SEED'] ?? 1),
  measured: process.env['FUZZ_MEASURED'] === 'yes',
  progress: process.env['FUZZ_PROGRESS'] ?? null,
};

/**
 * Tries a target with cases that are made from their number alone, so that each can be tried again;
 * goes on after the one at which an earlier run with the same seed ended.
 *
 * @param attempt throws where the target breaks its promise
 */
export async function fuzz(
  target: string,
  attempt: (random: Random, number: number) => Promise<void> | void,
): Promise<void> {
  const { cases, seed, measured } = settings;
  let slowest = { milliseconds: 0, number: -1 };
  let largest = { mib: 0, number: -1 };
  for (let number = firstCase(target); number < cases; number++) {
    if (number % 50 === 0 || measured) keepNext(target, number);
    const before = process.memoryUsage().rss;
    const begun = process.cpuUsage();
    try {
      await attempt(new Random(seed * 0x9e3779b1 + number), number);
    } catch (cause) {
      throw new Error(`${target}, seed ${seed}, case ${number}: ${String(cause)}`, { cause });
    }
    const { user, system } = process.cpuUsage(begun);
    const milliseconds = (user + system) / 1000;
    const mib = (process.memoryUsage().rss - before) / 1024 / 1024;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, number };
    if (mib > largest.mib) largest = { mib, number };
  }
  keepNext(target, cases);
  if (!measured) return;
  console.log(
    `${target}: slowest ${Math.round(slowest.milliseconds)} ms of processor time (case ${slowest.number}), ` +
      `largest ${Math.round(largest.mib)} MiB (case ${largest.number})`,
  );
  expect(slowest.milliseconds, `${target}, case ${slowest.number}`).toBeLessThan(patience);
  expect(largest.mib, `${target}, case ${largest.number}`).toBeLessThan(maxMib);
}

function fileOf(target: string): string | null {
  const { progress, seed } = settings;
  return progress === null ? null : join(progress, `${target}-${seed}.txt`);
}

function firstCase(target: string): number {
  const file = fileOf(target);
  if (file === null) return 0;
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function keepNext(target: string, number: number): void {
  const file = fileOf(target);
  if (file === null) return;
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, String(number));
}
