import { mcNemarTest } from '../analysis/statistics/mc-nemar-test.ts';
import type { PairedComparison } from '../evaluation/evaluation-report.ts';
import { pairedDifferences } from '../evaluation/paired-differences.ts';
import { noPrediction } from './answered-rows.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';

/** The evaluated classifier (first) next to another (second) on the same rows. */
export interface ClassifierComparison extends PairedComparison {
  /** Rows that both have an answer for. */
  rows: number;
  /** Exact p-value of McNemar's test that both err equally often. */
  mcNemar: number;
  /** Indices of the rows that only one of them gets right. */
  onlyFirst: Uint32Array;
  onlySecond: Uint32Array;
}

/** @param others class that the other gives each row, or `noPrediction` */
export function compareClassifiers(rows: EvaluatedRows, others: Uint8Array): ClassifierComparison {
  const { classCount } = rows;
  const answered = Uint32Array.from(others, (_, index) => index).filter(
    (index) => others[index] !== noPrediction,
  );
  const take = (classes: Uint8Array) => Uint8Array.from(answered, (index) => classes[index] ?? 0);
  const labels = take(rows.labels);
  const first = take(rows.predicted);
  const second = take(others);
  const paired = pairedDifferences(labels, first, second, classCount);
  const rightAlone = (one: Uint8Array, other: Uint8Array) =>
    answered.filter((_, place) => one[place] === labels[place] && other[place] !== labels[place]);
  return {
    ...paired,
    rows: answered.length,
    mcNemar: mcNemarTest(paired.onlyFirstRight, paired.onlySecondRight),
    onlyFirst: rightAlone(first, second),
    onlySecond: rightAlone(second, first),
  };
}
