import { Gunzip } from 'fflate';

/**
 * Unpacks a gzip of several members, one after the other, as appending to a gzip or bgzip writes
 * them (RFC 1952, 2.2): browsers' DecompressionStream takes the second one for junk. Checksums are
 * not compared.
 * @throws whatever reading throws, and an Error where the data break off or contradict themselves
 */
export async function* gunzipMembers(
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let unpacked: Uint8Array<ArrayBuffer>[] = [];
  const gunzip = new Gunzip((bytes) => {
    if (bytes.length > 0) unpacked.push(new Uint8Array(bytes));
  });
  for await (const bytes of packed) {
    gunzip.push(bytes);
    yield* unpacked;
    unpacked = [];
  }
  gunzip.push(new Uint8Array(), true);
  yield* unpacked;
}
