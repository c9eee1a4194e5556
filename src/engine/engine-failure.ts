import type { EngineErrorCode } from './engine-error-code.ts';

/** A failure that the engine itself finds; stations throw errors of the same form. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';

  constructor(
    readonly code: EngineErrorCode,
    message: string,
    readonly detail: Record<string, string | number> = {},
  ) {
    super(message);
  }
}
