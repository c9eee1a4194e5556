import * as v from 'valibot';

const metrics = {
  rows: v.number(),
  negative: v.number(),
  accuracy: v.number(),
  macroF1: v.number(),
  rocAuc: v.number(),
  expectedCalibrationError: v.number(),
};

const corpusSchema = v.object({ corpus: v.string(), language: v.string(), ...metrics });

const baselineSchema = v.object({
  model: v.string(),
  version: v.string(),
  features: v.number(),
  /** Of the stored model, compressed. */
  bytes: v.number(),
  /** On one core, over the validation rows. */
  reviewsPerSecond: v.number(),
  corpora: v.array(corpusSchema),
  /** By length in characters, `longest` being the band's largest; null in the last. */
  lengths: v.array(v.object({ longest: v.nullable(v.number()), ...metrics })),
});

const transferSchema = v.object({
  model: v.string(),
  version: v.string(),
  models: v.array(
    v.object({
      /** Corpora that this model was not trained on. */
      leftOut: v.array(v.string()),
      features: v.number(),
      /** Each of them, both splits. */
      all: v.array(corpusSchema),
      validation: v.array(corpusSchema),
    }),
  ),
});

/** What scikit-learn gets on the same rows, as `lab/measure/scikit-learn.py` wrote it. */
export type Baseline = v.InferOutput<typeof baselineSchema>;

/** The same for corpora that it was not trained on. */
export type TransferBaseline = v.InferOutput<typeof transferSchema>;

/** @throws Error where the text is not what the script writes */
export function parseBaseline(text: string): Baseline {
  return v.parse(baselineSchema, JSON.parse(text));
}

/** @throws Error where the text is not what the script writes with `--transfer` */
export function parseTransferBaseline(text: string): TransferBaseline {
  return v.parse(transferSchema, JSON.parse(text));
}
