import { describe, expect, it } from 'vitest';
import type { ColumnSummary, DatasetSurvey, LabelMapping } from '../../../src/dataset/dataset.ts';
import type { ModelInfo } from '../../../src/model/model-info.ts';
import {
  guessKind,
  guessTask,
  guessWanted,
  keepColumns,
  keepLabels,
  settledLabels,
  startObstacle,
  turnedLabels,
} from '../../../src/workbench/session/mapping-draft.ts';
import type { OpenedFiles } from '../../../src/workbench/session/opened-files.ts';

function column(index: number, name: string, filled = 10, empty = 0): ColumnSummary {
  return {
    ...{ index, name, filled, empty, meanLength: 5, numericShare: 0 },
    ...{
      distinct: 2,
      values: [],
      holdsProbabilities: false,
      minNumber: null,
      maxNumber: null,
      dateOrder: null,
    },
  };
}

function survey(columns: ColumnSummary[]): DatasetSurvey {
  return {
    name: 'a.csv',
    size: 100,
    fileFormat: { format: 'csv', encoding: 'utf-8', delimiter: ',', header: true },
    files: [],
    rows: 12,
    decimalMark: '.',
    columns,
    head: [],
    guess: { text: 0, label: 1, id: null, groups: [], prediction: null, date: null },
    problemCount: 0,
    problems: [],
  };
}

const labels: LabelMapping = {
  scheme: 'words',
  assignments: [
    { value: 'pos', count: 5, target: 'positive' },
    { value: 'neg', count: 3, target: 'negative' },
    { value: 'meh', count: 2, target: 'neutral' },
    { value: 1, count: 1, target: null },
  ],
};
const columns = { text: 0, label: 1, id: null, groups: [], prediction: null, date: null };

const model: ModelInfo = {
  ...{ id: 'm', version: '1.0.0', name: 'm', classes: ['negative', 'positive'], languages: [] },
  ...{ licence: '', bytes: 0, metrics: [], stars: true },
};

/** Classes that are named after their values, with as many rows each. */
function own(counts: Record<string, number>): NonNullable<OpenedFiles['meanings']>['own'] {
  return {
    scheme: 'custom',
    classes: Object.keys(counts),
    assignments: Object.entries(counts).map(([value, count], target) => ({ value, count, target })),
  };
}

function opened(changes: Partial<OpenedFiles> = {}): OpenedFiles {
  return {
    ...{ files: [], options: {}, columns, task: 'evaluate', classesKind: 'polarity' },
    ...{ answers: null, wanted: null },
    survey: survey([column(0, 'text'), column(1, 'label')]),
    meanings: { polarity: labels, own: own({ pos: 5, neg: 3, meh: 2 }), values: null },
    ...changes,
  };
}

describe('startObstacle', () => {
  const ownClasses = (counts: Record<string, number>, values: number[] | null = null) =>
    opened({
      classesKind: 'own',
      meanings: { polarity: labels, own: own(counts), values },
    });

  it('finds nothing in the way of a complete mapping', () => {
    expect(startObstacle(opened(), model)).toBeNull();
  });

  it('sees that no text is filled', () => {
    const file = survey([column(0, 'text', 0, 12), column(1, 'label')]);
    expect(startObstacle(opened({ survey: file }), model)).toEqual({ code: 'no-rows' });
  });

  it('waits for the user where the text or the labels are in doubt', () => {
    const doubt = { reason: 'unrelated' as const, other: [] };
    const meanings = {
      polarity: { ...labels, doubt },
      own: own({ pos: 5, neg: 3 }),
      values: null,
    };
    expect(startObstacle(opened({ meanings }), model)).toEqual({ code: 'labels-in-doubt' });
    expect(startObstacle(opened({ meanings, classesKind: 'own' }), model)).not.toEqual({
      code: 'labels-in-doubt',
    });
    expect(startObstacle(opened({ meanings, task: 'classify' }), model)).toBeNull();
    const texts = { ...columns, texts: [2] };
    expect(startObstacle(opened({ columns: texts }), model)).toEqual({ code: 'text-in-doubt' });
    expect(startObstacle(opened({ columns: texts, task: 'classify' }), model)).toEqual({
      code: 'text-in-doubt',
    });
  });

  it('wants no label to classify, and a column of predictions to evaluate them', () => {
    const bare = opened({ columns: { ...columns, label: null } });
    expect(startObstacle(bare, model)).toEqual({ code: 'no-label-column' });
    expect(startObstacle({ ...bare, task: 'classify' }, model)).toBeNull();
    const predictions = opened({ task: 'predictions' });
    expect(startObstacle(predictions, model)).toEqual({ code: 'no-prediction-column' });
  });

  it('says that the model lacks own classes, but for its own and the stars it has learnt', () => {
    const three = ownClasses({ delivery: 4, product: 3, service: 2 });
    expect(startObstacle(three, model)).toEqual({ code: 'model-lacks-classes' });
    expect(startObstacle(ownClasses({ positive: 4, negative: 3 }), model)).toBeNull();
    const stars = ownClasses({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 }, [1, 2, 3, 4, 5]);
    expect(startObstacle(stars, model)).toBeNull();
    const withoutThree = ownClasses({ 1: 1, 2: 1, 4: 1, 5: 1 }, [1, 2, 4, 5]);
    expect(startObstacle(withoutThree, model)).toBeNull();
    for (const others of [
      [0, 1, 2],
      [4, 4.5, 5],
      [4, 5, 6],
    ]) {
      const scores = ownClasses(Object.fromEntries(others.map((one) => [one, 1])), others);
      expect(startObstacle(scores, model)).toEqual({ code: 'model-lacks-classes' });
    }
    const withoutStars: ModelInfo = { ...model };
    delete withoutStars.stars;
    expect(startObstacle(stars, withoutStars)).toEqual({ code: 'model-lacks-classes' });
    expect(startObstacle(withoutThree, withoutStars)).toEqual({ code: 'model-lacks-classes' });
  });

  it('refuses one class, and more than 20', () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, 1]));
    expect(startObstacle(ownClasses({ alone: 9 }), model)).toEqual({ code: 'one-own-class' });
    expect(startObstacle(ownClasses(many(21)), model)).toEqual({
      code: 'too-many-classes',
      detail: { count: 21, limit: 20 },
    });
    const twenty = ownClasses(many(20));
    expect(startObstacle({ ...twenty, task: 'predictions' }, model)).toEqual({
      code: 'no-prediction-column',
    });
  });
});

describe('What is guessed of a file', () => {
  it('takes labels for polarity where at least half of the rows can be read so', () => {
    const guess = (negative: number, other: number) =>
      guessKind({
        polarity: {
          scheme: 'words',
          assignments: [
            { value: 'bad', count: negative, target: 'negative' },
            { value: 'delivery', count: other, target: null },
          ],
        },
        own: own({ bad: negative, delivery: other }),
      });
    expect(guess(5, 5)).toBe('polarity');
    expect(guess(4, 5)).toBe('own');
  });

  it('only classifies without labels, and takes the file’s answers in where there are some', () => {
    expect(guessTask({ ...columns, label: null }, 'polarity', true)).toBe('classify');
    expect(guessTask(columns, 'polarity', false)).toBe('evaluate');
    expect(guessTask(columns, 'polarity', true)).toBe('compare');
    expect(guessTask(columns, 'own', true)).toBe('predictions');
  });

  it('looks for negative reviews, and for the rarer of two own classes', () => {
    expect(guessWanted(opened())).toBe(0);
    const two = (a: number, b: number) =>
      opened({
        classesKind: 'own',
        meanings: { polarity: labels, own: own({ a, b }), values: null },
      });
    expect(guessWanted(two(5, 3))).toBe(1);
    expect(guessWanted(two(3, 5))).toBe(0);
    expect(guessWanted(opened({ classesKind: 'own' }))).toBeNull();
  });
});

describe('keepColumns', () => {
  it('keeps the choice where the columns are the same, and takes the guess where they are not', () => {
    const before = survey([column(0, 'text'), column(1, 'label'), column(2, 'other')]);
    const chosen = { text: 2, label: 1, id: 0, groups: [], prediction: null, date: null };
    expect(keepColumns(before, chosen, before)).toEqual(chosen);
    const after = survey([column(0, 'text;label'), column(1, 'other')]);
    expect(keepColumns(before, chosen, after)).toEqual(after.guess);
  });
});

describe('keepLabels', () => {
  it('takes the new guess where the user changed nothing', () => {
    expect(keepLabels(labels, { ...labels, scheme: 'stars-1-5' }).scheme).toBe('stars-1-5');
  });

  it('keeps what the user said about a value, telling 1 from "1"', () => {
    const chosen: LabelMapping = {
      scheme: 'custom',
      assignments: [{ value: 1, count: 1, target: 'leave-out' }],
    };
    const guess: LabelMapping = {
      scheme: 'words',
      assignments: [
        { value: '1', count: 4, target: 'positive' },
        { value: 1, count: 2, target: null },
      ],
    };
    expect(keepLabels(chosen, guess).assignments.map(({ target }) => target)).toEqual([
      'positive',
      'leave-out',
    ]);
  });
});

describe('labels in doubt', () => {
  const { assignments } = labels;
  const other = ['negative', 'positive', null, 'neutral'] as const;
  const doubtful: LabelMapping = {
    ...labels,
    turned: true,
    doubt: { reason: 'levels', other: [...other] },
  };

  it('are as they were guessed, or as the other reading has them', () => {
    expect(settledLabels(doubtful, 'guess')).toEqual({
      scheme: 'words',
      assignments,
      turned: true,
    });
    expect(settledLabels(labels, 'guess')).toEqual(labels);
    expect(settledLabels(doubtful, 'other')).toEqual({
      scheme: 'custom',
      assignments: assignments.map((one, place) => ({ ...one, target: other[place] })),
    });
  });

  it('are turned round in their two classes alone', () => {
    const turned = turnedLabels(doubtful);
    expect(turned.assignments.map(({ target }) => target)).toEqual([
      ...['negative', 'positive', 'neutral', null],
    ]);
    expect(turned).not.toHaveProperty('doubt');
    expect(turned).not.toHaveProperty('turned');
  });
});
