import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, under a sub-path as on a project page. */
    site: string;
    /** Folder of the built site, for tests that serve it themselves. */
    siteFolder: string;
  }
}

/** Builds the site once for all end-to-end tests and serves it until they end. */
export default async function serveBuiltSite(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'review-classifier-site-'));
  await buildSite(folder);
  const server = await preview({
    base: '/review-classifier/',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The built site is not being served.');
  project.provide('site', address);
  project.provide('siteFolder', folder);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
}
