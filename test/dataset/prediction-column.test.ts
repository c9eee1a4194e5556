import { describe, expect, it } from 'vitest';
import type { PredictionMapping } from '../../src/dataset/dataset.ts';
import { fileOf, named } from './file-of.ts';
import { labelsOf, readAll } from './read-all.ts';

const labels = labelsOf({ pos: 'positive', neg: 'negative' });
const others = labelsOf({ P: 'positive', N: 'negative', mixed: 'neutral' });

const csv = `text,label,theirs,certainty
bom,pos,P,0.9
ruim,neg,N,"0,25"
sem resposta,pos,,
misto,neg,mixed,0.5
estranho,neg,???,high
duvidoso,pos,N,1.7
,pos,P,0.9
`;

async function read(prediction?: PredictionMapping) {
  return readAll(
    [named(fileOf(csv), 'a.csv')],
    { text: 0, label: 1, id: null, groups: [], ...(prediction ? { prediction } : {}) },
    labels,
  );
}

describe('another system’s predictions', () => {
  it('come with their rows, mapped by labels of their own; no row is lost for lack of one', async () => {
    const { kept, problems, excluded } = await read({ column: 2, labels: others });
    expect(kept.map(({ row, prediction }) => [row, prediction])).toEqual([
      [1, 'positive'],
      [2, 'negative'],
      [3, null],
      [4, null],
      [5, null],
      [6, 'negative'],
    ]);
    expect(problems).toEqual([
      { row: 3, code: 'no-prediction' },
      { row: 5, code: 'unmapped-prediction', detail: { value: '???' } },
      { row: 7, code: 'empty-text' },
    ]);
    expect(excluded.emptyText).toBe(1);
  });

  it('are told from probabilities of the positive class', async () => {
    const { kept, problems } = await read({ column: 3, labels: null });
    expect(kept.map(({ row, prediction }) => [row, prediction])).toEqual([
      [1, 'positive'],
      [2, 'negative'],
      [3, null],
      [4, 'positive'],
      [5, null],
      [6, null],
    ]);
    expect(problems).toEqual([
      { row: 3, code: 'no-prediction' },
      { row: 5, code: 'invalid-probability', detail: { value: 'high' } },
      { row: 6, code: 'invalid-probability', detail: { value: '1.7' } },
      { row: 7, code: 'empty-text' },
    ]);
  });

  it('are not there where no column is mapped', async () => {
    const { kept } = await read();
    expect(kept[0]).toEqual({
      row: 1,
      text: 'bom',
      target: 'positive',
      label: 0,
      id: null,
      groups: [],
    });
  });
});
