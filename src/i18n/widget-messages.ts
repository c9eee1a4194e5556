import { widget as english, type WidgetMessages } from './en/widget.ts';
import { widget as portuguese } from './pt-br/widget.ts';

/**
 * The words of `<review-classifier>` for a language tag, `pt_BR` too: Portuguese of any country,
 * else English.
 */
export function widgetMessages(language: string): WidgetMessages {
  return /^pt(?![a-z])/i.test(language) ? portuguese : english;
}
