import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Prediction } from '../../src/model/prediction.ts';
import type { Classifier } from '../../src/widget/classifier.ts';
import type { ReviewClassifierElement } from '../../src/widget/review-classifier-element.ts';
import { launchChromium, openPage, type OpenedPage } from './browser.ts';
import { startHostSite, type HostSite } from './host-site.ts';
import { serveCopies } from './serve-copies.ts';

const site = inject('site');
const script = `${site}embed/review-classifier.js`;
const siteOrigin = new URL(site).origin;

/** What a page keeps for the test to look at. */
interface Kept {
  classifier: Classifier;
  create: (options?: { model?: string }) => Promise<Classifier>;
  events: Prediction[];
}
declare const kept: Kept;

let browser: Browser;
let host: HostSite;
let served = 0;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), startHostSite()]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** Opens a page of the other site, with the tag that docs/embed.md shows in its head. */
function openHost(
  body: string,
  {
    headers = {},
    lang = 'en',
    before = '',
    nonce = '',
  }: { headers?: Record<string, string>; lang?: string; before?: string; nonce?: string } = {},
): Promise<OpenedPage> {
  const attributes = nonce === '' ? '' : ` nonce="${nonce}"`;
  const keep = `<script type="module"${attributes}>
    import { createClassifier } from '${script}';
    globalThis.kept = { create: createClassifier, events: [] };
    addEventListener('review-classified', ({ detail }) => kept.events.push(detail));
  </script>`;
  served += 1;
  const address = host.serve(`page-${served}.html`, {
    body: `<!doctype html><html lang="${lang}"><head><title>A shop</title>${before}
      <script type="module"${attributes} src="${script}"></script>${keep}</head><body>${body}</body></html>`,
    headers,
  });
  return openPage(browser, address);
}

function field(page: Page) {
  return page.locator('review-classifier textarea').first();
}

function verdict(page: Page, word: string | RegExp) {
  return page.locator('review-classifier [part=verdict]').first().getByText(word).waitFor();
}

/** The element as the page's script sees it. */
function read<Value>(page: Page, of: (element: ReviewClassifierElement) => Value): Promise<Value> {
  return page.evaluate<Value>(`(${of.toString()})(document.querySelector('review-classifier'))`);
}

describe('createClassifier', () => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await openHost('');
    await opened.page.waitForFunction('globalThis.kept');
    await opened.page.evaluate(async () => {
      kept.classifier = await kept.create();
    });
  });
  afterAll(() => opened.context.close());

  it('answers on a page of another origin, with the model next to the script', async () => {
    const { page, complaints } = opened;
    const answers = await page.evaluate(async () => [
      await kept.classifier.predict('Este produto é excelente, adorei!'),
      await kept.classifier.predict({ review: 'Péssimo, veio quebrado' }),
    ]);
    expect(answers).toMatchObject([
      { prediction: 1, label: 'positive', language: 'pt', model: { id: 'reviews-pt-en' } },
      { prediction: 0, label: 'negative' },
    ]);
    for (const { probability, probabilities } of answers) {
      expect(probability).toBeGreaterThan(0.9);
      expect(Object.values(probabilities).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    }
    expect(await page.evaluate(() => kept.classifier.info)).toMatchObject({
      id: 'reviews-pt-en',
      classes: ['negative', 'positive'],
      languages: ['pt', 'en'],
      licence: 'CC-BY-NC-SA-4.0',
      thread: 'worker',
    });
    expect(page.workers()).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('answers many in their order, telling its progress', async () => {
    const { labels, steps } = await opened.page.evaluate(async () => {
      const steps: { done: number; total: number }[] = [];
      const reviews = Array.from({ length: 600 }, (_, index) =>
        index % 3 === 0 ? { review: 'Terrible, it broke at once' } : 'I love it, works perfectly',
      );
      const predictions = await kept.classifier.predict(reviews, {
        onProgress: (progress) => steps.push(progress),
      });
      return { labels: predictions.map(({ label }) => label), steps };
    });
    expect(labels).toHaveLength(600);
    labels.forEach((label, index) => expect(label).toBe(index % 3 === 0 ? 'negative' : 'positive'));
    expect(steps.map(({ done }) => done)).toEqual([256, 512, 600]);
    expect(steps.every(({ total }) => total === 600)).toBe(true);
  });

  it('stops between two batches when it is told to', async () => {
    const outcome = await opened.page.evaluate(async () => {
      const controller = new AbortController();
      let last = 0;
      const reason = await kept.classifier
        .predict(Array<string>(5000).fill('Good'), {
          signal: controller.signal,
          onProgress: ({ done }) => {
            last = done;
            controller.abort();
          },
        })
        .then(
          () => 'answered',
          (error: unknown) => (error as Error).name,
        );
      const before = await kept.classifier.predict(['Good'], { signal: controller.signal }).then(
        () => 'answered',
        (error: unknown) => (error as Error).name,
      );
      return { reason, last, before };
    });
    expect(outcome).toEqual({ reason: 'AbortError', last: 256, before: 'AbortError' });
  });

  it('ends what is asked of it when it is disposed of', async () => {
    const outcome = await opened.page.evaluate(async () => {
      const classifier = await kept.create();
      const name = (error: unknown) => (error as Error).name;
      const asked = classifier.predict(Array<string>(5000).fill('Good'));
      classifier.dispose();
      const during = await asked.then(() => 'answered', name);
      const after = await classifier.explain('Good').then(() => 'answered', name);
      return { during, after };
    });
    expect(outcome).toEqual({ during: 'AbortError', after: 'AbortError' });
  });

  it('explains: bias and contributions add up to the logit', async () => {
    const text = 'Adorei, mas chegou quebrado 😕';
    const { logit, bias, contributions, prediction } = await opened.page.evaluate(
      (text) => kept.classifier.explain(text),
      text,
    );
    const sum = contributions.reduce((total, { value }) => total + value, bias);
    expect(sum).toBeCloseTo(logit, 6);
    expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(prediction.probabilities['positive'] ?? 0, 5);
    expect(contributions.map(({ start, end }) => text.slice(start, end))).toContain('quebrado');
  });

  it('refuses what is no review, and answers no more once it is disposed of', async () => {
    const errors = await opened.page.evaluate(async () => {
      const failure = (attempt: () => Promise<unknown>) =>
        attempt().then(
          () => 'answered',
          (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`,
        );
      const wrong = [42, null, undefined, {}, ['good', 7]] as unknown as string[];
      const other = await kept.create();
      other.dispose();
      other.dispose();
      return [
        ...(await Promise.all(wrong.map((one) => failure(() => kept.classifier.predict(one))))),
        await failure(() => other.predict('Good')),
        await failure(() => kept.classifier.predict('Good')),
      ];
    });
    expect(errors.slice(0, 5)).toEqual(
      Array(5).fill(expect.stringMatching(/^TypeError: A review/)),
    );
    expect(errors.slice(5)).toEqual([expect.stringMatching(/disposed/), 'answered']);
  });

  it('says by code why a model cannot be had', async () => {
    const code = await opened.page.evaluate((address) => {
      return kept.create({ model: address }).then(
        () => 'loaded',
        (error: unknown) => (error as { code: string }).code,
      );
    }, `${site}models/nowhere`);
    expect(code).toBe('model-missing');
  });
});

describe('<review-classifier>', () => {
  it('answers while one types, announces it and fires its event', async () => {
    const { context, page, complaints } = await openHost(
      '<review-classifier explain></review-classifier>',
    );
    await field(page).pressSequentially('Wonderful, I love it');
    await verdict(page, 'Positive');
    await page.locator('review-classifier [part=words] mark').first().waitFor();
    await page
      .locator('review-classifier [role=status]')
      .getByText(/Positive, 9\d\.\d%/)
      .waitFor();
    const events = await page.evaluate(() => kept.events);
    expect(events.at(-1)).toMatchObject({ label: 'positive', language: 'en' });
    expect(await read(page, ({ prediction }) => prediction)).toEqual(events.at(-1));
    await field(page).fill('   ');
    await page.locator('review-classifier [part=verdict]').waitFor({ state: 'detached' });
    expect(await read(page, ({ prediction }) => prediction)).toBeNull();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('speaks the language of its place', async () => {
    const { context, page } = await openHost(
      `<review-classifier value="Adorei o produto"></review-classifier>
       <review-classifier lang="en"></review-classifier>`,
      { lang: 'pt-PT' },
    );
    await verdict(page, 'Positiva');
    await page.getByLabel('Avaliação').waitFor();
    await page.getByLabel('Review').waitFor();
    expect(await page.locator('[part=probability]').first().innerText()).toMatch(/^\d+,\d%$/);
    await context.close();
  });

  it('names no verdict below the threshold', async () => {
    const { context, page } = await openHost(
      '<review-classifier threshold="1" value="It is good"></review-classifier>',
    );
    await verdict(page, 'Not sure');
    expect(await read(page, (element) => element.matches(':state(uncertain)'))).toBe(true);
    await page.evaluate(() => {
      document.querySelector('review-classifier')!.threshold = 0.5;
    });
    await verdict(page, 'Positive');
    expect(await read(page, (element) => element.matches(':state(positive)'))).toBe(true);
    await context.close();
  });

  it('takes part in a form: name, value, validity, reset, disabled', async () => {
    const { context, page } = await openHost(`
      <form>
        <label for="mine">Your opinion</label>
        <review-classifier id="mine" name="review" required value="First"></review-classifier>
        <fieldset><review-classifier name="other" value="x"></review-classifier></fieldset>
        <button>Send</button>
      </form>`);
    await page.waitForFunction(() => customElements.get('review-classifier'));
    const data = () =>
      page.evaluate(() => [...new FormData(document.querySelector('form')!)] as [string, string][]);
    expect(await data()).toEqual([
      ['review', 'First'],
      ['other', 'x'],
    ]);
    await page.getByText('Your opinion').click();
    await page.keyboard.type('! ');
    await page.getByLabel('Your opinion').waitFor();
    expect((await data())[0]).toEqual(['review', expect.stringContaining('!')]);

    await field(page).fill('');
    expect(await page.evaluate(() => document.querySelector('form')!.checkValidity())).toBe(false);
    expect(
      await read(page, ({ validity, validationMessage, form }) => [
        validity.valueMissing,
        validationMessage,
        form?.localName,
      ]),
    ).toEqual([true, 'Write a review.', 'form']);

    await page.evaluate(() => document.querySelector('form')!.reset());
    expect(await field(page).inputValue()).toBe('First');
    expect(await page.evaluate(() => document.querySelector('form')!.checkValidity())).toBe(true);

    await page.evaluate(() => {
      document.querySelector('fieldset')!.disabled = true;
      document.querySelector('review-classifier')!.setCustomValidity('No');
    });
    expect(await data()).toEqual([['review', 'First']]);
    expect(await page.locator('[name=other] textarea').isDisabled()).toBe(true);
    expect(await page.evaluate(() => document.querySelector('form')!.checkValidity())).toBe(false);
    await context.close();
  });

  it('restores what was written when one comes back to the page', async () => {
    const { context, page } = await openHost(
      '<form><review-classifier name="review"></review-classifier></form>',
    );
    await field(page).fill('Terrible');
    await verdict(page, 'Negative');
    await page.goto(host.serve('elsewhere.html', { body: 'Elsewhere' }));
    await page.goBack();
    await expect.poll(() => field(page).inputValue()).toBe('Terrible');
    await verdict(page, 'Negative');
    await context.close();
  });

  it('draws the slots of its page', async () => {
    const { context, page } = await openHost(`
      <review-classifier value="Great"><b slot="label">Opinion</b><i slot="hint">In a word</i>
      <em slot="result">mine</em></review-classifier>`);
    await page.getByRole('textbox', { name: 'Opinion', description: 'In a word' }).waitFor();
    await expect.poll(() => page.evaluate(() => kept.events.length)).toBe(1);
    expect(await page.getByText('mine').isVisible()).toBe(true);
    expect(await page.getByText('In a word').isVisible()).toBe(true);
    expect(await page.locator('[part=verdict]').isVisible()).toBe(false);
    await context.close();
  });

  it('loads the engine on first use only, and says when it cannot', async () => {
    const { context, page } = await openHost(
      `<div style="block-size: 300vh"></div>
       <review-classifier model="${site}models/nowhere/" value="Good"></review-classifier>`,
    );
    await page.locator('review-classifier textarea').waitFor();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(page.workers()).toEqual([]);
    await page.locator('review-classifier').scrollIntoViewIfNeeded();
    const alert = page.locator('review-classifier [role=alert][data-code="model-missing"]');
    await alert.getByText('could not be loaded').waitFor();
    await page.evaluate(() => {
      document.querySelector('review-classifier')!.model = '';
    });
    await verdict(page, 'Positive');
    await context.close();
  });

  it('loads when the page is idle if it is eager', async () => {
    const { context, page } = await openHost(
      '<review-classifier loading="eager"></review-classifier>',
    );
    await expect
      .poll(() => read(page, ({ info }) => info?.id), { timeout: 10_000 })
      .toBe('reviews-pt-en');
    await context.close();
  });

  it('shares one worker among fifty, and leaves nothing behind when they go', async () => {
    const { context, page, complaints } = await openHost('<main></main>');
    await page.waitForFunction('globalThis.kept');
    const round = () =>
      page.evaluate(async () => {
        const main = document.querySelector('main')!;
        main.innerHTML = '<review-classifier explain></review-classifier>'.repeat(50);
        const elements = [...main.querySelectorAll('review-classifier')];
        const labels = await Promise.all(
          elements.map(async (element, index) => {
            element.value = index % 2 === 0 ? 'Excellent' : 'Horrible';
            return (await element.classify())?.label;
          }),
        );
        main.replaceChildren();
        return labels;
      });
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const count = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
      return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
    };
    const labels = await round();
    expect(labels.filter((label) => label === 'positive')).toHaveLength(25);
    expect(labels.filter((label) => label === 'negative')).toHaveLength(25);
    expect(page.workers()).toHaveLength(1);
    await round();
    const before = await count();
    for (let turn = 0; turn < 4; turn++) await round();
    expect(page.workers()).toHaveLength(1);
    // What is still being drawn is let go a moment later; what leaks stays.
    await expect.poll(async () => (await count()).nodes - before.nodes).toBeLessThan(200);
    await expect.poll(async () => (await count()).listeners - before.listeners).toBeLessThan(20);
    // Some seconds after its last user the engine goes too.
    await expect.poll(() => page.workers().length, { timeout: 15_000 }).toBe(0);
    expect(await page.evaluate(async () => (await kept.create()).info.thread)).toBe('worker');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('may be loaded twice: the first definition stays, and both scripts answer', async () => {
    const { context, page, complaints } = await openHost(
      '<review-classifier value="Good"></review-classifier>',
      { before: `<script type="module" src="${script}?again"></script>` },
    );
    await verdict(page, 'Positive');
    // As text: an import in a function would be the test runner's.
    const label = await page.evaluate(
      `import('${script}?again')
        .then(({ createClassifier }) => createClassifier())
        .then((classifier) => classifier.predict('Bad'))
        .then(({ label }) => label)`,
    );
    expect(label).toBe('negative');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('starts a new worker for one that died', async () => {
    const { context, page } = await openHost('<review-classifier></review-classifier>');
    await field(page).fill('Good');
    await verdict(page, 'Positive');
    await page.workers()[0]!.evaluate(() => {
      setTimeout(() => {
        throw new Error('a bug');
      });
    });
    await field(page).fill('Awful');
    await verdict(page, 'Negative');
    await context.close();
  });
});

describe('The example in plain HTML', () => {
  it('works next to copies of the two folders, under a policy that knows its own origin alone', async () => {
    const example = await readFile('examples/plain-html/index.html', 'utf8');
    await serveCopies(site, host);
    const address = host.serve('example.html', {
      body: example.replaceAll('<script', '<script nonce="n0nce"'),
      headers: {
        'content-security-policy': [
          "default-src 'none'",
          "script-src 'self' 'nonce-n0nce'",
          "worker-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
        ].join('; '),
      },
    });
    const { context, page, complaints } = await openPage(browser, address);
    await page.getByRole('textbox', { name: /think of the product/ }).fill('I love it');
    await page
      .locator('output')
      .getByText(/^positive \(\d/)
      .waitFor();
    expect(await read(page, ({ info }) => info?.thread)).toBe('worker');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL((url) => url.searchParams.get('review') === 'I love it');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('A sandboxed frame without an origin', () => {
  it('runs the engine in a worker', async () => {
    await serveCopies(site, host);
    const address = host.serve('sandboxed.html', {
      body: `<!doctype html><title>A shop</title>
        <script type="module" src="${host.origin}embed/review-classifier.js"></script>
        <review-classifier value="Good" lang="en"></review-classifier>`,
      headers: { 'content-security-policy': 'sandbox allow-scripts' },
    });
    const { context, page, complaints } = await openPage(browser, address);
    await verdict(page, 'Positive');
    expect(await page.evaluate('origin')).toBe('null');
    expect(await read(page, ({ info }) => info?.thread)).toBe('worker');
    await field(page).fill('Awful');
    await verdict(page, 'Negative');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('Hostile pages', () => {
  const hostile = `<script>
          Object.prototype.extend = function () {};
          Array.prototype.each = function (f) { this.forEach(f); };
          String.prototype.toJSON = Array.prototype.toJSON = function () { return 'changed'; };
          Function.prototype.defer = function () {};
          Array.from = () => [];
          window.JSON = { parse() { throw 1; }, stringify() { throw 1; } };
          window.Promise = class extends Promise {};
          window.define = Object.assign(() => {}, { amd: {} });
          window.module = { exports: {} };
          window.exports = window.process = window.name = window.status = {};
          window.html = window.css = window.state = 'taken';
          window.structuredClone = window.EventTarget = null;
        </script>
        <style>* { color: red; display: inline !important; animation: none }</style>`;

  it('works where the page has changed prototypes and globals', async () => {
    const { context, page, complaints } = await openHost(
      '<review-classifier value="Loved it" explain></review-classifier>',
      {
        before: hostile,
      },
    );
    await verdict(page, 'Positive');
    await page.locator('review-classifier [part=words] mark').first().waitFor();
    expect(await read(page, ({ info }) => info?.thread)).toBe('worker');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('works there on the main thread too, and starts again where the page removes its frame', async () => {
    const { context, page } = await openHost(
      '<review-classifier value="Loved it" explain></review-classifier>',
      { before: hostile, headers: { 'content-security-policy': "worker-src 'none'" } },
    );
    await verdict(page, 'Positive');
    await page.locator('review-classifier [part=words] mark').first().waitFor();
    expect(await read(page, ({ info }) => info?.thread)).toBe('main');
    expect(await page.locator('iframe').isVisible()).toBe(false);

    await page.locator('iframe').evaluate((frame) => frame.remove());
    await field(page).fill('Terrible, do not buy');
    await verdict(page, 'Negative');
    expect(await page.locator('iframe').count()).toBe(1);
    await context.close();
  });
});

describe('A strict Content-Security-Policy', () => {
  const strict = {
    nonce: 'n0nce',
    policy: [
      "default-src 'none'",
      `script-src 'nonce-n0nce' ${siteOrigin}`,
      `worker-src blob: ${siteOrigin}`,
      `connect-src ${siteOrigin}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ],
  };
  const open = (policy: string[], before = '') =>
    openHost('<review-classifier value="Great, I love it" explain></review-classifier>', {
      ...{ nonce: strict.nonce, before },
      headers: { 'content-security-policy': policy.join('; ') },
    });

  it('is enough as docs/embed.md gives it', async () => {
    const { context, page, complaints } = await open(strict.policy);
    await verdict(page, 'Positive');
    expect(complaints).toEqual([]);
    expect(await read(page, ({ info }) => info?.thread)).toBe('worker');
    await context.close();
  });

  it("may demand Trusted Types and use 'strict-dynamic'", async () => {
    const { context, page, complaints } = await open([
      ...strict.policy.filter((directive) => !directive.startsWith('script-src')),
      "script-src 'nonce-n0nce' 'strict-dynamic'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html review-classifier',
    ]);
    await verdict(page, 'Positive');
    expect(await read(page, ({ info }) => info?.thread)).toBe('worker');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('may demand Trusted Types of a page that loads the script twice', async () => {
    const { context, page, complaints } = await open(
      [
        ...strict.policy,
        "require-trusted-types-for 'script'",
        "trusted-types lit-html review-classifier 'allow-duplicates'",
      ],
      `<script type="module" nonce="${strict.nonce}" src="${script}?again"></script>`,
    );
    await verdict(page, 'Positive');
    const label = await page.evaluate(async () => {
      const classifier = await kept.create();
      return (await classifier.predict('Awful, it broke')).label;
    });
    expect(label).toBe('negative');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('that refuses workers sends the engine to the main thread, and info says so', async () => {
    const { context, page } = await open([
      ...strict.policy.filter((directive) => !directive.startsWith('worker-src')),
      "worker-src 'none'",
    ]);
    await verdict(page, 'Positive');
    expect(await read(page, ({ info }) => info?.thread)).toBe('main');
    expect(page.workers()).toEqual([]);
    await context.close();
  });

  it('that refuses the engine altogether leaves a message and a working page', async () => {
    const { context, page } = await open([
      ...strict.policy.filter((directive) => !directive.startsWith('connect-src')),
      "connect-src 'none'",
    ]);
    await page.locator('review-classifier [role=alert][data-code="model-missing"]').waitFor();
    await field(page).fill('');
    await page.locator('review-classifier [role=alert]').waitFor({ state: 'detached' });
    await context.close();
  });
});
