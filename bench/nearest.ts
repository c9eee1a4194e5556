/**
 * Time to build the index of nearest reviews over 100,000 rows, to ask it, and the memory of its
 * arrays: `npx tsx --expose-gc bench/nearest.ts`. The target for a question is 20 ms. Words are
 * drawn by Zipf's law from a vocabulary of 50,000, so that some are in most rows.
 */
import { NearestReviews } from '../src/analysis/nearest/nearest-reviews.ts';
import { seededRandom } from '../src/text/seeded-random.ts';

const rows = 100_000;
const vocabulary = 50_000;
const questions = 500;

async function measure(words: number): Promise<Record<string, string>> {
  const random = seededRandom(1, 'nearest');
  const draw = (): string =>
    `w${Math.floor(vocabulary ** (random.below(1_000_000) / 1_000_000)).toString(36)}`;
  const texts = Array.from({ length: rows }, () => Array.from({ length: words }, draw).join(' '));
  globalThis.gc?.();
  const before = process.memoryUsage().arrayBuffers;
  const start = performance.now();
  const nearest = await NearestReviews.build(texts);
  const build = performance.now() - start;
  globalThis.gc?.();
  const memory = process.memoryUsage().arrayBuffers - before;
  const times = Array.from({ length: questions }, (_, i) => {
    const asked = performance.now();
    nearest.find(texts[i * 7]!, { limit: 5, accept: (row) => row !== i * 7 });
    return performance.now() - asked;
  }).sort((a, b) => a - b);
  return {
    'build, ms': build.toFixed(0),
    'question, median ms': times[questions >> 1]!.toFixed(2),
    'question, 99 % ms': times[Math.floor(questions * 0.99)]!.toFixed(2),
    'arrays, MB': (memory / 1e6).toFixed(1),
  };
}

async function main(): Promise<void> {
  const table: Record<string, Record<string, string>> = {};
  for (const words of [15, 60, 200]) {
    table[`${rows} rows of ${words} words`] = await measure(words);
  }
  console.table(table);
}

void main();
