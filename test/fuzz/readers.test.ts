import { describe, expect, it } from 'vitest';
import { DatasetError } from '../../src/dataset/dataset-error.ts';
import { guessLabelMapping } from '../../src/dataset/guess-label-mapping.ts';
import type { Random } from '../../src/learning/random.ts';
import { named } from '../dataset/file-of.ts';
import { readAll, surveyOf } from '../dataset/read-all.ts';
import { bytesFile } from '../dataset/xlsx-file.ts';
import { fuzz } from './fuzz-cases.ts';
import { mutate } from './mutate.ts';
import { seedFiles } from './seed-files.ts';

const seeds = await seedFiles();

/** Reads a file as the page does: every row is evaluated, or is counted for one reason. */
async function attempt(random: Random): Promise<void> {
  const [name, bytes] = seeds[random.below(seeds.length)]!;
  const file = named(bytesFile(mutate(bytes, random)), name);
  try {
    const { guess, columns, files } = await surveyOf(file);
    if (guess.text === null || guess.label === null) return;
    const formats = files.map(({ fileFormat }) => fileFormat);
    expect(formats).toHaveLength(1);
    const labels = guessLabelMapping(columns[guess.label]!);
    const mapping = { text: guess.text, label: guess.label, id: guess.id, groups: guess.groups };
    const { kept, rows, excluded, unevaluated } = await readAll([file], mapping, labels);
    const left = Object.values<number>({ ...excluded }).reduce((sum, count) => sum + count, 0);
    expect(kept.length + left, 'evaluated and left out').toBe(rows);
    expect(unevaluated.length).toBeLessThanOrEqual(left);
    expect(new Set(kept.map(({ row }) => row)).size, 'rows that are handed over twice').toBe(
      kept.length,
    );
    for (const { text } of kept) expect(text.trim()).not.toBe('');
    expect(columns.length).toBeLessThanOrEqual(1_000);
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
  }
}

describe('Any file', () => {
  it('is read row by row, or refused with a code', () => fuzz('readers', attempt), 24 * 3_600_000);
});
