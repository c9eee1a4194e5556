import {
  classifierColorNames,
  classifierColors,
  type ClassifierColor,
} from '../../ui/classifier-colors.ts';
import type { ColorScheme } from '../../ui/color-scheme.ts';

/** Red, green and blue, 0 to 255. */
export type Pixel = readonly [number, number, number];

/** A colour of the element that is hard to see on its background. */
export interface WeakContrast {
  color: ClassifierColor;
  scheme: ColorScheme;
  ratio: number;
  /** What WCAG 2.2 asks for: 4.5 for text (1.4.3), 3 for borders and focus rings (1.4.11). */
  needed: number;
}

/** Drawn as lines and not read as text. */
const lines: readonly ClassifierColor[] = ['border-color', 'accent-color'];

/**
 * The colours that have too little contrast with the background, in a light and in a dark page,
 * where one of the two was chosen.
 *
 * @param chosen colours by themselves, as `isColor` has it
 * @param probe an element of the page that is not drawn
 */
export function weakContrasts(
  chosen: Readonly<Partial<Record<ClassifierColor, string>>>,
  probe: HTMLElement,
): WeakContrast[] {
  const context = onePixel();
  const of = (name: ClassifierColor, scheme: ColorScheme) =>
    chosen[name] ?? classifierColors[name][scheme];
  return classifierColorNames.flatMap((color) => {
    if (color === 'background') return [];
    if (chosen[color] === undefined && chosen.background === undefined) return [];
    const needed = lines.includes(color) ? 3 : 4.5;
    return (['light', 'dark'] as const).flatMap((scheme) => {
      const resolve = (value: string) => resolved(value, scheme, probe);
      const ground = ['Canvas', of('background', scheme)].map(resolve);
      const ratio = contrastRatio(
        painted(context, ground),
        painted(context, [...ground, resolve(of(color, scheme))]),
      );
      return ratio < needed ? [{ color, scheme, ratio, needed }] : [];
    });
  });
}

/** What colours painted over each other look like; each as a browser computes it. */
export function paintedColor(layers: readonly string[]): Pixel {
  return painted(onePixel(), layers);
}

/** By the definition of WCAG 2.2: from 1 to 21. */
export function contrastRatio(one: Pixel, other: Pixel): number {
  const [darker = 0, lighter = 0] = [relativeLuminance(one), relativeLuminance(other)].sort(
    (first, second) => first - second,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour without what depends on the scheme: `light-dark(…)` and the system's own colours. */
export function resolved(value: string, scheme: ColorScheme, probe: HTMLElement): string {
  probe.style.setProperty('color-scheme', scheme);
  probe.style.setProperty('color', value);
  return getComputedStyle(probe).color;
}

function relativeLuminance(pixel: Pixel): number {
  const [red = 0, green = 0, blue = 0] = pixel.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function onePixel(): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas.');
  return context;
}

function painted(context: OffscreenCanvasRenderingContext2D, layers: readonly string[]): Pixel {
  context.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
