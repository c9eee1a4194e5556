import { DatasetError } from './dataset-error.ts';

/** Where something stands in the file. */
interface Place {
  /** 1-based. */
  line: number;
  /** 0-based, in UTF-16 code units of the decoded text. */
  position: number;
}

/** One element of the array of rows. */
export interface JsonElement extends Place {
  /** Of its array: the members that lead there, with dots between; empty of the outermost. */
  array: string;
  /** Null for an element longer than 8 Mi code units, which is not kept. */
  text: string | null;
}

type State = 'outside' | 'candidate' | 'before-element' | 'element' | 'after-element';

const maxElementLength = 8 * 1024 * 1024;
const maxOutsideLength = 1024 * 1024;
const maxMemberLength = 300;
const memberName = /"([^"\\]{0,200})"\s{0,50}:\s{0,50}[[{]$/;

const newline = 0x0a;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * Cuts the elements out of a JSON text that arrives in pieces cut anywhere: those of the array that
 * is the text, or of every array of objects that lies in objects only (`{"reviews": […]}`,
 * `{"train": […], "test": […]}`). No more than one element and what stands around the arrays is
 * held. What stands around it is checked as JSON in the end; the elements are for the caller to
 * parse.
 */
export class JsonArraySplitter {
  #state: State = 'outside';
  /** The text with the elements taken out. */
  #outside = '';
  /** The brackets that are open around the current letter, while outside. */
  #stack = '';
  #found = false;
  /** Names of the members that the open objects are, while outside. */
  #members: string[] = [];
  #array = '';
  #afterComma = false;
  #element: string | null = '';
  #depth = 0;
  #inString = false;
  #escaped = false;
  #position = 0;
  #line = 1;
  #start: Place = { line: 1, position: 0 };

  /**
   * The elements that `text` completes.
   * @throws DatasetError `json-invalid` (`detail.line`, `detail.position`); `json-not-rows` when no
   *   rows begin within 1 Mi code units
   */
  push(text: string): JsonElement[] {
    const elements: JsonElement[] = [];
    let i = 0;
    while (i < text.length) {
      if (this.#state !== 'element') {
        const code = text.charCodeAt(i);
        if (code === newline) this.#line++;
        if (!this.#startsElement(code, i)) {
          i++;
          continue;
        }
      }
      const end = this.#endOfElement(text, i);
      const piece = text.slice(i, end);
      this.#keep(piece);
      i += piece.length;
      if (end === undefined) break;
      elements.push({ array: this.#array, text: this.#element, ...this.#start });
      this.#state = 'after-element';
    }
    this.#position += text.length;
    return elements;
  }

  /**
   * @throws DatasetError `json-invalid` when the text is cut off or broken around the rows;
   *   `json-not-rows` without any
   */
  end(): void {
    if (this.#state === 'element') throw invalid(this.#start);
    const here = { line: this.#line, position: this.#position };
    if (this.#state === 'before-element' || this.#state === 'after-element') throw invalid(here);
    try {
      JSON.parse(this.#outside);
    } catch {
      throw invalid(here);
    }
    if (!this.#found) throw notRows();
  }

  /** One letter outside the elements; whether an element starts with it. */
  #startsElement(code: number, offset: number): boolean {
    if (this.#state === 'outside') {
      this.#readOutside(code);
      return false;
    }
    if (isSpace(code)) return false;
    const here = { line: this.#line, position: this.#position + offset };
    if (this.#state === 'candidate') {
      if (code !== openBrace) {
        this.#state = 'outside';
        this.#stack += '[';
        this.#readOutside(code);
        return false;
      }
      this.#found = true;
    } else if (code === closeBracket && !this.#afterComma) {
      this.#state = 'outside';
      this.#outside += ']';
      return false;
    } else if (this.#state === 'after-element') {
      if (code !== comma) throw invalid(here);
      this.#state = 'before-element';
      this.#afterComma = true;
      return false;
    } else if (code === comma || code === closeBracket) {
      throw invalid(here);
    }
    this.#state = 'element';
    this.#afterComma = false;
    this.#start = here;
    this.#element = '';
    this.#depth = 0;
    this.#inString = false;
    return true;
  }

  /** Where the element ends that goes on at `from`; undefined when it goes on beyond the text. */
  #endOfElement(text: string, from: number): number | undefined {
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === newline) this.#line++;
      if (this.#inString) {
        if (this.#readInString(code) && this.#depth === 0) return i + 1;
      } else if (code === quote) {
        this.#inString = true;
      } else if (code === openBrace || code === openBracket) {
        this.#depth++;
      } else if (this.#depth === 0) {
        if (code === comma || code === closeBracket || isSpace(code)) {
          if (code === newline) this.#line--;
          return i;
        }
      } else if ((code === closeBrace || code === closeBracket) && --this.#depth === 0) {
        return i + 1;
      }
    }
    return undefined;
  }

  #keep(piece: string): void {
    if (this.#element === null) return;
    this.#element =
      this.#element.length + piece.length > maxElementLength ? null : this.#element + piece;
  }

  /** One letter inside a string; whether the string ends with it. */
  #readInString(code: number): boolean {
    if (this.#escaped) this.#escaped = false;
    else if (code === backslash) this.#escaped = true;
    else if (code === quote) this.#inString = false;
    return !this.#inString;
  }

  #readOutside(code: number): void {
    this.#outside += String.fromCharCode(code);
    if (this.#outside.length > maxOutsideLength) throw notRows();
    if (this.#inString) this.#readInString(code);
    else if (code === quote) this.#inString = true;
    else if (code === openBrace) this.#openObject();
    else if (code === closeBrace || code === closeBracket) this.#close(code);
    else if (code === openBracket) this.#readBracket();
  }

  #openObject(): void {
    this.#members.push(memberBefore(this.#outside));
    this.#stack += '{';
  }

  #close(code: number): void {
    if (code === closeBrace) this.#members.pop();
    this.#stack = this.#stack.slice(0, -1);
  }

  #readBracket(): void {
    if (this.#stack.includes('[') || (this.#found && this.#stack === '')) {
      this.#stack += '[';
    } else if (this.#stack === '') {
      this.#found = true;
      this.#state = 'before-element';
    } else {
      this.#array = [...this.#members, memberBefore(this.#outside)]
        .filter((name) => name !== '')
        .join('.');
      this.#state = 'candidate';
    }
  }
}

/** The name of the member whose value begins with the last letter of a JSON text. */
function memberBefore(outside: string): string {
  const [, name = ''] = memberName.exec(outside.slice(-maxMemberLength)) ?? [];
  return name;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === newline || code === 0x0d || code === 0x09;
}

function invalid(at: Place): DatasetError {
  return new DatasetError('json-invalid', `Invalid JSON in line ${String(at.line)}`, { ...at });
}

function notRows(): DatasetError {
  return new DatasetError('json-not-rows', 'The JSON holds no array of objects');
}
