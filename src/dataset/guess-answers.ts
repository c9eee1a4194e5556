import { classCountOf } from './class-index.ts';
import { classOfName, sortedClasses } from './classes-of-names.ts';
import { nameWords } from './column-vocabulary.ts';
import type {
  ColumnSummary,
  DatasetSurvey,
  LabelMapping,
  PredictionMapping,
  ProbabilityColumns,
} from './dataset.ts';
import { mapToClasses } from './map-to-classes.ts';
import { readProbabilityName, type ProbabilityName } from './probability-names.ts';

/** Share of a column's cells that are numbers, for a name alone to make it probabilities. */
const minNumericShare = 0.5;
/** The probability of the likeliest of two classes is not below it. */
const minPercent = 50;

interface NamedColumn extends ProbabilityName {
  column: ColumnSummary;
}

/**
 * Where the file's own answers stand, by the names of the columns: the predicted label, one
 * probability a class, or the probability of the class that its name says. One whose name says no
 * class is the predicted label's where it is never smaller than a most probable class can be, and
 * else the second class's; without a predicted label a name as vague as `score` is no answer. Null
 * where the file has no answers.
 *
 * @param labels what the labels of the rows mean
 * @param columns which column is what, where the user chose others than the guess
 */
export function guessAnswers(
  survey: DatasetSurvey,
  labels: LabelMapping,
  columns: Pick<DatasetSurvey['guess'], 'text' | 'label' | 'id' | 'prediction'> = survey.guess,
): PredictionMapping | null {
  const chosen = columns.prediction === null ? undefined : survey.columns[columns.prediction];
  const isLabel = chosen !== undefined && chosen.distinct !== null && !chosen.holdsProbabilities;
  const taken = new Set([columns.text, columns.label, columns.id, isLabel ? chosen.index : null]);
  const free = survey.columns.filter(({ index }) => !taken.has(index));
  const probability = guessProbability(free, labels, isLabel, chosen);
  if (isLabel) return { column: chosen.index, labels: mapToClasses(chosen, labels), probability };
  return probability === null ? null : { column: null, labels: null, probability };
}

/**
 * What one column of probabilities means that the user chose: the class that its name says, else
 * as guessAnswers takes one that says none. Null where it can mean nothing for so many classes.
 *
 * @param hasPrediction whether a column of predicted labels is chosen too
 */
export function probabilityOfColumn(
  column: ColumnSummary,
  labels: LabelMapping,
  hasPrediction: boolean,
): ProbabilityColumns | null {
  const classCount = classCountOf(labels);
  const name = readProbabilityName(column.name);
  const named = name === null ? null : placeOf({ ...name, column }, labels);
  const unit = unitOf([column]);
  if (classCount === 2 && named !== null) {
    return { kind: 'of-class', column: column.index, classIndex: named, ...unit };
  }
  const top = unit.percent === true ? 100 : 1;
  const isOfLikeliest = column.minNumber !== null && column.minNumber >= top / classCount;
  if (hasPrediction && isOfLikeliest) {
    return { kind: 'of-predicted', column: column.index, ...unit };
  }
  return classCount === 2
    ? { kind: 'of-class', column: column.index, classIndex: 1, ...unit }
    : null;
}

/**
 * Whether columns of probabilities hold hundredths: nothing below 0 or above 100, and beyond what a
 * logit is.
 */
function unitOf(columns: readonly ColumnSummary[]): Pick<ProbabilityColumns, 'percent'> {
  const ends = columns.flatMap(({ minNumber, maxNumber }) => [minNumber ?? 0, maxNumber ?? 0]);
  const max = Math.max(...ends);
  const isPercent = Math.min(...ends) >= 0 && max >= minPercent && max <= 100;
  return isPercent ? { percent: true } : {};
}

function guessProbability(
  free: readonly ColumnSummary[],
  labels: LabelMapping,
  hasPrediction: boolean,
  chosen: ColumnSummary | undefined,
): ProbabilityColumns | null {
  const named = free.flatMap((column): NamedColumn[] => {
    const name = readProbabilityName(column.name);
    if (name === null) return [];
    const fits =
      areProbabilities(column) || (name.certain && column.numericShare >= minNumericShare);
    return fits ? [{ ...name, column }] : [];
  });
  const ofClasses = named.filter(({ classWords }) => classWords.length > 0);
  const found = columnsByClass(ofClasses, labels) ?? columnsNamedAsClasses(free, labels);
  if (found === 'of-more-classes') return null;
  if (found !== null) return { ...found, ...unitOf(columnsIn(found, free)) };
  const single = named
    .filter(({ classWords, column }) => classWords.length === 0 && areProbabilities(column))
    .sort((a, b) => Number(b.certain) - Number(a.certain))
    .find(({ certain }) => hasPrediction || certain);
  const column = single?.column ?? (chosen?.holdsProbabilities === true ? chosen : undefined);
  return column === undefined ? null : probabilityOfColumn(column, labels, hasPrediction);
}

/** Whether a column holds probabilities, be they from 0 to 1 or hundredths. */
function areProbabilities(column: ColumnSummary): boolean {
  return (
    column.holdsProbabilities || (column.numericShare > 0.9 && unitOf([column]).percent === true)
  );
}

function columnsIn(
  probability: ProbabilityColumns,
  columns: readonly ColumnSummary[],
): ColumnSummary[] {
  const places = probability.kind === 'per-class' ? probability.columns : [probability.column];
  return columns.filter(({ index }) => places.includes(index));
}

/**
 * The columns whose names say their class: one a class, or one of two. `of-more-classes` where they
 * are the answers of a classifier that knows `neutral` too, so that those of two classes do not sum
 * to 1.
 */
function columnsByClass(
  named: readonly NamedColumn[],
  labels: LabelMapping,
): ProbabilityColumns | 'of-more-classes' | null {
  const classCount = classCountOf(labels);
  const find = classOfName(labels);
  if (named.some(({ classWords }) => classWords.some((words) => find(words) === 'neutral'))) {
    return 'of-more-classes';
  }
  const byNumber = placesOfNumbers(named, labels);
  const columns = new Array<number | null>(classCount).fill(null);
  for (const { column, classWords } of named) {
    const numbered = byNumber?.get(column.index);
    const place = byNumber === null ? firstClass(classWords, find) : (numbered ?? null);
    if (place !== null && columns[place] === null) columns[place] = column.index;
  }
  return fromColumns(columns);
}

/** Columns that are named as the classes themselves, with numbers from 0 to 1, one for each. */
function columnsNamedAsClasses(
  free: readonly ColumnSummary[],
  labels: LabelMapping,
): ProbabilityColumns | null {
  const find = classOfName(labels);
  const columns = new Array<number | null>(classCountOf(labels)).fill(null);
  for (const { index, name, holdsProbabilities } of free) {
    const place = holdsProbabilities ? find(nameWords(name).join(' ')) : null;
    if (typeof place === 'number') columns[place] ??= index;
  }
  return columns.includes(null) ? null : { kind: 'per-class', columns };
}

function fromColumns(columns: readonly (number | null)[]): ProbabilityColumns | null {
  if (!columns.includes(null)) return { kind: 'per-class', columns };
  if (columns.length !== 2) return null;
  const classIndex = columns.findIndex((column) => column !== null);
  const column = columns[classIndex];
  return typeof column === 'number' ? { kind: 'of-class', column, classIndex } : null;
}

/**
 * Places of columns that are numbered where the numbers are not the values of the classes:
 * `proba_0` and on, or `proba_1` and on, in the order of the sorted classes. Null where they are no
 * such series.
 */
function placesOfNumbers(
  named: readonly NamedColumn[],
  labels: LabelMapping,
): Map<number, number> | null {
  const find = classOfName(labels);
  const numbers = named.flatMap(({ column, classWords }): [number, number][] => {
    const digits = classWords.find((words) => /^\d{1,2}$/.test(words));
    return digits === undefined ? [] : [[column.index, Number(digits)]];
  });
  if (numbers.length === 0) return null;
  if (numbers.every(([, number]) => find(String(number)) !== null)) return null;
  const order = sortedClasses(labels);
  const values = new Set(numbers.map(([, number]) => number));
  const isSeries = (first: number): boolean =>
    values.size === order.length && order.every((_, place) => values.has(place + first));
  const first = isSeries(0) ? 0 : isSeries(1) ? 1 : order.length === 2 ? 0 : null;
  if (first === null) return null;
  return new Map(
    numbers.flatMap(([column, number]): [number, number][] => {
      const place = order[number - first];
      return place === undefined ? [] : [[column, place]];
    }),
  );
}

function placeOf(named: NamedColumn, labels: LabelMapping): number | null {
  const numbered = placesOfNumbers([named], labels)?.get(named.column.index);
  return numbered ?? firstClass(named.classWords, classOfName(labels));
}

function firstClass(names: readonly string[], find: ReturnType<typeof classOfName>): number | null {
  for (const name of names) {
    const place = find(name);
    if (typeof place === 'number') return place;
  }
  return null;
}
