import fc from 'fast-check';
import { page } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { evaluate } from '../../../src/evaluation/evaluate.ts';
import type { EvaluationReport } from '../../../src/evaluation/evaluation-report.ts';
import { useLocale } from '../../../src/i18n/locale.ts';
import '../../../src/ui/theme.css';
import { valueOf } from '../../../src/workbench/formulas/expression.ts';
import { ClassFormulas } from '../../../src/workbench/formulas/class-formulas.ts';
import { MetricFormulaElement } from '../../../src/workbench/formulas/metric-formula.ts';
import {
  classFormula,
  metricFormula,
  type MetricFormula,
  type MetricName,
} from '../../../src/workbench/formulas/metric-formulas.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';

const metrics: readonly MetricName[] = [
  'accuracy',
  'balancedAccuracy',
  'matthewsCorrelation',
  'cohenKappa',
  'quadraticKappa',
  'meanAbsoluteError',
  'rocAuc',
  'averagePrecision',
  'logLoss',
  'brierScore',
  'expectedCalibrationError',
  'macroF1',
  'weightedF1',
];

interface Rows {
  classes: number;
  /** True class, predicted class and weights of the probabilities, a row each. */
  rows: { label: number; predicted: number; weights: number[] }[];
}

function reportOf({ classes: k, rows }: Rows, hasProbabilities: boolean): EvaluationReport {
  const classes =
    k === 2 ? ['negative', 'positive'] : Array.from({ length: k }, (_, place) => `${place + 1}`);
  const classValues = k === 2 ? null : classes.map(Number);
  const probabilities = new Float64Array(
    rows.flatMap(({ weights }) => {
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      return weights.map((weight) => weight / all);
    }),
  );
  const evaluation = evaluate({
    answers: {
      classes,
      predicted: Uint8Array.from(rows, ({ predicted }) => predicted),
      probabilities: hasProbabilities ? probabilities : null,
    },
    labels: Uint8Array.from(rows, ({ label }) => label),
    classValues,
  });
  return { ...evaluation, classValues } as EvaluationReport;
}

const anyRows = fc.integer({ min: 2, max: 5 }).chain((classes) =>
  fc.record({
    classes: fc.constant(classes),
    rows: fc.array(
      fc.record({
        label: fc.integer({ min: 0, max: classes - 1 }),
        predicted: fc.integer({ min: 0, max: classes - 1 }),
        weights: fc.array(fc.integer({ min: 1, max: 9 }), {
          minLength: classes,
          maxLength: classes,
        }),
      }),
      { minLength: 0, maxLength: 40 },
    ),
  }),
);

/** The filled-in formula comes to the metric of the report, or to nothing where it has none. */
function expectSame({ filled, estimate }: MetricFormula, name: string): void {
  const value = valueOf(filled);
  if (estimate.value === null) expect(value, name).toBeNaN();
  else expect(value, name).toBeCloseTo(estimate.value, 9);
}

describe('Filled with the counts of a file, the formula', () => {
  it.each([
    ['with probabilities', true],
    ['with labels alone', false],
  ])('comes to each metric of the report, %s', (_, hasProbabilities) => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const report = reportOf(rows, hasProbabilities);
        for (const metric of metrics) {
          // Of classes without an order there are no distances.
          const { estimate, ...formula } = metricFormula(report, metric, 0);
          if (estimate.value === null && estimate.reason === 'not-ordered') continue;
          expectSame({ estimate, ...formula }, metric);
        }
        for (const [place] of report.classes.entries()) {
          for (const metric of ['precision', 'recall', 'f1'] as const) {
            expectSame(classFormula(report, metric, place), metric);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** 63 of 100 negative and 80 of 100 positive rows are right. */
const polarity = () =>
  reportOf(
    {
      classes: 2,
      rows: Array.from({ length: 200 }, (_, row) => {
        const label = row < 100 ? 0 : 1;
        const isRight = row % 100 < (label === 0 ? 63 : 80);
        const predicted = isRight ? label : 1 - label;
        return { label, predicted, weights: predicted === 0 ? [7, 3] : [2, 8] };
      }),
    },
    true,
  );

async function open(metric: MetricFormulaElement['metric'], report = polarity()) {
  const element = new MetricFormulaElement();
  Object.assign(element, { report, metric, name: metric });
  document.body.append(element);
  onTestFinished(async () => {
    element.remove();
    await useLocale('en');
  });
  await element.updateComplete;
  return element;
}

const maths = (element: HTMLElement) =>
  [...element.shadowRoot!.querySelectorAll('math')].map((math) => math.textContent.trim());

describe('<rc-metric-formula>', () => {
  it('shows the definition and the same with the counts, and names the errors', async () => {
    const element = await open('precision');
    expect(maths(element)).toEqual(['TPTP+FP', '6363+20 ≈75.9%']);
    const fractions = element.shadowRoot!.querySelectorAll('mfrac');
    expect([...fractions].map(({ childElementCount }) => childElementCount)).toEqual([2, 2]);
    expect(fractions[0]!.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    await expect
      .element(page.getByText(/type I errors\): 20 reviews of another class/))
      .toBeVisible();
    await expect.element(page.getByText(/smoke alarm/)).toBeVisible();
    await expectAccessible(element);
    await useLocale('pt-BR');
    await expect
      .element(page.getByText(/63 avaliações negativas classificadas como negativas/))
      .toBeVisible();
    expect(maths(element)).toEqual(['VPVP+FP', '6363+20 ≈75,9%']);
    await expectAccessible(element);
  });

  it('says that a value is exact where it is', async () => {
    expect(maths(await open('recall'))[1]).toBe('6363+37 =63.0%');
    expect(maths(await open('accuracy'))[1]).toBe('63+80200 =71.5%');
  });

  it('puts brackets where a product needs them', async () => {
    const [definition = '', filled = ''] = maths(await open('matthewsCorrelation'));
    expect(definition).toContain('(TP+FP)×(TP+FN)×(TN+FP)×(TN+FN)');
    expect(filled).toContain('80×63−37×20');
  });

  it('has no value where the metric is undefined, and says why', async () => {
    const rows = Array.from({ length: 5 }, () => ({ label: 1, predicted: 1, weights: [1, 9] }));
    const report = reportOf({ classes: 2, rows }, true);
    const element = await open('precision', report);
    expect(maths(element)[1]).toBe('00+0');
    await expect
      .element(page.getByText('Undefined: no review was given this class.'))
      .toBeVisible();
  });

  it('shortens a sum of many classes', async () => {
    const rows = Array.from({ length: 80 }, (_, row) => ({
      label: row % 8,
      predicted: row % 9 === 0 ? (row + 1) % 8 : row % 8,
      weights: Array.from({ length: 8 }, () => 1),
    }));
    const element = await open('accuracy', reportOf({ classes: 8, rows }, false));
    expect(maths(element)[1]).toMatch(/^\d+\+\d+\+…\+\d+80 /);
  });
});

it('the class whose formulas are shown is chosen, averages too', async () => {
  const element = new ClassFormulas();
  element.report = polarity();
  document.body.append(element);
  onTestFinished(() => element.remove());
  await expect
    .element(page.getByText(/63 negative reviews classified as negative\. FP/))
    .toBeVisible();
  await page.getByLabelText('Class').selectOptions('positive');
  await expect
    .element(page.getByText(/80 positive reviews classified as positive\. FP/))
    .toBeVisible();
  await page.getByLabelText('Class').selectOptions('Macro average');
  await expect.element(page.getByText('The mean of the F1 of the k = 2 classes.')).toBeVisible();
  await expectAccessible(element);
});
