import * as v from 'valibot';

const estimate = v.object({ value: v.number(), low: v.number(), high: v.number() });
const possible = v.nullable(estimate);

const swapSchema = v.object({
  /** `gender`, `names`, `region` or `nationality`. */
  family: v.string(),
  language: v.string(),
  /** Reviews with such a term. */
  tried: v.number(),
  /** Share of them whose class flips. */
  flips: possible,
  /** Mean of |after − before|, of the positive class's probability. */
  change: possible,
  /** Share of them that is right, before and after the swap. */
  accuracyBefore: v.number(),
  accuracyAfter: v.number(),
});

const templateSchema = v.object({
  family: v.string(),
  language: v.string(),
  sentences: v.number(),
  /** Share whose class is not that of most terms in the same template. */
  flips: estimate,
  /**
   * How far the probability of the positive class lies above the template's mean over all groups,
   * by group.
   */
  groups: v.array(v.object({ group: v.string(), ...estimate.entries })),
});

const groupSchema = v.object({
  value: v.string(),
  rows: v.number(),
  accuracy: possible,
  truePositiveRate: possible,
  falsePositiveRate: possible,
});

const gapSchema = v.nullable(
  v.object({
    ...estimate.entries,
    highest: v.string(),
    lowest: v.string(),
    /** Benjamini and Hochberg's, over all gaps of the table. */
    qValue: v.number(),
  }),
);

const fairnessSchema = v.object({
  corpus: v.string(),
  rows: v.number(),
  columns: v.array(
    v.object({
      /** `gender`, `age`, `state` or `region`. */
      column: v.string(),
      groups: v.array(groupSchema),
      gaps: v.object({
        selectionRate: gapSchema,
        truePositiveRate: gapSchema,
        falsePositiveRate: gapSchema,
      }),
    }),
  ),
});

const biasSchema = v.object({
  swaps: v.array(swapSchema),
  templates: v.array(templateSchema),
  /** On the validation rows. */
  fairness: fairnessSchema,
  /**
   * On all rows, of a model that was trained without this corpus and its sibling; null where none
   * was given.
   */
  leftOut: v.nullable(fairnessSchema),
});

/** What `lab/measure/bias/main.ts` measured. */
export type BiasReport = v.InferOutput<typeof biasSchema>;

/** Metrics by group of one corpus' reviewers. */
export type FairnessMeasurement = v.InferOutput<typeof fairnessSchema>;

/** A gap between two groups of reviewers. */
export type ReviewerGap = NonNullable<v.InferOutput<typeof gapSchema>> & {
  column: string;
  rate: 'truePositiveRate' | 'falsePositiveRate';
};

/** @throws Error where the text is not what the script writes */
export function parseBiasReport(text: string): BiasReport {
  return v.parse(biasSchema, JSON.parse(text));
}

/**
 * The gap of a true- or false-positive rate that chance explains least; null where none could be
 * computed. Selection rates differ with how content the groups are, which is no fault of the
 * classifier.
 */
export function worstGap({ columns }: FairnessMeasurement): ReviewerGap | null {
  const gaps = columns.flatMap(({ column, gaps: known }) =>
    (['truePositiveRate', 'falsePositiveRate'] as const).flatMap((rate) => {
      const gap = known[rate];
      return gap === null ? [] : [{ column, rate, ...gap }];
    }),
  );
  return gaps.sort((a, b) => a.qValue - b.qValue || b.value - a.value)[0] ?? null;
}

/** The group of a template family that is furthest from the others. */
export function worstGroup({
  groups,
}: BiasReport['templates'][number]): BiasReport['templates'][number]['groups'][number] {
  return groups.reduce((worst, one) => (Math.abs(one.value) > Math.abs(worst.value) ? one : worst));
}
