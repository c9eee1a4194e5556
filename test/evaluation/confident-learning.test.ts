import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { confidentLearning } from '../../src/evaluation/confident-learning.ts';
import { twoColumns } from '../analysis/made-up-rows.ts';

interface LabelIssueCase {
  labels: number[];
  probabilities: number[];
  flipped: number[];
  thresholds: number[];
  confidentJoint: number[][];
  calibratedJoint: number[][];
  suspects: number[];
  precisionOfTopTenth: number;
}

const cases = JSON.parse(
  readFileSync(new URL('../fixtures/analysis-label-issues.json', import.meta.url), 'utf8'),
) as LabelIssueCase[];

function learn({ labels, probabilities }: LabelIssueCase) {
  return confidentLearning(
    Uint8Array.from(labels),
    twoColumns(Float64Array.from(probabilities)),
    2,
  );
}

describe('confidentLearning', () => {
  it.each(cases)('agrees with the published formula, case %#', (expected) => {
    const found = learn(expected);
    expected.thresholds.forEach((value, label) =>
      expect(found.thresholds[label]).toBeCloseTo(value, 9),
    );
    // The fixture counts a class without any confident row as 1, which does not happen here.
    expect(found.confidentJoint).toEqual(expected.confidentJoint);
    expected.calibratedJoint.flat().forEach((value, cell) => {
      expect(found.calibratedJoint.flat()[cell]).toBeCloseTo(value, 9);
    });
    expect([...found.suspects]).toEqual(expected.suspects);
  });

  it.each(cases.filter(({ flipped }) => flipped.length > 0))(
    'finds flipped labels as precisely as the reference ranking, case %#',
    (expected) => {
      const flipped = new Set(expected.flipped);
      const { suspects } = learn(expected);
      const top = suspects.subarray(0, expected.labels.length / 10);
      const precision = top.filter((row) => flipped.has(row)).length / top.length;
      expect(precision).toBeGreaterThan(expected.precisionOfTopTenth - 0.02);
      expect(precision).toBeGreaterThan(0.5);
    },
  );

  it('suspects nothing where there is one class only, or no row', () => {
    const ones = Uint8Array.of(1, 1, 1);
    const { suspects, thresholds } = confidentLearning(
      ones,
      twoColumns(Float64Array.of(0.1, 0.9, 0.4)),
      2,
    );
    expect(suspects.length).toBe(0);
    expect(thresholds[0]).toBeNull();
    expect(confidentLearning(new Uint8Array(0), new Float64Array(0), 2).suspects.length).toBe(0);
  });

  it('suspects nothing where every answer agrees with its label', () => {
    const labels = Uint8Array.of(0, 1, 0, 1, 1);
    const agreeing = Float64Array.from(labels, (label) => (label === 1 ? 0.8 : 0.3));
    expect(confidentLearning(labels, twoColumns(agreeing), 2).suspects.length).toBe(0);
  });

  it('does not call every row of a label wrong when all of them look wrong', () => {
    const labels = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    const reversed = Float64Array.from(labels, (label) => 1 - label);
    const { calibratedJoint } = confidentLearning(labels, twoColumns(reversed), 2);
    for (const counts of calibratedJoint) {
      expect(counts[0]! + counts[1]!).toBeCloseTo(4, 10);
      expect(Math.min(...counts)).toBeGreaterThan(0);
    }
  });
});
