import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { expect, it } from 'vitest';

it('gives every file of src a name of its own, but for one per language in i18n', () => {
  const names = readdirSync(resolve(import.meta.dirname, '../../src'), { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/^i18n\/[^/]+\//.test(path))
    .map((path) => basename(path));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  expect(repeated).toEqual([]);
});
