import { css } from 'lit';

/** Colours of own classes: each is set by itself on both grounds, at 3:1 at least. */
export const classColorStyles = css`
  :host {
    --rc-color-class-0: light-dark(#7b4bb3, #b794e8);
    --rc-color-class-1: light-dark(#3b7d2f, #7cc06c);
    --rc-color-class-2: light-dark(#b0357f, #e58bc0);
    --rc-color-class-3: light-dark(#7a7000, #c2b84a);
    --rc-color-class-4: light-dark(#00788a, #57bfd0);
    --rc-color-class-5: light-dark(#b3262e, #f08a8a);
    --rc-color-class-6: light-dark(#7d4a2d, #c79a7c);
    --rc-color-class-7: light-dark(#5b6472, #a7b0be);
  }
`;

const ownColors = 8;

/**
 * Colour of a class for bars and lines, where `classColorStyles` hold: that of its polarity, or
 * the next of the palette. With more classes than hues they begin again, so a word stands next to
 * each.
 */
export function classColor(classes: readonly string[], index: number): string {
  const name = classes[index] ?? '';
  if (isPolarity(name)) return `var(--rc-color-${name}-mark)`;
  const place = classes.slice(0, index).filter((other) => !isPolarity(other)).length;
  return `var(--rc-color-class-${place % ownColors})`;
}

function isPolarity(name: string): boolean {
  return name === 'negative' || name === 'positive';
}
