import { describe, expect, it } from 'vitest';
import type { DatasetRow, LabelledRow } from '../../src/dataset/dataset.ts';
import { AnsweredRows } from '../../src/engine/answered-rows.ts';
import { likeliestClasses } from '../../src/evaluation/answers.ts';
import type { RowFilter } from '../../src/engine/engine-api.ts';
import { EvaluatedRows } from '../../src/engine/evaluated-rows.ts';
import { twoClassProbabilities } from '../../src/evaluation/answers.ts';

const bare = { hasIds: false, groupNames: [] };

function rowOf(row: number, group?: string): DatasetRow {
  const groups = group === undefined ? [] : [group];
  return { row, place: {}, text: `text ${row}`, id: null, groups };
}

function labelled(row: number, target: number): LabelledRow {
  return { ...rowOf(row), target, label: target };
}

const probabilities = Float64Array.of(
  ...[0.25, 0.5, 0.25],
  ...[0.125, 0.25, 0.625],
  ...[0.5, 0, 0.5],
  ...[1, 0, 0],
);
const rowsInAll = [rowOf(3, 'SP'), rowOf(5, 'RJ'), rowOf(8, 'SP'), rowOf(9, '')];

/** Four rows of three classes that arrive in two batches. */
function threeClasses(): AnsweredRows {
  const rows = new AnsweredRows({
    ...{ capacity: 6, classCount: 3, hasProbabilities: true },
    ...{ hasIds: false, groupNames: ['state'] },
  });
  rows.add(rowsInAll.slice(0, 1))({ probabilities: probabilities.slice(0, 3) });
  rows.add(rowsInAll.slice(1))({ probabilities: probabilities.slice(3) });
  rows.finish();
  return rows;
}

describe('AnsweredRows of three classes with probabilities', () => {
  it('predict the most probable class, of equals the first, and have no threshold', () => {
    const rows = threeClasses();
    expect(rows.predicted).toEqual(Uint8Array.of(1, 2, 0, 0));
    expect(rows.probabilities).toEqual(probabilities);
    expect(rows.scores(2)).toEqual(Float64Array.of(0.25, 0.625, 0.5, 0));
    expect([0, 1, 2, 3].map((index) => rows.confidence(index))).toEqual([0.5, 0.625, 0.5, 1]);
    expect([rows.threshold, rows.canMoveThreshold]).toEqual([null, false]);
  });

  it('are listed without a true class, with the probability of the predicted one', async () => {
    expect(await threeClasses().summaries(Uint32Array.of(1))).toEqual([
      {
        ...{ index: 1, row: 5, id: null, text: 'text 5', cut: false },
        ...{ trueClass: null, predictedClass: 2, probability: 0.625 },
      },
    ]);
  });

  it('are filtered by predicted class and by group', () => {
    const rows = threeClasses();
    const passing = (filter: RowFilter) => [0, 1, 2, 3].filter((row) => rows.passes(row, filter));
    expect(passing({ predictedClass: 0 })).toEqual([2, 3]);
    expect(passing({ group: { column: 0, value: 'SP' } })).toEqual([0, 2]);
    expect(passing({ group: { column: 0, value: '' } })).toEqual([3]);
    expect(passing({ predictedClass: 0, group: { column: 0, value: 'SP' } })).toEqual([2]);
    expect(passing({ group: { column: 1, value: 'SP' } })).toEqual([]);
  });

  it('keep the class that the file names, though another is more probable', () => {
    const rows = new AnsweredRows({
      ...{ capacity: 4, classCount: 3, hasProbabilities: true, ...bare },
    });
    rows.add(rowsInAll)({ predicted: Uint8Array.of(2, 2, 1, 0), probabilities });
    rows.finish();
    expect(rows.predicted).toEqual(Uint8Array.of(2, 2, 1, 0));
    expect([0, 2].map((index) => rows.confidence(index))).toEqual([0.25, 0]);
    expect(rows.threshold).toBeNull();
  });
});

describe('AnsweredRows of classes alone', () => {
  it.each([2, 3])('have no probabilities and no threshold, of %d classes', (classCount) => {
    const rows = new EvaluatedRows({ capacity: 3, classCount, hasProbabilities: false, ...bare });
    const predicted = Uint8Array.of(1, 0, classCount - 1);
    rows.add([labelled(1, 1), labelled(2, 1), labelled(3, 0)])({
      ...{ predicted, probabilities: null },
    });
    rows.finish();
    expect(rows.predicted).toEqual(predicted);
    expect([rows.probabilities, rows.scores(1), rows.confidence(0)]).toEqual([null, null, null]);
    expect([rows.threshold, rows.canMoveThreshold]).toEqual([null, false]);
    const right = [0, 1, 2].filter((row) => rows.passes(row, { outcome: 'correct' }));
    expect(right).toEqual([0]);
  });
});

describe('Two classes that the file names, with probabilities', () => {
  function ofFile(predicted: Uint8Array): AnsweredRows {
    const rows = new AnsweredRows({
      ...{ capacity: 4, classCount: 2, hasProbabilities: true, ...bare },
    });
    const ofSecond = Float64Array.of(0.25, 0.5, 0.625, 0.875);
    rows.add([rowOf(1), rowOf(2), rowOf(3), rowOf(4)])({
      ...{ predicted, probabilities: twoClassProbabilities(ofSecond) },
    });
    rows.finish();
    return rows;
  }

  it('have the usual threshold where it makes the same classes', () => {
    const rows = ofFile(Uint8Array.of(0, 1, 1, 1));
    expect(rows.threshold).toBe(0.5);
    expect(rows.predicted).toEqual(Uint8Array.of(0, 1, 1, 1));
  });

  it('stay as they are where it makes others, until a threshold is set, and come back', () => {
    const own = Uint8Array.of(0, 0, 1, 1);
    const rows = ofFile(own);
    expect([rows.threshold, rows.canMoveThreshold]).toEqual([null, true]);
    expect(rows.predicted).toEqual(own);
    rows.threshold = 0.5;
    expect(rows.predicted).toEqual(Uint8Array.of(0, 1, 1, 1));
    rows.threshold = 0.75;
    expect(rows.predicted).toEqual(Uint8Array.of(0, 0, 0, 1));
    expect(rows.confidence(2)).toBe(0.375);
    rows.threshold = null;
    expect(rows.predicted).toEqual(own);
  });
});

describe('likeliestClasses', () => {
  it('is, of equals, the first of three and the second of two', () => {
    expect(likeliestClasses(Float64Array.of(0, 0.5, 0.5, 0.5, 0, 0.5), 3)).toEqual(
      Uint8Array.of(1, 0),
    );
    expect(likeliestClasses(Float64Array.of(0.5, 0.5, 0.75, 0.25), 2)).toEqual(Uint8Array.of(1, 0));
  });
});
