import type { PrecacheEntry } from 'workbox-precaching';
import { loadOnce } from '../model/load-once.ts';
import { shippedModel } from '../model/shipped-model.ts';
import { PredictApi, routeOf } from '../predict-api/predict-api.ts';
import { ModelStore } from '../storage/model-store.ts';
import { ActiveModel } from './active-model.ts';
import { SiteFiles } from './site-files.ts';
import { siteModelSource } from './site-model-source.ts';
import type { MessageToPage } from './worker-messages.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Written in by the build. */
  __WB_MANIFEST: (PrecacheEntry | string)[];
};

/** The model's files are read for no event of their own: the request that waits for the model keeps the worker alive. */
class LoadingEvent extends ExtendableEvent {
  override waitUntil(): void {}
}

const root = new URL(self.registration.scope);
const files = new SiteFiles(root, self.__WB_MANIFEST, tellPages);
const models = new ActiveModel(
  new ModelStore(),
  loadOnce(
    siteModelSource(new URL(shippedModel, root), async (address) => {
      const kept = await files.answer(address, new LoadingEvent('loading'));
      return kept ?? askNetwork(new Request(address));
    }),
  ),
);
const api = new PredictApi(() => models.load());

/** Pages count every request that leaves the device; see the request log of the workbench. */
function tellPages(address: string): void {
  const message: MessageToPage = { type: 'network-request', address };
  void self.clients
    .matchAll({ type: 'window', includeUncontrolled: true })
    .then((clients) => clients.forEach((client) => client.postMessage(message)));
}

function askNetwork(request: Request): Promise<Response> {
  tellPages(request.url);
  return fetch(request);
}

self.addEventListener('install', (event) => void files.install(event));

self.addEventListener('activate', (event) => {
  // The first visit's page is answered at once; at an update it is the page that has asked for it.
  event.waitUntil(Promise.all([files.forgetOldGenerations(), self.clients.claim()]));
});

self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // What goes to another site is the page's policy to refuse, and nothing to answer for here.
  if (url.origin !== root.origin) return;
  const route = routeOf(url.pathname, root.pathname);
  if (route !== null) event.respondWith(models.during(() => api.handle(request, route)));
  else if (request.method !== 'GET') event.respondWith(askNetwork(request));
  else {
    event.respondWith(
      files.answer(request.url, event).then((answer) => answer ?? askNetwork(request)),
    );
  }
});
