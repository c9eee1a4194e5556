import { readFileSync } from 'node:fs';
import { twoClassProbabilities } from '../../src/evaluation/answers.ts';
import type { EvaluationInput } from '../../src/evaluation/evaluate.ts';

type Bounds = [low: number, high: number] | null;
type OfClass<T> = Record<'precision' | 'recall' | 'f1' | 'rocAuc' | 'averagePrecision', T>;
type ThreeOf<T> = { precision: T; recall: T; f1: T };

/** One case of the fixtures; null stands for undefined. */
export interface EvaluationCase {
  name: string;
  input: EvaluationInput;
  expected: {
    confusionMatrix: number[][];
    metrics: Record<string, number | null | ThreeOf<number | null>>;
    perClass: (OfClass<number | null> & { support: number })[];
    intervals: (Record<string, Bounds> & { perClass: Partial<OfClass<Bounds>>[] }) | null;
  };
}

/** Of test/fixtures/evaluation.json. */
interface TwoClassCase {
  name: string;
  labels: string;
  probabilities: number[];
  predictions: string | null;
  expected: EvaluationCase['expected'];
}

/** Of test/fixtures/evaluation-classes.json: a probability is its count of `parts`. */
interface ClassesCase {
  name: string;
  classCount: number;
  labels: string;
  predicted: string;
  parts: number;
  counts: number[] | null;
  classValues: number[] | null;
  expected: EvaluationCase['expected'];
}

/** Answers of two classes from the probability of the second, which is predicted from 0.5 on. */
export function twoClassInput(
  labels: ArrayLike<number>,
  ofSecond: ArrayLike<number>,
  predicted: ArrayLike<number> = Uint8Array.from(ofSecond, (p) => (p >= 0.5 ? 1 : 0)),
): EvaluationInput {
  return {
    answers: {
      classes: ['negative', 'positive'],
      predicted: Uint8Array.from(predicted),
      probabilities: twoClassProbabilities(Float64Array.from(ofSecond)),
    },
    labels: Uint8Array.from(labels),
  };
}

/** The results that scikit-learn, numpy and scipy computed. */
export function evaluationCases(): EvaluationCase[] {
  const ofTwo = stored<TwoClassCase>('evaluation.json').map(
    ({ name, labels, probabilities, predictions, expected }): EvaluationCase => ({
      name,
      input: twoClassInput(
        indicesOf(labels),
        probabilities,
        predictions === null ? undefined : indicesOf(predictions),
      ),
      expected: {
        ...expected,
        metrics: { ...expected.metrics, quadraticKappa: null, meanAbsoluteError: null },
      },
    }),
  );
  const ofMore = stored<ClassesCase>('evaluation-classes.json').map(
    ({ name, classCount, labels, predicted, parts, counts, classValues, expected }) => ({
      name,
      input: {
        answers: {
          classes: Array.from({ length: classCount }, (_, index) => `class ${index}`),
          predicted: indicesOf(predicted),
          probabilities:
            counts === null ? null : Float64Array.from(counts, (count) => count / parts),
        },
        labels: indicesOf(labels),
        classValues,
      },
      expected,
    }),
  );
  return [...ofTwo, ...ofMore];
}

function stored<Case>(file: string): Case[] {
  const path = new URL(`../fixtures/${file}`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Case[];
}

function indicesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (digit) => Number.parseInt(digit, 36));
}
