import { describe, expect, it } from 'vitest';
import type { LabelledRow } from '../../src/dataset/dataset.ts';
import type { RowFilter } from '../../src/engine/engine-api.ts';
import { EvaluatedRows } from '../../src/engine/evaluated-rows.ts';
import { RowSearch } from '../../src/engine/row-search.ts';

const now = () => Promise.resolve();

/** Text, true class and probability of class 1. */
const reviews: [string, 0 | 1, number][] = [
  ['Ótimo produto', 1, 0.9],
  ['Não gostei', 0, 0.2],
  ['Chegou ATRASADO', 0, 0.7],
  ['Atrasou, mas é bom', 1, 0.4],
  ['ação e emoção', 1, 0.5],
];

function evaluatedRows(): EvaluatedRows {
  const rows = new EvaluatedRows(reviews.length, true, ['state'], Float64Array.of(1, 2, 5));
  const labelled = reviews.map(([text, label], index): LabelledRow => ({
    row: 10 + index,
    text,
    target: label === 1 ? 'positive' : 'negative',
    label: label === 1 ? 2 : index % 2,
    id: `id-${index}`,
    groups: [index % 2 === 0 ? 'SP' : 'RJ'],
  }));
  rows.append(
    labelled,
    Float64Array.from(reviews, ([, , probability]) => probability),
  );
  return rows;
}

async function found(filter: RowFilter): Promise<number[]> {
  return [...(await new RowSearch(evaluatedRows()).find(filter, now))];
}

describe('RowSearch', () => {
  it.each<[RowFilter, number[]]>([
    [{}, [0, 1, 2, 3, 4]],
    [{ trueClass: 0 }, [1, 2]],
    [{ predictedClass: 1 }, [0, 2, 4]],
    [{ outcome: 'wrong' }, [2, 3]],
    [{ outcome: 'correct', trueClass: 1 }, [0, 4]],
    [{ trueClass: 0, predictedClass: 1 }, [2]],
    [{ text: 'atras' }, [2, 3]],
    [{ text: 'ACAO' }, [4]],
    [{ text: '  ótimo ' }, [0]],
    [{ text: 'atras', outcome: 'wrong', trueClass: 1 }, [3]],
    [{ rating: { from: 1, to: 1 } }, [2]],
    [{ rating: { from: 2, to: 5 }, text: 'o' }, [0, 1, 3, 4]],
    [{ text: 'nowhere' }, []],
  ])('finds the rows of %j', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it('gives up a filter when several newer ones are asked for', async () => {
    const search = new RowSearch(evaluatedRows());
    const older = search.find({ text: 'produto' }, now);
    const newer = ['a', 'b', 'c', 'gostei'].map((text) => search.find({ text }, now));
    await expect(older).rejects.toMatchObject({ code: 'cancelled' });
    expect([...(await newer.at(-1)!)]).toEqual([1]);
    expect([...(await search.find({ text: 'produto' }, now))]).toEqual([0]);
  });

  it('keeps the answers of two lists apart', async () => {
    const search = new RowSearch(evaluatedRows());
    const one = search.find({ text: 'produto' }, now);
    const other = search.find({ outcome: 'wrong' }, now);
    expect([...(await one)]).toEqual([0]);
    expect([...(await other)]).toEqual([2, 3]);
  });

  it('lists the rows behind a finding in its order, filtered further', async () => {
    const search = new RowSearch(evaluatedRows());
    const finding = { part: 'labelIssues' } as const;
    await expect(search.find({ finding }, now)).rejects.toMatchObject({ code: 'no-analysis' });
    search.findings = {};
    await expect(search.find({ finding }, now)).rejects.toMatchObject({ code: 'no-evaluation' });
    search.findings = { labelIssues: Uint32Array.of(3, 0, 2) };
    expect([...(await search.find({ finding }, now))]).toEqual([3, 0, 2]);
    expect([...(await search.find({ finding, outcome: 'wrong' }, now))]).toEqual([3, 2]);
    expect([...(await search.find({ finding, text: 'atras' }, now))]).toEqual([3, 2]);
  });
});

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
      expect.objectContaining({ index: 3, predictedClass: 0, probability: 0.6 }),
      expect.objectContaining({ index: 4, predictedClass: 1, probability: 0.5 }),
    ]);
  });

  it('knows the groups of a row', () => {
    expect(evaluatedRows().groups(3)).toEqual([{ column: 'state', value: 'RJ' }]);
  });
});
