import { hashFinish, hashSeed, hashSequence } from './hash.ts';

/** Punctuation, blanks, control characters, and the marks that choose between looks of an emoji. */
const ignored = /[\p{P}\p{Z}\p{C}\u{fe00}-\u{fe0f}]+/gu;

/**
 * A text as far as its words and symbols go: in lower case, with one space where punctuation and
 * blanks were. A text of nothing else stays as it is.
 */
export function normaliseText(text: string): string {
  const normal = text.normalize('NFKC').toLowerCase().replace(ignored, ' ').trim();
  return normal === '' ? text.trim() : normal;
}

/**
 * Names a text without holding it: 16 hexadecimal digits, the same wherever letter case, blanks and
 * runs of punctuation are all that differs. Two of 200,000 different texts share a key with a
 * probability of about 1e-9. Whoever has a text can tell whether it has the key; the key is no
 * secret.
 */
export function textKey(text: string): string {
  const normal = normaliseText(text);
  // Each step mixes all bits, so two hashes that start apart are as good as one of 64 bits.
  let high = hashSeed;
  let low = hashFinish(hashSeed);
  for (let i = 0; i < normal.length; i++) {
    const unit = normal.charCodeAt(i);
    high = hashSequence(high, unit);
    low = hashSequence(low, unit);
  }
  return hexadecimal(high) + hexadecimal(low);
}

function hexadecimal(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
