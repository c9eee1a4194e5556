import type { ByteSource } from './byte-source.ts';
import type { DatasetEncoding, JsonArray } from './dataset.ts';
import { DatasetError } from './dataset-error.ts';
import { decodeText } from './decode-text.ts';
import { JsonArraySplitter } from './json-array-splitter.ts';
import { isRecord, parseJsonRecord } from './parse-json-record.ts';
import type { ReadHooks } from './read-hooks.ts';
import { isSentence, likenessToReviews } from './review-likeness.ts';

/** Elements of each array that are looked at. */
const maxLooked = 50;
/** Share of two arrays' members that both must have to be parts of one table. */
const minShared = 0.6;
/** An array that is as much like reviews as the likeliest is not left out, whatever its members. */
const maxGap = 0.75;

interface ArrayLook extends JsonArray {
  /** Names of members, those of an object inside among them. */
  members: Set<string>;
  /** Elements looked at, and those of them with a sentence. */
  looked: number;
  sentences: number;
}

/** The arrays of objects in a JSON text, and those of them whose elements are the rows. */
export interface JsonArrays {
  all: JsonArray[];
  rows: string[];
}

/**
 * Looks for several arrays of objects in a JSON text that is an object, by reading all of it. Rows
 * are the elements of the array that is most like reviews with labels, and of those with the same
 * members (`train`, `test`); others, such as a list of links or of users, hold none. Null where
 * there is only one array, or the text is no such JSON.
 */
export async function recogniseArrays(
  source: ByteSource,
  encoding: DatasetEncoding,
  hooks: ReadHooks,
): Promise<JsonArrays | null> {
  const found = new Map<string, ArrayLook>();
  const splitter = new JsonArraySplitter();
  try {
    for await (const text of decodeText(source, encoding, hooks)) {
      for (const { array, text: element } of splitter.push(text)) {
        const look = found.get(array) ?? newLook(array);
        found.set(array, look);
        look.rows++;
        if (look.looked < maxLooked && element !== null) lookAt(look, element);
      }
    }
  } catch (refusal) {
    // What is wrong with the text is said when it is read.
    if (!(refusal instanceof DatasetError) || !refusal.code.startsWith('json-')) throw refusal;
  }
  const arrays = [...found.values()];
  if (arrays.length < 2) return null;
  const likeliest = arrays.reduce((best, one) => (likeness(one) > likeness(best) ? one : best));
  return {
    all: arrays.map(({ name, rows }) => ({ name, rows })),
    rows: arrays.filter((one) => areAlike(one, likeliest)).map(({ name }) => name),
  };
}

function newLook(name: string): ArrayLook {
  return { name, rows: 0, members: new Set(), looked: 0, sentences: 0 };
}

function lookAt(look: ArrayLook, element: string): void {
  look.looked++;
  let value: unknown;
  try {
    value = parseJsonRecord(element);
  } catch {
    return;
  }
  if (!isRecord(value)) return;
  let hasSentence = false;
  for (const [name, member] of Object.entries(value)) {
    const parts = isRecord(member) ? Object.entries(member) : [[name, member] as const];
    for (const [part, cell] of parts) {
      look.members.add(part);
      hasSentence ||= isSentence(cell);
    }
  }
  if (hasSentence) look.sentences++;
}

/** Of two arrays that are as much like reviews the longer one. */
function likeness({ members, looked, sentences, rows }: ArrayLook): number {
  return likenessToReviews({ names: members, looked, sentences }) + Math.log10(1 + rows) / 4;
}

/** Whether the elements of an array are rows next to those of the likeliest one. */
function areAlike(one: ArrayLook, other: ArrayLook): boolean {
  if (one === other || likeness(one) > likeness(other) - maxGap) return true;
  const shared = [...one.members].filter((name) => other.members.has(name)).length;
  const all = new Set([...one.members, ...other.members]).size;
  return (one.sentences > 0 || other.sentences === 0) && shared >= all * minShared;
}
