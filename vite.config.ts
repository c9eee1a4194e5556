import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { playwright } from '@vitest/browser-playwright';
import { boundedParquetPages } from './scripts/build/bounded-parquet-pages.ts';
import { BundledLicences } from './scripts/build/bundled-licences.ts';
import { contentSecurityPolicyMeta } from './scripts/build/content-security-policy-meta.ts';
import { embedFiles } from './scripts/build/embed-files.ts';
import { embedReference } from './scripts/build/embed-reference.ts';
import { embedScriptsPlugin } from './scripts/build/embed-scripts.ts';
import { FirstScripts } from './scripts/build/first-scripts.ts';
import { licencesOfSite } from './scripts/build/licences-of-site.ts';
import { offlineSite } from './scripts/build/offline-site.ts';
import { openApiFile } from './scripts/build/openapi-file.ts';
import { chromiumArguments, findChromium } from './scripts/chromium.ts';
import { contentSecurityPolicy, policyHeader } from './src/realm/content-security-policy.ts';

/** The comments would come with every visit; all licences lie in one file instead. */
const withoutLicenceComments = { comments: { legal: false } };
/**
 * What confines a worker is a chunk of its own, which the worker imports before all others: a chunk
 * that is shared with a lazy one would run before it.
 */
const confinedFirst = { groups: [{ name: 'engine-realm', test: /[\\/]src[\\/]realm[\\/]/ }] };
const licences = new BundledLicences(import.meta.dirname);
const firstScripts = new FirstScripts();

const packagesOfThePage = [
  '@lit-labs/virtualizer',
  '@lit-labs/virtualizer/layouts/flow.js',
  '@noble/hashes/sha2.js',
  '@observablehq/plot',
  '@tensorflow/tfjs-backend-cpu/dist/base.js',
  '@tensorflow/tfjs-backend-cpu/dist/kernels/*.js',
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-core/dist/gradients/*.js',
  '@tensorflow/tfjs-layers/dist/layers/*.js',
  'axe-core',
  'comlink',
  'fast-check',
  'fflate',
  'idb',
  'lit',
  'lit/decorators.js',
  'lit/directive.js',
  'lit/directives/live.js',
  'lit/directives/repeat.js',
  'papaparse',
  'saxes',
  'valibot',
];

/** Anew for each project: Vitest writes the project's name into it. */
const testBrowser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { executablePath: findChromium() ?? '', args: chromiumArguments },
  }),
  instances: [{ browser: 'chromium' as const }],
});

export default defineConfig({
  // One page, and its steps are in the address's hash: an unknown path is 404 and not that page again.
  appType: 'mpa',
  // Relative addresses let the site live under any path.
  base: './',
  plugins: [
    boundedParquetPages(),
    { ...contentSecurityPolicyMeta(contentSecurityPolicy), apply: 'build' },
    firstScripts.plugin(),
    openApiFile(),
    embedReference(contentSecurityPolicy),
    embedScriptsPlugin(licences),
    embedFiles(),
    offlineSite(licences),
    licencesOfSite(licences),
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        ...withoutLicenceComments,
        codeSplitting: { groups: firstScripts.groups },
      },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [boundedParquetPages(), licences.collect()],
    rolldownOptions: { output: { ...withoutLicenceComments, codeSplitting: confinedFirst } },
  },
  server: { host: '127.0.0.1' },
  preview: {
    host: '127.0.0.1',
    port: 4173,
    headers: { 'Content-Security-Policy': policyHeader },
  },
  test: {
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'test-results/vitest.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'test/{text,dataset,model,learning,evaluation,analysis,lab,samples,i18n,predict-api,local-server,deploy,fuzz}/**/*.test.ts',
            'test/engine/*.test.ts',
          ],
          testTimeout: 60_000,
          // Read by Vite, which bounds it, and not by Node.
          server: { deps: { inline: ['hyparquet'] } },
        },
      },
      {
        extends: true,
        // Found before the tests run: a package found in the middle of them would reload the page.
        optimizeDeps: { include: packagesOfThePage, exclude: ['hyparquet'] },
        test: {
          name: 'browser',
          include: [
            'test/{client,storage,ui,widget,wire,workbench}/**/*.test.ts',
            'test/engine/in-browser/**/*.test.ts',
          ],
          testTimeout: 60_000,
          // As long as for what Vitest waits for by itself in a browser.
          expect: { poll: { timeout: 15_000 } },
          browser: testBrowser(),
        },
      },
      {
        extends: true,
        optimizeDeps: { include: packagesOfThePage, exclude: ['hyparquet'] },
        test: {
          name: 'visual',
          include: ['test/visual/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          browser: {
            ...testBrowser(),
            expect: {
              toMatchScreenshot: {
                timeout: 30_000,
                // The same letters, but each system smooths their edges in its own way.
                comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.004 },
                resolveScreenshotPath: ({ root, testFileDirectory, arg, ext }) =>
                  resolve(root, testFileDirectory, 'pictures', `${arg}${ext}`),
              },
            },
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: [resolve(import.meta.dirname, 'test/e2e/site.ts')],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A page that is loaded anew on a busy machine takes longer than the second that is usual.
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
