import { describe, expect, it } from 'vitest';
import type { FeatureRows } from '../../src/learning/feature-rows.ts';
import { trainLinear, type LinearTraining } from '../../src/learning/linear-trainer.ts';

/**
 * Feature 0 stands in 80 % of the positive and 20 % of the negative rows; feature 1 in every second
 * row of both.
 */
const count = 4000;
const labels = Uint8Array.from({ length: count }, (_, row) => row % 2);
const features = Array.from({ length: count }, (_, row) => {
  const tenth = Math.floor(row / 2) % 10;
  return [
    ...((row % 2 === 1 ? tenth < 8 : tenth < 2) ? [0] : []),
    ...(Math.floor(row / 20) % 2 === 0 ? [1] : []),
  ];
});
const rowSplits = new Float64Array(count + 1);
features.forEach((some, row) => (rowSplits[row + 1] = (rowSplits[row] ?? 0) + some.length));
const data: FeatureRows = {
  rows: count,
  indices: Uint32Array.from(features.flat()),
  rowSplits,
  rowValues: new Float32Array(count).fill(1),
};
const options: LinearTraining = { epochs: 40, learningRate: 0.1, dropout: 0, l2: 0, seed: 1 };
const ones = new Float32Array(count).fill(1);
const scales = Float32Array.of(1, 1);

describe('trainLinear', () => {
  it('finds the log-odds that the data were made with', () => {
    const { weights, bias } = trainLinear(data, labels, ones, scales, options);
    // P(positive | with) = 0.8, P(positive | without) = 0.2.
    expect(bias).toBeCloseTo(Math.log(0.2 / 0.8), 0.5);
    expect(bias + (weights[0] ?? 0)).toBeCloseTo(Math.log(0.8 / 0.2), 0.5);
    expect(Math.abs(weights[1] ?? NaN)).toBeLessThan(0.15);
  });

  it('lets a heavier row count more', () => {
    const favoured = Float32Array.from(labels, (label) => (label === 1 ? 4 : 1));
    const { bias } = trainLinear(data, labels, favoured, scales, options);
    expect(bias).toBeCloseTo(Math.log((4 * 0.2) / 0.8), 0.5);
  });

  it('repeats itself under a seed, dropout included', () => {
    const train = (seed: number) =>
      trainLinear(data, labels, ones, scales, { ...options, dropout: 0.3, seed });
    expect(train(5)).toEqual(train(5));
    expect(train(5)).not.toEqual(train(6));
  });

  it('learns nothing about a feature whose scale is 0', () => {
    const { weights } = trainLinear(data, labels, ones, Float32Array.of(0, 1), options);
    expect(weights[0]).toBe(0);
  });

  it('shrinks weights under a penalty', () => {
    const free = trainLinear(data, labels, ones, scales, options);
    const held = trainLinear(data, labels, ones, scales, { ...options, l2: 0.3 });
    expect(Math.abs(held.weights[0] ?? NaN)).toBeLessThan(0.7 * Math.abs(free.weights[0] ?? NaN));
  });
});
