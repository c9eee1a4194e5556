import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { EvaluationReport } from '../../src/evaluation/evaluation-report.ts';
import { networkAttacks, tryNetworkAttacks } from './network-attacks.ts';
import { SecondOrigin } from './second-origin.ts';
import { StaticSite } from './static-site.ts';

const firefox =
  process.env['FIREFOX_PATH'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

if (firefox === undefined) {
  console.log(
    'Skipped: the smoke test in Firefox needs one (Debian: apt-get install firefox-esr).',
  );
}

describe.skipIf(firefox === undefined)('Firefox', () => {
  const site = inject('site');
  let browser: Browser;
  let page: Page;

  /** Asked again and again: waiting for changes does not see into shadow roots. */
  const shown = (selector: string): Promise<ElementHandle> =>
    vi.waitUntil(() => page.$(`pierce/${selector}`), { timeout: 30_000, interval: 100 });

  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
      extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
    });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  it('classifies what is typed', async () => {
    await page.goto(site);
    await shown('[data-testid="prediction"][data-label]');
    const text = await shown('[data-testid="review-text"]');
    await text.click({ count: 3 });
    await text.type('Péssimo, veio quebrado e ninguém responde.');
    await shown('[data-testid="prediction"][data-label="negative"]');
  });

  it('evaluates a file', async () => {
    await page.goto(`${site}#evaluate`);
    const input = await shown('[data-testid="dataset-file"]');
    const report = page.evaluate(
      () =>
        new Promise<unknown>((done) => {
          document.addEventListener(
            'evaluation-complete',
            (event) => done((event as CustomEvent).detail),
            { once: true },
          );
        }),
    );
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      resolve('public/samples/reviews.csv'),
    );
    const start = await shown('[data-testid="evaluate-start"]:not([disabled])');
    await start.click();
    expect(((await report) as EvaluationReport).dataset).toMatchObject({
      rows: 300,
      evaluated: 273,
    });
  });

  it('runs the embedded classifier', async () => {
    await page.goto(`${site}#classify`);
    // As text, so that the import is the page's and not the test runner's.
    const label = await page.evaluate(`(async () => {
      const { createClassifier } = await import('${site}embed/review-classifier.js');
      const classifier = await createClassifier();
      return (await classifier.predict('Este produto é excelente, adorei!')).label;
    })()`);
    expect(label).toBe('positive');
  });

  it('sends nothing from the worker of a first visit on plain hosting', async () => {
    const plain = new StaticSite(inject('siteFolder'));
    const second = new SecondOrigin();
    await Promise.all([plain.start(), second.start()]);
    plain.wrong.set('redirect', (response) =>
      response.writeHead(302, { location: `${second.address}redirected` }).end(),
    );
    // Without a service worker, as before it is there.
    plain.wrong.set('service-worker.js', (response) => response.writeHead(404).end());
    // Firefox lets no test evaluate in a worker: the worker's script gets the attacks at its end,
    // and waits for a word.
    const assets = await readdir(join(inject('siteFolder'), 'assets'));
    const script = `assets/${assets.find((name) => name.startsWith('engine.worker-'))}`;
    const attacks = tryNetworkAttacks([], {
      target: second.address,
      redirect: new URL('redirect', plain.address).href,
      datagrams: second.datagramPort,
    });
    const attacked = `${await readFile(join(inject('siteFolder'), script), 'utf8')}
      const attacks = new BroadcastChannel('attacks');
      attacks.onmessage = async () => attacks.postMessage(await ${attacks});`;
    plain.wrong.set(script, (response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(attacked),
    );
    const visit = await browser.newPage();
    await visit.goto(plain.address);
    await vi.waitUntil(() => visit.$('pierce/[data-testid="prediction"][data-label]'), {
      timeout: 30_000,
      interval: 100,
    });
    const outcomes = await visit.evaluate(
      () =>
        new Promise<Record<string, string>>((resolve) => {
          const channel = new BroadcastChannel('attacks');
          channel.onmessage = ({ data }) => resolve(data as Record<string, string>);
          channel.postMessage('go');
        }),
    );
    expect(Object.keys(outcomes)).toEqual(Object.keys(networkAttacks));
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'sent')).toEqual([]);
    await fetch(`${second.address}last`);
    expect(second.arrived).toEqual(['connection', 'GET /last']);
    await visit.close();
    await Promise.all([plain.stop(), second.stop()]);
  });
});
