/**
 * An address at which the page finds a packed file for as long as it is open.
 *
 * @param {{ default: string }[]} parts modules with the base64 of its gzipped bytes
 * @param {string} type
 * @returns {Promise<string>}
 */
export async function addressOf(parts, type = 'application/octet-stream') {
  const packed = new Blob(parts.map(({ default: text }) => bytesOf(text)));
  const stream = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  const unpacked = await new Response(stream).arrayBuffer();
  return URL.createObjectURL(new Blob([unpacked], { type }));
}

function bytesOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
