import { describe, expect, it } from 'vitest';
import { ColumnAccumulator, type ColumnEvidence } from '../../src/dataset/column-accumulator.ts';
import type { Cell } from '../../src/dataset/dataset.ts';

function evidenceOf(cells: readonly (Cell | undefined)[], rows = cells.length): ColumnEvidence {
  const column = new ColumnAccumulator();
  for (const cell of cells) column.add(cell);
  return column.evidence(3, 'nota', rows);
}

describe('ColumnAccumulator', () => {
  it('counts filled cells and distinct values, the commonest first', () => {
    expect(evidenceOf(['a', ' b ', 'b', '', null, undefined, '  ', 'b', 2, true], 12)).toEqual({
      index: 3,
      name: 'nota',
      filled: 6,
      empty: 6,
      meanLength: (1 + 1 + 1 + 1 + 1 + 4) / 6,
      numericShare: 1 / 6,
      distinct: 4,
      values: [
        { value: 'b', count: 3 },
        { value: 'a', count: 1 },
        { value: 2, count: 1 },
        { value: true, count: 1 },
      ],
      holdsProbabilities: false,
      minNumber: 2,
      maxNumber: 2,
      dateOrder: null,
      decimalCommas: 0,
      decimalPoints: 0,
      proseShare: 0,
      lettersShare: 5 / 6,
      speechShare: 0,
      variedShare: 4 / 6,
      replyShare: 0,
      uniqueShare: 4 / 6,
    });
  });

  it('says nothing of a column without a cell', () => {
    expect(evidenceOf(['', null], 2)).toMatchObject({
      ...{ filled: 0, empty: 2, meanLength: 0, numericShare: 0, distinct: 0, values: [] },
      ...{ holdsProbabilities: false, proseShare: 0, lettersShare: 0, uniqueShare: 0 },
    });
  });

  it('takes two words of two letters for prose, and letters alone for letters', () => {
    const { proseShare, lettersShare } = evidenceOf([
      ...['muito bom', 'a b', 'ótimo', 'R$ 10 reais', 'x_y', 'a@b', 'c/d', '...', 'é, não é!'],
      'a = b\\c',
    ]);
    expect(proseShare).toBeCloseTo(1 / 10, 12);
    expect(lettersShare).toBeCloseTo(4 / 10, 12);
  });

  it('keeps values up to 1,000 of them and 200 letters', () => {
    const thousand = Array.from({ length: 1000 }, (_, n) => `v${n}`);
    expect(evidenceOf(thousand).distinct).toBe(1000);
    expect(evidenceOf([...thousand, 'v7', 'v7']).values[0]).toEqual({ value: 'v7', count: 3 });
    expect(evidenceOf([...thousand, 'new'])).toMatchObject({ distinct: null, values: [] });
    expect(evidenceOf(['x'.repeat(200)]).distinct).toBe(1);
    expect(evidenceOf(['x'.repeat(201)])).toMatchObject({ distinct: null, values: [] });
  });

  it('counts numbers on where values are no longer kept', () => {
    const long = 'x'.repeat(201);
    expect(evidenceOf(['1', '2', '2', long, '3', 4, 'x']).numericShare).toBeCloseTo(5 / 7, 12);
    // Two values of three cells before the long one, which is counted as a cell.
    expect(evidenceOf(['1', '2', '2', long, '3']).uniqueShare).toBeCloseTo(2 / 4, 12);
  });

  it('takes numbers from 0 to 1 for probabilities, unless they are 0 and 1 alone', () => {
    const of = (...cells: Cell[]) => evidenceOf(cells).holdsProbabilities;
    expect(of('0', '1', '0.5')).toBe(true);
    expect(of(0, 1, 0, 1)).toBe(false);
    expect(of(0.5, 1.5)).toBe(false);
    expect(of(-0.5, 0.5)).toBe(false);
    const many = Array.from({ length: 19 }, (_, n) => n / 20);
    expect(of(...many, 'N/A')).toBe(true);
    expect(of(...many.slice(1), 'N/A')).toBe(false);
  });

  it('takes percentages for probabilities where all have their sign', () => {
    const of = (...cells: Cell[]) => evidenceOf(cells).holdsProbabilities;
    expect(of('87 %', '12%', '100%', '0 %')).toBe(true);
    expect(of('87,5 %', '12,5%')).toBe(true);
    expect(of('87.5 %', '12.5%')).toBe(true);
    expect(of('0%', '100%')).toBe(false);
    expect(of('87 %', '120 %')).toBe(false);
    expect(of('87 %', '-5 %')).toBe(false);
    expect(of('%', '87 %')).toBe(false);
    const many = Array.from({ length: 39 }, (_, n) => `${n},5 %`);
    expect(of(...many, 'N/A')).toBe(true);
    // One without its sign: 87 of a hundred, or no probability at all.
    expect(of(...many, '87')).toBe(false);
    expect(of(...many, 0.5)).toBe(false);
    expect(evidenceOf(many)).toMatchObject({
      ...{
        minNumber: 0.005,
        maxNumber: 0.385,
        numericShare: 0,
        decimalCommas: 39,
        decimalPoints: 0,
      },
    });
  });

  it('looks for prose in a sample of all cells, not in the first ones', () => {
    const halves = Array.from({ length: 20_000 }, (_, row) => (row < 10_000 ? '5' : 'um dois'));
    const { proseShare, lettersShare } = evidenceOf(halves);
    expect(proseShare).toBeGreaterThan(0.4);
    expect(proseShare).toBeLessThan(0.6);
    expect(lettersShare).toBe(proseShare);
    expect(evidenceOf(halves)).toEqual(evidenceOf(halves));
  });

  it('sees shops’ answers, sentences, and beginnings that come again', () => {
    const answers = [
      'Olá, Ana! Agradecemos o contato.',
      'Hi Bob, thank you for your feedback.',
      'We are sorry to hear that.',
      'Estimado cliente, lo sentimos.',
    ];
    expect(evidenceOf(answers)).toMatchObject({ replyShare: 1, variedShare: 1 });
    const reviews = ['Adorei, é muito bom', 'It was great', 'No me gusta', 'Kit de facas'];
    expect(evidenceOf(reviews)).toMatchObject({ replyShare: 0, speechShare: 3 / 4 });
    expect(evidenceOf(['Pedido 12 ok', 'Pedido 7 ok', 'outro']).variedShare).toBeCloseTo(2 / 3, 12);
  });
});
