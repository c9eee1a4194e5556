import * as v from 'valibot';
import { parseUntrustedJson } from '../manifest.ts';
import { ModelError } from '../model-error.ts';
import { vectoriserFile } from './layers-files.ts';
import { layersLimits } from './layers-limits.ts';

/** The plain name of a file next to vectoriser.json: no folder, no address, nothing hidden. */
export const plainFileName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/),
  v.maxLength(64),
);

const wholeNumber = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** Null stands for a place without a word, such as that of the padding. */
const words = v.pipe(
  v.array(v.nullable(v.pipe(v.string(), v.maxLength(400)))),
  v.minLength(1),
  v.maxLength(layersLimits.vocabulary),
);
const numbers = v.pipe(
  v.array(v.pipe(v.number(), v.finite())),
  v.minLength(1),
  v.maxLength(layersLimits.vocabulary),
);

const splitting = v.strictObject({
  /** Whether in small letters; `ascii` writes A to Z so and leaves É as it is. */
  lowercase: v.union([v.boolean(), v.literal('ascii')]),
  /** Decomposes every character (NFKD) and drops what combines with another: é → e. */
  stripAccents: v.boolean(),
  /**
   * Characters that are taken out of the text before it is split, and what stands in their place.
   */
  remove: v.optional(
    v.strictObject({
      characters: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      by: v.picklist(['', ' ']),
    }),
  ),
  /**
   * `spaces` at U+0020 alone, `whitespace` at any white space, `ascii-whitespace` at that of ASCII,
   * so not at a no-break space; `words` takes runs of letters, digits and underscores, `characters`
   * every character.
   */
  split: v.picklist(['spaces', 'whitespace', 'ascii-whitespace', 'words', 'characters']),
  /** Tokens with fewer characters are left out. */
  shortest: v.optional(wholeNumber(1, 100), 1),
});

const tokenIds = v.strictObject({
  kind: v.literal('token-ids'),
  /** The word of every id, from 0 on; or the name of a JSON file that holds this list. */
  vocabulary: v.union([words, plainFileName]),
  /** Id of a word that is not in the vocabulary; null where it is left out. */
  unknownId: v.nullable(wholeNumber(0, 4_000_000)),
  paddingId: v.optional(wholeNumber(0, 4_000_000), 0),
  /** Ids a review; shorter ones are padded, longer ones cut. */
  length: wholeNumber(1, layersLimits.length),
  padding: v.picklist(['pre', 'post']),
  /** At which end too long a review loses tokens. */
  truncating: v.picklist(['pre', 'post']),
});

const bagOfWords = v.strictObject({
  kind: v.literal('bag-of-words'),
  /**
   * The word or n-gram of every column, from 0 on; the words of an n-gram are joined by a space.
   */
  vocabulary: v.union([words, plainFileName]),
  /** Fewest and most words of an n-gram. */
  ngrams: v.optional(
    v.pipe(
      v.tuple([wholeNumber(1, 3), wholeNumber(1, 3)]),
      v.check(([fewest, max]) => fewest <= max, 'the fewest are more than the most'),
    ),
    [1, 1],
  ),
  /** 1 for a term that is there, how often it is there, or 1 + ln of that. */
  counts: v.picklist(['binary', 'count', 'sublinear']),
  /** A factor for every column. */
  idf: v.optional(v.nullable(v.union([numbers, plainFileName])), null),
  /**
   * What every row is divided by: nothing, the sum of its absolute values, or its Euclidean length.
   */
  norm: v.picklist(['none', 'l1', 'l2']),
});

const descriptionSchema = v.strictObject({
  schema: v.literal('review-classifier/vectoriser@1'),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/), v.maxLength(64)),
  version: v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  licence: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  languages: v.pipe(v.array(v.picklist(['pt', 'en'])), v.minLength(1), v.maxLength(2)),
  /** What the model's output 0 and 1 mean; of a single output, what is meant near 0 and near 1. */
  classes: v.pipe(
    v.tuple([v.picklist(['negative', 'positive']), v.picklist(['negative', 'positive'])]),
    v.check(([first, second]) => first !== second, 'the classes are the same'),
  ),
  text: splitting,
  input: v.variant('kind', [tokenIds, bagOfWords]),
});

/** How text becomes a layers model's input, and what the model is: the file `vectoriser.json`. */
export type VectoriserDescription = v.InferOutput<typeof descriptionSchema>;
export type TextSplitting = VectoriserDescription['text'];
export type TokenIdsInput = v.InferOutput<typeof tokenIds>;
export type BagOfWordsInput = v.InferOutput<typeof bagOfWords>;

/**
 * Reads `vectoriser.json`.
 *
 * @throws ModelError `layers-description` with the path of what is not as documented
 */
export function parseVectoriser(bytes: ArrayBuffer): VectoriserDescription {
  return parseAs(descriptionSchema, bytes, vectoriserFile);
}

/** A vocabulary that lies in a file of its own. @throws ModelError `layers-description` */
export function parseWords(bytes: ArrayBuffer, file: string): (string | null)[] {
  return parseAs(words, bytes, file);
}

/** Factors that lie in a file of their own. @throws ModelError `layers-description` */
export function parseNumbers(bytes: ArrayBuffer, file: string): number[] {
  return parseAs(numbers, bytes, file);
}

function parseAs<Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: ArrayBuffer,
  file: string,
): v.InferOutput<Schema> {
  let json: unknown;
  try {
    json = parseUntrustedJson(bytes);
  } catch (cause) {
    throw refused(file, '', cause instanceof Error ? cause.message : 'not JSON');
  }
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw refused(file, v.getDotPath(issue) ?? '', issue.message);
}

function refused(file: string, path: string, reason: string): ModelError {
  const detail = { file, path: path.slice(0, 100), reason: reason.slice(0, 200) };
  return new ModelError('layers-description', `${file} cannot be used: ${path} ${reason}`, detail);
}
