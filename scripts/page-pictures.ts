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
import { chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { newDomainCsv } from '../test/fixtures/new-domain.ts';
import { chromiumArguments, findOrInstallChromium } from './chromium.ts';

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

/** What a user sees one after another; `take` takes the picture of what is shown now. */
async function visit(page: Page, take: (state: string) => Promise<void>): Promise<void> {
  const hook = (testId: string) => page.locator(`[data-testid="${testId}"]`);
  const go = (address: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, address);

  await page.locator('[data-testid="prediction"][data-label]').waitFor();
  await hook('request-count').and(page.locator('[data-count]')).waitFor();
  await take('classify');
  await go('evaluate');
  await hook('dataset-sample').waitFor();
  await take('evaluate-file');
  await hook('dataset-sample').click();
  await page.locator('[data-testid="evaluate-start"]:not([disabled])').waitFor();
  await take('evaluate-columns');
  await hook('evaluate-start').click();
  await hook('download-report').waitFor();
  await take('report-metrics');
  await hook('menu-button').first().click();
  await take('report-menu');
  await hook('menu-button').first().click();
  for (const tab of ['threshold', 'curves', 'ratings', 'rows']) {
    await go(`evaluate?tab=${tab}`);
    await page.waitForTimeout(700);
    await take(`report-${tab}`);
  }
  await go('evaluate?pair=0-1');
  await page.waitForTimeout(500);
  await take('report-cell');
  await go('errors');
  await page.locator('[data-testid="download-analysis"]:not([disabled])').waitFor();
  for (const section of ['summary', 'read', 'patterns', 'labels', 'robustness']) {
    await go(`errors?section=${section}`);
    await page.waitForTimeout(700);
    await take(`errors-${section}`);
  }
  await go('improve');
  await page.locator('[data-testid="train-start"]').waitFor();
  await take('improve');
  await page.reload();
  await hook('training-file').waitFor({ state: 'attached' });
  await take('improve-empty');
  await hook('training-file').setInputFiles({
    name: 'lamps.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(newDomainCsv(400)),
  });
  await page.locator('[data-testid="train-start"]:not([disabled])').waitFor();
  await go('improve?details=settings');
  await page.locator('rc-training-settings').waitFor();
  await take('improve-settings');
  await hook('train-start').click();
  await hook('activate-model').waitFor();
  await page.waitForTimeout(500);
  await take('improve-outcome');
  for (const name of ['models', 'api']) {
    await go(name);
    await page.waitForTimeout(700);
    await take(name);
  }
  await visitEmbed(page, take);
  await go('classify?dialog=privacy');
  await page.waitForTimeout(500);
  await take('privacy');
}

/** The playground as it opens, dressed, and with the code of a framework. */
async function visitEmbed(page: Page, picture: (state: string) => Promise<void>): Promise<void> {
  const take = async (state: string) => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(300);
    await picture(state);
  };
  const hook = (testId: string) => page.locator(`[data-testid="${testId}"]`);
  const go = (address: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, address);
  await go('embed');
  await hook('embed-event').waitFor();
  await hook('embed-download').waitFor();
  await take('embed');
  await page.locator('[data-color="negative-color"] #typed').fill('#e9a36a');
  await page.locator('[data-color="background"] #typed').fill('no colour');
  await hook('embed-radius').fill('1.25');
  await hook('embed-contrast').waitFor();
  await go('embed?snippet=react');
  await take('embed-look');
  await go('embed?tab=slots&snippet=host');
  for (const name of ['slot-label', 'slot-hint', 'part-verdict', 'part-label']) {
    await hook(`embed-${name}`).click();
  }
  await take('embed-slots');
  await hook('embed-slot-result').click();
  await go('embed?tab=attributes&snippet=angular');
  await take('embed-attributes');
  await go('embed?snippet=vue');
  await hook('embed-reset').click();
  await take('embed-vue');
}

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
        await visit(page, async (state) => {
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
