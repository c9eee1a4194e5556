import { describe, expect, it } from 'vitest';
import type { LabelledRow, UnevaluatedRow } from '../../src/dataset/dataset.ts';
import { noPrediction } from '../../src/engine/answered-rows.ts';
import { answersOf, evaluatedRowsOf, twoClassRows } from './evaluated-rows-of.ts';

const evaluatedRows = () =>
  evaluatedRowsOf([
    ['Ótimo produto', 1, 0.9],
    ['Não gostei', 0, 0.2],
    ['Chegou ATRASADO', 0, 0.7],
    ['Atrasou, mas é bom', 1, 0.4],
    ['ação e emoção', 1, 0.5],
  ]);

const plain: LabelledRow = {
  row: 1,
  place: {},
  text: 'a',
  target: 0,
  label: 0,
  id: null,
  groups: [],
};

const neutral: UnevaluatedRow = {
  row: 2,
  place: {},
  text: 'b',
  label: 1,
  reason: 'neutral',
  id: null,
  groups: [],
};

describe('EvaluatedRows', () => {
  it('summarises rows that are not neighbours, with the probability of the predicted class', async () => {
    const summaries = await evaluatedRows().summaries(Uint32Array.of(1, 3, 4));
    expect(summaries).toEqual([
      {
        index: 1,
        row: 11,
        id: 'id-1',
        text: 'Não gostei',
        cut: false,
        trueClass: 0,
        predictedClass: 0,
        probability: 0.8,
      },
      expect.objectContaining({ index: 3, id: 'id-3', predictedClass: 0, probability: 0.6 }),
      expect.objectContaining({ index: 4, id: 'id-4', predictedClass: 1, probability: 0.5 }),
    ]);
  });

  it('summarises in the order of the indices, whatever it is', async () => {
    const summaries = await evaluatedRows().summaries(Uint32Array.of(4, 2, 3, 0, 1));
    expect(summaries.map(({ index, text }) => [index, text])).toEqual([
      [4, 'ação e emoção'],
      [2, 'Chegou ATRASADO'],
      [3, 'Atrasou, mas é bom'],
      [0, 'Ótimo produto'],
      [1, 'Não gostei'],
    ]);
  });

  it('knows the groups of a row', () => {
    expect(evaluatedRows().groups(2)).toEqual([{ column: 'state', value: 'SP' }]);
    expect(evaluatedRows().groups(3)).toEqual([{ column: 'state', value: 'RJ' }]);
    expect(evaluatedRows().groupColumns()).toEqual([
      { column: 'state', values: ['SP', 'RJ'], codes: Uint32Array.of(0, 1, 0, 1, 0) },
    ]);
  });

  it('has as many of every number as rows, though there is room for more', () => {
    const rows = twoClassRows(5, { groupNames: ['state'], labelRatings: Float64Array.of(3) });
    rows.addOthers(Uint8Array.of(0));
    rows.add([{ ...plain, target: 1, groups: ['SP'], row: 7 }])(answersOf(0.25));
    expect(rows.length).toBe(1);
    expect(rows.labels).toEqual(Uint8Array.of(1));
    expect(rows.probabilities).toEqual(Float64Array.of(0.75, 0.25));
    expect(rows.scores(1)).toEqual(Float64Array.of(0.25));
    expect(rows.rowNumbers).toEqual(Uint32Array.of(7));
    expect(rows.ratings).toEqual(Float64Array.of(3));
    expect(rows.otherPredictions).toEqual(Uint8Array.of(0));
    expect(rows.predicted).toEqual(Uint8Array.of(0));
    expect(rows.groupColumns()[0]?.codes).toEqual(Uint32Array.of(0));
  });

  it('predicts class 1 from the threshold on', () => {
    const rows = evaluatedRows();
    expect(rows.threshold).toBe(0.5);
    expect([...rows.predicted]).toEqual([1, 0, 1, 0, 1]);
    rows.threshold = 0.7;
    expect([...rows.predicted]).toEqual([1, 0, 1, 0, 0]);
    expect(rows.predictedClass(4)).toBe(0);
    expect(rows.trueClass(4)).toBe(1);
  });

  it('gives the numbers of its rows', () => {
    const rows = evaluatedRows();
    expect(rows.rowNumbers).toEqual(Uint32Array.of(10, 11, 12, 13, 14));
    expect(rows.labels).toEqual(Uint8Array.of(1, 0, 0, 1, 1));
    expect(rows.scores(1)).toEqual(Float64Array.of(0.9, 0.2, 0.7, 0.4, 0.5));
    expect(rows.confidence(1)).toBe(0.8);
  });

  it('keeps the predictions of another system, from the first row that has one', () => {
    const rows = twoClassRows(4);
    rows.add([plain])(answersOf(0));
    expect(rows.otherPredictions).toBeNull();
    rows.addOthers(Uint8Array.of(1, noPrediction, 0));
    rows.add([plain, plain, plain])(answersOf(0, 0, 0));
    expect(rows.otherPredictions).toEqual(Uint8Array.of(noPrediction, 1, noPrediction, 0));
  });

  it('has neither ids nor ratings where the file has none', async () => {
    const rows = twoClassRows(1);
    rows.add([plain])(answersOf(0.5));
    rows.addUnevaluated([neutral])(Float64Array.of(0.5));
    expect((await rows.summaries(Uint32Array.of(0)))[0]?.id).toBeNull();
    expect(rows.ratings).toBeNull();
    expect(rows.unevaluated).toEqual({
      ratings: new Float64Array(0),
      probabilities: new Float64Array(0),
    });
    expect(rows.passes(0, { rating: { from: 1, to: 5 } })).toBe(false);
  });

  it('keeps rating and score of rows without a class apart from the evaluated ones', () => {
    const rows = twoClassRows(1, { labelRatings: Float64Array.of(1, 3) });
    rows.add([plain])(answersOf(0.5));
    rows.addUnevaluated([neutral, { ...neutral, row: 3 }])(Float64Array.of(0.25, 0.75));
    expect(rows.length).toBe(1);
    expect(rows.unevaluated).toEqual({
      ratings: Float64Array.of(3, 3),
      probabilities: Float64Array.of(0.25, 0.75),
    });
  });

  it('cuts a long text in a list, and has it whole', async () => {
    const rows = evaluatedRowsOf([
      ['a'.repeat(400), 1, 1],
      ['b'.repeat(401), 0, 0],
    ]);
    const [whole, cut] = await rows.summaries(Uint32Array.of(0, 1));
    expect(whole).toMatchObject({ text: 'a'.repeat(400), cut: false });
    expect(cut).toMatchObject({ text: 'b'.repeat(400), cut: true });
    expect(await rows.text(1)).toBe('b'.repeat(401));
    expect(await rows.allTexts()).toEqual(['a'.repeat(400), 'b'.repeat(401)]);
  });
});
