import type { DatasetErrorCode } from '../dataset/dataset-error.ts';
import type { ModelErrorCode } from '../model/model-error.ts';

/** Everything that can go wrong with a job, as the page's messages know it. */
export type EngineErrorCode =
  | DatasetErrorCode
  | ModelErrorCode
  | 'cancelled'
  | 'no-evaluation'
  | 'no-analysis'
  | 'no-label-column'
  | 'one-class'
  | 'nothing-mapped'
  | 'no-rows'
  | 'worker-failed'
  | 'unexpected';
