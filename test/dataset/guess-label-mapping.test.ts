import { describe, expect, it } from 'vitest';
import type { Cell, ColumnSummary, LabelMapping } from '../../src/dataset/dataset.ts';
import { guessLabelMapping } from '../../src/dataset/guess-label-mapping.ts';

function column(
  name: string,
  values: readonly Cell[],
  counts: readonly number[] = [],
): ColumnSummary {
  return {
    index: 0,
    name,
    filled: values.length,
    empty: 0,
    meanLength: 1,
    numericShare: 0,
    distinct: values.length,
    values: values.map((value, index) => ({ value, count: counts[index] ?? 10 })),
    holdsProbabilities: false,
    minNumber: null,
    maxNumber: null,
    dateOrder: null,
  };
}

const signOfTarget: Record<string, string> = {
  negative: '-',
  neutral: '0',
  positive: '+',
  'leave-out': 'x',
};

/** The targets as one string, `?` for null. */
function signs({ assignments }: LabelMapping): string {
  return assignments.map(({ target }) => signOfTarget[String(target)] ?? '?').join('');
}

const cases: [name: string, values: Cell[], scheme: LabelMapping['scheme'], targets: string][] = [
  ['label', ['positive', 'negative', 'neutral'], 'words', '+-0'],
  ['label', ['pos', 'NEG'], 'words', '+-'],
  ['sentimento', ['Positivo', ' NEGATIVO ', 'Neutro'], 'words', '+-0'],
  ['sentimento', ['péssimo', 'Ruim', 'regular', 'bom', 'ÓTIMO'], 'words', '--0++'],
  ['opinion', ['good', 'bad'], 'words', '+-'],
  ['', ['sim', 'não'], 'words', '+-'],
  ['', ['yes', 'NO'], 'words', '+-'],
  ['', ['S', 'N'], 'words', '+-'],
  ['sexo', ['M', 'F'], 'custom', '??'],
  ['', ['f', 't'], 'words', '-+'],
  ['label', [true, false], 'binary-0-1', '+-'],
  ['label', ['True', 'False'], 'words', '+-'],
  ['label', [1, 0], 'binary-0-1', '+-'],
  ['label', ['1', '0'], 'binary-0-1', '+-'],
  ['rating', ['1', '0'], 'binary-0-1', '+-'],
  ['label', [1, '1', true, 0, '0', false], 'binary-0-1', '+++---'],
  ['polarity', ['1.0', '0.0'], 'binary-0-1', '+-'],
  ['label', ['1', '-1'], 'binary-minus1-1', '+-'],
  ['label', [1, 0, -1], 'binary-minus1-1', '+0-'],
  ['label', ['__label__2', '__label__1'], 'binary-1-2', '+-'],
  ['', ['1', '2'], 'binary-1-2', '-+'],
  ['stars', ['1', '2'], 'stars-1-5', '--'],
  ['produto_tipo', ['1', '2'], 'custom', '??'],
  ['nota', ['1', '2', '3', '4', '5'], 'stars-1-5', '--0++'],
  ['label', ['5', '1', '3', '2', '4'], 'stars-1-5', '+-0-+'],
  ['whatever', ['1', '5'], 'stars-1-5', '-+'],
  ['label', ['4', '5'], 'stars-1-5', '++'],
  ['stars', ['5'], 'stars-1-5', '+'],
  ['label', ['5'], 'custom', '?'],
  ['stars', ['1'], 'stars-1-5', '-'],
  ['label', ['1'], 'binary-0-1', '+'],
  ['', ['1'], 'custom', '?'],
  ['label', ['0'], 'binary-0-1', '-'],
  ['stars', ['3'], 'stars-1-5', '0'],
  ['label', ['1', '2', '3'], 'custom', '???'],
  ['nota', ['1', '2', '3'], 'stars-1-5', '--0'],
  ['label', ['0', '1', '2'], 'levels-0-2', '-0+'],
  ['label', ['0', '1', '2', '3', '4'], 'levels-0-4', '--0++'],
  ['target', ['0', '4', '2'], 'levels-0-4', '-+0'],
  ['rating', ['0', '1', '2', '3', '4', '5'], 'stars-1-5', '?--0++'],
  ['rating', ['0.5', '1.5', '2,5', '3.0', '3,5', '4.5', '5.0'], 'stars-1-5', '---0+++'],
  ['x', ['5 stars', '1 star', '3 Stars'], 'stars-1-5', '+-0'],
  ['x', ['5 estrelas', '1 estrela', 'três estrelas'], 'stars-1-5', '+-0'],
  ['x', ['★★★★★', '★☆☆☆☆', '⭐️⭐️⭐️'], 'stars-1-5', '+-0'],
  ['x', ['4/5', '1/5', '3 / 5'], 'stars-1-5', '+-0'],
  ['x', ['4.0 out of 5 stars', '1.0 out of 5 stars'], 'stars-1-5', '+-'],
  ['x', ['8/10', '4 de 10', '6/10'], 'stars-0-10', '+-0'],
  ['x', ['90%', '30 %', '55%'], 'score-0-100', '+-0'],
  ['nota', ['0', '4', '5', '6', '7', '10'], 'stars-0-10', '--00++'],
  ['nps', ['9', '3'], 'nps-0-10', '+-'],
  ['overall', ['20', '40', '60', '80', '100'], 'score-0-100', '--0++'],
  ['idade', ['17', '35', '42'], 'custom', '???'],
  ['label', ['positive', 'negative', 'spam', 'n/a'], 'words', '+-??'],
  // A truth value counts as its number among numbers.
  ['', [false, 1], 'binary-0-1', '-+'],
  ['', [true, 1], 'binary-0-1', '+?'],
  // What states its own scale says nothing about the others.
  ['label', ['1', '0', '80%'], 'binary-0-1', '+-+'],
  ['x', ['2/10', '9/10'], 'stars-0-10', '-+'],
  // Of two schemes as common, the first.
  ['x', ['good', '1/5'], 'words', '+-'],
  ['x', ['1/5', 'good'], 'stars-1-5', '-+'],
];

describe('guessLabelMapping', () => {
  it.each(cases)('%s: %j → %s %s', (name, values, scheme, targets) => {
    const mapping = guessLabelMapping(column(name, values));
    expect(signs(mapping)).toBe(targets);
    expect(mapping.scheme).toBe(scheme);
  });

  it('takes the same "1" for positive next to 0 and for negative among 1 to 5', () => {
    const of = (values: Cell[]): unknown =>
      guessLabelMapping(column('label', values)).assignments.find(({ value }) => value === '1')
        ?.target;
    expect(of(['0', '1'])).toBe('positive');
    expect(of(['1', '2', '3', '4', '5'])).toBe('negative');
  });

  it('keeps values as they are, with their counts, number and text apart', () => {
    const { assignments } = guessLabelMapping(column('label', [1, '1', 0], [7, 3, 9]));
    expect(assignments).toEqual([
      { value: 1, count: 7, target: 'positive' },
      { value: '1', count: 3, target: 'positive' },
      { value: 0, count: 9, target: 'negative' },
    ]);
  });

  it('lets one slip in a thousand change nothing but itself', () => {
    const mapping = guessLabelMapping(
      column('nota', ['5', '4', '3', '2', '1', '11', '2018'], [5000, 900, 300, 200, 800, 2, 1]),
    );
    expect(mapping.scheme).toBe('stars-1-5');
    expect(signs(mapping)).toBe('++0--??');
  });

  it('takes a number off the scale for a slip, until it is a tenth of the rows', () => {
    const values = ['1', '2', '3', '4', '5', '11'];
    const of = (slips: number) =>
      guessLabelMapping(column('nota', values, [200, 200, 200, 200, 200 - slips, slips])).scheme;
    expect([of(3), of(100), of(101)]).toEqual(['stars-1-5', 'stars-1-5', 'levels']);
  });

  it('still sees the class that hardly occurs', () => {
    expect(signs(guessLabelMapping(column('is_spam', ['1', '0'], [9999, 1])))).toBe('+-');
  });

  it('gives a column with too many values to list no assignments', () => {
    const mapping = guessLabelMapping({ ...column('text', []), distinct: null });
    expect(mapping).toEqual({ scheme: 'custom', assignments: [] });
  });

  it('is not fooled by values named like members of Object', () => {
    expect(
      signs(guessLabelMapping(column('label', ['__proto__', 'constructor', 'toString']))),
    ).toBe('???');
  });
});
