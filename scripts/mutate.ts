/**
 * `npm run mutate -- STATION [FILE …]`: changes the code of one station of src a little at a time
 * and runs its tests against each change; one that no test notices is printed. Run by hand: it
 * takes minutes to hours.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [station = '', ...files] = process.argv.slice(2);
if (!existsSync(`src/${station}`) || !existsSync(`test/${station}`) || station === '') {
  throw new Error('Which station? npm run mutate -- evaluation, or dataset, engine, learning');
}
const mutated = files.length > 0 ? files : [`src/${station}/**/*.ts`];
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'scripts/mutation/stryker.json',
    '--mutate',
    mutated.join(','),
  ],
  { stdio: 'inherit', env: { ...process.env, MUTATED_STATION: station } },
);
process.exitCode = status ?? 1;
