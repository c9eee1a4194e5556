import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const source = 'assembly/tap-kernel.ts';
// Run as a program: its types would change those of arrays in every file.
const compiler = 'node_modules/assemblyscript/bin/asc.js';
const options =
  '--initialMemory 0 --enable simd -O3 --shrinkLevel 1 --converge --noAssert --runtime stub';

/** Where `npm run assemble` keeps what it has compiled. */
export const simdModuleFile = resolve(root, 'src/model/simd-module.ts');

/**
 * Compiles assembly/tap-kernel.ts to WebAssembly: no runtime, no data, no import, and a memory that
 * its user makes as large as is needed.
 *
 * @throws Error with the compiler's messages where the source has errors
 */
export async function compileAssembly(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'review-classifier-assembly-'));
  try {
    const outFile = join(folder, 'tap-kernel.wasm');
    const parameters = [compiler, source, '--outFile', outFile, ...options.split(' ')];
    await promisify(execFile)(process.execPath, parameters, { cwd: root });
    return await readFile(outFile);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * The module as source text, which every way to run this code reads without a loader. In base 16,
 * as that is a quarter smaller than base 64 once it is compressed: bytes that repeat stay alike.
 */
export function simdModuleText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('hex');
  return [
    `/** assembly/tap-kernel.ts as WebAssembly, in base 16: written by \`npm run assemble\`. */`,
    `export const simdModule =`,
    `  '${text}';`,
    '',
  ].join('\n');
}
