import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import asc from 'assemblyscript/dist/asc.js';

const root = resolve(import.meta.dirname, '../..');
const source = 'assembly/tap-kernel.ts';

/** Where `npm run assemble` keeps what it has compiled. */
export const simdModuleFile = resolve(root, 'src/model/simd-module.ts');

/**
 * Compiles assembly/tap-kernel.ts to WebAssembly: no runtime, no data, no import, and a memory that
 * its user makes as large as is needed.
 *
 * @throws Error with the compiler's messages where the source has errors
 */
export async function compileAssembly(): Promise<Uint8Array> {
  let compiled: Uint8Array | null = null;
  const options = [
    '--enable',
    'simd',
    '-O3',
    '--shrinkLevel',
    '1',
    '--converge',
    '--noAssert',
    '--runtime',
    'stub',
  ];
  let messages = '';
  const { error } = await asc.main(
    [source, '--outFile', 'tap-kernel.wasm', '--initialMemory', '0', ...options],
    {
      readFile: (name, folder) => readFile(resolve(folder, name), 'utf8').catch(() => null),
      writeFile: (_name, contents) => {
        if (typeof contents !== 'string') compiled = contents;
      },
      listFiles: () => [],
      stderr: { write: (text) => (messages += String(text)) },
    },
  );
  if (error !== null || compiled === null) throw new Error(messages, { cause: error });
  return compiled;
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
