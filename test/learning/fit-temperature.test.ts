import { describe, expect, it } from 'vitest';
import { fitTemperature } from '../../src/learning/fit-temperature.ts';

/** Rows whose logits are `temperature` times the true log-odds. */
function overconfident(temperature: number) {
  const logits: number[] = [];
  const labels: number[] = [];
  for (const odds of [-3, -1, -0.5, 0.5, 1, 3]) {
    const positives = Math.round(1000 / (1 + Math.exp(-odds)));
    for (let row = 0; row < 1000; row++) {
      logits.push(odds * temperature);
      labels.push(row < positives ? 1 : 0);
    }
  }
  return { logits: Float64Array.from(logits), labels: Uint8Array.from(labels) };
}

describe('fitTemperature', () => {
  it.each([0.4, 1, 2.5])('finds a temperature of %d', (temperature) => {
    const { logits, labels } = overconfident(temperature);
    const weights = new Float64Array(logits.length).fill(1);
    expect(fitTemperature(logits, labels, weights)).toBeCloseTo(temperature, 1);
  });

  it('listens to the weights', () => {
    const sure = overconfident(1);
    const unsure = overconfident(4);
    const logits = Float64Array.of(...sure.logits, ...unsure.logits);
    const labels = Uint8Array.of(...sure.labels, ...unsure.labels);
    const weights = Float64Array.from(logits, (_, row) => (row < sure.logits.length ? 1 : 0));
    expect(fitTemperature(logits, labels, weights)).toBeCloseTo(1, 1);
  });
});
