/**
 * Time to find every cue in 20,000 reviews of about 100 characters on one core:
 * `npx tsx bench/cues.ts`. The target is 1.5 s. It prints processor time, which a busy machine
 * changes less than the clock's: of the first run, as a page has it, and the median of the later
 * ones, with and without recognising the language.
 */
import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { cueBitmaps } from '../src/analysis/cues/cue-bitmaps.ts';
import { recogniseLanguage } from '../src/text/language.ts';

const rows = 20_000;
const characters = 100;
const runs = 7;

const sample = papaparse.parse<{ review: string }>(
  readFileSync(new URL('../public/samples/reviews.csv', import.meta.url), 'utf8'),
  { header: true, skipEmptyLines: true },
).data;
const sentences = sample.flatMap(({ review }) => review.split(/(?<=[.!?])\s+/u));
const texts = Array.from({ length: rows }, (_, row) => {
  let text = '';
  for (let i = row * 7; text.length < characters - 20; i++) {
    text += `${text === '' ? '' : ' '}${sentences[i % sentences.length]!}`;
  }
  return text;
});

async function time(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function main(): Promise<void> {
  const first = await time(() => cueBitmaps(texts));
  const languages = texts.map((text) => recogniseLanguage(text));
  const whole: number[] = [];
  const known: number[] = [];
  for (let run = 0; run < runs; run++) {
    whole.push(await time(() => cueBitmaps(texts)));
    known.push(await time(() => cueBitmaps(texts, {}, (row) => languages[row]!)));
  }
  const median = (times: number[]): number => times.sort((a, b) => a - b)[runs >> 1]!;
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / rows;
  console.log(`${rows} reviews of ${characters.toFixed(0)} characters`);
  console.table({
    'first run': { ms: Math.round(first) },
    'median, language recognised': { ms: Math.round(median(whole)) },
    'median, language given': { ms: Math.round(median(known)) },
  });
}

void main();
