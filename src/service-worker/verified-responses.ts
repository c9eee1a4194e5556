import type { WorkboxPlugin } from 'workbox-core/types.js';

/** Subresource integrity of bytes: `sha256-…` in base 64. */
export async function integrityOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/**
 * Takes nothing from the cache but what has the hash that the build wrote down: a response that was
 * damaged counts as missing, and is then asked for anew. What is fetched is checked by the browser
 * itself, by the same hash.
 *
 * @param integrityFor what the hash of a cached address must be
 */
export function verifiedResponses(
  integrityFor: (cacheKey: string) => string | undefined,
): WorkboxPlugin {
  return {
    async cachedResponseWillBeUsed({ request, cachedResponse }) {
      const expected = integrityFor(request.url);
      if (cachedResponse === undefined || expected === undefined) return cachedResponse ?? null;
      try {
        const bytes = await cachedResponse.clone().arrayBuffer();
        return (await integrityOf(bytes)) === expected ? cachedResponse : null;
      } catch {
        return null;
      }
    },
  };
}
