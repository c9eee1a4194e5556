import { passOn } from '../realm/service-worker-realm.ts';
import type { PrecacheEntry } from 'workbox-precaching';
import { loadOnce } from '../model/load-once.ts';
import { shippedModel } from '../model/shipped-model.ts';
import { PredictApi, routeOf } from '../predict-api/predict-api.ts';
import { networkJournal } from '../realm/network-journal.ts';
import { ModelStore } from '../storage/model-store.ts';
import { ActiveModel } from './active-model.ts';
import { SiteFiles } from './site-files.ts';
import { siteModelSource } from './site-model-source.ts';
import type { MessageToPage } from './worker-messages.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Written in by the build. */
  __WB_MANIFEST: (PrecacheEntry | string)[];
};

/**
 * The model's files are read for no event of their own: the request that waits for the model keeps
 * the worker alive.
 */
class LoadingEvent extends ExtendableEvent {
  override waitUntil(): void {}
}

const root = new URL(self.registration.scope);
const files = new SiteFiles(root, self.__WB_MANIFEST);
const models = new ActiveModel(
  new ModelStore(),
  loadOnce(
    siteModelSource(new URL(shippedModel, root), async (address) => {
      const kept = await files.answer(address, new LoadingEvent('loading'));
      return kept ?? fetch(address);
    }),
  ),
);
const api = new PredictApi(() => models.load());

/**
 * Pages count every request that leaves the device, and every attempt; see the request log of the
 * workbench.
 */
function tellPages(): void {
  const attempt = networkJournal.attempts.at(-1);
  if (attempt === undefined) return;
  const message: MessageToPage = { type: 'network-request', attempt };
  void self.clients
    .matchAll({ type: 'window', includeUncontrolled: true })
    .then((clients) => clients.forEach((client) => client.postMessage(message)));
}

/**
 * Answers a request for another site: refused for the site's own pages and for workers. Other pages
 * in the same folder go on as if there were no service worker.
 */
async function answerForAnotherSite({ request, clientId }: FetchEvent): Promise<Response> {
  const client = await self.clients.get(clientId);
  const asking = new URL(client?.url ?? root);
  const isOwn = [root.pathname, `${root.pathname}index.html`].includes(asking.pathname);
  if (client?.type === 'window' && !isOwn) return passOn(request);
  networkJournal.add({ address: request.url, by: 'fetch', refused: true });
  return Response.error();
}

networkJournal.addEventListener('change', tellPages);

self.addEventListener('install', (event) => void files.install(event));

self.addEventListener('activate', (event) => {
  // The first visit's page is answered at once; at an update it is the page that has asked for it.
  event.waitUntil(Promise.all([files.forgetOldGenerations(), self.clients.claim()]));
});

self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  // Only the browser's own events: code in this realm could make one up and have it passed on.
  if (!event.isTrusted) return;
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== root.origin) {
    // Addresses such as blob: and chrome-extension: never reach another site.
    if (/^https?:$/.test(url.protocol)) event.respondWith(answerForAnotherSite(event));
    return;
  }
  const route = routeOf(url.pathname, root.pathname);
  if (route !== null) event.respondWith(models.during(() => api.handle(request, route)));
  else if (request.method !== 'GET') event.respondWith(fetch(request));
  else {
    event.respondWith(files.answer(request.url, event).then((answer) => answer ?? fetch(request)));
  }
});
