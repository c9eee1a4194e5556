import type { Random } from '../../src/learning/random.ts';

/** Bytes at which readers decide something. */
const telling = Uint8Array.from(
  [...'"\',;\t|\n\r\\{}[]:<>/&=_0123456789-+.eE ', '\0'].map((one) => one.charCodeAt(0)),
);
/** Numbers at which counts and lengths go wrong, as little-endian bytes. */
const extremes = [
  [0xff],
  [0x00, 0x00],
  [0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
  [0xff, 0xff, 0xff, 0xff],
  [0x00, 0x00, 0x00, 0x80],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xc3],
  [0xed, 0xa0, 0x80],
];

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const place = (bytes: Uint8Array, random: Random) => random.below(bytes.length + 1);

function spliced(bytes: Uint8Array, at: number, removed: number, put: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, at + removed));
  const made = new Uint8Array(at + put.length + rest.length);
  made.set(bytes.subarray(0, at));
  made.set(put, at);
  made.set(rest, at + put.length);
  return made;
}

const mutations: Mutation[] = [
  function flipBit(bytes, random) {
    const changed = bytes.slice();
    const at = random.below(bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    return changed;
  },
  function replaceByte(bytes, random) {
    const changed = bytes.slice();
    changed[random.below(bytes.length)] = random.below(256);
    return changed;
  },
  function insertTelling(bytes, random) {
    const put = telling[random.below(telling.length)] ?? 0;
    return spliced(bytes, place(bytes, random), 0, Uint8Array.of(put));
  },
  function writeExtreme(bytes, random) {
    const put = Uint8Array.from(extremes[random.below(extremes.length)] ?? []);
    return spliced(bytes, place(bytes, random), random.below(2) === 0 ? 0 : put.length, put);
  },
  function removeStretch(bytes, random) {
    return spliced(bytes, place(bytes, random), 1 + random.below(40), new Uint8Array());
  },
  function repeatStretch(bytes, random) {
    const at = place(bytes, random);
    return spliced(bytes, place(bytes, random), 0, bytes.subarray(at, at + 1 + random.below(200)));
  },
  function cutOff(bytes, random) {
    return bytes.slice(0, place(bytes, random));
  },
  function repeatByte(bytes, random) {
    const put = new Uint8Array(1 + random.below(2_000)).fill(
      bytes[random.below(bytes.length)] ?? 0,
    );
    return spliced(bytes, place(bytes, random), 0, put);
  },
];

/** The bytes after one to six random changes. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let changed = bytes;
  for (let left = 1 + random.below(6); left > 0 && changed.length > 0; left--) {
    changed = (mutations[random.below(mutations.length)] as Mutation)(changed, random);
  }
  return Uint8Array.from(changed);
}
