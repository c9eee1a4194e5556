import * as v from 'valibot';

const measurement = {
  rows: v.number(),
  accuracy: v.number(),
  macroF1: v.number(),
  rocAuc: v.number(),
  expectedCalibrationError: v.number(),
};

const validationSchema = v.object({
  corpora: v.array(v.object({ corpus: v.string(), language: v.string(), ...measurement })),
  /** By length in characters, `longest` being the band's largest; null in the last. */
  lengths: v.array(v.object({ longest: v.nullable(v.number()), ...measurement })),
  /** Reviews whose probability of the positive class lies in one tenth. */
  reliability: v.array(
    v.object({
      low: v.number(),
      high: v.number(),
      rows: v.number(),
      /**
       * Mean probability of the positive class, and share that is positive; 0 where there are no
       * rows.
       */
      said: v.number(),
      positive: v.number(),
    }),
  ),
});

/**
 * What a card says of the model itself, as `lab/measure/validation.ts` measured it on the
 * validation rows.
 */
export type ValidationReport = v.InferOutput<typeof validationSchema>;

/** @throws Error where the text is not what the script writes */
export function parseValidationReport(text: string): ValidationReport {
  return v.parse(validationSchema, JSON.parse(text));
}
