import * as v from 'valibot';
import { bucketBits, fileName, tokenCount, wholeNumber } from './manifest-fields.ts';
import { vectoriserSchema } from './vectoriser-schema.ts';

const weightName = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/),
  v.maxLength(64),
);

const sparseLinear = v.strictObject({
  kind: v.literal('sparse-linear'),
  /** float32 `[features]` for two classes; `[features, classes]` for more. */
  weights: weightName,
  /** float32 `[1]` for two classes; `[classes]` for more. */
  bias: weightName,
  /** How it reads texts, where that is not how the manifest says. */
  vectoriser: v.optional(vectoriserSchema),
});

const textConvolution = v.strictObject({
  kind: v.literal('text-convolution'),
  /** File of the words' buckets, as the vectoriser's. */
  vocabulary: fileName,
  /** Words in it. */
  words: wholeNumber(1, 1_000_000),
  bucketBits,
  /** Tokens of a text that are read; the boundaries of sentences come on top. */
  maxTokens: tokenCount,
  /** Length of an embedding. */
  dimensions: wholeNumber(1, 512),
  /** Filters over so many neighbouring words, in rising order. */
  widths: v.pipe(
    v.array(
      v.strictObject({
        width: wholeNumber(1, 8),
        filters: wholeNumber(1, 4096),
        /** float32 `[width, dimensions, filters]` */
        weights: weightName,
        /** float32 `[filters]` */
        bias: weightName,
      }),
    ),
    v.minLength(1),
    v.maxLength(8),
    v.check(
      (widths) => widths.every(({ width }, i) => i === 0 || width > (widths[i - 1]?.width ?? 0)),
      'the widths do not rise',
    ),
  ),
  /** What is kept of a filter's activations over a text. */
  pooling: v.union([
    v.strictTuple([v.literal('max')]),
    v.strictTuple([v.literal('max'), v.literal('mean')]),
  ]),
  /**
   * float32 `[words + 2, dimensions]`: an unknown word, the boundary of sentences, the words by
   * rising bucket.
   */
  embeddings: weightName,
  /**
   * float32 `[features]` for two classes, `[features, classes]` for more: every filter's maximum
   * in the order of `widths`, then every filter's mean.
   */
  output: weightName,
  /** float32 `[1]` for two classes, `[classes]` for more. */
  outputBias: weightName,
});

/** Names of the weights of all branches. */
export function weightNames(branches: readonly BranchDescription[]): string[] {
  return branches.flatMap((branch) =>
    branch.kind === 'sparse-linear'
      ? [branch.weights, branch.bias]
      : [
          branch.embeddings,
          ...branch.widths.flatMap(({ weights, bias }) => [weights, bias]),
          branch.output,
          branch.outputBias,
        ],
  );
}

/** Branches that a model may have. */
export const maxBranches = 4;

/** The branches of a model; their logits are summed. */
export const branchesSchema = v.pipe(
  v.array(v.variant('kind', [sparseLinear, textConvolution])),
  v.minLength(1),
  v.maxLength(maxBranches),
  v.check(
    ([first]) => first?.kind === 'sparse-linear' && first.vectoriser === undefined,
    'the first branch is not linear over the features of the manifest',
  ),
  v.check((branches) => {
    const names = weightNames(branches);
    return new Set(names).size === names.length;
  }, 'two weights have the same name'),
);

/** One branch of a model, as the manifest describes it. */
export type BranchDescription = SparseLinearDescription | TextConvolutionDescription;

/** A linear branch, as the manifest describes it. */
export type SparseLinearDescription = v.InferOutput<typeof sparseLinear>;

/** A convolution over words, as the manifest describes it. */
export type TextConvolutionDescription = v.InferOutput<typeof textConvolution>;

/**
 * Logits that a model of so many classes gives: one, of the second class, for two; one a class for
 * more.
 */
export function outputsOf(classes: readonly string[]): number {
  return classes.length === 2 ? 1 : classes.length;
}

/**
 * Files of buckets that the branches read in addition to those of the manifest's own vectoriser.
 */
export function bucketFilesOf(branches: readonly BranchDescription[]): string[] {
  return branches.flatMap((branch) => {
    if (branch.kind === 'text-convolution') return [branch.vocabulary];
    return branch.vectoriser === undefined ? [] : [branch.vectoriser.buckets];
  });
}
