import { twoClassProbabilities, type Answers } from '../../src/evaluation/answers.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Estimate, Evaluation } from '../../src/evaluation/evaluation-report.ts';
import type { Model } from '../../src/model/model.ts';
import type { CorpusRow } from '../training/corpus.ts';

/** How a model does on some rows. */
export interface Measurement {
  rows: number;
  accuracy: number;
  macroF1: number;
  rocAuc: number;
  expectedCalibrationError: number;
}

/** How the model does on one corpus' validation split. */
export interface CorpusMeasurement extends Measurement {
  corpus: string;
  language: string;
}

/** Rows of each corpus by their places in `rows`, in the order of first appearance. */
export function placesByCorpus(rows: readonly CorpusRow[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  rows.forEach(({ corpus }, place) => {
    const known = places.get(corpus);
    if (known === undefined) places.set(corpus, [place]);
    else known.push(place);
  });
  return places;
}

/**
 * Six digits: the last ones of a float differ between machines' `Math.exp`. An undefined metric
 * counts 0.
 */
function rounded({ value }: Estimate): number {
  return Number((value ?? 0).toFixed(6));
}

/** The metrics of an evaluation over so many rows. */
export function measureRows({ metrics }: Evaluation, rows: number): Measurement {
  return {
    rows,
    accuracy: rounded(metrics.accuracy),
    macroF1: rounded(metrics.macro.f1),
    rocAuc: rounded(metrics.rocAuc),
    expectedCalibrationError: rounded(metrics.expectedCalibrationError),
  };
}

/** The model's answers; the second class is predicted where its probability is at least 0.5. */
export function answersOf(model: Model, ofSecond: Float64Array): Answers {
  return {
    classes: model.info.classes,
    predicted: Uint8Array.from(ofSecond, (probability) => (probability >= 0.5 ? 1 : 0)),
    probabilities: twoClassProbabilities(ofSecond),
  };
}

/** Runs the loaded bundle over the rows and measures each corpus by itself. */
export function measureByCorpus(model: Model, rows: readonly CorpusRow[]): CorpusMeasurement[] {
  const probabilities = model.positiveProbabilities(rows.map((row) => row.text));
  return [...placesByCorpus(rows)].map(([corpus, places]) => {
    const evaluation = evaluate({
      answers: answersOf(
        model,
        Float64Array.from(places, (place) => probabilities[place] as number),
      ),
      labels: Uint8Array.from(places, (place) => rows[place]?.label ?? 0),
    });
    return {
      corpus,
      language: rows[places[0] as number]?.language ?? 'und',
      ...measureRows(evaluation, places.length),
    };
  });
}
