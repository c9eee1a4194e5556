import { configureLocalization, LOCALE_STATUS_EVENT } from '@lit/localize';
import { english, type Messages } from './english.ts';

export { LOCALE_STATUS_EVENT, updateWhenLocaleChanges } from '@lit/localize';

export type Locale = 'en' | 'pt-BR';

export const locales: readonly Locale[] = ['pt-BR', 'en'];

const catalogues = new Map<string, Messages>([['en', english]]);

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['pt-BR'],
  // The catalogues are typed objects rather than the library's templates: plurals and numbers need
  // functions, errors are looked up by code, and a missing translation fails the type check.
  loadLocale: async (locale) => {
    const { portuguese } = await import('./portuguese.ts');
    catalogues.set(locale, portuguese);
    return { templates: {} };
  },
});

/** The language the page speaks now. */
export function currentLocale(): Locale {
  return getLocale() as Locale;
}

/** The messages of the language the page speaks now. */
export function messages(): Messages {
  return catalogues.get(getLocale()) ?? english;
}

const storageKey = 'review-classifier.locale';

/** The language to begin with: the one chosen last time, else the first of the browser's that is spoken here. */
export function preferredLocale(
  stored: string | null = readStored(),
  browser: readonly string[] = navigator.languages,
): Locale {
  if (stored === 'en' || stored === 'pt-BR') return stored;
  for (const tag of browser) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'pt') return 'pt-BR';
    if (language === 'en') return 'en';
  }
  return 'en';
}

/** Switches the language of the page; resolves when its messages are there. */
export async function useLocale(locale: Locale, { remember = false } = {}): Promise<void> {
  if (locale !== getLocale()) await setLocale(locale);
  document.documentElement.lang = locale;
  if (remember) writeStored(locale);
}

/** Calls `listener` whenever the language has changed; returns what ends it. */
export function onLocaleChange(listener: () => void): () => void {
  const heard = (event: WindowEventMap[typeof LOCALE_STATUS_EVENT]) => {
    if (event.detail.status === 'ready') listener();
  };
  window.addEventListener(LOCALE_STATUS_EVENT, heard);
  return () => window.removeEventListener(LOCALE_STATUS_EVENT, heard);
}

// Storage is refused in some private modes; the page then simply forgets.
function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function writeStored(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    return;
  }
}
