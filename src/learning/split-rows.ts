import { hashFinish, hashSequence } from '../text/hash.ts';
import { similarTexts } from '../text/similar-texts.ts';
import { textKey } from '../text/text-key.ts';

/** What a row is used for; a refused one is used for nothing. */
export const part = { train: 0, validation: 1, test: 2, refused: 3 } as const;

export interface LabelledTexts {
  texts: readonly string[];
  /** Index of the class of each row. */
  labels: Uint8Array;
  classCount: number;
  /** Place of the source of each row; all rows are of one source where absent. */
  sources?: Uint8Array;
}

export interface SplitSettings {
  seed: number;
  /** Share of the rows for choosing between models, 0 to 1. */
  validation: number;
  /** Share of the rows for the one test at the end, 0 to 1. */
  test: number;
  /** Keys of the rows that an earlier split of the project put in the test part. */
  locked?: ReadonlySet<string>;
  /** Awaited every few milliseconds of work; may throw to stop the split. */
  pause?: () => Promise<void>;
}

/**
 * Why nothing can be learnt and shown with these rows:
 *
 * - `no-rows`: there are none;
 * - `one-class`: all have the same label;
 * - `one-text`: all say the same, or nearly;
 * - `no-training-rows`: all belong to the locked test part;
 * - `no-test-rows`: no class has two texts, so that one could be left for the test.
 */
export type SplitProblem =
  'no-rows' | 'one-class' | 'one-text' | 'no-training-rows' | 'no-test-rows';

export interface RowSplit {
  /** `part` of each row. */
  parts: Uint8Array;
  /** `textKey` of each row. */
  keys: string[];
  /** First row that says the same or nearly, a row each: rows of one group are in one part. */
  groups: Uint32Array;
  /** Rows to train on, to choose by and to test with, of each class, `[3 × classes]`. */
  counts: Uint32Array;
  /** Rows that went where an earlier row with the same text, or nearly the same, went. */
  duplicatesJoined: number;
  /** Rows that say the same, or nearly, as a test row of an earlier source. */
  refused: number;
  /** Texts that are there with more than one label. */
  conflicting: number;
  problem: SplitProblem | null;
}

/** Rows that must stay together, by the number of the group. */
interface Groups {
  /** Group of each row. */
  ofRows: Uint32Array;
  /** Rows of the first source that has any: copies in later ones move no border. */
  sizes: Uint32Array;
  /** The first source that has a row of the group. */
  sources: Uint8Array;
  /** Class that the group counts as. */
  classes: Uint8Array;
  isLocked: Uint8Array;
  /** The lowest key of its rows stands for the group. */
  keys: string[];
}

/**
 * Divides rows into a part to train on, one to choose by and one to test with, once. Rows with the
 * same text, or nearly the same, are in one part, and so the test shows what a model does with
 * texts that it has not seen.
 *
 * Every class is divided by itself: its groups are put in the order of a hash of the seed and the
 * text, the test part has the first of them, the validation part the next. So the part of a text
 * depends on the order of the other rows in no way and on the other rows hardly: in another file it
 * differs only where the text is near the border between two parts, or is grouped otherwise. Locked
 * rows, and what is grouped with them, are in the test part whatever their place, and count towards
 * its share.
 *
 * A text is tested as the first source has it. Rows of later sources that say the same as a test
 * row, or nearly, are refused, whatever their label: trained on they would give the answer away,
 * tested they would count a text twice.
 *
 * The parts have their shares of each class to within half a group. Of a class with two groups one
 * is tested; the only group of a class is trained on. A group with several labels counts as the one
 * that it has most often.
 *
 * @throws RangeError if the lengths differ, a label is not below `classCount`, or the shares leave
 *   nothing to train on
 */
export async function splitRows(
  { texts, labels, classCount, sources = new Uint8Array(labels.length) }: LabelledTexts,
  { seed, validation, test, locked = new Set(), pause }: SplitSettings,
): Promise<RowSplit> {
  checkInput(texts, labels, classCount, validation, test);
  const keys: string[] = [];
  for (const [row, text] of texts.entries()) {
    if (row % 256 === 0) await pause?.();
    keys.push(textKey(text));
  }
  const groups = await similarTexts(texts, keys, pause);

  await pause?.();
  const found = gatherGroups({ firstRows: groups, keys, labels, classCount, sources, locked });
  const partOfGroup = new Uint8Array(found.sizes.length).fill(part.train);
  await pause?.();
  const places = Float64Array.from(found.keys, (key) => placeOf(key, seed));
  for (let index = 0; index < classCount; index++) {
    await pause?.();
    assign(index, found, places, { validation, test }, partOfGroup);
  }
  await pause?.();
  const parts = Uint8Array.from(found.ofRows, (group, row) => {
    const isCopy = sources[row]! > found.sources[group]!;
    return partOfGroup[group] === part.test && isCopy ? part.refused : partOfGroup[group]!;
  });
  const counts = new Uint32Array(3 * classCount);
  let refused = 0;
  for (const [row, label] of labels.entries()) {
    if (parts[row] === part.refused) refused += 1;
    else counts[parts[row]! * classCount + label]!++;
  }
  return {
    parts,
    keys,
    groups,
    counts,
    duplicatesJoined: texts.length - partOfGroup.length - refused,
    refused,
    conflicting: countConflicts(keys, labels),
    problem: problemOf(counts, classCount, partOfGroup.length),
  };
}

function checkInput(
  texts: readonly string[],
  labels: Uint8Array,
  classCount: number,
  validation: number,
  test: number,
): void {
  if (texts.length !== labels.length) {
    throw new RangeError(`${texts.length} texts, but ${labels.length} labels`);
  }
  const beyond = labels.findIndex((label) => label >= classCount);
  if (beyond >= 0) {
    throw new RangeError(`Row ${beyond} names a class beyond the ${classCount} there are`);
  }
  if (!(validation >= 0 && test >= 0 && validation + test < 1)) {
    throw new RangeError(`Shares of ${validation} and ${test} leave nothing to train on`);
  }
}

function gatherGroups({
  firstRows,
  keys,
  labels,
  classCount,
  sources: ofSources,
  locked,
}: {
  firstRows: Uint32Array;
  keys: readonly string[];
  labels: Uint8Array;
  classCount: number;
  sources: Uint8Array;
  locked: ReadonlySet<string>;
}): Groups {
  const ofRows = new Uint32Array(firstRows.length);
  const groupKeys: string[] = [];
  for (const [row, key] of keys.entries()) {
    const first = firstRows[row]!;
    if (first === row) ofRows[row] = groupKeys.push(key) - 1;
    else ofRows[row] = ofRows[first]!;
    // Not the key with the lowest place: the lowest of many would draw large groups to the test.
    if (key < groupKeys[ofRows[row]]!) groupKeys[ofRows[row]] = key;
  }
  const sources = new Uint8Array(groupKeys.length).fill(255);
  for (const [row, group] of ofRows.entries()) {
    sources[group] = Math.min(sources[group]!, ofSources[row]!);
  }
  const sizes = new Uint32Array(groupKeys.length);
  const isLocked = new Uint8Array(groupKeys.length);
  const rowsByClass = new Uint32Array(groupKeys.length * classCount);
  for (const [row, group] of ofRows.entries()) {
    if (locked.has(keys[row]!)) isLocked[group] = 1;
    if (ofSources[row]! > sources[group]!) continue;
    sizes[group]!++;
    rowsByClass[group * classCount + labels[row]!]!++;
  }
  const classes = Uint8Array.from(sizes, (_, group) => {
    const rows = rowsByClass.subarray(group * classCount, (group + 1) * classCount);
    return rows.indexOf(Math.max(...rows));
  });
  return { ofRows, sizes, sources, classes, isLocked, keys: groupKeys };
}

/** Where a text comes in the order of its class: a hash of its key and the seed. */
function placeOf(key: string, seed: number): number {
  const high = Number.parseInt(key.slice(0, 8), 16);
  const low = Number.parseInt(key.slice(8), 16);
  return hashSequence(hashSequence(hashFinish(seed), high), low) >>> 0;
}

/** Gives the groups of a class their part, where that is not the training part. */
function assign(
  index: number,
  { sizes, classes, isLocked, keys }: Groups,
  places: Float64Array,
  shares: { validation: number; test: number },
  partOfGroup: Uint8Array,
): void {
  let rows = 0;
  let testRows = 0;
  let free: number[] = [];
  for (const [group, size] of sizes.entries()) {
    if (classes[group] !== index) continue;
    rows += size;
    if (isLocked[group] === 1) {
      testRows += size;
      partOfGroup[group] = part.test;
    } else free.push(group);
  }
  free.sort((a, b) => places[a]! - places[b]! || (keys[a]! < keys[b]! ? -1 : 1));
  const take = (wanted: number, to: number) => {
    for (const group of takeGroups(free, sizes, wanted)) partOfGroup[group] = to;
    free = free.filter((group) => partOfGroup[group] === part.train);
  };
  take(rowsOfShare(shares.test, rows) - testRows, part.test);
  take(rowsOfShare(shares.validation, rows), part.validation);
}

/** Rows that a part should have of a class; one at least, if it should have any. */
function rowsOfShare(share: number, rows: number): number {
  return share === 0 ? 0 : Math.max(1, Math.round(share * rows));
}

/** First groups, in their order, with as many rows as are wanted; one group at least is left. */
function takeGroups(free: readonly number[], sizes: Uint32Array, wanted: number): number[] {
  const taken: number[] = [];
  let missing = wanted;
  for (const group of free) {
    if (missing <= 0 || taken.length === free.length - 1) break;
    // A group that would overshoot by more than is missing is left for a part with more room.
    if (sizes[group]! > 2 * missing) continue;
    taken.push(group);
    missing -= sizes[group]!;
  }
  if (taken.length > 0 || wanted <= 0 || free.length < 2) return taken;
  return [free.reduce((best, group) => (sizes[group]! < sizes[best]! ? group : best))];
}

function countConflicts(keys: readonly string[], labels: Uint8Array): number {
  const labelOf = new Map<string, number>();
  const conflicts = new Set<string>();
  for (const [row, key] of keys.entries()) {
    const label = labelOf.get(key);
    if (label === undefined) labelOf.set(key, labels[row]!);
    else if (label !== labels[row]) conflicts.add(key);
  }
  return conflicts.size;
}

function problemOf(counts: Uint32Array, classCount: number, groups: number): SplitProblem | null {
  const rowsOf = (which: number) =>
    counts.subarray(which * classCount, (which + 1) * classCount).reduce((a, b) => a + b, 0);
  const classes = Array.from({ length: classCount }, (_, k) => k).filter((k) =>
    [part.train, part.validation, part.test].some((which) => counts[which * classCount + k]! > 0),
  );
  if (groups === 0) return 'no-rows';
  if (classes.length === 1) return 'one-class';
  if (groups === 1) return 'one-text';
  if (rowsOf(part.train) === 0) return 'no-training-rows';
  return rowsOf(part.test) === 0 ? 'no-test-rows' : null;
}
