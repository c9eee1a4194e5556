import { mcNemarTest } from '../analysis/statistics/mc-nemar-test.ts';
import { pairedDifferences, type PairedComparison } from '../evaluation/paired-differences.ts';
import { noPrediction, type EvaluatedRows } from './evaluated-rows.ts';

/** The evaluated classifier (first) compared with another (second) on the same rows. */
export interface ClassifierComparison extends PairedComparison {
  /** Rows that both have a prediction for. */
  rows: number;
  /** Exact p-value of McNemar's test; the null hypothesis is that both have the same error rate. */
  mcNemar: number;
  /** Indices of the rows that only one of them classifies correctly. */
  onlyFirst: Uint32Array;
  onlySecond: Uint32Array;
}

/** @param others the other classifier's prediction for each row: 0, 1, or `noPrediction` */
export function compareClassifiers(rows: EvaluatedRows, others: Uint8Array): ClassifierComparison {
  const answered = Uint32Array.from(others, (_, index) => index).filter(
    (index) => others[index] !== noPrediction,
  );
  const take = (classes: Uint8Array) => Uint8Array.from(answered, (index) => classes[index] ?? 0);
  const labels = take(rows.labels);
  const first = take(rows.predictions());
  const second = take(others);
  const paired = pairedDifferences(labels, first, second);
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
