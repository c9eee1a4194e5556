import { classKey } from './class-key.ts';
import {
  dateNameScore,
  isDerivedName,
  isKnownName,
  isNumbering,
  namesClassifier,
  roleOfName,
} from './column-vocabulary.ts';
import type { ColumnEvidence } from './column-accumulator.ts';
import type { DatasetSurvey, LabelScheme } from './dataset.ts';
import { guessLabelMapping } from './guess-label-mapping.ts';
import { readProbabilityName } from './probability-names.ts';

const maxGroups = 8;
const maxGroupValues = 50;
const minRowsAGroup = 4;
const maxIdLength = 64;
const minLabelScore = 2;
const minTextScore = 1;
/** Share of a column's cells that must mean a class, or neither, for it to be a label. */
const minCoverage = 0.5;
/** Share of a column's cells whose values another has too, for both to have the same classes. */
const minShared = 0.9;

/** How plainly a scheme shows that the column is a label, whatever its name. */
const schemeScore: Readonly<Record<LabelScheme, number>> = {
  words: 2,
  'binary-minus1-1': 1,
  'stars-1-5': 0.8,
  'binary-0-1': 0.6,
  'binary-1-2': 0.4,
  'levels-0-2': 0.4,
  'levels-0-4': 0.4,
  'stars-0-10': 0,
  'score-0-100': 0,
  custom: 0,
};

/**
 * Which column is what, by content and name together. A name speaks only where the content allows
 * it: a column `rating` that holds prose is no label. Of two labels a class (`polarity`) is
 * preferred to stars (`rating`); of several texts the one as written to those derived from it
 * (`review_text_tokenized`).
 */
export function guessColumns(
  columns: readonly ColumnEvidence[],
  rows: number,
): DatasetSurvey['guess'] {
  const label =
    labelOfOwnPredictions(columns) ??
    best(columns, (column) => labelScore(column, rows), minLabelScore) ??
    columns.find(isNamedLabel)?.index ??
    null;
  const truth = columns.find(({ index }) => index === label);
  const others = columns.filter(({ index }) => index !== label);
  const text = best(others, textScore, minTextScore);
  const besides = others.filter(({ index }) => index !== text);
  const prediction = best(besides, (column) => predictionScore(column, truth), minCoverage);
  const rest = besides.filter(({ index }) => index !== prediction);
  const id = best(rest, (column) => idScore(column, rows), 1);
  const date = best(rest, dateScore, 0);
  const groups = rest
    .filter((column) => column.index !== id && column.index !== date && isGroup(column, rows))
    .slice(0, maxGroups)
    .map(({ index }) => index);
  return { text, label, id, groups, prediction, date };
}

function best(
  columns: readonly ColumnEvidence[],
  score: (column: ColumnEvidence) => number,
  atLeast: number,
): number | null {
  let found: number | null = null;
  let highest = -Infinity;
  for (const column of columns) {
    const value = score(column);
    if (value >= atLeast && value > highest) [found, highest] = [column.index, value];
  }
  return found;
}

function labelScore(column: ColumnEvidence, rows: number): number {
  // A number from 0 to 1 that is neither end is on no scale of labels.
  if (column.holdsProbabilities) return 0;
  const { scheme, coverage } = labelsIn(column);
  const role = column.name === '' ? null : roleOfName(column.name);
  // Measured by another system's answers, a classifier would be said to be wrong where it is right.
  if (coverage < minCoverage || role === 'prediction') return 0;
  const byName =
    role === 'class-label'
      ? 4
      : role === 'stars'
        ? 3
        : role === 'other' || role === 'id'
          ? -1.5
          : 0;
  const single = column.distinct === 1 && role === null ? -1 : 0;
  const filledShare = column.filled / rows;
  return (coverage * 1.5 + byName + schemeScore[scheme] + single) * Math.sqrt(filledShare);
}

/**
 * The scheme that a column's values would be read by as labels, and the share of its cells that it
 * gives a meaning.
 */
function labelsIn(column: ColumnEvidence): { scheme: LabelScheme; coverage: number } {
  const { scheme, assignments } = guessLabelMapping(column);
  const mapped = assignments.reduce(
    (sum, { target, count }) => sum + (target === null ? 0 : count),
    0,
  );
  return { scheme, coverage: mapped / Math.max(1, column.filled) };
}

/**
 * Classes before probabilities: those may be of whatever was predicted. A name that speaks of a
 * classifier alone (`modelo`) may be of a product's model, so its values must be the label's.
 */
function predictionScore(column: ColumnEvidence, label: ColumnEvidence | undefined): number {
  const shared = label === undefined ? 0 : shareOfValues(column, label);
  if (roleOfName(column.name) !== 'prediction') {
    return namesClassifier(column.name) && shared >= minShared ? shared : 0;
  }
  if (column.holdsProbabilities) return minCoverage;
  return Math.max(labelsIn(column).coverage, shared, isCategory(column) ? minCoverage : 0);
}

/**
 * The column that has the same few values as one that is named a prediction, where those are no
 * labels of polarity: they are predictions of it, whatever its name is.
 */
function labelOfOwnPredictions(columns: readonly ColumnEvidence[]): number | null {
  const prediction = columns.find(
    (column) => roleOfName(column.name) === 'prediction' && isCategory(column),
  );
  if (prediction === undefined || labelsIn(prediction).coverage >= minCoverage) return null;
  const others = columns.filter(
    (column) => roleOfName(column.name) !== 'prediction' && isCategory(column),
  );
  return best(others, (column) => shareOfValues(prediction, column), minShared);
}

/** Share of the column's cells whose values the other has too. */
function shareOfValues(column: ColumnEvidence, other: ColumnEvidence): number {
  if (column.filled === 0 || other.distinct === null || other.distinct > maxGroupValues) return 0;
  const known = new Set(other.values.map(({ value }) => classKey(value)));
  const shared = column.values.filter(({ value }) => known.has(classKey(value)));
  return shared.reduce((sum, { count }) => sum + count, 0) / column.filled;
}

function isCategory({ distinct, proseShare, holdsProbabilities }: ColumnEvidence): boolean {
  const areFew = distinct !== null && distinct > 0 && distinct <= maxGroupValues;
  return areFew && proseShare < 0.5 && !holdsProbabilities;
}

/**
 * A column that is named as a label, whose values mean nothing yet: the user says what they mean.
 */
function isNamedLabel(column: ColumnEvidence): boolean {
  const role = column.name === '' ? null : roleOfName(column.name);
  return (role === 'class-label' || role === 'stars') && isCategory(column);
}

function textScore(column: ColumnEvidence): number {
  if (column.filled === 0 || column.numericShare > 0.5) return 0;
  const likeText = 0.1 + 0.6 * column.proseShare + 0.3 * column.lettersShare;
  const varied = 0.4 + 0.6 * column.uniqueShare;
  const content = Math.log2(1 + column.meanLength) * likeText * varied;
  const role = column.name === '' ? null : roleOfName(column.name);
  const byName =
    role === 'text' ? 3 : role === 'other' || role === 'id' || role === 'prediction' ? -2 : 0;
  return content + byName - (isDerivedName(column.name) ? 1.5 : 0);
}

function idScore(column: ColumnEvidence, rows: number): number {
  const nearlyUnique = column.uniqueShare >= 0.98 && column.filled >= rows * 0.95;
  if (!nearlyUnique || rows < 2 || column.meanLength > maxIdLength || column.proseShare > 0.2)
    return 0;
  const role = column.name === '' ? null : roleOfName(column.name);
  if (role === 'id') return isKnownName(column.name) ? 3 : 2;
  if (isNumbering(column.name)) return 2;
  const nameless = column.name === '' || /^unnamed/i.test(column.name);
  return nameless && (column.numericShare > 0.9 || column.lettersShare < 0.1) ? 1 : 0;
}

function dateScore({ name, dateOrder }: ColumnEvidence): number {
  return dateOrder === null ? -1 : (dateNameScore(name) ?? -1);
}

function isGroup(column: ColumnEvidence, rows: number): boolean {
  const { distinct } = column;
  if (distinct === null || distinct < 2 || distinct > maxGroupValues) return false;
  return (
    column.filled >= rows * 0.5 &&
    column.filled >= distinct * minRowsAGroup &&
    column.proseShare < 0.9 &&
    roleOfName(column.name) !== 'prediction' &&
    !(column.holdsProbabilities && readProbabilityName(column.name) !== null)
  );
}
