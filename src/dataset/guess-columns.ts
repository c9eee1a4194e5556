import { classKey } from './class-key.ts';
import {
  dateNameScore,
  isDerivedName,
  isKnownName,
  isNumbering,
  namesClassifier,
  roleOfName,
  textNameScore,
} from './column-vocabulary.ts';
import type { ColumnEvidence } from './column-accumulator.ts';
import type { DatasetSurvey, LabelScheme } from './dataset.ts';
import { guessLabelMapping } from './guess-label-mapping.ts';
import { isAffirmation, normaliseLabel } from './label-words.ts';
import { senseOfName } from './name-sense.ts';
import { readProbabilityName } from './probability-names.ts';

const maxGroups = 8;
const maxGroupValues = 50;
const minRowsAGroup = 4;
const maxIdLength = 64;
const minLabelScore = 2;
const minTextScore = 1;
/** Of two texts whose scores are nearer than this, the user says which one is meant. */
const maxTextGap = 0.7;
const maxReplyShare = 0.3;
/** Share of a column's cells that must mean a class, or neither, for it to be a label. */
const minCoverage = 0.5;
/** Share of a column's cells whose values another has too, for both to have the same classes. */
const minShared = 0.9;

/** What a name of good or bad news counts for a label: less than words of sentiment do. */
const senseScore = 1.2;

/** Where no column has a name, 1 and 2 alone are classes, as in the Yelp polarity files. */
const namelessScore = 0.2;

/** How plainly a scheme shows that the column is a label, whatever its name. */
const schemeScore: Readonly<Record<LabelScheme, number>> = {
  words: 2,
  'binary-minus1-1': 1,
  'stars-1-5': 0.8,
  'binary-0-1': 0.6,
  'binary-1-2': 0.4,
  'levels-0-2': 0.4,
  'levels-0-4': 0.6,
  'stars-1-4': 0.8,
  'nps-0-10': 0.8,
  'likert-1-7': 0.4,
  'share-0-1': 0,
  levels: 0,
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
  const isNameless = columns.every(({ name }) => name === '');
  const likeliest = best(columns, (column) => labelScore(column, rows, isNameless), minLabelScore);
  const named = columns.find(isNamedLabel)?.index ?? null;
  const label =
    labelOfOwnPredictions(columns) ??
    (named !== null && likeliest !== null && isUnrelated(columns[likeliest]) ? named : likeliest) ??
    named ??
    columns.find(isNamedShare)?.index ??
    null;
  const truth = columns.find(({ index }) => index === label);
  const others = columns.filter(({ index }) => index !== label);
  const text = best(others, (column) => textScore(column, rows), minTextScore);
  const texts = closeTexts(others, text, rows);
  const besides = others.filter(({ index }) => index !== text);
  const prediction = best(besides, (column) => predictionScore(column, truth), minCoverage);
  const rest = besides.filter(({ index }) => index !== prediction);
  const id = best(rest, (column) => idScore(column, rows), 1);
  const date = best(rest, dateScore, 0);
  const groups = rest
    .filter((column) => column.index !== id && column.index !== date && isGroup(column, rows))
    .slice(0, maxGroups)
    .map(({ index }) => index);
  return { text, label, id, groups, prediction, date, ...(texts.length === 0 ? {} : { texts }) };
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

/** @param isNameless whether no column of the file has a name */
function labelScore(column: ColumnEvidence, rows: number, isNameless: boolean): number {
  const role = column.name === '' ? null : roleOfName(column.name);
  // A number from 0 to 1 that is neither end is a share of a hundred, or on no scale of labels.
  if (
    column.holdsProbabilities &&
    (role !== 'stars' || readProbabilityName(column.name) !== null)
  ) {
    return 0;
  }
  const { scheme, coverage, isAnswer } = labelsIn(column);
  // Measured by another system's answers, a classifier would be said to be wrong where it is right.
  if (coverage < minCoverage || role === 'prediction') return 0;
  const byName =
    role === 'class-label'
      ? 4
      : role === 'stars'
        ? 3
        : senseOfName(column.name) !== null
          ? senseScore
          : role === 'other' || role === 'id'
            ? -1.5
            : 0;
  const nameless = isNameless && scheme === 'binary-1-2' ? namelessScore : 0;
  const single = column.distinct === 1 && role === null ? -1 : 0;
  const filledShare = column.filled / rows;
  return (
    (coverage * 1.5 + byName + schemeScore[isAnswer ? 'binary-0-1' : scheme] + nameless + single) *
    Math.sqrt(filledShare)
  );
}

/**
 * The scheme that a column's values would be read by as labels, and the share of its cells that it
 * gives a meaning.
 */
function labelsIn(column: ColumnEvidence): {
  scheme: LabelScheme;
  coverage: number;
  /** Whether its words say no more than yes and no. */
  isAnswer: boolean;
} {
  const { scheme, assignments } = guessLabelMapping(column);
  let mapped = 0;
  let answers = 0;
  for (const { value, target, count } of assignments) {
    if (target === null) continue;
    mapped += count;
    if (isAffirmation(normaliseLabel(String(value)))) answers += count;
  }
  const isAnswer = scheme === 'words' && answers * 2 > mapped;
  return { scheme, coverage: mapped / Math.max(1, column.filled), isAnswer };
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

/** Whether nothing but its two values speaks for a column as the label. */
function isUnrelated(column: ColumnEvidence | undefined): boolean {
  return column !== undefined && guessLabelMapping(column).doubt?.reason === 'unrelated';
}

function textScore(column: ColumnEvidence, rows: number): number {
  if (column.filled === 0 || column.numericShare > 0.5) return 0;
  const { proseShare, lettersShare, speechShare, variedShare, replyShare } = column;
  const likeText = 0.1 + 0.5 * proseShare + 0.2 * lettersShare + 0.2 * speechShare;
  const varied = 0.4 + 0.6 * variedShare;
  const content = Math.log2(1 + column.meanLength) * likeText * varied;
  const named = textNameScore(column.name) - (isDerivedName(column.name) ? 1.5 : 0);
  // Whatever the column of a shop's answers is called, they are no reviews.
  const byName = replyShare > maxReplyShare ? Math.min(0, named) : named;
  return content * Math.sqrt(column.filled / rows) + byName - 4 * replyShare;
}

/**
 * A column of numbers from 0 to 1 that is named as a mark and may be one, or a classifier's
 * probability: the user says which.
 */
function isNamedShare({ name, holdsProbabilities, values }: ColumnEvidence): boolean {
  const isOfClass = (readProbabilityName(name)?.classWords.length ?? 0) > 0;
  return roleOfName(name) === 'stars' && !isOfClass && holdsProbabilities && values.length > 0;
}

/** Other columns that may as well be the text: nearly as good, and no shop's answers. */
function closeTexts(
  columns: readonly ColumnEvidence[],
  text: number | null,
  rows: number,
): number[] {
  const chosen = columns.find(({ index }) => index === text);
  if (chosen === undefined) return [];
  const atLeast = textScore(chosen, rows) - maxTextGap;
  return columns
    .filter((column) => column.index !== text && column.proseShare >= 0.5)
    .filter(({ replyShare, filled }) => replyShare < maxReplyShare && filled * 2 >= chosen.filled)
    .filter((column) => textScore(column, rows) >= atLeast)
    .map(({ index }) => index);
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
