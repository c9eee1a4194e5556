import * as v from 'valibot';
import { cueFeatures } from '../text/cue-features.ts';
import type { ReadingSettings } from '../text/feature-reader.ts';
import { cleaningSteps } from '../text/unread-tokens.ts';
import { bucketBits, fileName, share, tokenCount, wholeNumber } from './manifest-fields.ts';

/** Some of the names, each once. */
function named<const Names extends readonly [string, ...string[]]>(names: Names) {
  return v.pipe(
    v.array(v.picklist(names)),
    v.minLength(1),
    v.maxLength(names.length),
    v.check((chosen) => new Set(chosen).size === chosen.length, 'a name is there twice'),
  );
}

/**
 * How texts become the features of a linear branch, and which buckets of the hash space they are.
 */
export const vectoriserSchema = v.pipe(
  v.strictObject({
    kind: v.literal('hashed-ngrams'),
    /**
     * Changes whenever the same text would give other features; 2 where more is read than n-grams,
     * or less of the text.
     */
    textVersion: v.picklist([1, 2]),
    maxNgram: wholeNumber(1, 3),
    bucketBits,
    maxTokens: tokenCount,
    normExponent: share,
    /** Shortest and longest sequence of characters within a word that may be a feature. */
    characters: v.exactOptional(
      v.pipe(
        v.strictObject({ min: wholeNumber(2, 8), max: wholeNumber(2, 8) }),
        v.check(({ min, max }) => min <= max, 'the shortest is longer than the longest'),
      ),
    ),
    /** Features made by hand. */
    cues: v.exactOptional(named(cueFeatures)),
    /** Parts of a text that are not read. */
    unread: v.exactOptional(named(cleaningSteps)),
    features: wholeNumber(1, 4_000_000),
    buckets: fileName,
  }),
  v.check(
    (settings) => settings.textVersion === textVersionOf(settings),
    'the version is not that of the settings',
  ),
);

/** The first version that knows the settings, so that sites that do not say which they lack. */
export function textVersionOf(
  settings: Pick<ReadingSettings, 'characters' | 'cues' | 'unread'>,
): 1 | 2 {
  const { characters, cues, unread } = settings;
  return characters === undefined && cues === undefined && unread === undefined ? 1 : 2;
}

/** Settings of a vectoriser, its number of features and the file of their buckets. */
export type VectoriserDescription = v.InferOutput<typeof vectoriserSchema>;
