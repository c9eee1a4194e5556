/**
 * Pictures of every page and state, to be looked at before a change of the pages lands:
 *
 *     npx tsx scripts/page-pictures.ts [--out pictures] [--widths 360,768,1280,1600]
 *                                      [--schemes light,dark] [--locales pt-BR,en] [--site FOLDER]
 *
 * Each is taken of the whole page, and named after its width, scheme, language and state. `--site`
 * names a built site; without it, one is built first.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumArguments, findOrInstallChromium } from './chromium.ts';
import { visitStates } from './page-states.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'pictures' },
    widths: { type: 'string', default: '360,768,1280,1600' },
    schemes: { type: 'string', default: 'light,dark' },
    locales: { type: 'string', default: 'pt-BR,en' },
    site: { type: 'string' },
  },
});

type Scheme = 'light' | 'dark';

const out = resolve(values.out);
await mkdir(out, { recursive: true });
const built = values.site ?? (await mkdtemp(join(tmpdir(), 'review-classifier-')));
if (values.site === undefined) {
  await build({ logLevel: 'warn', build: { outDir: built, emptyOutDir: true } });
}
const server = await preview({
  build: { outDir: resolve(built) },
  preview: { port: 0, host: '127.0.0.1', open: false },
});
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: chromiumArguments,
});
try {
  for (const locale of values.locales.split(',')) {
    for (const scheme of values.schemes.split(',') as Scheme[]) {
      for (const width of values.widths.split(',').map(Number)) {
        const context = await browser.newContext({
          ...{ locale, colorScheme: scheme, reducedMotion: 'reduce' },
          viewport: { width, height: width < 600 ? 800 : 720 },
        });
        const page = await context.newPage();
        await page.goto(server.resolvedUrls?.local[0] ?? '');
        await visitStates(page, async (state) => {
          const path = join(out, `${width}-${scheme}-${locale}-${state}.png`);
          await page.screenshot({ path, fullPage: true });
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          console.log(`${path} ${height}px`);
        });
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
  if (values.site === undefined) await rm(built, { recursive: true });
}
