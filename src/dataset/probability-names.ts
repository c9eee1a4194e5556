import { namesClassifier, nameWords, roleOfName } from './column-vocabulary.ts';

/** Words that say that the column holds probabilities, whatever is in it. */
const plain = new Set([
  ...['p', 'pr', 'prob', 'probs', 'proba', 'probas', 'probability', 'probabilities'],
  ...['probabilidade', 'probabilidades', 'softmax'],
]);
/** Words that say so only of a column of numbers from 0 to 1. */
const vague = new Set([
  ...['score', 'scores', 'confidence', 'conf', 'confianca', 'certainty', 'certeza'],
]);
const fillers = new Set([
  'of',
  'the',
  'being',
  'class',
  'label',
  'de',
  'da',
  'do',
  'a',
  'o',
  'ser',
]);
fillers.add('classe').add('rotulo').add('y');

/** What the name of a column says of probabilities. */
export interface ProbabilityName {
  /** Whether it says so outright, or by a word that may mean another score. */
  certain: boolean;
  /**
   * Words for the class, most of the name first; empty where it says of no class or only that it
   * was predicted.
   */
  classWords: string[];
}

/**
 * Reads `p_negative`, `prob_neg`, `negative_probability`, `P(negative)`, `proba_0`, `score_3`,
 * `probabilidade de negativo`, `y_score`, `confidence`; null for a name that speaks of nothing of
 * the kind at its start or its end.
 */
export function readProbabilityName(name: string): ProbabilityName | null {
  const words = nameWords(name).flatMap((word) => {
    const numbered = /^(\p{L}+)(\d+)$/u.exec(word);
    const [, letters = '', digits = ''] = numbered ?? [];
    return isMarker(letters) ? [letters, digits] : [word];
  });
  const marker = [words[0], words.at(-1)].find((word) => word !== undefined && isMarker(word));
  if (marker === undefined) return null;
  const isFirst = words[0] === marker;
  const rest = isFirst ? words.slice(1) : words.slice(0, -1);
  const shorter = rest.filter((word) => !fillers.has(word) && !isMarker(word));
  const certain = plain.has(marker) || rest.some((word) => plain.has(word));
  if (shorter.every(isOfPrediction)) return { certain, classWords: [] };
  return { certain, classWords: [...new Set([rest.join(' '), shorter.join(' ')])] };
}

function isMarker(word: string): boolean {
  return plain.has(word) || vague.has(word);
}

function isOfPrediction(word: string): boolean {
  return roleOfName(word) === 'prediction' || namesClassifier(word);
}
