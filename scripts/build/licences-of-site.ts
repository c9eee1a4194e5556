import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { licencesFile, type BundledLicences } from './bundled-licences.ts';

/** Lays the licences next to the built site, once its last script, the service worker, is built. */
export function licencesOfSite(licences: BundledLicences): Plugin[] {
  let folder = '';
  return [
    licences.collect(),
    {
      name: 'licences-of-site',
      apply: 'build',
      configResolved({ root, build }) {
        folder = resolve(root, build.outDir);
      },
      closeBundle: {
        sequential: true,
        order: 'post',
        async handler(error?: Error) {
          if (error === undefined) await writeFile(resolve(folder, licencesFile), licences.text());
        },
      },
    },
  ];
}
