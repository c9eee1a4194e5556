/**
 * `npm test`: finds or installs a browser, then runs every test; further arguments go to vitest.
 */
import { spawnSync } from 'node:child_process';
import { findOrInstallChromium } from './chromium.ts';

const chromium = findOrInstallChromium();
console.log(`Testing with ${chromium}`);
const result = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } },
);
process.exitCode = result.status ?? 1;
