/**
 * The largest number of characters (code points) of each band of lengths but the last, which has no
 * end.
 */
export const lengthBands: readonly number[] = [30, 100, 300, 1000];

/** Index of the band that a text is in, 0 to 4. */
export function lengthBand(text: string): number {
  const characters = [...text].length;
  const band = lengthBands.findIndex((longest) => characters <= longest);
  return band < 0 ? lengthBands.length : band;
}
