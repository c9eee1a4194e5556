import type { BaseModel } from './improved-rows.ts';

/**
 * The same model, which is asked about a text once, however often its logits are wanted: it costs
 * more than all that is trained on top of it.
 *
 * @param outputs logits of a text
 */
export function askBaseOnce(base: BaseModel, outputs: number): BaseModel {
  const known = new Map<string, Float64Array>();
  return {
    ...base,
    logits: async (texts) => {
      const unknown = [...new Set(texts)].filter((text) => !known.has(text));
      const answered = await base.logits(unknown);
      unknown.forEach((text, row) => {
        known.set(text, answered.subarray(row * outputs, (row + 1) * outputs));
      });
      const logits = new Float64Array(texts.length * outputs);
      texts.forEach((text, row) => logits.set(known.get(text) as Float64Array, row * outputs));
      return logits;
    },
  };
}
