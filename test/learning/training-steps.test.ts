import { describe, expect, it } from 'vitest';
import type { FeatureRows } from '../../src/learning/feature-rows.ts';
import { trainLinear, type LinearTraining } from '../../src/learning/linear-trainer.ts';
import { trainSoftmax } from '../../src/learning/softmax-trainer.ts';

/** One row, few numbers: each step can be computed by hand. */
const options: LinearTraining = { epochs: 2, learningRate: 0.4, dropout: 0, l2: 0, seed: 1 };
const value = 0.5;
const scale = 2;
const rowWeight = 3;

/** One row with so many features, the first ones there are. */
function oneRow(features: number): FeatureRows {
  return {
    rows: 1,
    indices: Uint32Array.from({ length: features }, (_, feature) => feature),
    rowSplits: Float64Array.of(0, features),
    rowValues: Float32Array.of(value),
  };
}

const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));

describe('trainLinear, step by step', () => {
  const train = (label: number, changes: Partial<LinearTraining> = {}, features = 1) =>
    trainLinear(
      oneRow(features),
      Uint8Array.of(label),
      Float32Array.of(rowWeight),
      new Float32Array(features).fill(scale),
      { ...options, ...changes },
    );

  it.each([
    [1, 0],
    [0, 0],
    [1, 0.3],
  ])('takes two of them for a row of class %d with a penalty of %d', (label, l2) => {
    let weight = 0;
    let bias = 0;
    let square = 1e-3;
    let biasSquare = 1;
    const losses: number[] = [];
    for (const rate of [0.4, 0.2]) {
      const probability = sigmoid(bias + weight * scale * value);
      losses.push(-Math.log(label === 1 ? probability : 1 - probability));
      const error = rowWeight * (probability - label);
      const gradient = error * value * scale + l2 * rowWeight * weight;
      square += gradient ** 2;
      biasSquare += error ** 2;
      weight -= (rate * gradient) / Math.sqrt(square);
      bias -= (rate * error) / Math.sqrt(biasSquare);
    }
    const told: [number, number][] = [];
    const model = train(label, { l2, onEpoch: (epoch, loss) => told.push([epoch, loss]) });
    expect(model.weights[0]).toBeCloseTo(weight * scale, 6);
    expect(model.bias).toBeCloseTo(bias, 6);
    expect(told.map(([epoch]) => epoch)).toEqual([1, 2]);
    // The mean over the rows' weights, whatever their sum.
    told.forEach(([, loss], epoch) => expect(loss).toBeCloseTo(losses[epoch]!, 6));
  });

  it('makes up for the features that are left out by the value of the others', () => {
    // The generator's first number keeps the one feature under this seed.
    const { weights } = train(1, { epochs: 1, dropout: 0.5, seed: 1 });
    const gradient = rowWeight * -0.5 * (value / 0.5) * scale;
    expect(weights[0]).toBeCloseTo(
      (scale * (-0.4 * gradient)) / Math.sqrt(1e-3 + gradient ** 2),
      6,
    );
  });

  it('leaves alone a feature that is left out, and moves the bias', () => {
    const { weights, bias } = train(1, { epochs: 1, dropout: 0.5, seed: 3 });
    expect(weights[0]).toBe(0);
    expect(bias).toBeGreaterThan(0);
  });

  it('leaves out about as many features as it is told', () => {
    const { weights } = train(1, { epochs: 1, dropout: 0.3 }, 10_000);
    const left = weights.filter((weight) => weight === 0).length;
    expect(Math.abs(left / 10_000 - 0.3)).toBeLessThan(0.02);
  });

  it('learns from a row of any length', () => {
    const { weights } = train(1, { epochs: 1 }, 10_000);
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights.every((weight) => weight === weights[0])).toBe(true);
  });
});

describe('trainSoftmax, step by step', () => {
  const classes = 3;
  const train = (label: number, changes: Partial<LinearTraining> = {}, features = 1) =>
    trainSoftmax(
      oneRow(features),
      Uint8Array.of(label),
      classes,
      Float32Array.of(rowWeight),
      new Float32Array(features).fill(scale),
      { ...options, ...changes },
    );

  it.each([
    [0, 0],
    [2, 0],
    [1, 0.3],
  ])('takes two of them for a row of class %d with a penalty of %d', (label, l2) => {
    const weights = [0, 0, 0];
    const biases = [0, 0, 0];
    const squares = [1e-3, 1e-3, 1e-3];
    const biasSquares = [1, 1, 1];
    const losses: number[] = [];
    for (const rate of [0.4, 0.2]) {
      const powers = biases.map((bias, k) => Math.exp(bias + weights[k]! * scale * value));
      const sum = powers.reduce((total, power) => total + power, 0);
      losses.push(-Math.log(powers[label]! / sum));
      powers.forEach((power, k) => {
        const error = rowWeight * (power / sum - (k === label ? 1 : 0));
        const gradient = error * value * scale + l2 * rowWeight * weights[k]!;
        squares[k]! += gradient ** 2;
        biasSquares[k]! += error ** 2;
        weights[k]! -= (rate * gradient) / Math.sqrt(squares[k]!);
        biases[k]! -= (rate * error) / Math.sqrt(biasSquares[k]!);
      });
    }
    const told: [number, number][] = [];
    const model = train(label, { l2, onEpoch: (epoch, loss) => told.push([epoch, loss]) });
    weights.forEach((weight, k) => expect(model.weights[k]).toBeCloseTo(weight * scale, 6));
    biases.forEach((bias, k) => expect(model.biases[k]).toBeCloseTo(bias, 6));
    expect(told.map(([epoch]) => epoch)).toEqual([1, 2]);
    told.forEach(([, loss], epoch) => expect(loss).toBeCloseTo(losses[epoch]!, 6));
  });

  it('makes up for the features that are left out by the value of the others', () => {
    const { weights } = train(1, { epochs: 1, dropout: 0.5, seed: 1 });
    [1 / 3, -2 / 3, 1 / 3].forEach((error, k) => {
      const gradient = rowWeight * error * (value / 0.5) * scale;
      const step = (-0.4 * gradient) / Math.sqrt(1e-3 + gradient ** 2);
      expect(weights[k]).toBeCloseTo(scale * step, 6);
    });
  });

  it('leaves alone a feature that is left out, and moves the biases', () => {
    const { weights, biases } = train(1, { epochs: 1, dropout: 0.5, seed: 3 });
    expect([...weights]).toEqual([0, 0, 0]);
    expect([...biases].map(Math.sign)).toEqual([-1, 1, -1]);
  });

  it('leaves out about as many features as it is told', () => {
    const { weights } = train(1, { epochs: 1, dropout: 0.3 }, 10_000);
    const left = weights.filter((weight) => weight === 0).length / classes;
    expect(Math.abs(left / 10_000 - 0.3)).toBeLessThan(0.02);
  });

  it('learns from a row of any length', () => {
    const { weights } = train(1, { epochs: 1 }, 10_000);
    expect(weights[1]).toBeGreaterThan(0);
    expect(weights.every((weight, place) => weight === weights[place % classes])).toBe(true);
  });
});
