import { damaged } from './dataset-error.ts';

/** Code units. A cell of Excel holds 32,767. */
const maxTextLength = 8 * 1024 * 1024;
const escape = /_x([\dA-Fa-f]{4})_/g;

/**
 * The text of a string item, shared (`<si>`) or inline (`<is>`): that of its `<t>`, or of those in
 * its runs, joined. Phonetic runs (`<rPh>`) say how the text is pronounced and are left out
 * (ECMA-376 part 1, 18.4.4, 18.4.6, 18.4.12).
 */
export class StringItem {
  #text = '';
  #isText = false;
  #isPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 't') this.#isText = !this.#isPhonetic;
  }

  /** @throws DatasetError `file-damaged` beyond 8 Mi code units */
  add(text: string): void {
    if (this.#isText) this.#text = joined(this.#text, text);
  }

  close(name: string): void {
    if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 't') this.#isText = false;
  }

  /** The text; the next item starts empty. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    this.#isText = false;
    this.#isPhonetic = false;
    return text;
  }
}

/** @throws DatasetError `file-damaged` beyond 8 Mi code units */
export function joined(before: string, text: string): string {
  if (before.length + text.length > maxTextLength) throw damaged('xlsx', 'A text without end');
  return before + text;
}

/**
 * Characters that XML cannot hold are written `_x0008_`, an underscore that only looks so `_x005F_`
 * (22.9.2.19).
 */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
