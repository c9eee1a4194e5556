/**
 * The behavioural suite (lab/measure/behaviour) on the shipped model, compared with scikit-learn's:
 *
 *     npx tsx lab/measure/behaviour.ts [--model FOLDER] [--out FILE] [--texts FILE] [--failures]
 *
 * `--out` writes the pass rates that `npm run train -- --behaviour FILE` puts into the model card,
 * `--texts` only writes every text of the suite as a JSON list, which behaviour-scikit-learn.py
 * answers, `--failures` prints every case that failed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { behaviourTotal, type BehaviourRates } from '../reports/behaviour-rates.ts';
import { composedMatcher } from '../training/composed-phrases.ts';
import { primerRows } from '../training/primer.ts';
import { passes, suite, textsOf } from './behaviour/suite.ts';
import { openBundle, shippedBundle } from './open-bundle.ts';

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    out: { type: 'string' },
    texts: { type: 'string' },
    failures: { type: 'boolean', default: false },
  },
});

/** A phrase without what the tokeniser does not read either. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[.,;:]/gu, '')
    .trim();
}

const texts = [...new Set(suite.flatMap(({ cases }) => cases.flatMap(textsOf)))];
if (values.texts !== undefined) {
  writeFileSync(values.texts, `${JSON.stringify(texts, null, 1)}\n`);
  process.exit();
}

const model = await openBundle(values.model ?? shippedBundle);
const probabilities = model.positiveProbabilities(texts);
const ours = new Map(texts.map((text, place) => [text, probabilities[place] as number]));
model.dispose();

const answersSchema = v.object({ version: v.string(), positive: v.record(v.string(), v.number()) });
const answers = v.parse(
  answersSchema,
  JSON.parse(readFileSync(join(import.meta.dirname, 'behaviour-scikit-learn.json'), 'utf8')),
);
const theirs = new Map(Object.entries(answers.positive));

function answerOf(known: ReadonlyMap<string, number>): (text: string) => number {
  return (text) => {
    const positive = known.get(text);
    if (positive === undefined) throw new Error(`no answer for ${JSON.stringify(text)}`);
    return positive;
  };
}

const primer = new Set(['pt', 'en'].flatMap(primerRows).map(({ text }) => folded(text)));
const canBeComposed = composedMatcher(folded);
const rates: BehaviourRates = suite.map(({ name, cases }) => {
  // A phrase that the model was taught word for word shows nothing.
  const unseen = cases.filter(
    (one) => !textsOf(one).some((text) => primer.has(folded(text)) || canBeComposed(text)),
  );
  const passed = (known: ReadonlyMap<string, number>): number =>
    unseen.filter((one) => passes(one, answerOf(known))).length;
  if (values.failures) {
    for (const one of unseen) {
      if (passes(one, answerOf(ours))) continue;
      const asked = one.kind === 'MFT' ? one.label : one.kind === 'INV' ? 'same' : one.direction;
      const said = textsOf(one).map((text) => `${answerOf(ours)(text).toFixed(2)} ${text}`);
      console.log(`${name}, ${one.kind}, ${asked}: ${said.join('  →  ')}`);
    }
  }
  return {
    capability: name,
    cases: unseen.length,
    taught: cases.length - unseen.length,
    ours: passed(ours),
    scikitLearn: passed(theirs),
  };
});

console.table(
  [...rates, behaviourTotal(rates, 'all')].map(
    ({ capability, cases, taught, ours: own, scikitLearn }) => ({
      capability,
      cases,
      'left out: taught': taught,
      'ours %': ((100 * own) / cases).toFixed(1),
      'scikit-learn %': ((100 * scikitLearn) / cases).toFixed(1),
    }),
  ),
);
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(rates, null, 2)}\n`);
