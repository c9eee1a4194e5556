import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage } from './browser.ts';
import { startHostSite, type HostSite } from './host-site.ts';
import { serveCopies } from './serve-copies.ts';

const site = inject('site');
const engineName = 'review-classifier-engine';

let browser: Browser;
let host: HostSite;
let attacker: HostSite;

beforeAll(async () => {
  [browser, host, attacker] = await Promise.all([
    launchChromium(),
    startHostSite(),
    startHostSite(),
  ]);
  await serveCopies(site, host);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([host.close(), attacker.close()]);
});

/**
 * What the attacking page does: everything that one can send to another page's windows, over and
 * over.
 */
const attackingScript = `
  const engine = '${engineName}';
  const heard = [];
  const code = 'parent.postMessage("taken over: " + document.querySelector("review-classifier").value, "*")';
  const raw = (value) => ({ type: 'RAW', value });
  const messages = [
    ...['APPLY', 'GET', 'SET', 'CONSTRUCT', 'ENDPOINT', 'RELEASE'].flatMap((type) =>
      [['ping'], [], ['constructor'], ['__proto__'], ['ping', 'constructor']].map((path) =>
        ({ id: type + path.join(), type, path, argumentList: type === 'CONSTRUCT' ? [raw(code)] : [], value: raw(1) }))),
  ].filter(({ id }) => id !== 'RELEASE' && id !== 'SET__proto__');
  function windows(target) {
    return [target, ...Array.from({ length: target.length }, (_, index) => windows(target[index])).flat()];
  }
  function attackPort(port) {
    port.onmessage = ({ data }) => {
      heard.push(data);
      // A function that was constructed over there: call it.
      const made = data.name === 'proxy' ? data.value : null;
      if (made) attackPort(made), made.postMessage({ id: 'call', type: 'APPLY', path: [], argumentList: [] });
    };
  }
  function attack() {
    for (const target of windows(frames[0])) {
      for (const word of [engine, { engine }, messages[0]]) {
        const { port1, port2 } = new MessageChannel();
        attackPort(port1);
        target.postMessage(word, '*', [port2]);
        for (const message of messages) port1.postMessage(message);
      }
      for (const message of messages) target.postMessage(message, '*');
      try { target[Symbol.for(engine)] = new MessageChannel().port1; } catch {}
    }
  }
  const arrived = [];
  addEventListener('message', ({ data }) => {
    if (data === 'arrived') arrived.shift()?.();
    else heard.push(data);
  });
  async function attackWell() {
    for (let round = 0; round < 5; round++) {
      attack();
      const answered = new Promise((resolve) => arrived.push(resolve));
      frames[0].postMessage('has it arrived?', '*');
      await answered;
    }
    return heard;
  }
  setInterval(attack, 20);
`;

/** The ways in which the engine starts, and where it says that it runs. */
const ways = [
  { way: 'a worker', script: 'own', policy: '', sandbox: null, thread: 'worker' },
  {
    way: 'a worker that a blob starts',
    script: 'site',
    policy: '',
    sandbox: null,
    thread: 'worker',
  },
  {
    way: 'a clean frame',
    script: 'own',
    policy: "worker-src 'none'",
    sandbox: null,
    thread: 'main',
  },
  {
    way: 'the main thread of a page without an origin',
    script: 'own',
    policy: "worker-src 'none'",
    sandbox: 'allow-scripts',
    thread: 'main',
  },
] as const;

describe.each(ways)('A page of another origin around an engine in $way', (row) => {
  it('gets no answer and runs nothing in the page that it frames', async () => {
    const { script, policy, sandbox, thread, way } = row;
    const name = way.replaceAll(' ', '-');
    const source = `${script === 'own' ? host.origin : site}embed/review-classifier.js`;
    const victim = host.serve(`${name}.html`, {
      body: `<!doctype html><html lang="en"><title>A shop</title>
        <script>
          addEventListener('message', ({ data, source }) => {
            if (data === 'has it arrived?') source.postMessage('arrived', '*');
          });
        </script>
        <script type="module" src="${source}"></script>
        <review-classifier value="A secret that I love"></review-classifier></html>`,
      headers: policy === '' ? {} : { 'content-security-policy': policy },
    });
    const address = attacker.serve(`${name}.html`, {
      body: `<!doctype html><title>Elsewhere</title>
        <iframe name="${engineName}" ${sandbox === null ? '' : `sandbox="${sandbox}"`} src="${victim}"></iframe>
        <script>${attackingScript}</script>`,
    });
    const { context, page } = await openPage(browser, address);
    const framed = (): Frame | undefined => page.frames().find((frame) => frame.url() === victim);
    await expect.poll(() => framed() !== undefined).toBe(true);
    const verdict = () => framed()!.locator('review-classifier [part=verdict]');
    await verdict().getByText('Positive').waitFor();
    expect(
      await framed()!.evaluate(() => document.querySelector('review-classifier')?.info?.thread),
    ).toBe(thread);

    expect(await page.evaluate('attackWell()')).toEqual([]);

    await framed()!.locator('review-classifier textarea').fill('Terrible, it broke');
    await verdict().getByText('Negative').waitFor();
    await context.close();
  });
});
