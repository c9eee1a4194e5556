import { describe, expect, it } from 'vitest';
import { bitsetWhere } from '../../../src/analysis/bitset.ts';
import { findDuplicates } from '../../../src/analysis/duplicates/find-duplicates.ts';
import type { PerturbationResult } from '../../../src/analysis/error-analysis-report.ts';
import { fairnessByColumn } from '../../../src/analysis/fairness/fairness-by-column.ts';
import { secondOpinion } from '../../../src/analysis/label-issues/second-opinion.ts';
import { columnConditions } from '../../../src/analysis/slices/review-conditions.ts';
import { ambiguity } from '../../../src/analysis/sources/ambiguity.ts';
import { bias } from '../../../src/analysis/sources/bias.ts';
import { classImbalance } from '../../../src/analysis/sources/class-imbalance.ts';
import { evaluated, reportedSource } from '../../../src/analysis/sources/evaluated.ts';
import { lackOfContext } from '../../../src/analysis/sources/lack-of-context.ts';
import { noisyLabels } from '../../../src/analysis/sources/noisy-labels.ts';
import { poorGeneralisation } from '../../../src/analysis/sources/poor-generalisation.ts';
import { populationStabilityIndex } from '../../../src/analysis/sources/population-stability-index.ts';
import { readReviewTerms } from '../read-review-terms.ts';
import {
  noHooks,
  randomText,
  rowsFrom,
  secondColumn,
  seededRandom,
  twoColumns,
  type RowToMake,
} from '../made-up-rows.ts';

const classes = ['negative', 'positive'];

/** Reviews of a calibrated classifier that errs at random in one of ten, changed row by row. */
function evaluatedRows(
  change: (row: RowToMake, index: number, random: () => number) => Partial<RowToMake> = () => ({}),
  count = 2000,
) {
  const random = seededRandom(21);
  const made = Array.from({ length: count }, (_, index) => {
    const row: RowToMake = {
      text: randomText(random, 15),
      label: random() < 0.5 ? 1 : 0,
      wrong: random() < 0.1,
      confidence: 0.9,
      groups: [index % 2 === 0 ? 'f' : 'm'],
    };
    return { ...row, ...change(row, index, random) };
  });
  const rows = rowsFrom(made, ['sexo']);
  return evaluated(rows, classes);
}

/**
 * @param second probability of class 1 by the classifier that is trained on the file; none by
 *   default
 */
async function noise(base: ReturnType<typeof evaluatedRows>, second: Float64Array | null = null) {
  const { rows } = base;
  const duplicates = await findDuplicates(rows, readReviewTerms(rows.texts), noHooks);
  const crossValidated = second === null ? null : twoColumns(second);
  const opinion = secondOpinion(rows.labels, 2, { model: rows.probabilities, crossValidated });
  return noisyLabels(base, opinion, duplicates);
}

/** A classifier as sure as the first that errs on the same rows, or as often on others. */
function secondClassifier({ rows }: ReturnType<typeof evaluatedRows>, kind: 'same' | 'others') {
  if (kind === 'same') return secondColumn(rows.probabilities!);
  const random = seededRandom(77);
  return Float64Array.from(rows.labels, (label) =>
    random() < 0.1 === (label === 1) ? 0.05 : 0.95,
  );
}

describe('noisy labels', () => {
  const confident = () => evaluatedRows(() => ({ confidence: 0.95 }));

  it('are seen in labels that two classifiers contradict with confidence', async () => {
    const base = confident();
    const found = await noise(base, secondClassifier(base, 'same'));
    expect(found.strength).toBe('strong');
    expect(found.evidence.suspects).toBeGreaterThan(150);
    expect(found.evidence.errorsAmongSuspects).toBe(found.evidence.suspects);
    expect(found.evidence.agreement!.both).toBe(found.evidence.suspects);
  });

  it('are not seen in the errors that two classifiers make independently', async () => {
    const base = confident();
    const { strength, evidence } = await noise(base, secondClassifier(base, 'others'));
    expect(strength).toBe('none');
    const { both, expected } = evidence.agreement!;
    expect(Math.abs(both - expected)).toBeLessThan(3 * Math.sqrt(expected));
    expect(evidence.suspects).toBeLessThan(45);
  });

  it('are a weak sign at most where there is one classifier', async () => {
    const { strength, evidence } = await noise(confident());
    expect(strength).toBe('weak');
    expect(evidence).toMatchObject({ probabilities: 'model', agreement: null });
  });

  it('are not seen where the classifier agrees with every label', async () => {
    const found = await noise(evaluatedRows(() => ({ wrong: false })));
    expect(found).toMatchObject({ strength: 'none', rows: new Uint32Array(0) });
  });

  it('are seen in copies with different labels', async () => {
    const base = evaluatedRows((_, index) => ({
      wrong: false,
      ...(index < 120 ? { text: `a mesma coisa ${index % 40}`, label: index < 80 ? 1 : 0 } : {}),
    }));
    const { strength, evidence, rows } = await noise(base);
    expect(evidence).toMatchObject({
      conflictingGroups: 40,
      conflictingRows: 120,
      outvotedRows: 40,
    });
    expect(strength).toBe('moderate');
    expect(rows.length).toBe(120);
  });
});

describe('class imbalance', () => {
  const withShare = (positiveShare: number, minorityErrors: number) =>
    evaluatedRows((_, __, random) => {
      const label = random() < positiveShare ? 1 : 0;
      return { label, wrong: random() < (label === 0 ? minorityErrors : 0.1) };
    });

  it('is no sign where the classes are even, and a weak one where both fare alike', () => {
    expect(classImbalance(withShare(0.5, 0.4)).strength).toBe('none');
    expect(classImbalance(withShare(0.8, 0.1)).strength).toBe('weak');
  });

  it('grows with the recall that the rare class lacks', () => {
    expect(classImbalance(withShare(0.8, 0.2)).strength).toBe('moderate');
    const { strength, evidence, rows } = classImbalance(withShare(0.8, 0.4));
    expect(strength).toBe('strong');
    expect(evidence.minorityClass).toBe('negative');
    expect(evidence.recallGap!.value).toBeCloseTo(0.3, 1);
    expect(evidence.recallGap!.low).toBeGreaterThan(0.2);
    expect(rows.length).toBeGreaterThan(100);
  });

  it('is strong where always guessing the majority would be better', () => {
    const { strength, evidence } = classImbalance(withShare(0.95, 0.1));
    expect(evidence.accuracy.value).toBeLessThan(evidence.majorityShare);
    expect(strength).toBe('strong');
  });

  it('does not fail on one class', () => {
    const { strength, evidence } = classImbalance(evaluatedRows(() => ({ label: 1 })));
    expect(strength).toBe('weak');
    expect(evidence.recallGap).toBeNull();
  });
});

describe('ambiguity', () => {
  it('is seen in errors near the threshold, the closest first', () => {
    const base = evaluatedRows((_row, index) =>
      index % 5 === 0 ? { confidence: 0.5 + (index % 100) / 1000, wrong: index % 2 === 0 } : {},
    );
    const { strength, evidence, rows } = ambiguity(base, []);
    expect(strength).toBe('strong');
    expect(evidence).toMatchObject({ measure: 'threshold', distance: 0.15 });
    expect(evidence.nearThreshold!.rows).toBe(400);
    expect(evidence.shareOfErrors).toBeGreaterThan(0.5);
    const distances = [...rows].map((row) =>
      Math.abs(base.rows.probabilities![2 * row + 1]! - 0.5),
    );
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('is seen in mixed feelings, with their calibration', () => {
    const base = evaluatedRows((_row, index) =>
      index % 10 === 0 ? { wrong: index % 20 === 0 } : {},
    );
    const cue = { name: 'mixed-feelings', rows: bitsetWhere(2000, (row) => row % 10 === 0) };
    const { strength, evidence } = ambiguity(base, [cue]);
    expect(strength).toBe('strong');
    expect(evidence.mixedFeelings!.errorRate.value).toBe(0.5);
    expect(evidence.calibrationByCue).toEqual([
      {
        cue: 'mixed-feelings',
        rows: 200,
        confidence: expect.closeTo(0.9, 9) as number,
        accuracy: 0.5,
      },
    ]);
  });

  it('is not seen where errors have nothing to do with it', () => {
    expect(ambiguity(evaluatedRows(), []).strength).toBe('none');
  });
});

describe('lack of context', () => {
  it('is seen in very short reviews, and in those without a known word', () => {
    const base = evaluatedRows((_row, index) => (index % 10 < 2 ? { wrong: index % 4 === 0 } : {}));
    const lengths = Uint32Array.from(base.rows.labels, (_, row) => (row % 10 === 0 ? 2 : 15));
    const unknown = Float32Array.from(base.rows.labels, (_, row) => (row % 10 === 1 ? 1 : 0.1));
    const { strength, evidence, rows } = lackOfContext(base, lengths, unknown);
    expect(strength).toBe('strong');
    expect(evidence.veryShort.rows).toBe(200);
    expect(evidence.noKnownWord!.rows).toBe(200);
    expect(evidence.either.rows).toBe(400);
    expect([...rows].every((row) => row % 10 < 2)).toBe(true);
  });

  it('is not seen in short reviews that are read right', () => {
    const base = evaluatedRows((_row, index) => (index % 10 === 0 ? { wrong: false } : {}));
    const lengths = Uint32Array.from(base.rows.labels, (_, row) => (row % 10 === 0 ? 2 : 15));
    expect(lackOfContext(base, lengths, null).strength).toBe('none');
  });
});

describe('poor generalisation', () => {
  const usual = {
    wordCounts: new Uint32Array(2000).fill(15),
    languages: new Uint8Array(2000),
    unknownWordShares: new Float32Array(2000).fill(0.1),
  };

  it('is not seen where the rows are like those that were learnt', () => {
    const { strength, evidence } = poorGeneralisation(evaluatedRows(), usual, { accuracy: 0.9 });
    expect(strength).toBe('none');
    expect(evidence.scoreDrift).toBeNull();
    expect(evidence.languages).toEqual({ pt: 1, en: 0, other: 0, und: 0 });
  });

  it('is seen in an accuracy below that of the training', () => {
    const found = poorGeneralisation(evaluatedRows(), usual, { accuracy: 0.97 });
    expect(found.strength).toBe('moderate');
  });

  it('is seen in errors among unknown words, other languages and unusual lengths', () => {
    const base = evaluatedRows((_row, index) =>
      index % 8 === 0 ? { wrong: index % 16 === 0 } : {},
    );
    const strange = (row: number) => row % 8 === 0;
    const measures = [
      { unknownWordShares: usual.unknownWordShares.map((_, row) => (strange(row) ? 0.8 : 0.1)) },
      { languages: usual.languages.map((_, row) => (strange(row) ? 2 : 0)) },
      { wordCounts: usual.wordCounts.map((_, row) => (strange(row) ? 300 : 15)) },
    ];
    for (const measure of measures) {
      const found = poorGeneralisation(
        base,
        { ...usual, ...measure },
        { wordCounts: { low: 3, high: 80 } },
      );
      expect(found.strength).toBe('strong');
      expect([...found.rows].every(strange)).toBe(true);
    }
  });

  it('is seen, weakly, in scores that lie elsewhere than in training', () => {
    const base = evaluatedRows();
    const edges = [0.5, 0.95];
    const as = (counts: number[]) =>
      poorGeneralisation(base, usual, { accuracy: 0.9, scores: { edges, counts } });
    const share = (low: number, high: number) =>
      secondColumn(base.rows.probabilities!).filter((one) => one >= low && one < high).length;
    const same = as([share(0, 0.5), share(0.5, 0.95), share(0.95, 2)]);
    expect(same.evidence).toMatchObject({ scoresDrifted: false });
    expect(same.evidence.scoreDrift).toBeCloseTo(0, 10);
    expect(same.strength).toBe('none');
    const moved = as([1000, 10, 1000]);
    expect(moved.evidence.scoreDrift).toBeGreaterThan(0.25);
    expect(moved.evidence.scoresDrifted).toBe(true);
    expect(moved.strength).toBe('weak');
    // As large an index, but the reference is too small to tell.
    const unknown = as([2, 1, 0]);
    expect(unknown.evidence.scoreDrift).toBeGreaterThan(0.25);
    expect(unknown.evidence.scoresDrifted).toBe(false);
    expect(unknown.strength).toBe('none');
  });

  it('takes no review for too long where long ones were not told apart', () => {
    const base = evaluatedRows();
    const long = { ...usual, wordCounts: usual.wordCounts.map(() => 900) };
    const unusualOf = (high: number | null) =>
      poorGeneralisation(base, long, { wordCounts: { low: 3, high } }).evidence.unusualLength!.rows;
    expect([unusualOf(80), unusualOf(null)]).toEqual([2000, 0]);
  });

  it('is seen in more confidence than accuracy', () => {
    const base = evaluatedRows(() => ({ confidence: 0.99 }));
    const { strength, evidence } = poorGeneralisation(base, usual, null);
    expect(evidence.overconfidence).toBeCloseTo(0.09, 1);
    expect(strength).toBe('moderate');
  });
});

describe('populationStabilityIndex', () => {
  const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const even = { edges: tenths, counts: tenths.concat(1).map(() => 1000) };
  const halves = { edges: [0.5], counts: [5000, 5000] };

  it('is 0 where nothing moved, and grows with what did', () => {
    const values = Float64Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100);
    expect(populationStabilityIndex(values, even).index).toBeCloseTo(0, 12);
    const moved = Float64Array.from({ length: 100 }, (_, i) => (i < 75 ? 0.2 : 0.8));
    // (0.75 − 0.5) log(0.75/0.5) + (0.25 − 0.5) log(0.25/0.5)
    expect(populationStabilityIndex(moved, halves).index).toBeCloseTo(0.27465307, 7);
    expect(populationStabilityIndex(Float64Array.of(1, 1), halves).index).toBeLessThan(Infinity);
    expect(populationStabilityIndex(new Float64Array(0), halves)).toEqual({ index: 0, pValue: 1 });
  });

  it('takes a value on an edge for the bin above it', () => {
    const both = { edges: [0.5], counts: [1, 1] };
    expect(populationStabilityIndex(Float64Array.of(0.5, 0.1), both).index).toBe(0);
    expect(populationStabilityIndex(Float64Array.of(0.5, 0.5), both).index).toBeGreaterThan(0);
  });

  it('knows how large it is by chance', () => {
    const random = seededRandom(3);
    const draw = (count: number, power: number) =>
      Float64Array.from({ length: count }, () => random() ** power);
    const trials = Array.from({ length: 400 }, () => populationStabilityIndex(draw(200, 1), even));
    const beyond = trials.filter(({ pValue }) => pValue < 0.05).length / trials.length;
    // The approximation is on the safe side or nearly so.
    expect(beyond).toBeGreaterThan(0.01);
    expect(beyond).toBeLessThan(0.09);
    // Thirty values make an index that would be called large, and prove nothing.
    const few = Array.from({ length: 400 }, () => populationStabilityIndex(draw(30, 1), even));
    expect(few.some(({ index, pValue }) => index > 0.25 && pValue > 0.05)).toBe(true);
    expect(populationStabilityIndex(draw(200, 3), even).pValue).toBeLessThan(1e-6);
  });
});

describe('bias', () => {
  const biasOf = (base: ReturnType<typeof evaluatedRows>, swaps: PerturbationResult[]) => {
    const { columns } = columnConditions(base.rows.groups);
    return bias(base, fairnessByColumn(columns, base.rows, classes), columns, swaps);
  };
  const swap = (flipped: number): PerturbationResult => ({
    name: 'gender',
    expects: 'same',
    tried: 1000,
    flipped,
    share: { value: flipped / 1000, low: flipped / 1200, high: flipped / 800 },
  });

  it('is seen in a gap between groups', () => {
    const base = evaluatedRows((_row, index, random) =>
      index % 2 === 0 ? { wrong: random() < 0.35 } : {},
    );
    const { strength, evidence, rows } = biasOf(base, []);
    expect(strength).toBe('strong');
    expect(evidence.gaps[0]!.column).toBe('sexo');
    expect(rows.length).toBe(base.errorCount);
  });

  it('names the wrong rows of the groups compared, of a column of numbers too', () => {
    const base = evaluatedRows((_row, index, random) => {
      const age = 20 + (index % 50);
      return { groups: [String(age)], wrong: random() < (age >= 60 ? 0.4 : 0.05) };
    });
    const { rows, evidence } = biasOf(base, []);
    expect(evidence.gaps.length).toBeGreaterThan(0);
    expect(rows.length).toBeGreaterThan(100);
    expect([...rows].filter((row) => row % 50 >= 40).length).toBeGreaterThan(100);
  });

  it('is not seen where groups are treated alike', () => {
    const base = evaluatedRows();
    const { strength, evidence } = biasOf(base, [swap(1)]);
    expect(strength).toBe('none');
    expect(evidence.columnsCompared).toBe(1);
  });

  it('is seen in predictions that flip with a name', () => {
    const base = evaluatedRows();
    expect(biasOf(base, [swap(8)]).strength).toBe('weak');
    expect(biasOf(base, [swap(8), swap(90)]).strength).toBe('strong');
  });
});

describe('reportedSource', () => {
  it('names rows by their number in the file, and a bounded number of them', () => {
    const base = evaluatedRows((_row, index) => ({ wrong: index < 1500, confidence: 0.6 }));
    const rows = { ...base.rows, rowNumbers: base.rows.rowNumbers.map((number) => number + 10) };
    const found = ambiguity(base, []);
    const reported = reportedSource(
      { ...found, rows: Uint32Array.from({ length: 1500 }, (_, i) => i) },
      rows,
    );
    expect(reported.rowCount).toBe(1500);
    expect(reported.rows).toHaveLength(1000);
    expect(reported.rows[0]).toBe(11);
  });
});
