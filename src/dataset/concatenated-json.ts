import { isRecordText } from './parse-json-record.ts';

const maxLength = 8 * 1024 * 1024;
const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;

/** One object of a text, and the line in which it begins, from 1. */
export interface JsonObjectText {
  /** Null for one longer than 8 Mi code units, which is not kept. */
  text: string | null;
  line: number;
}

/**
 * Cuts the objects out of a text in which they stand one after the other, over any number of lines,
 * as pretty-printed JSON Lines do; the text arrives in pieces cut anywhere.
 */
export class ConcatenatedJson {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #line = 1;
  #start = 1;
  #parts: string[] | null = [];
  #length = 0;

  /** Whether an object has begun that has not ended. */
  get isOpen(): boolean {
    return this.#depth > 0;
  }

  /** The objects that the piece completes. What stands between them is passed over. */
  push(piece: string): JsonObjectText[] {
    const found: JsonObjectText[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === newline) this.#line++;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === backslash) this.#escaped = true;
        else if (code === quote) this.#inString = false;
      } else if (code === quote) {
        this.#inString = this.#depth > 0;
      } else if (code === 0x7b || code === 0x5b) {
        if (this.#depth === 0) {
          this.#start = this.#line;
          from = at;
        }
        this.#depth++;
      } else if ((code === 0x7d || code === 0x5d) && this.#depth > 0) {
        this.#depth--;
        if (this.#depth > 0) continue;
        this.#keep(piece.slice(from, at + 1));
        found.push({ text: this.#parts?.join('') ?? null, line: this.#start });
        this.#parts = [];
        this.#length = 0;
      }
    }
    if (this.#depth > 0) this.#keep(piece.slice(from));
    return found;
  }

  #keep(part: string): void {
    this.#length += part.length;
    if (this.#length > maxLength) this.#parts = null;
    this.#parts?.push(part);
  }
}

/** Whether a text begins with two objects at least of which the first is written over lines. */
export function isConcatenatedJson(text: string): boolean {
  const start = text.trimStart();
  const [line = ''] = start.split('\n', 1);
  if (!start.startsWith('{') || line.length === start.length || isRecordText(line)) return false;
  const objects = new ConcatenatedJson().push(text);
  return objects.length > 1 && objects.every((one) => isRecordText(one.text ?? ''));
}
