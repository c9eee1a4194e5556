import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the packages of this folder, as its lock pins them, unless that was done already. */
export function installPeers(): void {
  const installed = join(import.meta.dirname, 'node_modules/.package-lock.json');
  const lock = join(import.meta.dirname, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the packages of lab/measure/peers');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the packages of lab/measure/peers could not be installed');
}
