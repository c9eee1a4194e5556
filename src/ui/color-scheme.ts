export type ColorScheme = 'light' | 'dark';

/** Also read by public/color-scheme-before-paint.js. */
const storageKey = 'review-classifier.color-scheme';
const darkClass = 'dark';
const changes = new EventTarget();

/** The colour scheme the page shows now. */
export function currentColorScheme(): ColorScheme {
  return document.documentElement.classList.contains(darkClass) ? 'dark' : 'light';
}

/** Switches the colour scheme; a remembered one wins over the system's from then on. */
export function useColorScheme(scheme: ColorScheme, { remember = false } = {}): void {
  document.documentElement.classList.toggle(darkClass, scheme === 'dark');
  if (remember) writeStored(scheme);
  changes.dispatchEvent(new Event('change'));
}

/**
 * Shows the remembered colour scheme, or the system's (now and when it changes) as long as none was
 * chosen.
 */
export function followColorScheme(): void {
  const darkPreferred = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => useColorScheme(readStored() ?? (darkPreferred.matches ? 'dark' : 'light'));
  follow();
  darkPreferred.addEventListener('change', follow);
}

/** Calls `listener` whenever the colour scheme has changed; returns what ends it. */
export function onColorSchemeChange(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}

function readStored(): ColorScheme | null {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null;
  }
}

function writeStored(scheme: ColorScheme): void {
  try {
    localStorage.setItem(storageKey, scheme);
  } catch {
    // Storage is refused in some private modes; the page then simply forgets.
  }
}
