import { tooLarge } from './dataset-error.ts';
import { ownCopy } from './own-copy.ts';
import type { ReadHooks } from './read-hooks.ts';
import { readXmlPart, type XmlListener } from './xml-part.ts';
import { StringItem } from './xlsx-text.ts';
import type { ZipMember } from './zip-directory.ts';

const mebibyte = 1024 * 1024;
/** Of XML. The texts are held while the sheet is read. */
const maxStringsMib = 256;
/**
 * Texts of reviews pack 3 to 10 to 1; far above it, and this large, they are nothing but padding.
 */
const maxRatio = 200;
const minSuspectMib = 128;

/**
 * The texts that the cells of all sheets name by their place (ECMA-376 part 1, 18.4).
 * @throws DatasetError `file-too-large` over 256 MiB of XML, or over 128 MiB at more than 200 to 1
 *   (`detail.limit`); what parseXmlPart throws
 */
export async function readSharedStrings(
  file: Blob,
  part: ZipMember | null,
  hooks: ReadHooks,
): Promise<string[]> {
  if (part === null) return [];
  const { size, packedSize } = part;
  if (size > maxStringsMib * mebibyte) throw tooLarge(maxStringsMib);
  if (size > minSuspectMib * mebibyte && size > packedSize * maxRatio) {
    throw tooLarge(minSuspectMib);
  }
  const listener = new StringsListener();
  await readXmlPart(file, part, listener, hooks);
  return listener.strings;
}

class StringsListener implements XmlListener {
  readonly strings: string[] = [];
  readonly #item = new StringItem();
  #isItem = false;

  open(name: string, depth: number): void {
    if (depth === 1) this.#isItem = name === 'si';
    else if (this.#isItem) this.#item.open(name);
  }

  text(text: string): void {
    if (this.#isItem) this.#item.add(text);
  }

  close(name: string, depth: number): void {
    if (!this.#isItem) return;
    if (depth > 1) {
      this.#item.close(name);
      return;
    }
    this.strings.push(ownCopy(this.#item.take()));
    this.#isItem = false;
  }
}
