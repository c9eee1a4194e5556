import type { LabelTarget } from './dataset.ts';
import { affirmations, targetsOfFaces, targetsOfWords } from './label-vocabulary.ts';

/** A letter alone says something only together with its opposite: `f` may be false, or female. */
const letterPairs: readonly (readonly [negative: string, positive: string])[] = [
  ['n', 's'],
  ['n', 'y'],
  ['n', 'p'],
  ['f', 't'],
  ['f', 'v'],
  ['-', '+'],
  ['down', 'up'],
];

/** Characters without a shape of their own, and those that only tint the one before. */
const shapeless = /[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/gu;

/** Longer than any label is that says whether something is recommended. */
const longestPhrase = 60;

const degree =
  /^(?:very|muito|muy|extremely|extremamente|extremadamente|completely|completamente|totally|totalmente|strongly|slightly|somewhat|quite|really|fully|partially|parcialmente|bastante|plenamente|fortemente|mostly|overwhelmingly|algo|mildly|moderately|highly) | (?:totalmente|plenamente|completamente|parcialmente|fortemente|em parte|strongly|somewhat|completely)$/;
/** What a label may say that it is, which says nothing of which. */
const kindBefore =
  /^(?:label|class|classe|clase|sentiment|sentimento|sentimiento|polarity|polaridade|avaliacao|opiniao|review|feedback)[ .:=/-]+(?=\p{L})/u;
const kindBehind = / (?:it|sentiment|review|feedback|opinion|experience|polarity|label)s?$/;
const neither = /^(?:neither .+ nor|nem .+ nem|nao .+ nem|ni .+ ni) /;
const negation = /\b(?:no|not|nao|nunca|never|jamais)\b|n['’]?t\b|\b(?:would|do|does) ?not/;

/**
 * A label in the form in which labels are compared: no case, accents, outer or doubled spaces,
 * `__label__` or hyphens; full-width letters as usual ones, faces without the tone of their skin,
 * and no mark after a word (`neg.`).
 */
export function normaliseLabel(label: string): string {
  return (isPlain(label) ? label : unfolded(label))
    .toLowerCase()
    .replace(/^__label__/, '')
    .replace(/(?<=\p{L})[-_](?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{L}{2})[.:;!]+$/u, '');
}

function unfolded(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^½¼¾]+/gu, (letters) => letters.normalize('NFKC'))
    .replace(shapeless, '');
}

/** Whether nothing but ASCII is in the label, which has no other form. */
function isPlain(label: string): boolean {
  return /^[\x20-\x7E]*$/.test(label);
}

/** What a word means as a label of sentiment, or null. The word is normalised already. */
export function targetOfWord(word: string): LabelTarget | null {
  const known = targetsOfWords.get(word);
  if (known !== undefined) return known;
  if (word === '' || word.length > longestPhrase) return null;
  const face = targetOfFaces(word);
  if (face !== null) return face;
  for (const form of [word, withoutCode(word)]) {
    if (neither.test(form)) return 'neutral';
    const recommends = targetOfRecommendation(form);
    if (recommends !== null) return recommends;
    const core = targetsOfWords.get(form) ?? targetsOfWords.get(form.replace(degree, ''));
    if (core !== undefined) return core;
  }
  return targetsOfWords.get(affirmationIn(word)) ?? null;
}

/** Whether a normalised label only affirms or denies what the column's name says. */
export function isAffirmation(word: string): boolean {
  return targetOfRecommendation(word) === null && affirmationIn(word) !== '';
}

/** The yes or no that a label is, or begins with (`Sim, com certeza`); empty without one. */
function affirmationIn(word: string): string {
  const [first = ''] = withoutCode(word).split(', ');
  return affirmations.negative.has(first) || affirmations.positive.has(first) ? first : '';
}

/** What single letters mean in a column that has both letters of a pair, e.g. S and N. */
export function targetsOfLetters(labels: ReadonlySet<string>): ReadonlyMap<string, LabelTarget> {
  const targets = new Map<string, LabelTarget>();
  const pair = letterPairs.find(([no, yes]) => labels.has(no) && labels.has(yes));
  if (pair !== undefined) targets.set(pair[0], 'negative').set(pair[1], 'positive');
  return targets;
}

/** What faces and hands mean of which all mean the same, with whatever signs between them. */
function targetOfFaces(word: string): LabelTarget | null {
  if (/[\p{L}\p{N}]/u.test(word)) return null;
  const found = new Set<LabelTarget>();
  for (const letter of word) {
    const target = targetsOfFaces.get(letter);
    if (target !== undefined) found.add(target);
  }
  const [target = null] = found;
  return found.size === 1 ? target : null;
}

/** `Yes, I recommend`, `Doesn't recommend`, `Não recomendaria`, `lo recomiendo`. */
function targetOfRecommendation(word: string): LabelTarget | null {
  if (!/\b(?:un)?recommend|\brecomend|\brecomiend/.test(word)) return null;
  return negation.test(word) || word.includes('unrecommend') ? 'negative' : 'positive';
}

/**
 * The words without a code, a sign or a word for a label next to them: `1 - positivo`, `(0) neg`,
 * `positive (1)`, `promotor (9-10)`, `sentiment: negative`, `positive review`.
 */
function withoutCode(word: string): string {
  const letters = /\p{L}(?:.*\p{L})?/su.exec(word)?.[0] ?? '';
  return letters.replace(kindBefore, '').replace(kindBehind, '');
}
