import { DatasetError } from './dataset-error.ts';

/** One element of the array of rows, as text. */
export interface JsonElement {
  text: string;
  /** 1-based line on which it starts. */
  line: number;
  /** Its offset in the decoded file, in UTF-16 code units. */
  position: number;
}

type State = 'outside' | 'candidate' | 'before-element' | 'element' | 'after-element';

const MAX_ELEMENT_LENGTH = 8 * 1024 * 1024;
const MAX_OUTSIDE_LENGTH = 1024 * 1024;
const SPACE = /\s/;

/**
 * Cuts the elements out of a JSON text that arrives in pieces cut anywhere: those of the array that is the text, or of
 * the first array of objects that lies in objects only (`{"reviews": […]}`, `{"data": {"items": […]}}`).
 * No more than one element and what stands around the array is held. What stands around it is checked as JSON in the
 * end; the elements are for the caller to parse.
 */
export class JsonArraySplitter {
  #state: State = 'outside';
  /** The text with the elements taken out. */
  #outside = '';
  #stack = '';
  #found = false;
  #element = '';
  #depth = 0;
  #inString = false;
  #escaped = false;
  #afterComma = false;
  #position = 0;
  #line = 1;
  #start = { line: 1, position: 0 };

  /**
   * The elements that `text` completes.
   * @throws DatasetError `json-invalid` (`detail.line`, `detail.position`); `json-not-rows` when no rows begin within 1 Mi code units
   */
  push(text: string): JsonElement[] {
    const elements: JsonElement[] = [];
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const letter = text[i] as string;
      if (this.#state === 'element') {
        if (letter === '\n') this.#line++;
        const ends = this.#continueElement(letter);
        if (ends === 'no') continue;
        const next = ends === 'with-letter' ? i + 1 : i;
        elements.push({ text: this.#element + text.slice(from, next), ...this.#start });
        this.#element = '';
        this.#state = 'after-element';
        if (ends === 'with-letter') continue;
        if (letter === '\n') continue;
      } else if (letter === '\n') {
        this.#line++;
      }
      if (this.#startsElement(letter, i)) from = i;
    }
    if (this.#state === 'element') {
      this.#element += text.slice(from);
      if (this.#element.length > MAX_ELEMENT_LENGTH) throw this.#invalid(this.#start);
    }
    this.#position += text.length;
    return elements;
  }

  /** @throws DatasetError `json-invalid` when the text is cut off or broken around the rows; `json-not-rows` without any */
  end(): void {
    if (this.#state === 'element') throw this.#invalid(this.#start);
    const here = { line: this.#line, position: this.#position };
    if (this.#state === 'before-element' || this.#state === 'after-element')
      throw this.#invalid(here);
    try {
      JSON.parse(this.#outside);
    } catch {
      throw this.#invalid(here);
    }
    if (!this.#found) throw notRows();
  }

  /** One letter outside the elements; whether an element starts with it. */
  #startsElement(letter: string, offset: number): boolean {
    if (this.#state === 'outside') {
      this.#readOutside(letter);
      return false;
    }
    if (SPACE.test(letter)) return false;
    if (this.#state === 'candidate') {
      if (letter !== '{') {
        this.#state = 'outside';
        this.#stack += '[';
        this.#readOutside(letter);
        return false;
      }
      this.#found = true;
    } else if (letter === ']' && !this.#afterComma) {
      this.#state = 'outside';
      this.#outside += letter;
      return false;
    } else if (this.#state === 'after-element') {
      if (letter !== ',')
        throw this.#invalid({ line: this.#line, position: this.#position + offset });
      this.#state = 'before-element';
      this.#afterComma = true;
      return false;
    }
    if (letter === ',' || letter === ']') {
      throw this.#invalid({ line: this.#line, position: this.#position + offset });
    }
    this.#state = 'element';
    this.#afterComma = false;
    this.#start = { line: this.#line, position: this.#position + offset };
    this.#depth = letter === '{' || letter === '[' ? 1 : 0;
    this.#inString = letter === '"';
    return true;
  }

  #continueElement(letter: string): 'no' | 'with-letter' | 'before-letter' {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (letter === '\\') this.#escaped = true;
      else if (letter === '"') {
        this.#inString = false;
        if (this.#depth === 0) return 'with-letter';
      }
      return 'no';
    }
    if (letter === '"') this.#inString = true;
    else if (this.#depth === 0) return /[\s,\]]/.test(letter) ? 'before-letter' : 'no';
    else if (letter === '{' || letter === '[') this.#depth++;
    else if ((letter === '}' || letter === ']') && --this.#depth === 0) return 'with-letter';
    return 'no';
  }

  #readOutside(letter: string): void {
    this.#outside += letter;
    if (this.#outside.length > MAX_OUTSIDE_LENGTH) throw notRows();
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (letter === '\\') this.#escaped = true;
      else if (letter === '"') this.#inString = false;
      return;
    }
    if (letter === '"') this.#inString = true;
    else if (letter === '{') this.#stack += letter;
    else if (letter === '}' || letter === ']') this.#stack = this.#stack.slice(0, -1);
    else if (letter === '[') this.#readBracket();
  }

  #readBracket(): void {
    if (this.#found || this.#stack.includes('[')) {
      this.#stack += '[';
    } else if (this.#stack === '') {
      this.#found = true;
      this.#state = 'before-element';
    } else {
      this.#state = 'candidate';
    }
  }

  #invalid(at: { line: number; position: number }): DatasetError {
    return new DatasetError('json-invalid', `Invalid JSON in line ${String(at.line)}`, at);
  }
}

function notRows(): DatasetError {
  return new DatasetError('json-not-rows', 'The JSON holds no array of objects');
}
