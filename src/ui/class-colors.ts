/** Own classes that have a colour of their own; further ones begin again. */
export const classColorCount = 20;

/** The colours of a class as custom properties: for texts, and for marks in charts. */
export interface ClassColors {
  text: string;
  mark: string;
}

/** @param place of the class among its classes */
export function classColors(name: string, place: number): ClassColors {
  if (name === 'negative' || name === 'positive') {
    return { text: `var(--rc-color-${name}-text)`, mark: `var(--rc-color-${name}-mark)` };
  }
  const own = `var(--rc-color-class-${(place % classColorCount) + 1})`;
  return { text: own, mark: own };
}
