import type { LayersErrorCode } from './layers/layers-error-code.ts';

/** Why a model bundle was refused. */
export type ModelErrorCode =
  | 'model-missing'
  | 'model-manifest'
  | 'model-size'
  | 'model-hash'
  | 'model-shard'
  | 'model-unsupported'
  | 'archive-not-zip'
  | 'archive-damaged'
  | 'archive-too-large'
  | 'archive-path'
  | LayersErrorCode;

/**
 * A model bundle that cannot be trusted or run. `detail` names the file and what was wrong with it.
 */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  readonly code: ModelErrorCode;
  readonly detail: Record<string, string | number>;

  constructor(code: ModelErrorCode, message: string, detail: Record<string, string | number> = {}) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}
