import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page, Worker } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { policyHeader } from '../../src/realm/content-security-policy.ts';
import { keptInEngine, keptInServiceWorker } from '../../src/realm/kept-names.ts';
import { launchChromium, openPage } from './browser.ts';
import { networkAttacks, tryNetworkAttacks, type NetworkAttack } from './network-attacks.ts';
import { SecondOrigin } from './second-origin.ts';
import { serviceWorkerInCharge, stopServiceWorkers } from './service-worker.ts';
import { StaticSite } from './static-site.ts';

const redirect = 'redirect-to-another-site';
const answered = '[data-testid="prediction"][data-label]';
let browser: Browser;
let plain: StaticSite;
let second: SecondOrigin;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  second = new SecondOrigin();
  plain = new StaticSite(inject('siteFolder'));
  await Promise.all([second.start(), plain.start()]);
  plain.wrong.set(redirect, (response) =>
    response.writeHead(302, { location: `${second.address}redirected` }).end(),
  );
});
afterEach(() => Promise.all([second.stop(), plain.stop()]));

/** The engine's worker, once it has answered. */
async function engineOf(page: Page): Promise<Worker> {
  await page.locator(answered).waitFor();
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('The page has no worker.');
  return worker;
}

function serviceWorkerOf(page: Page): Worker {
  const [worker] = page.context().serviceWorkers();
  if (worker === undefined) throw new Error('There is no service worker.');
  return worker;
}

/**
 * Tries every attack in a realm, but for those named; none may be told of success, and nothing may
 * arrive.
 */
async function expectNothingSent(realm: Worker, except: NetworkAttack[] = []): Promise<void> {
  second.arrived.length = 0;
  const outcomes = await realm.evaluate<Record<string, string>>(
    tryNetworkAttacks(except, {
      target: second.address,
      redirect: new URL(redirect, plain.address).href,
      datagrams: second.datagramPort,
    }),
  );
  expect(Object.keys(outcomes).length).toBe(Object.keys(networkAttacks).length - except.length);
  const sent = Object.entries(outcomes).filter(([, outcome]) => outcome === 'sent');
  expect(sent).toEqual([]);
  // What had been sent would have arrived before this.
  await fetch(`${second.address}last`);
  expect(second.arrived).toEqual(['connection', 'GET /last']);
}

/** What the privacy dialog lists. */
async function listedRequests(page: Page): Promise<string[]> {
  await page.locator('[data-testid="request-count"]').click();
  const items = page.locator('rc-privacy-dialog ol.requests li');
  await items.first().waitFor();
  return (await items.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
}

describe('On plain hosting', () => {
  it('sends nothing from the worker of a first visit, before a service worker', async () => {
    const { page, context } = await openPage(browser, plain.address, { serviceWorkers: 'block' });
    const worker = await engineOf(page);
    expect(new URL(worker.url()).protocol).toBe('blob:');
    await page.locator('[data-testid="request-count"][data-count]').waitFor();
    await expectNothingSent(worker);

    await expect
      .poll(() => listedRequests(page))
      .toEqual(
        expect.arrayContaining([
          `${second.address}fetch-get?review (worker) refused, nothing was sent (fetch)`,
          `${second.address}import.js?review (worker) refused, nothing was sent (Content-Security-Policy)`,
          'XMLHttpRequest (worker) refused, nothing was sent (XMLHttpRequest)',
          `${second.address.replace('http', 'ws')}web-socket?review (worker) refused, nothing was sent (WebSocket)`,
          `${second.address}event-source?review (worker) refused, nothing was sent (EventSource)`,
          `${second.address}import-scripts.js?review (worker) refused, nothing was sent (importScripts)`,
        ]) as string[],
      );
    await context.close();
  });

  it('sends nothing from the worker even where the browser applies no policy, but by import()', async () => {
    const { page, context } = await openPage(browser, plain.address, {
      serviceWorkers: 'block',
      bypassCSP: true,
    });
    await expectNothingSent(await engineOf(page), ['import()']);
    await context.close();
  });

  it('sends nothing from a worker that replaced one that died', async () => {
    const { page, context } = await openPage(browser, plain.address, { serviceWorkers: 'block' });
    const first = await engineOf(page);
    await page.locator('[data-testid="request-count"][data-count]').waitFor();
    const gone = page.waitForEvent('worker');
    await first.evaluate('void setTimeout(() => { throw new Error("a bug"); })');
    await page.locator('[data-testid="review-text"]').fill('Awful, a waste of money');
    await page.locator('[data-testid="prediction"][data-label="negative"]').waitFor();
    const replacement = await gone;
    expect(new URL(replacement.url()).protocol).toBe('blob:');
    await expectNothingSent(replacement);
    await context.close();
  });

  it('sends nothing from the worker and the service worker once that is there', async () => {
    const { page, context } = await openPage(browser, plain.address);
    await serviceWorkerInCharge(page);
    await page.reload();
    const worker = await engineOf(page);
    await page.locator('[data-testid="request-count"][data-count]').waitFor();
    await expectNothingSent(worker);
    await expectNothingSent(serviceWorkerOf(page));
    expect(new URL(page.url()).origin).toBe(new URL(plain.address).origin);
    await expect
      .poll(() => listedRequests(page))
      .toEqual(
        expect.arrayContaining(
          [
            ['fetch-get?review', 'fetch'],
            ['cache-add', 'Cache.add'],
            ['open-window', 'Clients.openWindow'],
            ['navigate?review', 'WindowClient.navigate'],
          ].map(
            ([path, by]) =>
              `${second.address}${path} (service worker, for offline use) refused, nothing was sent (${by})`,
          ),
        ) as string[],
      );
    await context.close();
  });

  it('gets the policy for every document and script from the service worker', async () => {
    const { page, context } = await openPage(browser, plain.address);
    await serviceWorkerInCharge(page);
    const scripts = await readdir(join(inject('siteFolder'), 'assets'));
    const policies = await page.evaluate(
      (names) =>
        Promise.all(
          names.map(async (name) => (await fetch(name)).headers.get('content-security-policy')),
        ),
      ['./', 'index.html', ...scripts.map((name) => `assets/${name}`), 'no-such-file'],
    );
    expect(new Set(policies)).toEqual(new Set([policyHeader]));
    await context.close();
  });

  it('is refused by the service worker what a page of the site asks another site for', async () => {
    const { page, context } = await openPage(browser, plain.address, { bypassCSP: true });
    await serviceWorkerInCharge(page);
    const fetched = (from: Page, path: string) =>
      from.evaluate(
        (address) =>
          fetch(address).then(
            () => true,
            () => false,
          ),
        second.address + path,
      );
    expect(await fetched(page, 'from-the-site')).toBe(false);
    expect(second.arrived).toEqual([]);
    await expect
      .poll(() => listedRequests(page))
      .toContain(
        `${second.address}from-the-site (service worker, for offline use) refused, nothing was sent (fetch)`,
      );

    // Somebody's own page that lies in the same folder goes on as before, also when the service
    // worker has been stopped.
    plain.wrong.set('shop.html', (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>A shop'),
    );
    await stopServiceWorkers(page);
    const shop = await context.newPage();
    await shop.goto(`${plain.address}shop.html`);
    expect(await fetched(shop, 'from-the-shop')).toBe(true);
    expect(second.arrived).toContain('GET /from-the-shop');
    await context.close();
  });

  it('answers no page with what leads to another site, whatever runs in the service worker', async () => {
    const { page, context } = await openPage(browser, plain.address);
    await serviceWorkerInCharge(page);
    const fetched = (path: string) =>
      page.evaluate(
        (address) =>
          fetch(address).then(
            async (answer) => [await answer.text(), answer.headers.get('content-security-policy')],
            () => null,
          ),
        path,
      );
    // What the service worker's own code goes by is changed under it, so that it leaves the
    // answering to the attacker's.
    await serviceWorkerOf(page).evaluate(`{
      Headers.prototype.append = Headers.prototype.set = function () {};
      Object.assign = (target) => target;
      clients.get = async () => ({ type: 'window', url: self.origin + '/shop.html' });
      const request = new Request(${JSON.stringify(second.address)} + 'made-up');
      self.dispatchEvent(new FetchEvent('fetch', { request, clientId: 'shop' }));
      self.URL = class { constructor() { throw new Error('Not now.'); } };
      self.addEventListener('fetch', (event) => {
        if (event.request.url.endsWith('/leading-away')) {
          event.respondWith(Response.redirect(${JSON.stringify(second.address)} + 'redirected'));
        } else {
          event.respondWith(new Response('made', { headers: { 'content-type': 'text/plain' } }));
        }
      });
    }`);
    expect(await fetched('made')).toEqual(['made', policyHeader]);
    expect(await fetched('leading-away')).toBeNull();
    await expect(page.goto(`${plain.address}leading-away`)).rejects.toThrow('ERR_FAILED');
    expect(second.arrived).toEqual([]);
    await context.close();
  });
});

describe('The realm of a worker', () => {
  /** Names that are left on the global object and its prototypes, whatever the browser knows. */
  const namesIn = (realm: Worker) =>
    realm.evaluate<string[]>(`(() => {
      const names = [];
      for (let holder = self; holder !== EventTarget.prototype; holder = Object.getPrototypeOf(holder)) {
        names.push(...Object.getOwnPropertyNames(holder));
      }
      return names;
    })()`);
  const replaced =
    /^(fetch|navigator|EventSource|FontFace|RTCPeerConnection|SharedWorker|WebSocket|WebSocketStream|WebTransport|Worker|XMLHttpRequest|importScripts)$/;
  /** What tfjs writes there later, and two numbers that the browser lets nobody delete. */
  const harmless = /^(_tfGlobals|_tfengine|TEMPORARY|PERSISTENT)$/;
  const leftOver = (names: string[], kept: ReadonlySet<string>) =>
    names.filter((name) => !kept.has(name) && !replaced.test(name) && !harmless.test(name));

  it('has no name left that is neither kept nor replaced', async () => {
    const { page, context } = await openPage(browser, plain.address);
    await serviceWorkerInCharge(page);
    const ofEngine = await namesIn(await engineOf(page));
    const ofServiceWorker = await namesIn(serviceWorkerOf(page));
    expect(ofEngine).toContain('fetch');
    expect(ofServiceWorker).toContain('fetch');
    expect(leftOver(ofEngine, keptInEngine)).toEqual([]);
    expect(leftOver(ofServiceWorker, keptInServiceWorker)).toEqual([]);
    await context.close();
  });
});

describe('On npm start', () => {
  it('gives every page and script the policy as a header', async () => {
    const scripts = await readdir(join(inject('siteFolder'), 'assets'));
    for (const name of [
      '',
      'index.html',
      'service-worker.js',
      ...scripts.map((s) => `assets/${s}`),
    ]) {
      const { headers } = await fetch(new URL(name, inject('site')));
      expect(headers.get('content-security-policy'), name).toBe(policyHeader);
    }
  });

  it('sends nothing from the worker and the service worker', async () => {
    const { page, context } = await openPage(browser, inject('site'));
    await serviceWorkerInCharge(page);
    await expectNothingSent(await engineOf(page));
    await expectNothingSent(serviceWorkerOf(page));
    await context.close();
  });
});

describe('The request count', () => {
  it('goes on beyond the 250 requests that the browser lists, in the page and in the worker', async () => {
    const { page, context } = await openPage(browser, plain.address, { serviceWorkers: 'block' });
    const worker = await engineOf(page);
    const count = page.locator('[data-testid="request-count"]');
    await page.locator('[data-testid="request-count"][data-count="0"]').waitFor();
    const askOften = (address: string) =>
      `(async () => {
        for (let i = 0; i < 300; i += 1) await (await fetch(${JSON.stringify(address)} + i)).text();
      })()`;
    await page.evaluate(askOften(`${plain.address}samples/reviews.csv?page`));
    await expect.poll(() => count.getAttribute('data-count')).toBe('300');
    await worker.evaluate(askOften(`${plain.address}samples/reviews.csv?worker`));
    await expect.poll(() => count.getAttribute('data-count')).toBe('600');
    expect(await listedRequests(page)).toContain(
      `${new URL(plain.address).pathname}samples/reviews.csv?worker299 (worker)`,
    );
    await context.close();
  });

  it.each([
    ['fetch', 'fetch(target + "page").catch(() => {})', 'page', 'Content-Security-Policy'],
    ['picture', 'void (new Image().src = target + "page")', 'page', 'Content-Security-Policy'],
    ['import()', 'import(target + "page").catch(() => {})', 'page', 'Content-Security-Policy'],
    ['WebSocket', 'new WebSocket(target + "page")', 'page', 'WebSocket'],
    ['WebSocket to this site', 'new WebSocket("ws://" + location.host + "/page")', '', 'WebSocket'],
    ['EventSource', 'new EventSource(target + "page")', 'page', 'EventSource'],
    ['beacon', 'navigator.sendBeacon(target + "page", "review")', 'page', 'Navigator.sendBeacon'],
    ['WebRTC', 'new RTCPeerConnection()', '', 'RTCPeerConnection'],
  ])('tells of a refused attempt of the page: %s', async (_, attack, path, by) => {
    const { page, context } = await openPage(browser, plain.address, { serviceWorkers: 'block' });
    await page.locator('[data-testid="request-count"][data-count="0"]').waitFor();
    await page.evaluate(`(async (target) => {
      try { await (${attack}); } catch {}
    })(${JSON.stringify(second.address)})`);
    await expect
      .poll(() => page.locator('[data-testid="request-count"]').innerText())
      .toBe('1 request since the page loaded, 1 refused attempt included');
    const [listed = ''] = await listedRequests(page);
    expect(listed).toContain(path === '' ? by : second.address + path);
    expect(listed).toContain(`(page) refused, nothing was sent (${by})`);
    expect(second.arrived).toEqual([]);
    await context.close();
  });
});
