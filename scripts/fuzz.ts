/**
 * Tries readers, bundles, requests and explanations with many thousand random cases, and goes on
 * where an earlier run with the same seed ended: `npm run fuzz -- --cases 100000 --seed 1`, with
 * `--only readers` for one of them. The seed and the number of a case make it again.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'node', `test/fuzz/${values.only}`],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_CASES: values.cases,
      FUZZ_SEED: values.seed,
      FUZZ_MEASURED: 'yes',
      FUZZ_PROGRESS: '.cache/fuzz',
    },
  },
);
process.exitCode = status ?? 1;
