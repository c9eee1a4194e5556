import type { TextPattern } from '../../../engine/engine-api.ts';
import { messages } from '../../../i18n/locale.ts';

/** What a pattern is called that the user typed. */
export function typedName({ kind, text }: TextPattern): string {
  return messages().errorAnalysis.patterns.typedNames[kind]({ text });
}
