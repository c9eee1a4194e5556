import { isDateFormat } from './date-format.ts';
import type { ReadHooks } from './read-hooks.ts';
import { readXmlPart, type XmlListener } from './xml-part.ts';
import type { ZipMember } from './zip-directory.ts';

/**
 * Whether each cell style of a workbook shows a number as a date (ECMA-376 part 1, 18.8.10,
 * 18.8.30, 18.8.45); the place is what a cell names as its style.
 * @throws what parseXmlPart throws
 */
export async function readDateStyles(
  file: Blob,
  part: ZipMember | null,
  hooks: ReadHooks,
): Promise<readonly boolean[]> {
  if (part === null) return [];
  const listener = new StylesListener();
  await readXmlPart(file, part, listener, hooks);
  return listener.dateStyles();
}

class StylesListener implements XmlListener {
  readonly #codes = new Map<number, string>();
  /**
   * Number format of each base style, and of each cell style, with the base style that it starts
   * from.
   */
  readonly #baseFormats: (number | null)[] = [];
  readonly #cellFormats: { format: number | null; base: number }[] = [];
  #section = '';

  open(name: string, depth: number, attributes: Readonly<Record<string, string>>): void {
    if (depth === 1) this.#section = name;
    if (depth !== 2) return;
    const format = numberOf(attributes.numFmtId);
    if (this.#section === 'numFmts' && name === 'numFmt') {
      if (format !== null) this.#codes.set(format, attributes.formatCode ?? '');
    } else if (this.#section === 'cellStyleXfs' && name === 'xf') {
      this.#baseFormats.push(format);
    } else if (this.#section === 'cellXfs' && name === 'xf') {
      this.#cellFormats.push({ format, base: numberOf(attributes.xfId) ?? 0 });
    }
  }

  dateStyles(): boolean[] {
    const known = new Map<number, boolean>();
    return this.#cellFormats.map(({ format, base }) => {
      const id = format ?? this.#baseFormats[base] ?? 0;
      const isDate = known.get(id) ?? isDateFormat(id, this.#codes.get(id));
      known.set(id, isDate);
      return isDate;
    });
  }
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined || digits.trim() === '' ? null : Number(digits);
}
