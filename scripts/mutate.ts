/**
 * `npm run mutate -- STATION [FILE …] [TEST …]`: changes the code of one station of src a little at
 * a time and runs its tests against each change; one that no test notices is printed. Run by hand:
 * it takes minutes to hours. With files of test/ named, those alone are run: much faster, and what
 * is then found is the least that all tests would find.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [station = '', ...files] = process.argv.slice(2);
if (!existsSync(`src/${station}`) || !existsSync(`test/${station}`) || station === '') {
  throw new Error('Which station? npm run mutate -- evaluation, or dataset, engine, learning');
}
const tests = files.filter((file) => file.startsWith('test/'));
const named = files.filter((file) => !file.startsWith('test/'));
for (const file of files) {
  if (!file.includes('*') && !existsSync(file)) throw new Error(`There is no ${file}`);
}
const mutated = named.length > 0 ? named : [`src/${station}/**/*.ts`];
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'scripts/mutation/stryker.json',
    '--mutate',
    mutated.join(','),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, MUTATED_STATION: station, TESTS_OF_MUTANTS: tests.join(',') },
  },
);
process.exitCode = status ?? 1;
