import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { VitePWA } from 'vite-plugin-pwa';
import type { Plugin, PluginOption } from 'vite';
import { licencesFile, type BundledLicences } from './bundled-licences.ts';

/**
 * Builds `service-worker.js` with the list of the site's files and their SHA-256, which the browser
 * checks when it fetches one and the service worker when it takes one from its cache.
 */
export function offlineSite(licences: BundledLicences): PluginOption {
  let outputFolder = '';
  const noteFolder: Plugin = {
    name: 'offline-site',
    configResolved({ root, build }) {
      outputFolder = resolve(root, build.outDir);
    },
  };
  return [
    noteFolder,
    ...VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      // The workbench registers it when the page is idle, and the manifest is a file of the site.
      injectRegister: false,
      manifest: false,
      injectManifest: {
        // Not every browser runs a module as a service worker yet.
        rollupFormat: 'iife',
        globPatterns: ['**/*'],
        // openapi.json is answered by the service worker itself, and the licences are read by few.
        globIgnores: ['openapi.json', 'service-worker.js', licencesFile],
        buildPlugins: { vite: [licences.collect()] },
        maximumFileSizeToCacheInBytes: 64 * 1024 * 1024,
        manifestTransforms: [
          async (entries) => ({
            manifest: await Promise.all(
              entries.map(async (entry) => {
                const bytes = await readFile(resolve(outputFolder, entry.url));
                const hash = createHash('sha256').update(bytes).digest('base64');
                return { ...entry, integrity: `sha256-${hash}` };
              }),
            ),
          }),
        ],
      },
    }),
  ];
}
