import type { EngineErrorCode, SerialisedError } from './engine-error.ts';

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

/** Any thrown value in the form that crosses threads; one without a code is `unexpected`. */
export function serialiseError(thrown: unknown): SerialisedError {
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') {
    const { code, message } = thrown;
    const detail = 'detail' in thrown ? (thrown.detail as SerialisedError['detail']) : {};
    return { code: code as EngineErrorCode, message, detail };
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'unexpected', message, detail: { message } };
}
