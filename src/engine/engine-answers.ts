import type { Answers } from '../wire/serve.ts';
import type { EngineApi } from './engine-api.ts';
import { withSerialisedErrors } from './serialised-errors.ts';

/** Every question that may be asked of the worker, and nothing else of the engine. */
const questions: Record<keyof EngineApi, true> = {
  loadModel: true,
  importModel: true,
  exportModel: true,
  describeModel: true,
  modelCard: true,
  predict: true,
  explain: true,
  survey: true,
  guessLabels: true,
  evaluate: true,
  rows: true,
  row: true,
  setThreshold: true,
  chooseThreshold: true,
  curves: true,
  compareWithFile: true,
  compareWithModel: true,
  rowsAt: true,
  analyse: true,
  readingQueue: true,
  marks: true,
  nearest: true,
  changeExamples: true,
  contentHash: true,
  predictionsFile: true,
  cancel: true,
  requests: true,
  ping: true,
};

/** What an engine answers through a channel. */
export function engineAnswers(engine: EngineApi): Answers {
  const names = Object.keys(questions) as (keyof EngineApi)[];
  return withSerialisedErrors(
    Object.fromEntries(names.map((name) => [name, engine[name].bind(engine) as Answers[string]])),
  );
}
