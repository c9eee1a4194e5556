import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const ratesSchema = v.array(
  v.object({
    capability: v.string(),
    /** Cases that neither the primer holds word for word nor the composed phrases could make. */
    cases: count,
    /** Cases that one of them has, and that therefore do not count. */
    taught: count,
    /** Cases that the shipped model and scikit-learn's pass. */
    ours: count,
    scikitLearn: count,
  }),
);

/** What `lab/measure/behaviour.ts` found, a capability each. */
export type BehaviourRates = v.InferOutput<typeof ratesSchema>;

/** @throws Error where the text is not what the script writes */
export function parseBehaviourRates(text: string): BehaviourRates {
  return v.parse(ratesSchema, JSON.parse(text));
}

/** All capabilities together. */
export function behaviourTotal(rates: BehaviourRates, capability: string): BehaviourRates[number] {
  const total = { capability, cases: 0, taught: 0, ours: 0, scikitLearn: 0 };
  for (const rate of rates) {
    total.cases += rate.cases;
    total.taught += rate.taught;
    total.ours += rate.ours;
    total.scikitLearn += rate.scikitLearn;
  }
  return total;
}
