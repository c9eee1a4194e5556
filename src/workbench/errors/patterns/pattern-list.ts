import type { Slice } from '../../../analysis/error-analysis-report.ts';
import type { RowsOfFinding } from '../../../engine/engine-api.ts';
import type { Estimate, EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { errorCounts, errorRate } from '../error-counts.ts';
import { findingAddress } from '../finding-address.ts';
import { foundCues } from '../found-cues.ts';
import { significant } from '../findings/cells.ts';
import type { Findings } from '../findings/finding.ts';
import { cueName, sliceWords } from '../wording/condition-words.ts';
import { typedAddress, type TypedPattern } from './typed-patterns.ts';
import { typedName } from './typed-name.ts';
import { isStopTerm } from './stop-words.ts';

export const patternKinds = ['typed', 'group', 'cue', 'word', 'combination'] as const;

export type PatternKind = (typeof patternKinds)[number];

/** Rows that have something in common, and how many of them are wrong. */
export interface Pattern {
  /** As the address says it. */
  address: string;
  finding: RowsOfFinding;
  kind: PatternKind;
  name: string;
  rows: number;
  errors: number;
  errorRate: Estimate;
  /** Errors beyond those that the error rate of all rows would give. */
  excess: number;
  lift: number | null;
  pValue: number | null;
  /** Corrected for all that was tried; null where it was one test, or none. */
  qValue: number | null;
  /** Whether its error rate differs from that of the other rows beyond chance. */
  isSignificant: boolean;
  /**
   * Whether it is listed without being asked for: what the user typed, and what significantly more
   * errors have in common, unless that is a stop word or the prediction itself.
   */
  isTelling: boolean;
}

/** Patterns of a report, and those that the user typed; the strongest first. */
export function patternsOf(
  { slices = [], cues = {} }: Findings,
  evaluation: EvaluationReport,
  typed: readonly TypedPattern[] = [],
): Pattern[] {
  const overall = errorRate(errorCounts(evaluation));
  const ofSlices = slices.map((slice, index) => patternOfSlice(slice, index));
  const inSlices = new Set(
    slices.flatMap(({ conditions: [first, ...others] }) =>
      first?.kind === 'cue' && others.length === 0 ? [first.value] : [],
    ),
  );
  const ofCues = foundCues(cues)
    .filter(([cue]) => !inSlices.has(cue))
    .map(([cue, { rows, errors, errorRate: rate }]): Pattern => {
      const finding: RowsOfFinding = { part: 'cues', cue };
      return {
        ...{ address: findingAddress(finding), finding, kind: 'cue', name: cueName(cue) },
        ...{ rows, errors, errorRate: rate, excess: errors - rows * overall },
        ...{ lift: null, pValue: null, qValue: null, isSignificant: false, isTelling: false },
      };
    });
  const found = [...ofSlices, ...ofCues].sort((one, other) => other.excess - one.excess);
  return [...typed.map((one, index) => patternOfTyped(one, index, overall)), ...found];
}

function patternOfSlice(slice: Slice, index: number): Pattern {
  const { rows, errors, errorRate: rate, excessErrors: excess, lift, pValue, qValue } = slice;
  const finding: RowsOfFinding = { part: 'slices', index };
  const isSignificant = qValue < significant;
  return {
    ...{ address: findingAddress(finding), finding, kind: kindOf(slice), name: sliceWords(slice) },
    ...{ rows, errors, errorRate: rate, excess, lift, pValue, qValue, isSignificant },
    isTelling: isSignificant && excess > 0 && !saysNothing(slice),
  };
}

function patternOfTyped(
  { tested, ...pattern }: TypedPattern,
  index: number,
  overall: number,
): Pattern {
  const { rows, errors, errorRate: rate, pValue } = tested;
  return {
    address: typedAddress(index),
    finding: { part: 'typed', kind: pattern.kind, text: pattern.text },
    kind: 'typed',
    name: typedName(pattern),
    ...{ rows, errors, errorRate: rate, excess: errors - rows * overall },
    ...{ lift: null, pValue, qValue: null, isSignificant: pValue < significant, isTelling: true },
  };
}

function kindOf({ conditions: [first, ...others] }: Slice): PatternKind {
  if (others.length > 0) return 'combination';
  if (first?.kind === 'cue') return 'cue';
  return first?.kind === 'word' || first?.kind === 'phrase' ? 'word' : 'group';
}

/** Stop words, whole classes, and what follows from the prediction itself. */
function saysNothing({ conditions }: Slice): boolean {
  return conditions.some(
    ({ kind, value }) =>
      kind === 'confidence' ||
      kind === 'predictedClass' ||
      ((kind === 'word' || kind === 'phrase') && isStopTerm(value)) ||
      (kind === 'trueClass' && conditions.length === 1),
  );
}

export const sortings = ['name', 'rows', 'errors', 'rate', 'significance'] as const;

/** What patterns are ordered by; null for the strongest first. */
export type Sorting = { by: (typeof sortings)[number]; isRising: boolean } | null;

/** The order that the address says: `rows`, or `-rows` for the largest first. */
export function sortingAt(value: string | null): Sorting {
  const by = sortings.find((one) => one === value?.replace(/^-/, ''));
  return by === undefined ? null : { by, isRising: !value!.startsWith('-') };
}

export function sortingAddress(sorting: Sorting): string | null {
  return sorting === null ? null : `${sorting.isRising ? '' : '-'}${sorting.by}`;
}

export function sorted(patterns: readonly Pattern[], sorting: Sorting): Pattern[] {
  if (sorting === null) return [...patterns];
  const sign = sorting.isRising ? 1 : -1;
  const compare: Record<(typeof sortings)[number], (one: Pattern, other: Pattern) => number> = {
    name: (one, other) => one.name.localeCompare(other.name),
    rows: (one, other) => one.rows - other.rows,
    errors: (one, other) => one.errors - other.errors,
    rate: (one, other) => (one.errorRate.value ?? -1) - (other.errorRate.value ?? -1),
    // Rising significance is falling probability.
    significance: (one, other) => chanceOf(other) - chanceOf(one),
  };
  return [...patterns].sort((one, other) => sign * compare[sorting.by](one, other));
}

function chanceOf({ qValue, pValue }: Pattern): number {
  return qValue ?? pValue ?? 1;
}
