import { build, type InlineConfig } from 'vite';

/**
 * Builds the site as it is shipped. Vite takes NODE_ENV from the test runner otherwise, and the
 * outcome would be another: without a service worker, and with the libraries' own warnings.
 */
export async function buildSite(folder: string, config: InlineConfig = {}): Promise<void> {
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      logLevel: 'warn',
      ...config,
      build: { ...config.build, outDir: folder, emptyOutDir: true },
    });
  } finally {
    process.env['NODE_ENV'] = environment;
  }
}
