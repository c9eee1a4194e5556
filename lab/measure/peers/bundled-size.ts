import { gzipSync } from 'node:zlib';
import { loadPackage } from './load-package.ts';

interface Esbuild {
  build: (options: Record<string, unknown>) => Promise<{ outputFiles: { contents: Uint8Array }[] }>;
}

/**
 * Bytes that a page downloads for some modules and all they need: bundled and minified for browsers
 * by esbuild, compressed by gzip.
 *
 * @param modules packages of this folder, or paths
 */
export async function bundledSize(modules: readonly string[]): Promise<number> {
  const { build } = await loadPackage<Esbuild>('esbuild');
  const { outputFiles } = await build({
    stdin: {
      contents: modules
        .map((name, i) => `import * as m${i} from ${JSON.stringify(name)}; console.log(m${i});`)
        .join('\n'),
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles.reduce(
    (sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length,
    0,
  );
}
