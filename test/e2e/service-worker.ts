import type { Page } from 'playwright-core';

/** Waits until the service worker answers this page, and the page counts its requests. */
export async function serviceWorkerInCharge(page: Page): Promise<void> {
  // Not waitForFunction: it evaluates a text in the page, which the page's policy refuses.
  await page.evaluate(async () => {
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
  await page.locator('[data-testid="request-count"][data-count]').waitFor();
}

/** What can be handed to the page of a request. */
export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  type: string | null;
  allow: string | null;
  body: unknown;
}

/** Asks an address of the interface from the page. */
export function ask(page: Page, path: string, init: Sent = {}): Promise<Answer> {
  return page.evaluate(
    async ([address, options]) => {
      const response = await fetch(address, options);
      const text = await response.text();
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        allow: response.headers.get('allow'),
        body: text === '' ? null : (JSON.parse(text) as unknown),
      };
    },
    [path, init] as const,
  );
}

/** Posts a body as JSON to `predict`. */
export function predict(page: Page, body: unknown): Promise<Answer> {
  return ask(page, 'predict', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Stops every service worker, as the browser does with idle ones. */
export async function stopServiceWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
