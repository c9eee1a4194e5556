import { SaxesParser } from 'saxes';
import { damaged } from './dataset-error.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';
import { openZipMember, type ZipMember } from './zip-directory.ts';

/**
 * UTF-16 code units parsed at a time: a few milliseconds, so that a worker can answer messages in
 * between.
 */
const sliceLength = 64 * 1024;
/** No part of a workbook nests deeper than about 20 elements. */
const maxDepth = 100;
/** Code units of one tag, comment or text. A cell of Excel holds 32,767. */
const maxTokenLength = 8 * 1024 * 1024;
/**
 * What is no XML and yet leaves no doubt about the text: it is kept as it is written. Careless
 * writers let control characters and entities of HTML through.
 */
const harmless = new Set([
  'disallowed character.',
  'malformed character entity.',
  'undefined entity.',
  'the string "]]>" is disallowed in char data.',
]);
const maxHarmless = 1_000;

/** Hears the elements of a part, by their names without prefix. The root has depth 0. */
export interface XmlListener {
  open(name: string, depth: number, attributes: Readonly<Record<string, string>>): void;
  /**
   * Text, whether written plainly, with references or as CDATA; comments come between two texts
   * unheard.
   */
  text?(text: string): void;
  close?(name: string, depth: number): void;
}

/**
 * Reads the XML of one part of a workbook, in UTF-8 or UTF-16, and yields what the listener has
 * gathered after every 64 Ki code units. Time is linear in the part's length, memory bounded.
 *
 * A document type is refused, as the packaging convention demands (ECMA-376 part 2, 8.2.5): only it
 * can declare entities. Progress counts the packed bytes of the part.
 *
 * Iterating throws DatasetError `file-damaged` where the part is no XML, and what unpacking throws;
 * DOMException `AbortError` when the signal is aborted.
 *
 * @param gathered what to yield
 */
export async function* parseXmlPart<Gathered>(
  file: Blob,
  part: ZipMember,
  listener: XmlListener,
  gathered: () => Gathered,
  hooks: ReadHooks,
): AsyncGenerator<Gathered> {
  const source = await openZipMember(file, part, 'xlsx');
  const parser = new PartParser(part.name, listener);
  let decoder: TextDecoder | null = null;
  for await (const bytes of source.chunks(hooks)) {
    decoder ??= new TextDecoder(encodingOf(bytes));
    const text = decoder.decode(bytes, { stream: true });
    for (let start = 0; start < text.length; start += sliceLength) {
      parser.write(text.slice(start, start + sliceLength));
      yield gathered();
      await hooks.pause?.();
      throwIfAborted(hooks);
    }
  }
  parser.end(decoder?.decode() ?? '');
  yield gathered();
}

/** Reads a part to its end. @throws what parseXmlPart throws */
export async function readXmlPart(
  file: Blob,
  part: ZipMember,
  listener: XmlListener,
  hooks: ReadHooks,
): Promise<void> {
  const slices = parseXmlPart(file, part, listener, () => null, hooks);
  while ((await slices.next()).done !== true);
}

class PartParser {
  readonly #name: string;
  readonly #parser = new SaxesParser({ position: false, xmlns: false });
  #depth = 0;
  #harmless = 0;
  /** Code units since the parser last had something to say. */
  #silent = 0;

  constructor(name: string, listener: XmlListener) {
    this.#name = name;
    const parser = this.#parser;
    parser.on('error', ({ message }) => {
      if (!harmless.has(message) || ++this.#harmless > maxHarmless) throw this.#damaged(message);
    });
    parser.on('doctype', () => {
      throw this.#damaged('document type');
    });
    parser.on('opentag', ({ name: tag, attributes }) => {
      this.#silent = 0;
      if (this.#depth === maxDepth) throw this.#damaged('nested too deeply');
      listener.open(localName(tag), this.#depth, attributes);
      this.#depth++;
    });
    parser.on('closetag', ({ name: tag }) => {
      this.#silent = 0;
      this.#depth--;
      listener.close?.(localName(tag), this.#depth);
    });
    const take = (text: string): void => {
      this.#silent = 0;
      listener.text?.(text);
    };
    parser.on('text', take);
    parser.on('cdata', take);
  }

  write(xml: string): void {
    this.#silent += xml.length;
    this.#parser.write(xml);
    if (this.#silent > maxTokenLength) throw this.#damaged('endless');
  }

  end(xml: string): void {
    this.write(xml);
    this.#parser.close();
  }

  #damaged(cause: string): Error {
    return damaged('xlsx', `${this.#name}: ${cause}`);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * By the byte order mark, or by the NULs next to the `<` that every part starts with (XML 1.0,
 * appendix F).
 */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
