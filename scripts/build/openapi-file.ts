import type { Plugin } from 'vite';
import { openApiDocument } from '../../src/predict-api/openapi.ts';

/**
 * Lays `openapi.json` next to the site, for whoever reads it before, or without, a service worker.
 */
export function openApiFile(): Plugin {
  return {
    name: 'openapi-file',
    apply: 'build',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'openapi.json',
        source: `${JSON.stringify(openApiDocument, null, 2)}\n`,
      });
    },
  };
}
