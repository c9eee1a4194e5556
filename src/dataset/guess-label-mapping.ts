import { roleOfName } from './column-vocabulary.ts';
import type { ColumnSummary, LabelMapping, LabelScheme, LabelTarget } from './dataset.ts';
import { scaleOfNumbers, scaleWithTop } from './label-schemes.ts';
import { normaliseLabel, targetOfWord, targetsOfLetters } from './label-words.ts';
import { parseRating } from './parse-rating.ts';

/**
 * Numbers rarer than this among the numbers are typing slips and stray years, unless nothing fits
 * without them.
 */
const rareShare = 0.002;

interface Reading {
  value: ColumnSummary['values'][number]['value'];
  count: number;
  label: string;
  number: number | null;
  top: number | null;
}

/**
 * What each distinct value of a column means as a label, decided for the column as a whole: "1" is
 * positive next to "0", negative among 1 to 5. Values that fit nothing have the target null.
 * README.md lists the conventions. A column with too many distinct values to list gets no
 * assignments.
 */
export function guessLabelMapping(column: ColumnSummary): LabelMapping {
  const readings = column.values.map(({ value, count }): Reading => {
    const label = normaliseLabel(String(value));
    const rating =
      typeof value === 'boolean' ? { value: Number(value), top: null } : parseRating(label);
    return { value, count, label, number: rating?.value ?? null, top: rating?.top ?? null };
  });
  const letters = targetsOfLetters(new Set(readings.map(({ label }) => label)));
  const role = column.name === '' ? null : (roleOfName(column.name) ?? 'other');
  const frequent = scaleOfNumbers(plainNumbers(readings, rareShare), role);
  const plain =
    frequent.scheme === 'custom' ? scaleOfNumbers(plainNumbers(readings, 0), role) : frequent;

  const counts = new Map<LabelScheme, number>();
  const assignments = readings.map((reading) => {
    const { value, count, label, number, top } = reading;
    const word = targetOfWord(label) ?? letters.get(label) ?? null;
    const scale = top === null ? plain : scaleWithTop(top);
    let target: LabelTarget | null = word;
    let scheme: LabelScheme = 'words';
    if (word === null && number !== null) {
      target = scale.target(number);
      scheme = scale.scheme;
    } else if (typeof value === 'boolean') {
      scheme = 'binary-0-1';
    }
    if (target !== null) counts.set(scheme, (counts.get(scheme) ?? 0) + count);
    return { value, count, target };
  });
  return { scheme: commonest(counts), assignments };
}

function plainNumbers(readings: readonly Reading[], minShare: number): ReadonlySet<number> {
  const plain = readings.filter(({ number, top }) => number !== null && top === null);
  const total = plain.reduce((sum, { count }) => sum + count, 0);
  const numbers = new Set<number>();
  for (const { number, count } of plain) {
    if (number !== null && count > total * minShare) numbers.add(number);
  }
  return numbers;
}

function commonest(counts: ReadonlyMap<LabelScheme, number>): LabelScheme {
  let best: LabelScheme = 'custom';
  for (const [scheme, count] of counts) {
    if (count > (counts.get(best) ?? 0)) best = scheme;
  }
  return best;
}
