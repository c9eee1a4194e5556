import type { HostSite } from './host-site.ts';

const copied = [
  ...['embed/review-classifier.js', 'embed/review-classifier-engine.js'],
  ...['manifest.json', 'model.json', 'weights.bin', 'buckets.bin', 'words.bin'].map(
    (name) => `models/reviews-pt-en/${name}`,
  ),
];

/** Puts copies of the site's two folders on another site, for sandboxed pages too. */
export async function serveCopies(site: string, host: HostSite): Promise<void> {
  for (const path of copied) {
    const response = await fetch(site + path);
    host.serve(path, {
      body: new Uint8Array(await response.arrayBuffer()),
      type: response.headers.get('content-type') ?? '',
      headers: { 'access-control-allow-origin': '*' },
    });
  }
}
