export type ColorScheme = 'light' | 'dark';

/** Also read by public/color-scheme-before-paint.js. */
const storageKey = 'review-classifier.color-scheme';
const darkClass = 'wa-dark';
const darkPreferred = matchMedia('(prefers-color-scheme: dark)');

/** The colour scheme the page shows now. */
export function currentColorScheme(): ColorScheme {
  return document.documentElement.classList.contains(darkClass) ? 'dark' : 'light';
}

/** Switches the colour scheme. A remembered one wins over the system's from then on. */
export function useColorScheme(scheme: ColorScheme, { remember = false } = {}): void {
  document.documentElement.classList.toggle(darkClass, scheme === 'dark');
  if (remember) writeStored(scheme);
}

/** Shows the remembered colour scheme, or the system's as long as none was chosen; calls `onChange` after each change. */
export function followColorScheme(onChange: () => void = () => {}): void {
  const follow = () => {
    useColorScheme(readStored() ?? (darkPreferred.matches ? 'dark' : 'light'));
    onChange();
  };
  follow();
  darkPreferred.addEventListener('change', follow);
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
