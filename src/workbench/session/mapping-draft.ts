import type { DatasetSurvey, LabelMapping } from '../../dataset/dataset.ts';
import type { maxClasses as ofDataset } from '../../dataset/guess-classes.ts';
import type { GuessedLabels, Task } from '../../engine/engine-api.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import { isPolarity } from '../subject-words.ts';
import { classNames, labelsOf, usesAnswers, type OpenedFiles } from './opened-files.ts';

/** Which column is what as far as it is decided. */
export type ColumnDraft = DatasetSurvey['guess'];

/** Why an evaluation cannot start, as far as the first reading of the file tells. */
export interface StartObstacle {
  code:
    | 'no-text-column'
    | 'text-in-doubt'
    | 'text-garbled'
    | 'labels-in-doubt'
    | 'no-label-column'
    | 'no-prediction-column'
    | 'same-column'
    | 'too-many-labels'
    | 'too-many-classes'
    | 'one-own-class'
    | 'model-lacks-classes'
    | 'nothing-mapped'
    | 'no-rows';
  detail?: Record<string, number>;
}

/** Share of the rows; fewer are among the problems of the file. */
const minGarbled = 0.02;

/** At most so many classes can be compared. */
const maxClasses: typeof ofDataset = 20;

/** Share of the labelled rows that must be negative or positive for labels to be polarity. */
const minPolarityShare = 0.5;

/** The first thing that keeps a task from starting, or null. */
export function startObstacle(opened: OpenedFiles, model: ModelInfo | null): StartObstacle | null {
  const { survey, columns, task, answers } = opened;
  if (columns.text === null) return { code: 'no-text-column' };
  if (survey.columns[columns.text]?.filled === 0) return { code: 'no-rows' };
  if (columns.texts !== undefined) return { code: 'text-in-doubt' };
  if (asksToRepair(survey)) return { code: 'text-garbled' };
  if (task === 'classify') return null;
  if (columns.label === null) return { code: 'no-label-column' };
  if (columns.text === columns.label) return { code: 'same-column' };
  if (survey.columns[columns.label]?.distinct === null) return { code: 'too-many-labels' };
  const ofLabels = labelsObstacle(opened);
  if (ofLabels !== null) return ofLabels;
  if (task !== 'predictions' && model !== null && !canAnswer(model, opened)) {
    return { code: 'model-lacks-classes' };
  }
  return usesAnswers(opened) && answers === null ? { code: 'no-prediction-column' } : null;
}

/**
 * Whether so many rows have text that was decoded twice that the user must say what to do about it.
 */
export function asksToRepair({ decodedTwice = 0, rows, fileFormat }: DatasetSurvey): boolean {
  return (
    fileFormat.repairText === undefined && decodedTwice > 0 && decodedTwice >= rows * minGarbled
  );
}

function labelsObstacle(opened: OpenedFiles): StartObstacle | null {
  const labels = labelsOf(opened);
  if (labels === null) return null;
  const count = classNames(opened).length;
  if (count > maxClasses) {
    return { code: 'too-many-classes', detail: { count, limit: maxClasses } };
  }
  if (opened.classesKind === 'own' && count < 2) return { code: 'one-own-class' };
  const isMapped = labels.assignments.some(({ target }) => isClass(target));
  if (!isMapped) return { code: 'nothing-mapped' };
  return labels.doubt === undefined ? null : { code: 'labels-in-doubt' };
}

/** Whether the model can answer the classes that the labels are of. */
export function canAnswer({ classes, stars }: ModelInfo, opened: OpenedFiles): boolean {
  const names = classNames(opened);
  const isOwn = haveSameNames(classes, names);
  const values = opened.classesKind === 'own' ? (opened.meanings?.values ?? null) : null;
  // The stars that the file lacks are classes without rows.
  const areStars = values?.every((value) => Number.isInteger(value) && value >= 1 && value <= 5);
  return isOwn || (areStars === true && stars === true);
}

/** Whether two lists name the same classes, in any order. */
function haveSameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && others.every((name) => some.includes(name));
}

/**
 * What the labels are: the model's own classes where it has such, polarity where most of them can
 * be read so, else classes of their own.
 */
export function guessKind(
  { polarity, own }: GuessedLabels,
  model: Pick<ModelInfo, 'classes'> | null = null,
): 'polarity' | 'own' {
  const isOfModel = model !== null && !isPolarity(model.classes);
  if (isOfModel && haveSameNames(model.classes, own.classes)) return 'own';
  const rowsWhere = (keep: (target: LabelMapping['assignments'][number]['target']) => boolean) =>
    polarity.assignments.reduce((sum, one) => sum + (keep(one.target) ? one.count : 0), 0);
  const all = rowsWhere(() => true);
  const arePolarity = rowsWhere(isClass) >= minPolarityShare * all;
  return arePolarity || own.classes.length < 2 ? 'polarity' : 'own';
}

/** What the user most probably came for. */
export function guessTask(
  { label }: ColumnDraft,
  kind: 'polarity' | 'own',
  hasAnswers: boolean,
): Task {
  if (label === null) return 'classify';
  if (!hasAnswers) return 'evaluate';
  return kind === 'polarity' ? 'compare' : 'predictions';
}

/** The class that matters most: negative of polarity, the rarer of two own ones. */
export function guessWanted(opened: OpenedFiles): number | null {
  if (opened.classesKind === 'polarity') return 0;
  const [first, second] = classRows(opened);
  if (second === undefined || classNames(opened).length !== 2) return null;
  return (first ?? 0) < second ? 0 : 1;
}

/** Rows of each own class, as the first reading has counted their labels. */
function classRows({ meanings }: OpenedFiles): number[] {
  const { classes = [], assignments = [] } = meanings?.own ?? {};
  return classes.map((_, place) =>
    assignments.reduce((sum, { target, count }) => sum + (target === place ? count : 0), 0),
  );
}

function isClass(target: LabelMapping['assignments'][number]['target']): boolean {
  return typeof target === 'number' || target === 'negative' || target === 'positive';
}

/** The labels by the guess that the user confirms, or by the other reading that they choose. */
export function settledLabels(labels: LabelMapping, reading: 'guess' | 'other'): LabelMapping {
  const { scheme, assignments, turned, doubt } = labels;
  if (reading === 'guess') {
    return { scheme, assignments, ...(turned === undefined ? {} : { turned }) };
  }
  return {
    scheme: 'custom',
    assignments: assignments.map((one, place) => ({
      ...one,
      target: doubt === undefined ? one.target : (doubt.other[place] ?? null),
    })),
  };
}

/** The labels with negative and positive exchanged. */
export function turnedLabels({ assignments }: LabelMapping): LabelMapping {
  const opposite = { negative: 'positive', positive: 'negative' } as const;
  return {
    scheme: 'custom',
    assignments: assignments.map((one) => {
      const { target } = one;
      const isPolar = target === 'negative' || target === 'positive';
      return isPolar ? { ...one, target: opposite[target] } : one;
    }),
  };
}

/** What the user had chosen, when the file is read again and still has the same columns. */
export function keepColumns(
  before: DatasetSurvey,
  columns: ColumnDraft,
  after: DatasetSurvey,
): ColumnDraft {
  const isSame =
    before.columns.length === after.columns.length &&
    before.columns.every(({ name }, index) => name === after.columns[index]?.name);
  return isSame ? columns : after.guess;
}

/** A guess with the meanings that the user had given to the same values. */
export function keepLabels(before: LabelMapping | null, guess: LabelMapping): LabelMapping {
  if (before?.scheme !== 'custom' || before.classes !== undefined) return guess;
  const chosen = new Map(before.assignments.map(({ value, target }) => [value, target]));
  return {
    scheme: 'custom',
    assignments: guess.assignments.map((assignment) => ({
      ...assignment,
      target: chosen.get(assignment.value) ?? assignment.target,
    })),
  };
}
