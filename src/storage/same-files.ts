import type { BundleFile } from '../engine/model-bundle-api.ts';

/** Whether two bundles hold the same bytes under the same paths, in whatever order. */
export async function sameFiles(
  one: readonly BundleFile[],
  other: readonly BundleFile[],
): Promise<boolean> {
  const blobs = new Map(other.map(({ path, blob }) => [path, blob]));
  if (one.length !== other.length) return false;
  for (const { path, blob } of one) {
    const twin = blobs.get(path);
    if (twin === undefined || twin.size !== blob.size) return false;
    const [bytes, twins] = await Promise.all([blob.arrayBuffer(), twin.arrayBuffer()]);
    if (!sameBytes(new Uint8Array(bytes), new Uint8Array(twins))) return false;
  }
  return true;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.every((byte, place) => byte === other[place]);
}
