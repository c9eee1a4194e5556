import { describe, expect, it } from 'vitest';
import { accuracy } from '../../src/evaluation/accuracy.ts';
import { cohenKappa } from '../../src/evaluation/cohen-kappa.ts';
import type { ConfusionMatrix } from '../../src/evaluation/confusion-matrix.ts';
import { macroAverage } from '../../src/evaluation/macro-average.ts';
import { matthewsCorrelation } from '../../src/evaluation/matthews-correlation.ts';
import { weightedAverage } from '../../src/evaluation/weighted-average.ts';

/** Matthews' correlation and kappa of a 2 × 2 matrix by whole numbers of any size, to 17 digits. */
function exact(matrix: ConfusionMatrix): { correlation: number; kappa: number } {
  const [[a, b], [c, d]] = matrix.map((row) => row.map(BigInt)) as [
    [bigint, bigint],
    [bigint, bigint],
  ];
  const scale = 10n ** 17n;
  const excess = a * d - b * c;
  const spread = (a + b) * (c + d) * (a + c) * (b + d);
  const byChance = (a + b) * (b + d) + (c + d) * (a + c);
  return {
    correlation: Number((excess * scale * scale) / squareRoot(spread * scale * scale)) / 1e17,
    kappa: Number((2n * excess * scale) / byChance) / 1e17,
  };
}

function squareRoot(square: bigint): bigint {
  let root = square;
  for (let next = (square + 1n) / 2n; next < root; next = (root + square / root) / 2n) root = next;
  return root;
}

describe.each<{ what: string; matrix: [[number, number], [number, number]] }>([
  {
    what: 'balanced',
    matrix: [
      [47_000_001, 3_000_007],
      [2_999_999, 46_999_993],
    ],
  },
  {
    what: 'one positive row in 100 million',
    matrix: [
      [99_999_998, 1],
      [0, 1],
    ],
  },
  {
    what: 'rare positives',
    matrix: [
      [99_990_000, 4_321],
      [1_234, 4_445],
    ],
  },
  {
    what: 'hardly better than chance',
    matrix: [
      [25_000_001, 25_000_000],
      [25_000_000, 25_000_000],
    ],
  },
  {
    what: 'hardly any error',
    matrix: [
      [99_999_000, 1],
      [1, 998],
    ],
  },
])('100 million rows, $what', ({ matrix }) => {
  it('keeps the digits of correlation and kappa', () => {
    const { correlation, kappa } = exact(matrix);
    expect(matthewsCorrelation(matrix).value! / correlation).toBeCloseTo(1, 14);
    expect(cohenKappa(matrix).value! / kappa).toBeCloseTo(1, 14);
  });

  it('gives narrow, finite intervals', () => {
    const found = [
      accuracy(matrix),
      macroAverage(matrix).f1,
      weightedAverage(matrix).f1,
      weightedAverage(matrix).precision,
    ];
    for (const estimate of found) {
      if (estimate.value === null) throw new Error(estimate.reason);
      expect(estimate.high - estimate.low).toBeGreaterThan(0);
      expect(estimate.low).toBeLessThanOrEqual(estimate.value);
      expect(estimate.high).toBeGreaterThanOrEqual(estimate.value);
    }
  });
});
