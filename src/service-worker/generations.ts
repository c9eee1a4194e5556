/** Address under which a generation is written down in the cache of its own. */
const record = './current-generation';

/**
 * Deletes from the site's cache what belongs neither to this build nor to the one before it. A page
 * of the build before may still be open in some tab and load a part late; two builds are the bound.
 *
 * @param siteCache name of the cache that holds the site's files
 * @param current cache keys of this build
 */
export async function forgetOldGenerations(
  siteCache: string,
  current: ReadonlySet<string>,
): Promise<void> {
  const records = await caches.open(`${siteCache}-generations`);
  const written = await records.match(record);
  const before = new Set(written === undefined ? [] : ((await written.json()) as string[]));
  const isSame = before.size === current.size && [...before].every((key) => current.has(key));
  if (isSame) return;
  const cache = await caches.open(siteCache);
  for (const request of await cache.keys()) {
    if (!current.has(request.url) && !before.has(request.url)) await cache.delete(request);
  }
  await records.put(record, Response.json([...current]));
}
