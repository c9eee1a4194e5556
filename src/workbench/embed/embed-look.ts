import { classifierProperty, type ClassifierColor } from '../../ui/classifier-colors.ts';

/** What the user has set of the element's look; empty text and null leave the element its own. */
export interface EmbedLook {
  /** As typed, so that some may be no colours. */
  colors: Readonly<Partial<Record<ClassifierColor, string>>>;
  /** In rem, as the two below. */
  radius: number | null;
  padding: number | null;
  fontSize: number | null;
  /** As typed. */
  fontFamily: string;
}

export const plainLook: EmbedLook = {
  colors: {},
  radius: null,
  padding: null,
  fontSize: null,
  fontFamily: '',
};

/** What the element does by itself. */
export const ownLook = {
  radius: 0.5,
  padding: 1,
  fontSize: 1,
  fontFamily: 'system-ui, sans-serif',
} as const;

/**
 * Whether a text is a colour by itself. What takes its value from elsewhere is not: the page cannot
 * show it, and the rest of such a value is not looked at by the browser.
 */
export function isColor(text: string): boolean {
  return /^[\w\s#%(),./+-]+$/.test(text) && !isFromElsewhere(text) && isWhole('color', text);
}

/** Whether a text is a list of font families. */
export function isFontFamily(text: string): boolean {
  return (
    /^[\p{L}\p{N}\s,'"_-]+$/u.test(text) && !isFromElsewhere(text) && isWhole('font-family', text)
  );
}

/** The custom properties that the look sets, in the order of the documentation. */
export function customProperties(look: EmbedLook): [name: string, value: string][] {
  const { colors, radius, padding, fontSize, fontFamily } = look;
  const properties: [string, string][] = Object.entries(colors).flatMap(([name, typed]) =>
    isColor(typed.trim()) ? [[name, typed.trim()]] : [],
  );
  const family = isFontFamily(fontFamily.trim()) ? fontFamily.trim() : null;
  if (family !== null || fontSize !== null) {
    const size = fontSize ?? ownLook.fontSize;
    properties.push(['font', `${size}rem/1.5 ${family ?? ownLook.fontFamily}`]);
  }
  if (radius !== null) properties.push(['radius', `${radius}rem`]);
  if (padding !== null) properties.push(['padding', `${padding}rem`]);
  return properties.map(([name, value]) => [classifierProperty(name), value]);
}

/** Whether CSS knows a value that leaves nothing open: at its end CSS would close it by itself. */
function isWhole(property: string, text: string): boolean {
  return (
    CSS.supports(property, text) &&
    [')', '"', "'"].every((end) => !CSS.supports(property, text + end))
  );
}

function isFromElsewhere(text: string): boolean {
  return (
    /--|\b(?:var|env|attr|if|inherit|random-item)\(/i.test(text) ||
    /^\s*(?:inherit|initial|unset|revert|revert-layer|currentcolor)\s*$/i.test(text)
  );
}
