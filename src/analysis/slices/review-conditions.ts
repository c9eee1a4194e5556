import type { GroupColumn } from '../analysis-rows.ts';
import type { Bitset } from '../bitset.ts';
import type { BuiltInFeature, SkippedColumn, SliceCondition } from '../error-analysis-report.ts';
import type { FrequentTerm } from '../words/frequent-terms.ts';
import { columnValues, type ColumnValues } from './column-values.ts';
import { condition, conditionsByCode, type Condition } from './condition.ts';
import { binName, binOf, binsOf, roundEdges } from './round-bins.ts';

/** Rows in which a cue was found. */
export interface CueRows {
  name: string;
  rows: Bitset;
}

const builtInNames: ReadonlySet<string> = new Set<BuiltInFeature>([
  'trueClass',
  'predictedClass',
  'confidence',
  'rating',
  'length',
  'language',
  'cue',
  'word',
  'phrase',
]);

export function trueClassConditions(labels: Uint8Array, classes: readonly string[]): Condition[] {
  return conditionsByCode('review', namedValues('trueClass', classes), labels);
}

/** One condition for each rating, or for bins of many; none where the labels are no ratings. */
export function ratingConditions(ratings: Float64Array | undefined): Condition[] {
  if (ratings === undefined) return [];
  const distinct = [...new Set(ratings)].sort((a, b) => a - b);
  const places = new Map(distinct.map((rating, place) => [rating, place]));
  const found = columnValues({
    column: 'rating',
    values: distinct.map((rating) => (Number.isNaN(rating) ? '' : String(rating))),
    codes: Uint32Array.from(ratings, (rating) => places.get(rating)!),
  });
  if ('reason' in found) return [];
  const named = found.values.map(({ value, bin }) => ({ ...namedValue('rating', value), ...bin }));
  return conditionsByCode('review', named, found.codes);
}

/** Edges that cut lengths in words into bins of about equal size at round numbers. */
export function defaultLengthEdges(wordCounts: Uint32Array): number[] {
  return roundEdges(Float64Array.from(wordCounts).sort());
}

/** @param edges first length of each bin but the lowest, ascending */
export function lengthConditions(wordCounts: Uint32Array, edges: readonly number[]): Condition[] {
  const named = binsOf(edges).map((bin) => ({
    ...namedValue('length', binName(bin, true)),
    ...bin,
  }));
  const codes = Uint32Array.from(wordCounts, (count) => binOf(edges, count));
  return conditionsByCode('review', named, codes);
}

/** @param languages index in `names`, a row each */
export function languageConditions(languages: Uint8Array, names: readonly string[]): Condition[] {
  return conditionsByCode('review', namedValues('language', names), languages);
}

export function cueConditions(cues: readonly CueRows[]): Condition[] {
  return cues
    .map(({ name, rows }) => condition('review', namedValue('cue', name), rows))
    .filter(({ count }) => count > 0);
}

export function termConditions(terms: readonly FrequentTerm[]): Condition[] {
  return terms.map(({ kind, text, rows, count }) => ({
    condition: namedValue(kind, text),
    rows,
    count,
    origin: 'review' as const,
  }));
}

/** Conditions of every metadata column, its groups, and the columns that make none. */
export function columnConditions(groups: readonly GroupColumn[]): {
  conditions: Condition[];
  columns: ColumnValues[];
  skipped: SkippedColumn[];
} {
  const conditions: Condition[] = [];
  const columns: ColumnValues[] = [];
  const skipped: SkippedColumn[] = [];
  for (const group of groups) {
    const found = columnValues(group);
    if ('reason' in found) {
      skipped.push(found);
      continue;
    }
    columns.push(found);
    // A column may be called "length" as well; the group of a slice has one key for each.
    const feature = builtInNames.has(found.column) ? `column ${found.column}` : found.column;
    const named = found.values.map(({ value, bin }): SliceCondition => ({
      kind: 'column',
      feature,
      value,
      ...bin,
    }));
    conditions.push(...conditionsByCode('review', named, found.codes));
  }
  return { conditions, columns, skipped };
}

function namedValue(kind: BuiltInFeature, value: string): SliceCondition {
  return { kind, feature: kind, value };
}

function namedValues(kind: BuiltInFeature, values: readonly string[]): SliceCondition[] {
  return values.map((value) => namedValue(kind, value));
}
