import { transferHandlers, type TransferHandler } from 'comlink';

/**
 * The plain form that an error has on its way between threads. `message` is for developers; no
 * stack crosses.
 */
export interface SerialisedError {
  code: string;
  message: string;
  detail: Record<string, string | number>;
}

/** Any thrown value in the form that crosses threads; one without a code is `unexpected`. */
export function serialiseError(thrown: unknown): SerialisedError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') {
    const detail = 'detail' in thrown ? (thrown.detail as SerialisedError['detail']) : {};
    return { code: thrown.code, message, detail };
  }
  return { code: 'unexpected', message, detail: { message } };
}

const comlinks = transferHandlers.get('throw') as TransferHandler<{ value: unknown }, unknown>;
const errors: TransferHandler<{ value: unknown }, unknown> = {
  canHandle: (value): value is { value: unknown } => comlinks.canHandle(value),
  serialize: ({ value }) => [serialiseError(value), []],
  deserialize: (error) => {
    throw error;
  },
};
transferHandlers.set('throw', errors);
