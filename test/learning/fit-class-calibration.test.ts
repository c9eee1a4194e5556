import { describe, expect, it } from 'vitest';
import { fitClassCalibration } from '../../src/learning/fit-class-calibration.ts';
import { fitTemperature } from '../../src/learning/fit-temperature.ts';
import { Random } from '../../src/learning/random.ts';
import { softmaxInto } from '../../src/learning/softmax.ts';

const rows = 20_000;
const random = new Random(5);
const uniform = () => random.next() / 2 ** 32;
const ones = new Float64Array(rows).fill(1);

/** True log-odds of three classes, and labels drawn by them. */
const truth = Float64Array.from({ length: 3 * rows }, () => (uniform() - 0.5) * 6);
const labels = Uint8Array.from({ length: rows }, (_, row) => {
  const probabilities = truth.slice(3 * row, 3 * row + 3);
  softmaxInto(probabilities);
  const draw = uniform();
  return draw < probabilities[0]! ? 0 : draw < probabilities[0]! + probabilities[1]! ? 1 : 2;
});

describe('fitClassCalibration', () => {
  it('finds how much too sure the logits are, and what each class lacks', () => {
    const bias = [0.6, -0.4, -0.2];
    const seen = truth.map((logit, place) => 2.5 * (logit - bias[place % 3]!));
    const { temperature, bias: found } = fitClassCalibration(seen, labels, ones, 3);
    expect(Math.abs(temperature / 2.5 - 1)).toBeLessThan(0.03);
    found.forEach((one, k) => expect(Math.abs(one - bias[k]!)).toBeLessThan(0.05));
    expect(found.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 3);
  });

  it('leaves calibrated logits alone', () => {
    const { temperature, bias } = fitClassCalibration(truth, labels, ones, 3);
    expect(Math.abs(temperature - 1)).toBeLessThan(0.03);
    for (const one of bias) expect(Math.abs(one)).toBeLessThan(0.05);
  });

  it('agrees with the temperature of two classes where no class lacks anything', () => {
    // Every row and its mirror image: the bias is 0, and what is left is the temperature.
    const logits = Float64Array.from({ length: rows }, () => (uniform() - 0.5) * 8);
    const positive = Uint8Array.from(logits, (logit) =>
      uniform() < 1 / (1 + Math.exp(-logit / 1.7)) ? 1 : 0,
    );
    const mirrored = Float64Array.from([...logits, ...logits.map((logit) => -logit)]);
    const both = Uint8Array.from([...positive, ...positive.map((label) => 1 - label)]);
    const weights = new Float64Array(2 * rows).fill(1);
    const pairs = Float64Array.from({ length: 4 * rows }, (_, place) =>
      place % 2 === 0 ? 0 : mirrored[(place - 1) / 2]!,
    );
    const { temperature, bias } = fitClassCalibration(pairs, both, weights, 2);
    expect(temperature).toBeCloseTo(fitTemperature(mirrored, both, weights), 3);
    expect(bias.map(Math.abs)).toEqual([0, 0]);
  });

  it('counts each row as much as its weight', () => {
    const twice = Float64Array.from(ones, (_, row) => (row < 1000 ? 2 : row < 2000 ? 1 : 0));
    const repeated = [...Array(1000).keys(), ...Array(2000).keys()];
    const takes = repeated.flatMap((row) => [...truth.subarray(3 * row, 3 * row + 3)]);
    expect(fitClassCalibration(truth, labels, twice, 3)).toEqual(
      fitClassCalibration(
        Float64Array.from(takes),
        Uint8Array.from(repeated, (row) => labels[row]!),
        new Float64Array(3000).fill(1),
        3,
      ),
    );
  });

  it('stays finite where every row is right, and where a class never occurs', () => {
    const logits = Float64Array.of(3, 0, 0, 0, 3, 0);
    const { temperature, bias } = fitClassCalibration(
      logits,
      Uint8Array.of(0, 1),
      new Float64Array(2).fill(1),
      3,
    );
    expect(temperature).toBeGreaterThanOrEqual(0.01);
    expect(bias.every(Number.isFinite)).toBe(true);
    expect(bias[2]).toBeLessThan(0);
  });

  it('refuses lengths that differ', () => {
    expect(() => fitClassCalibration(truth, labels, ones, 4)).toThrow(RangeError);
    expect(() => fitClassCalibration(new Float64Array(0), new Uint8Array(0), ones, 3)).toThrow(
      RangeError,
    );
  });
});
