import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Rule {
  name: string;
  from: { path?: string };
  to: { pathNot?: string | string[]; dependencyTypesNot?: string[] };
}
const { forbidden } = createRequire(import.meta.url)(resolve(root, '.dependency-cruiser.cjs')) as {
  forbidden: Rule[];
};

/**
 * What a folder may import, in the words of the table, by the rule that dependency-cruiser follows.
 */
function allowed({ from, to }: Rule): [string, string] {
  const folder = /^\^src\/([\w-]+)\/$/.exec(from.path ?? '')![1]!;
  const folders = /^\^src\/\(([\w|-]+)\)\/$/.exec([to.pathNot].flat()[0] ?? '')![1]!.split('|');
  const others = folders.filter((other) => other !== folder).sort();
  if (others.length > 0) return [folder, others.join()];
  return [folder, to.dependencyTypesNot?.includes('type-only') ? 'types alone' : 'nothing'];
}

describe('The table of folders in CONTRIBUTING.md', () => {
  const rules = Object.fromEntries(
    forbidden.filter(({ name }) => name.endsWith('-imports')).map(allowed),
  );
  const text = readFileSync(resolve(root, 'CONTRIBUTING.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `([\w-]+)\/` +\|.*\| ([^|]+?) +\|$/gm)];

  it('says what the import rules allow', () => {
    const written = rows.map(([, folder = '', cell = '']) => {
      const names = [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name).sort();
      return [folder, names.length > 0 ? names.join() : cell];
    });
    expect(Object.fromEntries(written)).toEqual(rules);
  });

  it('has every folder of src once', () => {
    const folders = readdirSync(resolve(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(rows.map(([, folder]) => folder).sort()).toEqual(folders.sort());
    expect(Object.keys(rules).sort()).toEqual(folders.sort());
  });
});
