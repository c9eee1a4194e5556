import * as v from 'valibot';

/** A plain name beside the manifest: no folder, no address, nothing hidden. */
export const fileName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/),
  v.maxLength(64),
);

/** A whole number in `[least, most]`. */
export const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Size of a hash space, as a power of 2. */
export const bucketBits = wholeNumber(8, 26);

/** Most tokens that are read of a text. */
export const tokenCount = wholeNumber(1, 65_536);
