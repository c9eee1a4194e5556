import { classLabelName, classNamesOf, type ClassNames } from './class-label-names.ts';
import { soundsLikeName } from './column-vocabulary.ts';
import { normaliseLabel, targetOfWord } from './label-words.ts';
import { isRecord } from './parse-json-record.ts';
import { isSentence } from './review-likeness.ts';

type JsonObject = Record<string, unknown>;

/**
 * Makes rows of the elements of arrays: of objects, of lists under a list of names, of the rows
 * that Hugging Face's server wraps (with the names of classes that its features give), and of the
 * objects in a list that each element has (`{"product": …, "reviews": [{…}]}`).
 */
export class JsonRows {
  readonly #arrays: readonly string[];
  readonly #nameOfArray: string;
  readonly #classes = new Map<string, ClassNames>();
  /** Of the lists that are rows. */
  #names: string[] | null = null;
  #isFirst = true;
  /** The member that holds the rows of an element; null where an element is a row. */
  #inner: string | null | undefined;

  /** @param arrays whose elements are rows; none where all are */
  constructor(arrays: readonly string[]) {
    this.#arrays = arrays;
    const areClasses = arrays.every((name) => targetOfWord(normaliseLabel(name)) !== null);
    this.#nameOfArray = areClasses ? 'label' : 'array';
  }

  /** Whether the elements of an array are rows. */
  isRead(array: string): boolean {
    return this.#arrays.length === 0 || this.#arrays.includes(array);
  }

  /** Looks for names of classes in an element that is no row. */
  learn(element: unknown): void {
    if (!isRecord(element) || typeof element.name !== 'string') return;
    const names = classNamesOf(element.type);
    if (names !== null) this.#classes.set(element.name, names);
  }

  /** The rows of an element; null where it is none, and none where it only names the columns. */
  of(element: unknown, array: string): JsonObject[] | null {
    if (Array.isArray(element)) {
      const rows = this.#ofList(element);
      this.#isFirst = false;
      return rows;
    }
    this.#isFirst = false;
    if (!isRecord(element)) return null;
    const wrapped = typeof element.row_idx === 'number' ? element.row : undefined;
    const record = isRecord(wrapped) ? this.#named(wrapped) : element;
    const rows = this.#unfolded(record);
    if (this.#arrays.length < 2) return rows;
    return rows.map((row) => ({ [this.#nameOfArray]: array, ...row }));
  }

  #ofList(cells: readonly unknown[]): JsonObject[] | null {
    if (this.#names === null) {
      if (!this.#isFirst || cells.length < 2) return null;
      const names = cells.filter((cell) => typeof cell === 'string');
      if (names.length === cells.length && names.some(soundsLikeName)) {
        this.#names = names;
        return [];
      }
      if (!cells.some(isSentence)) return null;
      this.#names = cells.map((_, place) => String(place + 1));
    }
    return [Object.fromEntries(this.#names.map((name, place) => [name, cells[place] ?? null]))];
  }

  #named(record: JsonObject): JsonObject {
    if (this.#classes.size === 0) return record;
    return Object.fromEntries(
      Object.entries(record).map(([name, value]) => {
        const classes = this.#classes.get(name) ?? null;
        return [name, classes === null ? value : classLabelName(value, classes)];
      }),
    );
  }

  #unfolded(record: JsonObject): JsonObject[] {
    if (this.#inner === undefined) this.#inner = innerRows(record);
    const inner = this.#inner === null ? undefined : record[this.#inner];
    if (!Array.isArray(inner) || this.#inner === null) return [record];
    const outer = Object.entries(record).filter(([name]) => name !== this.#inner);
    const around = Object.fromEntries(outer.filter(([, value]) => !isRecord(value)));
    return inner.filter(isRecord).map((row) => ({ ...around, ...row }));
  }
}

/** The member with the rows of an element that has no sentence of its own. */
function innerRows(record: JsonObject): string | null {
  if (Object.values(record).some(isSentence)) return null;
  const lists = Object.keys(record).filter((name) => {
    const list = record[name];
    return (
      Array.isArray(list) &&
      list.length > 0 &&
      list.every((one) => isRecord(one) && Object.values(one).some(isSentence))
    );
  });
  const [only = null] = lists;
  return lists.length === 1 ? only : null;
}
