import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseErrors } from '../../src/analysis/analyse-errors.ts';
import type { AnalysisRows } from '../../src/analysis/analysis-rows.ts';
import { rowsOfSlice, type ErrorAnalysis } from '../../src/analysis/analysis-stage.ts';
import type { ErrorAnalysisInputs } from '../../src/analysis/error-analysis-inputs.ts';
import type { FoundSource } from '../../src/analysis/sources/evaluated.ts';
import { errorsOf, groupColumn, madeUpDataset, rowsOfClasses } from './made-up-rows.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `class ${index}`);

async function analyse(
  rows: AnalysisRows,
  more: Partial<ErrorAnalysisInputs> = {},
): Promise<ErrorAnalysis> {
  const stages = analyseErrors(rows, {
    created: '2026-01-01T00:00:00.000Z',
    dataset: madeUpDataset,
    subject: { kind: 'column', name: 'resposta' },
    model: null,
    classes: names(rows.classCount),
    lengthEdges: null,
    unknownWordShares: null,
    reference: null,
    crossValidate: null,
    swaps: null,
    robustness: null,
    ...more,
  });
  for (;;) {
    const step = await stages.next();
    if (step.done === true) return step.value;
  }
}

type Evidence = FoundSource['source'];
function sourceOf({ report }: ErrorAnalysis, name: Evidence) {
  return report.sources.find(({ source }) => source === name)!;
}

/** Everything a report must be, whatever the rows and classes. */
function expectSound({ report, rowsBehind }: ErrorAnalysis, rows: AnalysisRows): void {
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  const errors = errorsOf(rows).length;
  expect(report.errors).toBe(errors);
  expect(Object.keys(report.words)).toEqual(report.classes);
  report.classes.forEach((name, label) => {
    const lists = rowsBehind.words[label]!;
    report.words[name]!.forEach(({ count }, index) => {
      expect(lists[index]!.length).toBe(count);
      for (const row of lists[index]!) expect(rows.labels[row]).toBe(label);
    });
  });
  report.confusions.forEach(({ label, prediction, rows: count, share }, index) => {
    const members = [...rowsBehind.confusions[index]!];
    expect(members.length).toBe(count);
    expect(share).toBe(count / errors);
    for (const row of members) {
      expect(report.classes[rows.labels[row]!]).toBe(label);
      expect(report.classes[rows.predicted[row]!]).toBe(prediction);
      expect(label).not.toBe(prediction);
    }
  });
  const counts = report.confusions.map(({ rows: count }) => count);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  report.slices.forEach((slice, index) => {
    expect(rowsOfSlice(rowsBehind, index).length).toBe(slice.rows);
    expect(slice.announcedErrors === null).toBe(rows.probabilities === null);
    expect(slice.falsePositives === null).toBe(rows.classCount > 2);
  });
  for (const { label, suggested, score } of report.labelIssues) {
    expect(label).not.toBe(suggested);
    expect(score).toBeLessThan(0.5);
  }
  for (const { errorsAtMost } of report.advice) {
    expect(errorsAtMost).toBeGreaterThan(0);
    expect(errorsAtMost).toBeLessThanOrEqual(errors);
  }
  expect(report.sources).toHaveLength(6);
}

describe('analyseErrors of many classes', () => {
  it('finds a slice, a confusion with its word, and suspects among five classes', async () => {
    const rows = rowsOfClasses(5, 3000, {
      text: (label, wrong) => (label === 2 && wrong ? 'parabéns' : ''),
    });
    rows.groups = [
      groupColumn(
        'categoria',
        Array.from(rows.labels, (label, row) =>
          (label !== rows.predicted[row] ? row % 2 === 0 : row % 8 === 0) ? 'hotel' : 'livros',
        ),
      ),
    ];
    const found = await analyse(rows, { subject: { kind: 'column', name: 'resposta' } });
    expectSound(found, rows);
    const { report } = found;
    expect(report).toMatchObject({ model: null, threshold: null, labelIssuesWithout: null });
    expect(report.slices[0]!.group).toEqual({ categoria: 'hotel' });
    expect(report.words['class 2']![0]!.term).toBe('parabéns');
    expect(report.words['class 1']!.map(({ term }) => term)).not.toContain('parabéns');
    // Most errors are predicted as the next class.
    const [first] = report.confusions;
    expect(report.confusions.length).toBe(20);
    expect(first!.share).toBeGreaterThan(0.1);
    const pair = report.confusions.find(({ label }) => label === 'class 2')!;
    expect(pair.prediction).toBe('class 3');
    expect(pair.words[0]!.term).toBe('parabéns');
    expect(report.labelIssues.length).toBeGreaterThan(50);
    const trueClasses = report.slices.filter(({ group }) => 'trueClass' in group);
    const predicted = report.slices.filter(
      ({ group, conditions }) => 'predictedClass' in group && conditions.length === 1,
    );
    expect(trueClasses.length).toBeGreaterThanOrEqual(5);
    expect(predicted).toHaveLength(5);
    expect(new Set(predicted.map(({ pValue }) => pValue)).size).toBe(1);
    expect(report.fairness.map((one) => [one.column, one.class])).toEqual(
      names(5).map((name) => ['categoria', name]),
    );
  });

  it('says what it cannot say without probabilities, and finds the rest', async () => {
    const rows = { ...rowsOfClasses(4, 2000), probabilities: null };
    const found = await analyse(rows);
    expectSound(found, rows);
    const { report } = found;
    expect(report).toMatchObject({ labelIssues: [], labelIssuesWithout: 'no-probabilities' });
    expect(report.confusions).toHaveLength(12);
    expect(sourceOf(found, 'noisy-labels').evidence).toMatchObject({
      probabilities: null,
      agreement: null,
      estimatedWrong: [0, 0, 0, 0],
    });
    expect(sourceOf(found, 'ambiguity').evidence).toMatchObject({
      measure: null,
      nearThreshold: null,
      expectedCalibrationError: null,
      calibrationByCue: [],
    });
    expect(sourceOf(found, 'poor-generalisation').evidence).toMatchObject({
      overconfidence: null,
      scoreDrift: null,
    });
    expect(report.slices.flatMap(({ group }) => Object.keys(group))).not.toContain('confidence');
    expect(report.advice.map(({ tactic }) => tactic)).not.toContain('move-threshold');
  });

  it('asks a classifier trained on the file about labels where the answers are labels alone', async () => {
    const rows = rowsOfClasses(4, 2000);
    const { probabilities } = rows;
    const found = await analyse(
      { ...rows, probabilities: null },
      { crossValidate: () => Promise.resolve(probabilities) },
    );
    expect(found.report.labelIssuesWithout).toBeNull();
    expect(found.report.labelIssues.length).toBeGreaterThan(50);
    expect(sourceOf(found, 'noisy-labels').evidence).toMatchObject({
      probabilities: 'cross-validated',
    });
  });

  it('gives no advice on the threshold where the answers do not follow it', async () => {
    const rows = rowsOfClasses(2, 1000, { errorRate: 0.3 });
    expect(rows.probabilities!.length).toBe(2000);
    const opposed = { ...rows, threshold: 0.5, predicted: rows.predicted.map((one) => 1 - one) };
    const { report } = await analyse(opposed);
    expect(report.advice.map(({ tactic }) => tactic)).not.toContain('move-threshold');
    expect(report.confusions).toEqual([]);
  });

  it('lists 50 of the 380 confusions of twenty classes', async () => {
    const rows = rowsOfClasses(20, 4000, { errorRate: 0.3 });
    const found = await analyse(rows);
    expectSound(found, rows);
    expect(found.report.confusions).toHaveLength(50);
  });

  it('is sound whatever the classes and answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 0, max: 80 }),
        fc.integer(),
        fc.constantFrom(0, 0.2, 1),
        fc.boolean(),
        async (classCount, count, seed, errorRate, withProbabilities) => {
          const rows = rowsOfClasses(classCount, count, { seed, errorRate });
          if (!withProbabilities) rows.probabilities = null;
          expectSound(await analyse(rows), rows);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes a file of which only one of three classes has rows', async () => {
    const rows = rowsOfClasses(3, 200);
    rows.labels = rows.labels.map(() => 1);
    const found = await analyse(rows);
    expectSound(found, rows);
    expect(sourceOf(found, 'class-imbalance').evidence).toMatchObject({ recallGap: null });
  });

  it('keeps classes apart that are named like properties of an object', async () => {
    const rows = rowsOfClasses(3, 300);
    const classes = ['__proto__', 'constructor', 'toString'];
    const { report } = await analyse(rows, { classes });
    expect(Object.keys(report.words)).toEqual(classes);
  });

  it('refuses classes and answers that do not fit together', async () => {
    const rows = rowsOfClasses(3, 10);
    const refused: [AnalysisRows, string[]][] = [
      [rows, ['a', 'b']],
      [rows, ['a', 'b', 'a']],
      [{ ...rows, classCount: 1 }, ['a']],
      [{ ...rows, classCount: 21 }, names(21)],
      [{ ...rows, predicted: rows.predicted.map(() => 3) }, names(3)],
      [{ ...rows, labels: rows.labels.map(() => 3) }, names(3)],
      [{ ...rows, threshold: 0.5 }, names(3)],
      [{ ...rows, probabilities: rows.probabilities!.subarray(1) }, names(3)],
      [{ ...rows, probabilities: rows.probabilities!.map(() => NaN) }, names(3)],
    ];
    for (const [given, classes] of refused) {
      await expect(analyse(given, { classes })).rejects.toThrow(RangeError);
    }
  });
});
