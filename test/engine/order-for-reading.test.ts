import { describe, expect, it } from 'vitest';
import type { ReadingOrder } from '../../src/engine/engine-api.ts';
import { twoClassProbabilities } from '../../src/evaluation/answers.ts';
import { orderForReading } from '../../src/engine/order-for-reading.ts';

const ofSecond = Float64Array.of(0.5, 0.875, 0, 0.375, 0.125, 0.625, 1);
const wrong = [1, 3, 4, 5, 6];
const ordered = (order: ReadingOrder, threshold = 0.5) => {
  const predicted = Uint8Array.from(ofSecond, (probability) => Number(probability >= threshold));
  const labels = predicted.map((given, row) => (wrong.includes(row) ? 1 - given : given));
  const probabilities = twoClassProbabilities(ofSecond);
  const rows = { classCount: 2, labels, predicted, probabilities, threshold };
  return [...orderForReading(Uint32Array.from(wrong), rows, order)];
};

it('puts the most confident errors first, equal ones by row', () => {
  expect(ordered({ by: 'confidence' })).toEqual([6, 1, 4, 3, 5]);
});

it('puts the errors closest to the threshold first, equal ones by row', () => {
  expect(ordered({ by: 'threshold' })).toEqual([3, 5, 1, 4, 6]);
  expect(ordered({ by: 'threshold' }, 0.875)).toEqual([1, 6, 5, 3, 4]);
});

it('shuffles by the seed: the same order again, another with another seed', () => {
  const orders = [1, 2, 3, 4, 5, 6].map((seed) => ordered({ by: 'chance', seed }));
  for (const [place, order] of orders.entries()) {
    expect(order.toSorted((one, other) => one - other)).toEqual([1, 3, 4, 5, 6]);
    expect(ordered({ by: 'chance', seed: place + 1 })).toEqual(order);
  }
  expect(new Set(orders.map(String)).size).toBe(6);
});

it('shuffles fairly: each error is first about equally often', () => {
  const first = new Map<number, number>();
  for (let seed = 0; seed < 1000; seed += 1) {
    const [row = -1] = ordered({ by: 'chance', seed });
    first.set(row, (first.get(row) ?? 0) + 1);
  }
  for (const row of [1, 3, 4, 5, 6]) {
    expect(first.get(row)).toBeGreaterThan(150);
    expect(first.get(row)).toBeLessThan(250);
  }
});

describe('Errors among three classes', () => {
  // True and predicted class of each row: right, 0 → 1, 2 → 0, 0 → 1, 1 → 2, 2 → 0, 2 → 1, 2 → 0.
  const labels = Uint8Array.of(0, 0, 2, 0, 1, 2, 2, 2);
  const predicted = Uint8Array.of(0, 1, 0, 1, 2, 0, 1, 0);
  const probabilities = Float64Array.of(
    ...[1, 0, 0],
    ...[0.25, 0.5, 0.25],
    ...[0.5, 0.125, 0.375],
    ...[0, 1, 0],
    ...[0.25, 0.25, 0.5],
    ...[0.625, 0.25, 0.125],
    ...[0.25, 0.5, 0.25],
    ...[0.5, 0, 0.5],
  );
  const rows = { classCount: 3, labels, predicted, probabilities, threshold: null };
  const inOrder = (order: ReadingOrder, of: Parameters<typeof orderForReading>[1] = rows) => [
    ...orderForReading(Uint32Array.of(1, 2, 3, 4, 5, 6, 7), of, order),
  ];

  it('are read by the most frequent pair of classes, then by pair and row', () => {
    expect(inOrder({ by: 'confusion' })).toEqual([2, 5, 7, 1, 3, 4, 6]);
  });

  it('count the pairs of the rows that are read, not of all', () => {
    const few = orderForReading(Uint32Array.of(1, 3, 4, 5), rows, { by: 'confusion' });
    expect([...few]).toEqual([1, 3, 4, 5]);
  });

  it('are surest where the predicted class is far more probable than the true one', () => {
    // By how much: 0.25, 0.125, 1, 0.25, 0.5, 0.25, 0.
    expect(inOrder({ by: 'confidence' })).toEqual([3, 5, 1, 4, 6, 2, 7]);
    expect(inOrder({ by: 'threshold' })).toEqual([7, 2, 1, 4, 6, 5, 3]);
  });

  it('are in the order of the file where the answers are classes alone', () => {
    const alone = { ...rows, probabilities: null };
    expect(inOrder({ by: 'confidence' }, alone)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(inOrder({ by: 'threshold' }, alone)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(inOrder({ by: 'confusion' }, alone)).toEqual([2, 5, 7, 1, 3, 4, 6]);
  });
});

it('puts the rarer of two kinds of error last where both directions are read', () => {
  const rows = {
    ...{ classCount: 2, probabilities: null, threshold: null },
    ...{ labels: Uint8Array.of(0, 1, 1, 0, 1), predicted: Uint8Array.of(1, 0, 0, 0, 0) },
  };
  const order = orderForReading(Uint32Array.of(0, 1, 2, 4), rows, { by: 'confusion' });
  expect([...order]).toEqual([1, 2, 4, 0]);
});
