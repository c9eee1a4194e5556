import { describe, expect, it } from 'vitest';
import type { AnalysisRows } from '../../../src/analysis/analysis-rows.ts';
import { bitsetWhere, rowsOf } from '../../../src/analysis/bitset.ts';
import { findSlices, type SliceFindings } from '../../../src/analysis/slices/find-slices.ts';
import { columnConditions } from '../../../src/analysis/slices/review-conditions.ts';
import {
  sliceCandidates,
  type SliceFeatures,
} from '../../../src/analysis/slices/slice-candidates.ts';
import { fisherExactTest } from '../../../src/analysis/statistics/fisher-exact-test.ts';
import { readReviewTerms } from '../read-review-terms.ts';
import {
  answersOf,
  noHooks,
  randomText,
  rowsFrom,
  secondColumn,
  seededRandom,
  type RowToMake,
} from '../made-up-rows.ts';

const categories = ['livros', 'hotel', 'casa', 'filmes', 'moda', 'jogos'];

/**
 * Rows whose words, length, category and age say nothing about their errors, unless `chance` makes
 * them.
 */
function someRows(
  seed: number,
  count: number,
  chance: (row: { text: string; category: string; words: number }) => number,
): AnalysisRows {
  const random = seededRandom(seed);
  const made = Array.from({ length: count }, (): RowToMake => {
    const category = categories[Math.floor(random() * categories.length)]!;
    const words = 3 + Math.floor(random() * 28);
    const keyword = random() < 0.06 ? 'garantia ' : '';
    const text =
      keyword + randomText(random, words - (keyword === '' ? 0 : 1)).replaceAll('garantia', 'o');
    return {
      text,
      label: random() < 0.7 ? 1 : 0,
      wrong: random() < chance({ text, category, words }),
      confidence: 0.5 + random() / 2,
      groups: [category, String(18 + Math.floor(random() * 60))],
    };
  });
  return rowsFrom(made, ['categoria', 'idade']);
}

async function slicesOf(
  rows: AnalysisRows,
  features: Partial<SliceFeatures> = {},
): Promise<SliceFindings> {
  const terms = readReviewTerms(rows.texts);
  const candidates = await sliceCandidates(
    rows,
    {
      classes: ['negative', 'positive'],
      terms,
      languages: new Uint8Array(rows.length),
      languageNames: ['pt'],
      cues: [],
      ofColumns: columnConditions(rows.groups),
      lengthEdges: null,
      ...features,
    },
    noHooks,
  );
  return findSlices(candidates, rows, noHooks);
}

/** Words as the tokeniser compares them: without accents. */
function folded(text: string): string[] {
  return text.normalize('NFD').replace(/\p{M}/gu, '').split(' ');
}

describe('findSlices', () => {
  it('finds a category, a keyword and a length band with three times the error rate, each on top', async () => {
    const planted = [
      {
        chance: ({ category }: { category: string }) => (category === 'hotel' ? 0.24 : 0.08),
        group: { categoria: 'hotel' },
      },
      {
        chance: ({ text }: { text: string }) => (text.includes('garantia') ? 0.24 : 0.08),
        group: { word: 'garantia' },
      },
      {
        chance: ({ words }: { words: number }) => (words >= 25 ? 0.24 : 0.08),
        group: { length: '≥ 25' },
      },
    ];
    for (const { chance, group } of planted) {
      const { slices } = await slicesOf(someRows(11, 5000, chance), {
        lengthEdges: [5, 10, 15, 20, 25],
      });
      expect(slices[0]!.group).toEqual(group);
      expect(slices[0]!.qValue).toBeLessThan(0.05);
      expect(slices[0]!.lift).toBeGreaterThan(2);
    }
  });

  it('finds all three when they are planted together, before any other slice', async () => {
    const rows = someRows(12, 5000, ({ category, text, words }) =>
      category === 'hotel' || text.includes('garantia') || words >= 27 ? 0.18 : 0.06,
    );
    const { slices } = await slicesOf(rows, { lengthEdges: [9, 18, 27] });
    expect(new Set(slices.slice(0, 3).map(({ group }) => Object.values(group).join()))).toEqual(
      new Set(['hotel', 'garantia', '≥ 27']),
    );
    for (const slice of slices.slice(0, 3)) {
      expect(slice.qValue).toBeLessThan(0.05);
      expect(slice.independent).toBe(true);
    }
  });

  it('finds a pair whose errors neither of its conditions explains', async () => {
    const rows = someRows(13, 5000, ({ category, words }) =>
      category === 'hotel' && words >= 21 ? 0.4 : 0.08,
    );
    const { slices } = await slicesOf(rows, { lengthEdges: [7, 14, 21] });
    expect(slices[0]!.group).toEqual({ categoria: 'hotel', length: '≥ 21' });
    expect(slices[0]!.qValue).toBeLessThan(1e-6);
    const parts = slices.filter(
      ({ group, conditions }) =>
        conditions.length === 1 && (group['categoria'] === 'hotel' || group['length'] === '≥ 21'),
    );
    expect(parts.map(({ qValue }) => qValue < 0.05)).toEqual([true, true]);
    expect(parts.map(({ independent }) => independent)).toEqual([false, false]);
  });

  it('finds a pair of two cues', async () => {
    const cues = [2, 3].map((divisor) => ({
      name: `every ${divisor}`,
      rows: bitsetWhere(2000, (row) => row % divisor === 0),
    }));
    const rows = someRows(22, 2000, () => 0.08);
    const positive = secondColumn(rows.probabilities!).map((probability, row) =>
      row % 6 === 0 && row % 12 < 9 ? 1 - rows.labels[row]! : probability,
    );
    const { slices } = await slicesOf({ ...rows, ...answersOf(positive) }, { cues });
    expect(slices[0]!.group).toEqual({ cue: 'every 2', 'cue 2': 'every 3' });
    expect(slices[0]!.rows).toBe(334);
  });

  it('shows a significant slice in at most 5 % of 200 files whose errors are random', async () => {
    let misled = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { slices } = await slicesOf(someRows(1000 + seed, 1000, () => 0.15));
      expect(slices.length).toBeGreaterThan(20);
      if (slices.some(({ qValue }) => qValue < 0.05)) misled++;
    }
    expect(misled).toBeLessThanOrEqual(10);
  }, 180_000);

  it('counts as a plain count would, and tests as Fisher does', async () => {
    const rows = someRows(14, 800, ({ words }) => (words > 15 ? 0.25 : 0.1));
    const { slices } = await slicesOf(rows);
    const all = [...rows.labels.keys()];
    const isWrong = (row: number) => rows.labels[row] !== rows.predicted[row];
    const errors = all.filter(isWrong).length;
    for (const slice of slices.slice(0, 40)) {
      const members = [...rowsOf(slice.members)];
      const wrong = members.filter(isWrong);
      expect(slice.rows).toBe(members.length);
      expect(slice.errors).toBe(wrong.length);
      expect(slice.falsePositives).toBe(wrong.filter((row) => rows.labels[row] === 0).length);
      expect(slice.falseNegatives).toBe(slice.errors - slice.falsePositives!);
      const announced = members.reduce(
        (sum, row) => sum + Math.min(...rows.probabilities!.subarray(2 * row, 2 * row + 2)),
        0,
      );
      expect(slice.announcedErrors).toBeCloseTo(announced, 8);
      expect(slice.errorRate.low).toBeLessThanOrEqual(slice.errors / slice.rows);
      const rest = { rows: all.length - members.length, errors: errors - wrong.length };
      expect(slice.lift).toBeCloseTo(wrong.length / members.length / (rest.errors / rest.rows), 10);
      if (slice.group['predictedClass'] !== undefined) continue;
      expect(slice.pValue).toBeCloseTo(
        fisherExactTest({
          errorsInside: slice.errors,
          rowsInside: slice.rows,
          errorsOutside: rest.errors,
          rowsOutside: rest.rows,
        }),
        10,
      );
      if (slice.group['word'] !== undefined && slice.conditions.length === 1) {
        const word = slice.group['word'];
        expect(members).toEqual(
          all.filter((row) => folded(rows.texts[row]!).includes(folded(word)[0]!)),
        );
      }
    }
  });

  it('does not repeat a slice that is the same rows as another', async () => {
    const rows = someRows(15, 1000, ({ category }) => (category === 'hotel' ? 0.4 : 0.1));
    const [first] = rows.groups;
    const { slices } = await slicesOf({
      ...rows,
      groups: [...rows.groups, { ...first!, column: 'the same again' }],
    });
    const keys = slices.map(({ members }) => members.join());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('ranks by excess errors: what stands by itself, the rest, and what follows from the prediction', async () => {
    const { slices } = await slicesOf(someRows(16, 2000, ({ words }) => words / 60));
    const part = slices.map(({ conditions, independent }) => {
      const ofPrediction = conditions.some(
        ({ kind }) => kind === 'confidence' || kind === 'predictedClass',
      );
      return ofPrediction ? 2 : independent ? 0 : 1;
    });
    expect(part).toEqual([...part].sort());
    expect(new Set(part).size).toBe(3);
    for (const number of [0, 1, 2]) {
      const excess = slices.flatMap((slice, i) => (part[i] === number ? [slice.excessErrors] : []));
      expect(excess).toEqual([...excess].sort((a, b) => b - a));
    }
  });

  it('uses the bins of length that the user set', async () => {
    const rows = someRows(17, 500, () => 0.2);
    const { slices } = await slicesOf(rows, { lengthEdges: [10, 11] });
    const lengths = slices.flatMap(({ conditions }) =>
      conditions.length === 1 && conditions[0]!.kind === 'length' ? [conditions[0]!] : [],
    );
    expect(new Map(lengths.map(({ value, from, below }) => [value, [from, below]]))).toEqual(
      new Map([
        ['≤ 9', [null, 10]],
        ['10', [10, 11]],
        ['≥ 11', [11, null]],
      ]),
    );
  });

  it('keeps a column that has the name of a feature apart from the feature', async () => {
    const rows = someRows(18, 500, () => 0.2);
    const { slices } = await slicesOf({
      ...rows,
      groups: [{ ...rows.groups[0]!, column: 'length' }],
    });
    const ofColumn = slices.filter(({ conditions }) => conditions[0]!.kind === 'column');
    expect(ofColumn.map(({ group }) => Object.keys(group)[0])).toContain('column length');
  });

  it('lists nothing where nothing is wrong, and where everything is', async () => {
    expect((await slicesOf(someRows(19, 200, () => 0))).slices).toEqual([]);
    expect((await slicesOf(someRows(20, 200, () => 1))).slices).toEqual([]);
  });
});
