import * as v from 'valibot';

const baselineSchema = v.object({
  model: v.string(),
  version: v.string(),
  features: v.number(),
  corpora: v.array(
    v.object({
      corpus: v.string(),
      rows: v.number(),
      accuracy: v.number(),
      macroF1: v.number(),
      expectedCalibrationError: v.number(),
    }),
  ),
});

/** What scikit-learn gets on the same rows, as `bench/models/scikit-learn.py` wrote it. */
export type Baseline = v.InferOutput<typeof baselineSchema>;

/** @throws Error where the text is not what the script writes */
export function parseBaseline(text: string): Baseline {
  return v.parse(baselineSchema, JSON.parse(text));
}
