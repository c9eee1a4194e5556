import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** Names that two files still share; one of each pair needs a name of its own. */
const shared = [
  'change-examples.ts',
  'confusion-matrix.ts',
  'engine-error.ts',
  'evaluated-rows.ts',
  'nearest-reviews.ts',
  'rating-scores.ts',
  'reading-queue.ts',
  'training-reference.ts',
];

it('gives every file of src a name of its own, but for one per language in i18n', () => {
  const names = readdirSync(resolve(import.meta.dirname, '../../src'), { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/^i18n\/[^/]+\//.test(path))
    .map((path) => basename(path));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  expect([...new Set(repeated)].sort()).toEqual(shared);
});
