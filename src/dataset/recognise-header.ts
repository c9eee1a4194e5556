import { isKnownName, soundsLikeName } from './column-vocabulary.ts';
import { normaliseLabel, targetOfWord } from './label-words.ts';
import { parseRating } from './parse-rating.ts';

const longestName = 60;
/** Code units of a cell that are looked at: names, numbers and labels are shorter. */
const maxLook = 500;

/**
 * Whether the first record names the columns. Each cell votes: a name that is known, or a word
 * above numbers, speaks for a header; a number above numbers, a label, a value that comes again
 * below, or a sentence speaks against. A tie is a header, as most files have one.
 */
export function recogniseHeader(records: readonly (readonly string[])[]): boolean {
  const first = records[0] ?? [];
  const data = records.slice(1);
  const votes = first.map((cell, index) =>
    vote(
      beginningOf(cell),
      data.map((cells) => beginningOf(cells[index] ?? '')).filter((below) => below !== ''),
    ),
  );
  return votes.reduce((sum, each) => sum + each, 0) >= 0;
}

function beginningOf(cell: string): string {
  return cell.trim().slice(0, maxLook);
}

function vote(cell: string, below: readonly string[]): number {
  if (cell === '') return 0;
  const isNumber = parseRating(normaliseLabel(cell)) !== null;
  const numbersBelow = below.filter((value) => parseRating(normaliseLabel(value)) !== null).length;
  const mostlyNumbers = below.length > 0 && numbersBelow >= below.length * 0.9;
  if (isNumber) return mostlyNumbers || below.length === 0 ? -2 : 0;
  if (below.includes(cell)) return -2;
  if (isKnownName(cell)) return 3;
  if (targetOfWord(normaliseLabel(cell)) !== null) return -3;
  if (mostlyNumbers) return 2;
  if (soundsLikeName(cell)) return 1;
  const isSentence =
    cell.length > longestName || /[.!?…](\s|$)/.test(cell) || cell.split(/\s+/).length > 4;
  return isSentence ? -2 : 0;
}
