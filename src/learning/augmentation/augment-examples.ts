import { recogniseLanguage, type ReviewLanguage } from '../../text/language.ts';
import { seededRandom } from '../../text/seeded-random.ts';
import { withTypos } from '../../text/typing-slips.ts';
import { withoutAccents } from '../../text/without-accents.ts';
import type { TrainingExamples } from '../training-examples.ts';
import type { AugmentationStep } from '../training-recipe.ts';
import { cropSentences } from './crop-sentences.ts';
import { deleteWords } from './delete-words.ts';
import { negationPair } from './negation-pair.ts';
import { replaceSynonyms } from './replace-synonyms.ts';
import { swapWords } from './swap-words.ts';
import type { TextMaker } from './text-maker.ts';

/** How much all texts that are made of one count together, as a share of it. */
const madeShare = 0.5;

/** Texts that are gone through between two pauses. */
const textsBetweenPauses = 200;

/** Makers of texts of the same class. */
const makers: Record<Exclude<AugmentationStep, 'negation-pairs'>, TextMaker> = {
  synonyms: replaceSynonyms,
  swap: swapWords,
  deletion: deleteWords,
  typos: (text, language, random) => (language === null ? null : withTypos(text, language, random)),
  'lost-accents': withoutAccents,
  'sentence-crops': cropSentences,
};

/** A text that was made, and the index of its class. */
export interface MadeText {
  text: string;
  label: number;
}

/**
 * Adds to the examples what the steps make of them: of each at most one text a step. The texts made
 * of one review follow it as their origin, and count half as much as it does together. A review
 * that is learnt from twice has other texts made of it the second time. What is made of a review
 * depends on itself and the seed alone.
 *
 * @param classes names; negation pairs are made where there are `negative` and `positive` among
 *   them
 */
export async function augmentExamples(
  examples: TrainingExamples,
  steps: readonly AugmentationStep[],
  classes: readonly string[],
  seed: number,
  pause: () => Promise<void>,
): Promise<TrainingExamples> {
  const texts = [...examples.texts];
  const labels = [...examples.labels];
  const origins = [...examples.origins];
  const weights = [...examples.weights];
  const rows = [...examples.rows];
  const times = new Map<number, number>();
  for (const [place, row] of examples.rows.entries()) {
    if (place % textsBetweenPauses === 0) await pause();
    const time = times.get(row) ?? 0;
    times.set(row, time + 1);
    const source = { text: texts[row] as string, label: labels[row] as number };
    const made = madeTexts(source, steps, classes, seed + time);
    for (const { text, label } of made) {
      rows.push(texts.length);
      texts.push(text);
      labels.push(label);
      origins.push(origins[row] as number);
      weights.push(((weights[row] as number) * madeShare) / made.length);
    }
  }
  return {
    texts,
    labels: Uint8Array.from(labels),
    origins: Uint32Array.from(origins),
    weights: Float64Array.from(weights),
    rows: Uint32Array.from(rows),
  };
}

/** What the steps make of one text, in their order, without repetitions. */
export function madeTexts(
  { text, label }: MadeText,
  steps: readonly AugmentationStep[],
  classes: readonly string[],
  seed: number,
): MadeText[] {
  const recognised = recogniseLanguage(text);
  const language = recognised === 'pt' || recognised === 'en' ? recognised : null;
  const made = new Map<string, number>();
  for (const step of steps) {
    const [other, itsLabel] =
      step === 'negation-pairs'
        ? opposite(text, language, label, classes)
        : [makers[step](text, language, seededRandom(seed, `${step} ${text}`)), label];
    if (other !== null && other !== text && other.trim() !== '') made.set(other, itsLabel);
  }
  return Array.from(made, ([one, itsLabel]) => ({ text: one, label: itsLabel }));
}

function opposite(
  text: string,
  language: ReviewLanguage | null,
  label: number,
  classes: readonly string[],
): [string | null, number] {
  const [negative, positive] = [classes.indexOf('negative'), classes.indexOf('positive')];
  const isJudged = label === negative || label === positive;
  if (language === null || negative < 0 || positive < 0 || !isJudged) return [null, label];
  const isPositive = label === positive;
  return [negationPair(text, language, isPositive), isPositive ? negative : positive];
}
