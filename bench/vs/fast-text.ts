import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LabelledReview } from './labelled-reviews.ts';

/** fastText's own program with a model of the usual lesson, words and pairs of words. */
export interface FastText {
  /** Reviews a second of one process, by the clock, without the loading of the model. */
  measure(): number;
  remove(): void;
}

const program = 'fasttext';

/** Null where the program is missing. */
export function trainFastText(
  training: readonly LabelledReview[],
  texts: readonly string[],
): FastText | null {
  if (spawnSync(program).error !== undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'review-classifier-fasttext-'));
  const at = (name: string) => join(folder, name);
  writeFileSync(
    at('training.txt'),
    training.map(({ text, label }) => `__label__${label} ${text}`).join('\n'),
  );
  writeFileSync(at('texts.txt'), `${texts.join('\n')}\n`);
  writeFileSync(at('one.txt'), `${texts[0] ?? ''}\n`);
  const run = (...args: string[]): number => {
    const begun = performance.now();
    const { status, stderr } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) throw new Error(`fasttext: ${stderr.toString()}`);
    return (performance.now() - begun) / 1000;
  };
  run('supervised', '-input', at('training.txt'), '-output', at('model'), '-wordNgrams', '2');
  return {
    measure: () => {
      const loading = run('predict-prob', at('model.bin'), at('one.txt'));
      return texts.length / (run('predict-prob', at('model.bin'), at('texts.txt')) - loading);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
