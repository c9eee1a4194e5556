import * as v from 'valibot';

const starBaselineSchema = v.object({
  model: v.string(),
  version: v.string(),
  corpora: v.array(
    v.object({ corpus: v.string(), rows: v.number(), meanAbsoluteError: v.number() }),
  ),
});

/**
 * How far scikit-learn's ridge regression is from the stars, as `lab/measure/scikit-learn-stars.py`
 * wrote it.
 */
export type StarBaseline = v.InferOutput<typeof starBaselineSchema>;

/** @throws Error where the text is not what the script writes */
export function parseStarBaseline(text: string): StarBaseline {
  return v.parse(starBaselineSchema, JSON.parse(text));
}
