import * as v from 'valibot';

const measurementSchema = v.object({
  corpus: v.string(),
  language: v.string(),
  rows: v.number(),
  accuracy: v.number(),
  macroF1: v.number(),
  rocAuc: v.number(),
  expectedCalibrationError: v.number(),
});

const transferSchema = v.array(
  v.object({
    /** Corpora that the model was not trained on. */
    leftOut: v.array(v.string()),
    /** Each of them, both splits. */
    all: v.array(measurementSchema),
    validation: v.array(measurementSchema),
  }),
);

/**
 * What `lab/measure/transfer.ts` measured: how models do on corpora that were left out of their
 * training.
 */
export type TransferReport = v.InferOutput<typeof transferSchema>;

/** @throws Error where the text is not what the script writes */
export function parseTransferReport(text: string): TransferReport {
  return v.parse(transferSchema, JSON.parse(text));
}
