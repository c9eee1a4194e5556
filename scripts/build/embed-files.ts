import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const modelFolder = 'models/reviews-pt-en';

/**
 * Lays `embed-files.json` next to the built site: what a page with the element downloads, with its
 * bytes as they are and compressed. It stands after what builds the embed.
 */
export function embedFiles(): Plugin {
  let folder = '';
  return {
    name: 'embed-files',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle: {
      sequential: true,
      async handler() {
        const paths = [
          'embed/review-classifier.js',
          'embed/review-classifier-engine.js',
          ...(await modelFiles(folder)),
        ];
        const files = await Promise.all(
          paths.map(async (path) => {
            const content = await readFile(resolve(folder, path));
            return { path, bytes: content.length, gzip: gzipSync(content).length };
          }),
        );
        await writeFile(resolve(folder, 'embed-files.json'), JSON.stringify(files));
      },
    },
  };
}

async function modelFiles(folder: string): Promise<string[]> {
  const text = await readFile(resolve(folder, modelFolder, 'manifest.json'), 'utf8');
  const { files } = JSON.parse(text) as { files: { path: string }[] };
  return ['manifest.json', ...files.map(({ path }) => path)].map(
    (path) => `${modelFolder}/${path}`,
  );
}
