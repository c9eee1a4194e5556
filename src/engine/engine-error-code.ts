import type { DatasetErrorCode } from '../dataset/dataset-error.ts';
import type { TrainingProblem } from './training-api.ts';
import type { ModelErrorCode } from '../model/model-error.ts';

/** Every way in which a job can fail; the page has a message for each. */
export type EngineErrorCode =
  | DatasetErrorCode
  | ModelErrorCode
  | TrainingProblem
  | 'no-training'
  | 'answers-no-column'
  | 'answers-other-rows'
  | 'cancelled'
  | 'no-evaluation'
  | 'no-analysis'
  | 'pattern-invalid'
  | 'no-label-column'
  | 'no-prediction-column'
  | 'no-probabilities'
  | 'model-lacks-classes'
  | 'too-many-classes'
  | 'one-own-class'
  | 'one-class'
  | 'nothing-mapped'
  | 'no-rows'
  | 'worker-failed'
  | 'unexpected';
