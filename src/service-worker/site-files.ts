import { PrecacheController } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { forgetOldGenerations } from './generations.ts';
import { verifiedResponses } from './verified-responses.ts';

/**
 * The site's own files: all of them kept for the time without a network, each by the hash that the
 * build wrote down.
 */
export class SiteFiles {
  readonly #root: URL;
  readonly #precache: PrecacheController;

  /** @param root the site's root, with a slash at its end */
  constructor(root: URL, entries: (PrecacheEntry | string)[]) {
    this.#root = root;
    this.#precache = new PrecacheController({
      plugins: [
        verifiedResponses((cacheKey) => this.#precache.getIntegrityForCacheKey(cacheKey)),
        {
          requestWillFetch: ({ request }) => {
            // The page has just loaded most of them: asked for with their ETag they need not come
            // twice, and the hash holds anyway.
            const fresh =
              request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request;
            return Promise.resolve(fresh);
          },
        },
      ],
    });
    this.#precache.addToCacheList(entries);
  }

  /**
   * Fetches what of this build is not kept yet. A file without its right hash makes the
   * installation fail.
   */
  install(event: ExtendableEvent): Promise<unknown> {
    return this.#precache.install(event);
  }

  /** Makes room, now that this build answers. */
  forgetOldGenerations(): Promise<void> {
    return forgetOldGenerations(
      this.#precache.strategy.cacheName,
      new Set(this.#precache.getURLsToCacheKeys().values()),
    );
  }

  /**
   * The answer to a GET for one of the site's addresses: this build's file from the cache; else a
   * file of the build before, for a page of it that is still open; null where neither knows the
   * address.
   */
  async answer(address: string, event: ExtendableEvent): Promise<Response | null> {
    const url = new URL(address);
    url.hash = '';
    url.search = '';
    if (url.href === this.#root.href) url.pathname += 'index.html';
    const cacheKey = this.#precache.getCacheKeyForURL(url.href);
    if (cacheKey === undefined) {
      const cache = await caches.open(this.#precache.strategy.cacheName);
      return (await cache.match(url.href)) ?? null;
    }
    const integrity = this.#precache.getIntegrityForCacheKey(cacheKey);
    // A request of our own: one of mode no-cors would be fetched without its hash and never repair
    // the cache.
    return this.#precache.strategy.handle({
      event,
      request: new Request(url.href, { credentials: 'same-origin' }),
      params: { cacheKey, ...(integrity === undefined ? {} : { integrity }) },
    });
  }
}
