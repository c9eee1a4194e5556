import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * What every Chromium of the tests is started with: no sandbox when root, and no traffic of its
 * own.
 */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-dev-shm-usage',
];

/**
 * Path of a Chromium or Chrome on this machine (`CHROMIUM_PATH` first), or null when there is none.
 */
export function findChromium(): string | null {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...applications].find((path) => existsSync(path)) ?? null;
}

/**
 * Path of a browser for the tests, installing Debian's where there is none and this is a Debian
 * whose packages this user may install.
 *
 * @throws Error that says what to install by hand where that cannot be done.
 */
export function findOrInstallChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  const isDebian =
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (isDebian) {
    console.log('No browser found: installing Debian’s chromium (apt-get install chromium).');
    const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const command of [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-color-emoji'],
    ]) {
      const [program, ...args] = [...prefix, ...command] as [string, ...string[]];
      execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    }
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(
    'The tests need Chromium or Chrome. Install one (Debian: apt-get install chromium), ' +
      'or set CHROMIUM_PATH to its program.',
  );
}
