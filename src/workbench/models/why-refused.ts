import type { EngineError } from '../../client/engine-error.ts';
import { messages } from '../../i18n/locale.ts';

/** What an error of the engine means. */
export function reasonOf({ code, detail }: EngineError): string {
  return messages().errors.jobs[code](detail);
}

/**
 * Why a bundle was not imported; what the site itself would do about a missing file helps nobody
 * here.
 */
export function whyRefused(error: EngineError): string {
  const words = messages().models;
  const { file = '' } = error.detail;
  const reason =
    error.code === 'model-missing' ? words.missingFile({ file: String(file) }) : reasonOf(error);
  return `${words.refused} ${reason}`;
}
