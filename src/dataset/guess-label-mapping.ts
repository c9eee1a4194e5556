import { chooseScale } from './choose-scale.ts';
import { roleOfName } from './column-vocabulary.ts';
import type {
  ColumnSummary,
  LabelDoubt,
  LabelMapping,
  LabelScheme,
  LabelTarget,
} from './dataset.ts';
import { scaleWithTop } from './label-schemes.ts';
import { isAffirmation, normaliseLabel, targetOfWord, targetsOfLetters } from './label-words.ts';
import { senseOfName, speaksOfOpinion } from './name-sense.ts';
import { oppositeTarget } from './opposite-target.ts';
import { parseRating } from './parse-rating.ts';

interface Reading {
  value: ColumnSummary['values'][number]['value'];
  count: number;
  label: string;
  number: number | null;
  top: number | null;
}

const maxRounding = 1e-6;

const classCode = /^(?:label|class|classe|clase)[ _]?\d+$/;

/** Schemes of two numbers, which only answer what the column's name asks. */
const twoNumbers: ReadonlySet<LabelScheme> = new Set(['binary-0-1', 'binary-1-2']);

/**
 * What each distinct value of a column means as a label, decided for the column as a whole: "1" is
 * positive next to "0", negative among 1 to 5. Values that fit nothing have the target null.
 * README.md lists the conventions. Yes, true and 1 are bad news where the column's name is of
 * something bad. What a user must confirm is the mapping's `doubt`. A column with too many distinct
 * values to list gets no assignments.
 */
export function guessLabelMapping(column: ColumnSummary): LabelMapping {
  const readings = column.values.map(({ value, count }): Reading => {
    const label = normaliseLabel(String(value));
    const rating =
      typeof value === 'boolean' ? { value: Number(value), top: null } : parseRating(label);
    const number = rating === null ? null : withoutRounding(rating.value);
    return { value, count, label, number, top: rating?.top ?? null };
  });
  const letters = targetsOfLetters(new Set(readings.map(({ label }) => label)));
  const named = column.name === '' ? null : (roleOfName(column.name) ?? 'other');
  // `LABEL_2` is a class, whatever the column is called.
  const role = readings.some(({ label }) => classCode.test(label)) ? 'class-label' : named;
  const plain = chooseScale(plainNumbers(readings), column.name, role);
  const sense = senseOfName(column.name);

  const counts = new Map<LabelScheme, number>();
  const other: (LabelTarget | null)[] = [];
  let answers = 0;
  let turns = 0;
  const assignments = readings.map((reading) => {
    const { value, count, label, number, top } = reading;
    const word = number !== null && top !== null ? null : targetOfWord(label);
    const known = word ?? letters.get(label) ?? null;
    const scale = top === null ? plain.scale : scaleWithTop(top);
    let target: LabelTarget | null = known;
    let scheme: LabelScheme = 'words';
    if (known === null && number !== null) {
      target = scale.target(number);
      scheme = scale.scheme;
    } else if (typeof value === 'boolean') {
      scheme = 'binary-0-1';
    }
    const isAnswer =
      twoNumbers.has(scheme) || (known !== null && (isAffirmation(label) || word === null));
    if (isAnswer && sense === 'negative') {
      target = oppositeTarget(target);
      turns += count;
    }
    if (target !== null) counts.set(scheme, (counts.get(scheme) ?? 0) + count);
    if (target !== null && isAnswer) answers += count;
    const isPlain = known === null && number !== null && top === null;
    other.push(isPlain && plain.doubt !== undefined ? plain.doubt.other.target(number) : target);
    return { value, count, target };
  });
  const doubt = doubtOf({
    name: column.name,
    isAnswer: answers * 2 > sumOf(counts),
    isScale: answers === 0 && sense === 'negative' && plainRows(counts) * 2 > sumOf(counts),
    ofScale: plain.doubt?.reason,
  });
  const swapped = assignments.map(({ target }) => oppositeTarget(target));
  return {
    scheme: commonest(counts),
    assignments,
    ...(doubt === null || counts.size === 0
      ? {}
      : { doubt: { reason: doubt, other: doubt === plain.doubt?.reason ? other : swapped } }),
    ...(turns > 0 ? { turned: true as const } : {}),
  };
}

function doubtOf(of: {
  name: string;
  isAnswer: boolean;
  isScale: boolean;
  ofScale: LabelDoubt['reason'] | undefined;
}): LabelDoubt['reason'] | null {
  if (of.ofScale !== undefined) return of.ofScale;
  if (of.isScale) return 'negative';
  return of.isAnswer && of.name !== '' && !speaksOfOpinion(of.name) ? 'unrelated' : null;
}

/** A number that only the arithmetic of a program keeps from being whole: 4.000000000000001. */
function withoutRounding(number: number): number {
  const whole = Math.round(number);
  return Math.abs(number - whole) < maxRounding ? whole : number;
}

function plainNumbers(readings: readonly Reading[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { number, top, count } of readings) {
    if (number !== null && top === null) counts.set(number, (counts.get(number) ?? 0) + count);
  }
  return counts;
}

function sumOf(counts: ReadonlyMap<LabelScheme, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Rows that are read by a scale. */
function plainRows(counts: ReadonlyMap<LabelScheme, number>): number {
  return sumOf(counts) - (counts.get('words') ?? 0);
}

function commonest(counts: ReadonlyMap<LabelScheme, number>): LabelScheme {
  let best: LabelScheme = 'custom';
  for (const [scheme, count] of counts) {
    if (count > (counts.get(best) ?? 0)) best = scheme;
  }
  return best;
}
