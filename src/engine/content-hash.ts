/** Bytes hashed at a time: a file of 300 MB is never held whole. */
const chunkSize = 8 * 1024 * 1024;

/**
 * A name for the content of files, whatever they are called: SHA-256, in hexadecimal, over the
 * SHA-256 of every 8 MiB and the lengths. (It is the tree's hash rather than the file's, because
 * the platform hashes no streams.)
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
