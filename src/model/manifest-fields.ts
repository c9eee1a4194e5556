import * as v from 'valibot';

/** A plain name next to the manifest: no folder, no address, nothing hidden. */
export const fileName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/),
  v.maxLength(64),
);

/** A whole number in `[min, max]`. */
export const wholeNumber = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const finite = v.pipe(v.number(), v.finite());

export const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A number of rows. */
export const rowCount = wholeNumber(0, 1e9);

/** Size of a hash space, as a power of 2. */
export const bucketBits = wholeNumber(8, 26);

/** Tokens of a text that are read. */
export const tokenCount = wholeNumber(1, 65_536);
