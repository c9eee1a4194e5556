/** Stands for half of a surrogate pair, as `TextEncoder` writes it. */
const replacement = 0xfffd;

/**
 * Writes a text as UTF-8 into bytes, from `at` on, where three bytes a UTF-16 code unit have room:
 * the same bytes as `TextEncoder.encodeInto`, of which one call costs more than a review.
 *
 * @returns where the text ends
 */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  let end = at;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
      bytes[end++] = 0x80 | (code & 0x3f);
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const whole = text.codePointAt(i) ?? code;
      if (whole > 0xffff) {
        bytes[end++] = 0xf0 | (whole >> 18);
        bytes[end++] = 0x80 | ((whole >> 12) & 0x3f);
        bytes[end++] = 0x80 | ((whole >> 6) & 0x3f);
        bytes[end++] = 0x80 | (whole & 0x3f);
        i++;
        continue;
      }
      code = replacement;
    }
    bytes[end++] = 0xe0 | (code >> 12);
    bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[end++] = 0x80 | (code & 0x3f);
  }
  return end;
}
