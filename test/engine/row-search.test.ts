import { describe, expect, it } from 'vitest';
import type { RowFilter } from '../../src/engine/engine-api.ts';
import { RowSearch } from '../../src/engine/row-search.ts';
import { evaluatedRowsOf, type Review } from './evaluated-rows-of.ts';

const now = () => Promise.resolve();

const reviews: Review[] = [
  ['Ótimo produto', 1, 0.9],
  ['Não gostei', 0, 0.2],
  ['Chegou ATRASADO', 0, 0.7],
  ['Atrasou, mas é bom', 1, 0.4],
  ['ação e emoção', 1, 0.5],
];

const evaluatedRows = () => evaluatedRowsOf(reviews);

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
