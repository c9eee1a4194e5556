import { describe, expect, it } from 'vitest';
import { adviseOnSources } from '../../../src/analysis/advice/advise-on-sources.ts';
import { bitsetWhere } from '../../../src/analysis/bitset.ts';
import { findDuplicates } from '../../../src/analysis/duplicates/find-duplicates.ts';
import { fairnessByColumn } from '../../../src/analysis/fairness/fairness-by-column.ts';
import { columnConditions } from '../../../src/analysis/slices/review-conditions.ts';
import { ambiguity } from '../../../src/analysis/sources/ambiguity.ts';
import { bias } from '../../../src/analysis/sources/bias.ts';
import { classImbalance } from '../../../src/analysis/sources/class-imbalance.ts';
import { evaluated } from '../../../src/analysis/sources/evaluated.ts';
import { noisyLabels } from '../../../src/analysis/sources/noisy-labels.ts';
import { readReviewTerms } from '../read-review-terms.ts';
import { noHooks, rowsOfClasses } from '../made-up-rows.ts';

describe('noisy labels of many classes', () => {
  it('count the copies that the most frequent label outvotes', async () => {
    const rows = rowsOfClasses(3, 300);
    // Two copies of 20 reviews have one label, one each the two others.
    const given = [0, 0, 1, 2];
    rows.texts = rows.texts.map((text, row) => (row < 80 ? `cópia ${row % 20} de quatro` : text));
    rows.labels = rows.labels.map((label, row) =>
      row < 80 ? given[Math.floor(row / 20)]! : label,
    );
    const terms = readReviewTerms(rows.texts);
    const duplicates = await findDuplicates(rows, terms, noHooks);
    const { evidence } = noisyLabels(evaluated(rows, ['a', 'b', 'c']), null, duplicates);
    expect(evidence).toMatchObject({
      conflictingGroups: 20,
      conflictingRows: 80,
      outvotedRows: 40,
      suspects: 0,
    });
  });
});

describe('class imbalance of many classes', () => {
  it('names the rarest of many classes that has rows', () => {
    const rows = rowsOfClasses(4, 2000);
    // The third class becomes rare and is often missed; the last has no rows.
    rows.labels = rows.labels.map((label, row) => {
      if (label === 3) return 0;
      return label === 2 && row % 5 !== 0 ? 1 : label;
    });
    rows.predicted = rows.labels.map((label, row) => (label === 2 && row % 2 === 0 ? 0 : label));
    const base = evaluated(rows, ['a', 'b', 'c', 'd']);
    const { strength, evidence, rows: behind } = classImbalance(base);
    expect(evidence).toMatchObject({ majorityClass: 'a', minorityClass: 'c' });
    expect(evidence.rowsByClass[3]).toBe(0);
    expect(evidence.recallGap!.value).toBeGreaterThan(0.3);
    expect(strength).toBe('strong');
    expect([...behind].every((row) => rows.labels[row] === 2)).toBe(true);
    const { errorsAtMost } = adviseOnSources(base, [classImbalance(base)], [])[0]!;
    expect(errorsAtMost).toBeCloseTo(evidence.recallGap!.value * evidence.rowsByClass[2]!, 9);
  });
});

describe('ambiguity of many classes', () => {
  it('is seen in errors between two classes that are about as probable, of three', () => {
    const rows = rowsOfClasses(3, 900, { errorRate: 0.05 });
    const isClose = (row: number) => row % 5 === 0;
    const answered = rows.labels.map((label, row) =>
      isClose(row) && row % 2 === 0 ? (label + 1) % 3 : rows.predicted[row]!,
    );
    answered.forEach((answer, row) => {
      const high = isClose(row) ? 0.45 : 0.8;
      rows.probabilities!.fill(0.02, 3 * row, 3 * row + 3);
      rows.probabilities![3 * row + answer] = high;
      rows.probabilities![3 * row + ((answer + 2) % 3)] = 0.98 - high;
    });
    const base = evaluated({ ...rows, predicted: answered }, ['a', 'b', 'c']);
    const cue = { name: 'contrast', rows: bitsetWhere(900, (row) => !isClose(row)) };
    const { strength, evidence } = ambiguity(base, [cue]);
    expect(strength).toBe('strong');
    expect(evidence).toMatchObject({ measure: 'margin', distance: 0.3 });
    expect(evidence.nearThreshold!.rows).toBe(180);
    expect(evidence.calibrationByCue[0]!.confidence).toBeCloseTo(0.8, 9);
    const accuracy = 1 - base.errorCount / 900;
    // Of two levels of confidence, each with its own distance from how often it is right.
    expect(evidence.expectedCalibrationError!.value).toBeGreaterThanOrEqual(
      Math.abs(accuracy - (0.2 * 0.45 + 0.8 * 0.8)) - 1e-9,
    );
  });

  it('is seen in mixed feelings alone where there are no probabilities', () => {
    const rows = { ...rowsOfClasses(4, 2000, { errorRate: 0.1 }), probabilities: null };
    const isMixed = (row: number) => row % 10 === 0;
    rows.predicted = rows.predicted.map((answer, row) =>
      isMixed(row) ? (rows.labels[row]! + (row % 20 === 0 ? 1 : 0)) % 4 : answer,
    );
    const base = evaluated(rows, ['a', 'b', 'c', 'd']);
    const cue = { name: 'mixed-feelings', rows: bitsetWhere(2000, isMixed) };
    const found = ambiguity(base, [cue]);
    expect(found).toMatchObject({ strength: 'strong', evidence: { nearThreshold: null } });
    expect([...found.rows].every(isMixed)).toBe(true);
    const [advice] = adviseOnSources(base, [found], []);
    const { errors, rows: count, restErrorRate } = found.evidence.mixedFeelings!;
    expect(errors).toBe(100);
    expect(advice!.errorsAtMost).toBeCloseTo(errors - count * restErrorRate.value!, 9);
  });
});

describe('bias over many classes', () => {
  it('names the class that is treated differently, and advises on its errors', () => {
    const rows = rowsOfClasses(4, 3000, { errorRate: 0.05 });
    const [column] = rows.groups;
    const hotel = column!.values.indexOf('hotel');
    rows.predicted = rows.predicted.map((answer, row) =>
      rows.labels[row] === 2 && column!.codes[row] === hotel && row % 2 === 0 ? 3 : answer,
    );
    const base = evaluated(rows, ['a', 'b', 'c', 'd']);
    const { columns } = columnConditions(rows.groups);
    const fairness = fairnessByColumn(columns, rows, base.classes);
    const found = bias(base, fairness, columns, []);
    expect(found.strength).toBe('strong');
    expect(found.evidence.columnsCompared).toBe(1);
    const [largest] = found.evidence.gaps;
    expect(largest).toMatchObject({
      column: 'categoria',
      class: 'c',
      rate: 'truePositiveRate',
      lowest: 'hotel',
    });
    const [advice] = adviseOnSources(base, [found], fairness);
    expect(advice).toMatchObject({
      tactic: 'examine-bias',
      because: { finding: 'gap', column: 'categoria', class: 'c' },
      action: { code: 'show-fairness', column: 'categoria' },
    });
    expect(advice!.errorsAtMost).toBeGreaterThan(50);
  });
});
