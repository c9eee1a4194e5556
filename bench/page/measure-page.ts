import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumArguments, findOrInstallChromium } from '../../scripts/chromium.ts';
import { startEvaluation } from '../../test/e2e/evaluate-flow.ts';
import { median } from '../median.ts';
import { reviewFile } from './review-file.ts';

/** One measured number, and what it must not exceed. */
export interface Measurement {
  what: string;
  measured: number;
  limit: number;
  unit: string;
}

const rows = 100_000;
const runs = 10;

declare global {
  interface Window {
    longTasks: number[];
  }
}

/**
 * What a user waits for, in the built site in a real Chromium on this machine: cold start, one
 * warm review, 100,000 reviews from choosing the file to the report, the page's longest task
 * meanwhile, and the heap of page and worker after ten such runs against after the first. Takes
 * about two minutes.
 */
export async function measurePage(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'review-classifier-bench-'));
  const outDir = join(folder, 'dist');
  const file = join(folder, 'reviews.csv');
  await writeFile(file, reviewFile(rows));
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  const url = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: chromiumArguments,
  });
  try {
    return [
      {
        what: 'navigation to first prediction, cold (median of 5)',
        measured: await coldStart(browser, url),
        limit: 2000,
        unit: 'ms',
      },
      {
        what: 'one short review, warm, from key to answer in the worker and back (median of 200)',
        measured: await warmReview(browser, url),
        limit: 5,
        unit: 'ms',
      },
      ...(await largeFile(browser, url, file)),
    ];
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

async function coldStart(browser: Browser, url: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const begin = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('[data-testid="prediction"][data-label]').waitFor();
    times.push(performance.now() - begin);
    await context.close();
  }
  return median(times);
}

async function warmReview(browser: Browser, url: string): Promise<number> {
  const page = await openReady(browser, url, '[data-testid="prediction"][data-label]');
  const times = await page.evaluate(async () => {
    const shell = document.querySelector('rc-app-shell') as unknown as {
      client: { predict(texts: string[]): Promise<unknown> };
    };
    const measured: number[] = [];
    for (let run = 0; run < 200; run += 1) {
      const begin = performance.now();
      await shell.client.predict([`Este produto número ${run} é excelente, adorei!`]);
      measured.push(performance.now() - begin);
    }
    return measured;
  });
  await page.context().close();
  return median(times);
}

async function largeFile(browser: Browser, url: string, file: string): Promise<Measurement[]> {
  const page = await openReady(browser, `${url}#evaluate`, '[data-testid="dataset-file"]');
  await page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  const times: number[] = [];
  const heaps: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    await page.locator('[data-testid="dataset-file"]').setInputFiles(file);
    await startEvaluation(page);
    times.push(performance.now() - begin);
    await page.locator('[data-testid="download-report"]').waitFor();
    heaps.push(await heapMegabytes(page));
  }
  const longest = await page.evaluate(() => Math.max(0, ...window.longTasks));
  await page.context().close();
  return [
    {
      what: `${rows} reviews, from file to report (median of ${runs})`,
      measured: median(times) / 1000,
      limit: 5,
      unit: 's',
    },
    {
      what: 'longest task of the page meanwhile (0: none over 50)',
      measured: longest,
      limit: 50,
      unit: 'ms',
    },
    {
      what: `heap of page and worker after ${runs} runs, against after the first`,
      measured: (heaps.at(-1) ?? NaN) / (heaps[0] ?? NaN),
      limit: 1.2,
      unit: '×',
    },
  ];
}

async function openReady(browser: Browser, url: string, ready: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.locator(ready).waitFor({ state: 'attached' });
  return page;
}

/** Heap of the page and its workers after a garbage collection, by the debugging protocol. */
async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const answers = new Map<number, (result: { usedSize: number }) => void>();
  const workers = new Set<string>();
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: { usedSize: number } };
    answers.get(id)?.(result);
  });
  let messages = 0;
  const ask = (sessionId: string, method: string) =>
    new Promise<{ usedSize: number }>((resolve) => {
      messages += 1;
      answers.set(messages, resolve);
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: messages, method }),
      });
    });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  await session.send('HeapProfiler.collectGarbage');
  let { usedSize } = await session.send('Runtime.getHeapUsage');
  for (const worker of workers) {
    await ask(worker, 'HeapProfiler.collectGarbage');
    usedSize += (await ask(worker, 'Runtime.getHeapUsage')).usedSize;
  }
  if (workers.size === 0) throw new Error('The worker was not seen, so its heap was not measured.');
  await session.detach();
  return usedSize / 1e6;
}
