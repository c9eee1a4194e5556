import { describe, expect, it } from 'vitest';
import { verdictOf } from './as-the-page-starts.ts';
import { fieldFiles } from './field-files.ts';

/** What is asked first, and files of which rows are left out and counted. */
const others: Record<string, readonly [verdict: string, why: RegExp]> = {
  'mojibake.csv': ['asks', /decoded twice/],
  'mojibake_some.csv': ['asks', /decoded twice/],
  'mojibake_quotes.csv': ['asks', /decoded twice/],
  'only_probability.csv': ['asks', /no label/],
  'logits_as_score.csv': ['asks', /own/],
  'stores.json': ['reported', /12 missing, 0 others, 12 told/],
  'blank_labels.xlsx': ['reported', /22 missing, 0 others, 22 told/],
};

describe('Files as people meet them, started as they were recognised', () => {
  it.each(fieldFiles.map((file) => [file.kind, file.name, file] as const))(
    '%s: %s',
    async (_, name, file) => {
      const [verdict, why] = await verdictOf(file);
      const [expected, because] = others[name] ?? ['right', /^0 missing, 0 others/];
      expect([verdict, why]).toEqual([expected, expect.stringMatching(because)]);
    },
  );

  it.each(fieldFiles.filter(({ name }) => name.startsWith('mojibake')))(
    '$name is right once its letters are repaired',
    async (file) => {
      expect(await verdictOf(file, { repairText: true })).toEqual([
        'right',
        expect.stringMatching(/^0 missing/),
      ]);
    },
  );
});
