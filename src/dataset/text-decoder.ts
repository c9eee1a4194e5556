import type { DatasetEncoding } from './dataset.ts';
import { highestSecondByte, lowestSecondByte, sequenceLengthOf } from './utf8-sequence.ts';

/** Decodes a text that arrives in pieces cut anywhere; bytes that mean nothing become U+FFFD. */
export interface PieceDecoder {
  /** @param last whether nothing comes after the piece */
  decode(bytes: Uint8Array, last: boolean): string;
}

/** The characters of code page 850 from 0x80 on, by the Unicode Consortium's table CP850. */
const codePage850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * What a byte of the second encoding stands as in a text of two, plus its value less 0x80: private
 * use of Unicode, so that each row that has one can be told.
 */
export const markBase = 0xf780;

/** @param marked whether what the second of two encodings gives is marked, see `unmarked` */
export function pieceDecoder(encoding: DatasetEncoding, { marked = false } = {}): PieceDecoder {
  if (encoding === 'ibm850') return new TableDecoder(codePage850);
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return new Utf32Decoder(encoding);
  if (encoding === 'utf-8+windows-1252') return new TwofoldDecoder(marked);
  const decoder = new TextDecoder(encoding);
  return { decode: (bytes, last) => decoder.decode(bytes, { stream: !last }) };
}

const marks = /[\uf780-\uf7ff]/g;

/** Whether a text has marks of the second encoding. */
export function isMarked(text: string): boolean {
  return text.search(marks) >= 0;
}

/** The text with the characters that the marks stand for. */
export function unmarked(text: string): string {
  return text.replace(marks, (mark) => windows1252Of(mark.charCodeAt(0) - markBase + 0x80));
}

let windows1252: string[] | null = null;

function windows1252Of(byte: number): string {
  // As a stream: Node 20 decodes at one go as if it were ISO-8859-1.
  windows1252 ??= Array.from({ length: 256 }, (_, value) =>
    new TextDecoder('windows-1252').decode(Uint8Array.of(value), { stream: true }),
  );
  return windows1252[byte] ?? '';
}

class TableDecoder implements PieceDecoder {
  readonly #above: string;

  constructor(above: string) {
    this.#above = above;
  }

  decode(bytes: Uint8Array): string {
    const parts: string[] = [];
    for (let from = 0; from < bytes.length; from += 4096) {
      const units = Array.from(bytes.subarray(from, from + 4096), (byte) =>
        byte < 0x80 ? byte : this.#above.charCodeAt(byte - 0x80),
      );
      parts.push(String.fromCharCode(...units));
    }
    return parts.join('');
  }
}

class Utf32Decoder implements PieceDecoder {
  readonly #littleEndian: boolean;
  #rest = new Uint8Array();
  #begun = false;

  constructor(encoding: 'utf-32le' | 'utf-32be') {
    this.#littleEndian = encoding === 'utf-32le';
  }

  decode(piece: Uint8Array, last: boolean): string {
    const bytes = new Uint8Array(this.#rest.length + piece.length);
    bytes.set(this.#rest);
    bytes.set(piece, this.#rest.length);
    const whole = bytes.length - (bytes.length % 4);
    const view = new DataView(bytes.buffer);
    const characters: string[] = [];
    for (let at = 0; at < whole; at += 4) {
      const code = view.getUint32(at, this.#littleEndian);
      const isMark = !this.#begun && code === 0xfeff;
      this.#begun = true;
      if (isMark) continue;
      const isScalar = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      characters.push(isScalar ? String.fromCodePoint(code) : '\ufffd');
    }
    this.#rest = bytes.slice(whole);
    if (last && this.#rest.length > 0) characters.push('\ufffd');
    return characters.join('');
  }
}

/** UTF-8, and Windows-1252 for every byte that is not. */
class TwofoldDecoder implements PieceDecoder {
  readonly #marked: boolean;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #rest = new Uint8Array();

  constructor(marked: boolean) {
    this.#marked = marked;
  }

  decode(piece: Uint8Array, last: boolean): string {
    const bytes = new Uint8Array(this.#rest.length + piece.length);
    bytes.set(this.#rest);
    bytes.set(piece, this.#rest.length);
    const parts: string[] = [];
    let from = 0;
    for (let at = 0; at < bytes.length;) {
      const length = sequenceLength(bytes, at);
      // What the next piece may go on with is left for it.
      if (length === null && !last) {
        parts.push(this.#decoder.decode(bytes.subarray(from, at)));
        this.#rest = bytes.slice(at);
        return parts.join('');
      }
      if (length !== null && length > 0) {
        at += length;
        continue;
      }
      parts.push(this.#decoder.decode(bytes.subarray(from, at)));
      const byte = bytes[at] ?? 0;
      parts.push(this.#marked ? String.fromCharCode(markBase + byte - 0x80) : windows1252Of(byte));
      at += 1;
      from = at;
    }
    this.#rest = new Uint8Array();
    parts.push(this.#decoder.decode(bytes.subarray(from)));
    return parts.join('');
  }
}

/**
 * Bytes of the character of UTF-8 that begins at a place; 0 where none does, null where the bytes
 * end before that is known.
 */
function sequenceLength(bytes: Uint8Array, at: number): number | null {
  const lead = bytes[at] ?? 0;
  const length = sequenceLengthOf(lead);
  for (let next = 1; next < length; next++) {
    if (at + next >= bytes.length) return null;
    const byte = bytes[at + next] ?? 0;
    const lowest = next > 1 ? 0x80 : lowestSecondByte(lead);
    const highest = next > 1 ? 0xbf : highestSecondByte(lead);
    if (byte < lowest || byte > highest) return 0;
  }
  return length;
}
