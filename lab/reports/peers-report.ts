import * as v from 'valibot';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const measurementSchema = v.object({
  corpus: v.string(),
  language: v.string(),
  rows: v.number(),
  accuracy: share,
  macroF1: share,
});

const peerSchema = v.object({
  name: v.string(),
  version: v.string(),
  /** Bytes that are downloaded, compressed: `code` counts the program too, `model` does not. */
  bytes: v.number(),
  sizeOf: v.picklist(['code and model', 'model']),
  /** On one core, over the validation rows. */
  reviewsPerSecond: v.number(),
  corpora: v.array(measurementSchema),
});

/** Accuracy and macro-F1 on one corpus' validation split. */
export type PeerMeasurement = v.InferOutput<typeof measurementSchema>;

/** One classifier on the validation rows. */
export type Peer = v.InferOutput<typeof peerSchema>;

/** What `npm run bench:models` measured; the shipped model is the first. */
export type PeersReport = Peer[];

/** @throws Error where the text is not what the benchmark writes */
export function parsePeersReport(text: string): PeersReport {
  return v.parse(v.array(peerSchema), JSON.parse(text));
}

/** Mean over the corpora, each counting the same. */
export function meanOverCorpora(
  corpora: readonly PeerMeasurement[],
  metric: 'accuracy' | 'macroF1',
  language?: string,
): number {
  const chosen = corpora.filter((one) => language === undefined || one.language === language);
  return chosen.reduce((sum, one) => sum + one[metric], 0) / chosen.length;
}
