import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { accuracy } from '../../src/evaluation/accuracy.ts';
import { balancedAccuracy } from '../../src/evaluation/balanced-accuracy.ts';
import { cohenKappa } from '../../src/evaluation/cohen-kappa.ts';
import type { Estimate } from '../../src/evaluation/evaluation-report.ts';
import { macroAverage } from '../../src/evaluation/macro-average.ts';
import { matthewsCorrelation } from '../../src/evaluation/matthews-correlation.ts';
import { microAverage } from '../../src/evaluation/micro-average.ts';
import { weightedAverage } from '../../src/evaluation/weighted-average.ts';

type Averages = Record<'precision' | 'recall' | 'f1', number>;

const { confusionMatrix, ...expected } = JSON.parse(
  readFileSync(new URL('../fixtures/evaluation-three-classes.json', import.meta.url), 'utf8'),
) as { confusionMatrix: number[][] } & Record<
  'accuracy' | 'balancedAccuracy' | 'matthewsCorrelation' | 'cohenKappa',
  number
> &
  Record<'macro' | 'micro' | 'weighted', Averages>;

function expectValue(estimate: Estimate, value: number): void {
  expect(estimate.value).toBeCloseTo(value, 13);
}

it("gives scikit-learn's values for the confusion matrix of three classes", () => {
  expectValue(accuracy(confusionMatrix), expected.accuracy);
  expectValue(balancedAccuracy(confusionMatrix), expected.balancedAccuracy);
  expectValue(matthewsCorrelation(confusionMatrix), expected.matthewsCorrelation);
  expectValue(cohenKappa(confusionMatrix), expected.cohenKappa);
  for (const part of ['precision', 'recall', 'f1'] as const) {
    expectValue(macroAverage(confusionMatrix)[part], expected.macro[part]);
    expectValue(microAverage(confusionMatrix)[part], expected.micro[part]);
    expectValue(weightedAverage(confusionMatrix)[part], expected.weighted[part]);
  }
});
