import type { EngineErrorCode } from './engine-error-code.ts';

/** A failure that the engine itself detects; stations throw errors with the same properties. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
  readonly code: EngineErrorCode;
  readonly detail: Record<string, string | number>;

  constructor(
    code: EngineErrorCode,
    message: string,
    detail: Record<string, string | number> = {},
  ) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}
