import { english, type Messages } from './english.ts';

export type Locale = 'en' | 'pt-BR';

export const locales: readonly Locale[] = ['pt-BR', 'en'];

/** A catalogue other than English is loaded when its language is first used. */
const loaders: Record<Locale, () => Promise<Messages>> = {
  en: () => Promise.resolve(english),
  'pt-BR': async () => (await import('./portuguese.ts')).portuguese,
};

const changes = new EventTarget();
let current: Locale = 'en';
let catalogue: Messages = english;
/** The language chosen last: a catalogue that arrives after another choice is not shown. */
let chosen: Locale = current;

/** The language the page speaks now. */
export function currentLocale(): Locale {
  return current;
}

/** The messages of the language the page speaks now. */
export function messages(): Messages {
  return catalogue;
}

const storageKey = 'review-classifier.locale';

/**
 * The language to begin with: the one chosen last time, else the browser's first supported locale.
 */
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

/**
 * Switches the language of the page; resolves when its messages are there. Of several calls the
 * last one decides.
 *
 * @throws what loading the catalogue threw; the page then keeps its language
 */
export async function useLocale(locale: Locale, { remember = false } = {}): Promise<void> {
  chosen = locale;
  let loaded: Messages;
  try {
    loaded = await loaders[locale]();
  } catch (thrown) {
    if (chosen === locale) chosen = current;
    throw thrown;
  }
  if (chosen !== locale) return;
  const isOther = locale !== current;
  current = locale;
  catalogue = loaded;
  document.documentElement.lang = locale;
  if (remember) writeStored(locale);
  if (isOther) changes.dispatchEvent(new Event('change'));
}

/** Calls `listener` whenever the language has changed; returns what ends it. */
export function onLocaleChange(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
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
