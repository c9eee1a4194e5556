import { describe, expect, it } from 'vitest';
import type { Cell, ColumnSummary, LabelMapping } from '../../src/dataset/dataset.ts';
import {
  addClass,
  assignValue,
  leaveOutClass,
  mergeClasses,
  moveClass,
  renameClass,
  reorderClasses,
} from '../../src/dataset/edit-classes.ts';
import {
  classValuesOf,
  guessClasses,
  maxClasses,
  tooManyClasses,
  type OwnClasses,
} from '../../src/dataset/guess-classes.ts';
import { maxClasses as maxOfEvaluations } from '../../src/evaluation/check-answers.ts';
import { mapToClasses } from '../../src/dataset/map-to-classes.ts';
import { fileOf, named } from './file-of.ts';
import { readAll, surveyOf } from './read-all.ts';

/** A column with these values, most frequent first as a survey has them. */
function column(values: readonly (readonly [Cell, number])[], name = 'label'): ColumnSummary {
  const sorted = values.map(([value, count]) => ({ value, count }));
  sorted.sort((a, b) => b.count - a.count);
  const filled = sorted.reduce((sum, { count }) => sum + count, 0);
  return {
    ...{ index: 1, name, filled, empty: 0, meanLength: 5, numericShare: 0 },
    ...{ distinct: sorted.length, values: sorted, holdsProbabilities: false },
    ...{ minNumber: null, maxNumber: null, dateOrder: null },
  };
}

const topics = guessClasses(
  column([
    ['produto', 5],
    ['entrega', 9],
    ['serviço', 7],
  ]),
);

/** By class the values that it has, and under `null` and `leave-out` the others. */
function valuesBy({ assignments, classes = [] }: LabelMapping): Record<string, Cell[]> {
  const groups: Record<string, Cell[]> = {};
  for (const { value, target } of assignments) {
    const name = typeof target === 'number' ? (classes[target] ?? 'no such class') : String(target);
    (groups[name] ??= []).push(value);
  }
  return groups;
}

describe('own classes', () => {
  it('are the values of the column, most frequent first', () => {
    expect(topics).toEqual({
      scheme: 'custom',
      classes: ['entrega', 'serviço', 'produto'],
      assignments: [
        { value: 'entrega', count: 9, target: 0 },
        { value: 'serviço', count: 7, target: 1 },
        { value: 'produto', count: 5, target: 2 },
      ],
    });
  });

  it('are one where values differ in case, spaces or accents, with the count of all', () => {
    const mapping = guessClasses(
      column([
        ['SERVIÇO', 5],
        ['entrega', 9],
        ['servico', 4],
        [' Serviço ', 2],
      ]),
    );
    expect(mapping.classes).toEqual(['SERVIÇO', 'entrega']);
    expect(valuesBy(mapping)).toEqual({
      entrega: ['entrega'],
      SERVIÇO: ['SERVIÇO', 'servico', ' Serviço '],
    });
  });

  it('of numbers and of ratings are in the order of the numbers', () => {
    const stars = guessClasses(
      column([
        ['5 stars', 9],
        [10, 1],
        ['2', 3],
        ['2.0', 1],
        ['1 star', 4],
      ]),
    );
    expect(stars.classes).toEqual(['1 star', '2', '5 stars', '10']);
    expect(classValuesOf(stars)).toEqual([1, 2, 5, 10]);
  });

  it('have words after the numbers where nearly all are numbers, and else by frequency', () => {
    const few = guessClasses(
      column([
        ['2', 50],
        ['N/A', 5],
        ['1', 40],
      ]),
    );
    expect(few.classes).toEqual(['1', '2', 'N/A']);
    expect(classValuesOf(few)).toBeNull();
    expect(classValuesOf(leaveOutClass(few, 2))).toEqual([1, 2]);
    const many = guessClasses(
      column([
        ['2', 50],
        ['other', 20],
        ['1', 40],
      ]),
    );
    expect(many.classes).toEqual(['2', '1', 'other']);
  });

  it('of scales with different tops stand for no numbers', () => {
    const mixed = guessClasses(
      column([
        ['4/10', 3],
        ['4/5', 2],
        ['1/5', 1],
      ]),
    );
    expect(mixed.classes).toEqual(['4/10', '4/5', '1/5']);
    expect(classValuesOf(reorderClasses(mixed, [2, 1, 0]))).toBeNull();
  });

  it('stand for no numbers where they are words, several numbers, or not in their order', () => {
    const stars = guessClasses(
      column([
        ['1', 3],
        ['2', 2],
        ['3', 1],
      ]),
    );
    expect(classValuesOf(topics)).toBeNull();
    expect(classValuesOf(mergeClasses(stars, 0, 1))).toBeNull();
    expect(classValuesOf(moveClass(stars, 0, 2))).toBeNull();
    expect(classValuesOf({ scheme: 'words', assignments: [] })).toBeNull();
    expect(classValuesOf(renameClass(stars, 0, 'ruim'))).toEqual([1, 2, 3]);
    expect(classValuesOf(addClass(stars, '4'))).toEqual([1, 2, 3, 4]);
  });

  it('may be 20, and one more is too many', () => {
    const of = (count: number): OwnClasses =>
      guessClasses(column(Array.from({ length: count }, (_, i) => [`topic ${'x'.repeat(i)}`, 9])));
    expect(maxClasses).toBe(20);
    expect(maxOfEvaluations).toBe(maxClasses);
    expect(tooManyClasses(of(20))).toBe(false);
    expect(tooManyClasses(of(21))).toBe(true);
    expect(of(21).classes).toHaveLength(21);
  });
});

describe('changes to own classes', () => {
  it('merge two', () => {
    const merged = mergeClasses(topics, 0, 2);
    expect(merged.classes).toEqual(['serviço', 'produto']);
    expect(valuesBy(merged)).toEqual({ serviço: ['serviço'], produto: ['entrega', 'produto'] });
    expect(valuesBy(mergeClasses(topics, 2, 0))).toEqual({
      entrega: ['entrega', 'produto'],
      serviço: ['serviço'],
    });
    expect(mergeClasses(topics, 1, 1)).toEqual(topics);
  });

  it('rename one, which becomes the class of that name where there is one', () => {
    expect(renameClass(topics, 1, ' suporte ').classes).toEqual(['entrega', 'suporte', 'produto']);
    expect(renameClass(topics, 1, '  ')).toEqual(topics);
    expect(renameClass(topics, 1, 'SERVICO').classes[1]).toBe('SERVICO');
    expect(valuesBy(renameClass(topics, 0, 'Produto'))).toEqual({
      serviço: ['serviço'],
      produto: ['entrega', 'produto'],
    });
  });

  it('leave one out and take it back', () => {
    const without = leaveOutClass(topics, 0);
    expect(without.classes).toEqual(['serviço', 'produto']);
    expect(valuesBy(without)).toEqual({
      'leave-out': ['entrega'],
      serviço: ['serviço'],
      produto: ['produto'],
    });
    const back = assignValue(without, 0, 'new');
    expect(back.classes).toEqual(['serviço', 'produto', 'entrega']);
    expect(valuesBy(back)).toEqual(valuesBy(topics));
  });

  it('give a value another class; one that loses its last value goes', () => {
    const moved = assignValue(topics, 0, 2);
    expect(moved.classes).toEqual(['serviço', 'produto']);
    expect(valuesBy(moved)).toEqual({ serviço: ['serviço'], produto: ['entrega', 'produto'] });
    expect(valuesBy(assignValue(topics, 1, null))).toEqual({
      null: ['serviço'],
      entrega: ['entrega'],
      produto: ['produto'],
    });
    expect(assignValue(moved, 0, 1)).toEqual(moved);
    expect(assignValue(moved, 0, 'new').classes).toEqual(['serviço', 'produto', 'entrega']);
  });

  it('reorder them', () => {
    const moved = moveClass(topics, 2, 0);
    expect(moved.classes).toEqual(['produto', 'entrega', 'serviço']);
    expect(valuesBy(moved)).toEqual(valuesBy(topics));
    expect(reorderClasses(topics, [2, 0, 1])).toEqual(moved);
  });

  it('refuse a class that is not there', () => {
    expect(() => mergeClasses(topics, 0, 3)).toThrow(RangeError);
    expect(() => leaveOutClass(topics, -1)).toThrow(RangeError);
    expect(() => reorderClasses(topics, [0, 0, 1])).toThrow(RangeError);
    expect(() => assignValue(topics, 3, 0)).toThrow(RangeError);
    expect(() => assignValue(topics, 0, 3)).toThrow(RangeError);
  });
});

describe('the values of predictions', () => {
  it('mean the own classes that have them, by value or by name', () => {
    const labels = leaveOutClass(renameClass(topics, 0, 'delivery'), 2);
    const mapped = mapToClasses(
      column([
        ['Delivery', 4],
        ['ENTREGA', 3],
        ['servico', 2],
        ['produto', 2],
        ['???', 1],
      ]),
      labels,
    );
    expect(mapped.classes).toEqual(['delivery', 'serviço']);
    expect(mapped.assignments.map(({ target }) => target)).toEqual([0, 0, 1, 'leave-out', null]);
  });

  it('are guessed for polarity; what is open means what it means as a label', () => {
    const labels: LabelMapping = {
      scheme: 'custom',
      assignments: [{ value: 'elogio', count: 3, target: 'positive' }],
    };
    const mapped = mapToClasses(
      column([
        ['Elogio', 4],
        ['negativo', 3],
        ['???', 1],
      ]),
      labels,
    );
    expect(mapped.classes).toBeUndefined();
    expect(mapped.assignments.map(({ target }) => target)).toEqual(['positive', 'negative', null]);
  });
});

describe('rows of own classes', () => {
  it('have the index of their class, and the others are counted', async () => {
    const csv = 'text,topic\na b,entrega\nc d,Produto\ne f,\ng h,spam\ni j,produto\n';
    const file = named(fileOf(csv), 'topics.csv');
    const summary = (await surveyOf(file)).columns[1] ?? expect.fail();
    const all = guessClasses(summary);
    const mapping = leaveOutClass(all, all.classes.indexOf('spam'));
    const columns = { text: 0, label: 1, id: null, groups: [] };
    const { kept, excluded, rows } = await readAll([file], columns, mapping);
    expect(kept.map(({ row, target }) => [row, mapping.classes[target]?.toLowerCase()])).toEqual([
      [1, 'entrega'],
      [2, 'produto'],
      [5, 'produto'],
    ]);
    expect(excluded).toMatchObject({ noLabel: 1, leaveOut: 1, unmapped: 0 });
    expect(rows).toBe(5);
  });
});
