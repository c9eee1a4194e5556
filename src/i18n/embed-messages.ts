import { embed as english, type EmbedMessages } from './en/embed.ts';
import { currentLocale, type Locale } from './locale.ts';
import { embed as portuguese } from './pt-br/embed.ts';

const catalogues: Readonly<Record<Locale, EmbedMessages>> = {
  en: english,
  'pt-BR': portuguese,
};

/** The words of the page Embed, which are loaded with it. */
export function embedMessages(): EmbedMessages {
  return catalogues[currentLocale()];
}
