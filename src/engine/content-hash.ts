/** Bytes hashed at a time, so that a file of 300 MB is never in memory as a whole. */
const chunkSize = 8 * 1024 * 1024;

/**
 * Identifies the content of files, whatever their names: the SHA-256, in hexadecimal, of each
 * file's length followed by the SHA-256 of every 8 MiB of it. (A hash of hashes rather than of the
 * files, because the platform cannot hash a stream.)
 */
export async function contentHash(files: readonly Blob[]): Promise<string> {
  const leaves: ArrayBuffer[] = [];
  for (const file of files) {
    leaves.push(new BigUint64Array([BigInt(file.size)]).buffer);
    for (let start = 0; start < file.size; start += chunkSize) {
      const chunk = await file.slice(start, start + chunkSize).arrayBuffer();
      leaves.push(await crypto.subtle.digest('SHA-256', chunk));
    }
  }
  const root = await crypto.subtle.digest('SHA-256', await new Blob(leaves).arrayBuffer());
  return Array.from(new Uint8Array(root), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
