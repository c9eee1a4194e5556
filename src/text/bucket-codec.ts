/**
 * Strictly increasing bucket numbers as bytes: the gap before each (less one) as an unsigned LEB128
 * number, so that nearly every bucket takes one byte, and those bytes compress well.
 */
export function encodeBuckets(buckets: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let previous = -1;
  for (const bucket of buckets) {
    let gap = bucket - previous - 1;
    while (gap >= 0x80) {
      bytes.push((gap & 0x7f) | 0x80);
      gap >>>= 7;
    }
    bytes.push(gap);
    previous = bucket;
  }
  return Uint8Array.from(bytes);
}

/**
 * Reads what `encodeBuckets` wrote.
 *
 * @param count number of buckets there must be
 * @param bucketBits every bucket is below `2^bucketBits`
 * @throws RangeError where the bytes hold fewer or more buckets, or one out of range
 */
export function decodeBuckets(bytes: Uint8Array, count: number, bucketBits: number): Uint32Array {
  // Every bucket takes at least one byte: refuse before anything is allocated.
  if (count > bytes.length)
    throw new RangeError(`${bytes.length} bytes cannot hold ${count} buckets`);
  const buckets = new Uint32Array(count);
  const limit = 2 ** bucketBits;
  let position = 0;
  let previous = -1;
  for (let i = 0; i < count; i++) {
    let gap = 0;
    let scale = 1;
    let byte: number;
    do {
      if (position >= bytes.length) throw new RangeError(`the buckets end after ${i} of ${count}`);
      byte = bytes[position++] as number;
      gap += (byte & 0x7f) * scale;
      scale *= 0x80;
    } while (byte >= 0x80 && scale <= 2 ** 28);
    const bucket = previous + 1 + gap;
    if (byte >= 0x80 || bucket >= limit) throw new RangeError(`bucket ${i} is out of range`);
    buckets[i] = bucket;
    previous = bucket;
  }
  if (position !== bytes.length) throw new RangeError(`${bytes.length - position} bytes too many`);
  return buckets;
}
