import type { EngineErrorCode } from '../engine/engine-error-code.ts';
import { serialiseError, type SerialisedError } from '../wire/errors.ts';

/** A job that failed, as the page catches it. The page finds its words by `code` and `detail`. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;
  readonly detail: Record<string, string | number>;

  constructor({ code, message, detail }: SerialisedError) {
    super(message);
    this.code = code as EngineErrorCode;
    this.detail = detail;
  }

  /** Any thrown value as an EngineError; what is not one already becomes `unexpected`. */
  static from(thrown: unknown): EngineError {
    if (thrown instanceof EngineError) return thrown;
    if (isSerialised(thrown)) return new EngineError(thrown);
    return new EngineError(serialiseError(thrown));
  }
}

function isSerialised(value: unknown): value is SerialisedError {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
}
