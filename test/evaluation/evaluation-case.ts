import { readFileSync } from 'node:fs';
import type { EvaluationInput } from '../../src/evaluation/evaluate.ts';

type Bounds = [low: number, high: number] | null;
type ThreeOf<T> = { precision: T; recall: T; f1: T };

/** One case of test/fixtures/evaluation.json; null stands for undefined. */
export interface EvaluationCase {
  name: string;
  input: EvaluationInput;
  expected: {
    confusionMatrix: number[][];
    metrics: Record<string, number | null | ThreeOf<number | null>>;
    perClass: (ThreeOf<number | null> & { support: number })[];
    intervals: (Record<string, Bounds> & { perClass: ThreeOf<Bounds>[] }) | null;
  };
}

interface StoredCase {
  name: string;
  labels: string;
  probabilities: number[];
  predictions: string | null;
  expected: EvaluationCase['expected'];
}

/** The results that scikit-learn, numpy and scipy computed. */
export function evaluationCases(): EvaluationCase[] {
  const path = new URL('../fixtures/evaluation.json', import.meta.url);
  const stored = JSON.parse(readFileSync(path, 'utf8')) as StoredCase[];
  return stored.map(({ name, labels, probabilities, predictions, expected }) => ({
    name,
    input: {
      classes: ['negative', 'positive'],
      labels: Uint8Array.from(labels, Number),
      probabilities: Float64Array.from(probabilities),
      ...(predictions === null ? {} : { predictions: Uint8Array.from(predictions, Number) }),
    },
    expected,
  }));
}
