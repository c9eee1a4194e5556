import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import type { CorpusRow } from '../../training/corpus.ts';

/** How a model of fastText does; sizes in bytes. */
export interface FasttextAnswers {
  name: string;
  answers: Uint8Array;
  bytes: number;
  reviewsPerSecond: number;
}

/**
 * As fastText's own tutorial prepares reviews: marks stand apart, letters are small, a review is a
 * line.
 */
function prepared(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.!?,'/()":;]/g, ' $& ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Debian's package is `fasttext`. */
export function hasFasttext(): boolean {
  return spawnSync('fasttext').error === undefined;
}

function run(args: readonly string[]): Promise<string> {
  const child = spawn('fasttext', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`fasttext ${args[0]} ended with ${code}`));
    });
  });
}

async function compressedSize(path: string): Promise<number> {
  let bytes = 0;
  const stream = createReadStream(path).pipe(createGzip({ level: 1 }));
  stream.on('data', (part: Buffer) => (bytes += part.length));
  await once(stream, 'end');
  return bytes;
}

/**
 * fastText (A. Joulin et al., 2016) trained on the rows, supervised with `wordNgrams 2` and
 * otherwise its defaults, on one thread so that every run gives the same; and the same quantised to
 * 100,000 features, which is what one would ship.
 */
export async function trainFasttext(
  train: readonly CorpusRow[],
  rows: readonly CorpusRow[],
): Promise<FasttextAnswers[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fasttext-'));
  const file = (name: string): string => join(folder, name);
  try {
    writeFileSync(
      file('train.txt'),
      train.map(({ text, label }) => `__label__${label} ${prepared(text)}\n`).join(''),
    );
    // A line without words would get no answer.
    writeFileSync(file('rows.txt'), rows.map(({ text }) => `${prepared(text) || '.'}\n`).join(''));
    writeFileSync(file('one.txt'), '.\n');
    const shared = ['-input', file('train.txt'), '-output', file('model'), '-thread', '1'];
    await run(['supervised', ...shared, '-wordNgrams', '2']);
    const measure = async (name: string, model: string): Promise<FasttextAnswers> => {
      const seconds = async (input: string): Promise<[string, number]> => {
        const started = performance.now();
        const output = await run(['predict', file(model), file(input)]);
        return [output, (performance.now() - started) / 1000];
      };
      const [, loading] = await seconds('one.txt');
      const [output, passed] = await seconds('rows.txt');
      const answers = Uint8Array.from(output.trim().split('\n'), (line) =>
        line === '__label__1' ? 1 : 0,
      );
      if (answers.length !== rows.length) throw new Error(`${answers.length} answers of fastText`);
      return {
        name,
        answers,
        bytes: await compressedSize(file(model)),
        reviewsPerSecond: Math.round(rows.length / Math.max(passed - loading, 1e-3)),
      };
    };
    const whole = await measure('fastText, wordNgrams 2', 'model.bin');
    await run(['quantize', ...shared, '-qnorm', '-retrain', '-cutoff', '100000']);
    if (!existsSync(file('model.ftz'))) throw new Error('fastText made no quantised model');
    return [whole, await measure('fastText, the same quantised', 'model.ftz')];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
