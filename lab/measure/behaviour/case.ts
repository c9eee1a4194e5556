/** What a reader of the review would call it. */
export type Sentiment = 'negative' | 'positive';

/**
 * One case in the manner of CheckList (M. T. Ribeiro et al., Beyond Accuracy: Behavioral Testing of
 * NLP Models with CheckList, 2020): a minimum functionality test (MFT) has a label, an invariance
 * test (INV) two texts that must get the same label, and a directional test (DIR) two texts of
 * which the second must be more positive (`up`) or less (`down`).
 */
export type BehaviourCase =
  | { kind: 'MFT'; language: 'pt' | 'en'; text: string; label: Sentiment }
  | { kind: 'INV'; language: 'pt' | 'en'; text: string; changed: string }
  | {
      kind: 'DIR';
      language: 'pt' | 'en';
      text: string;
      changed: string;
      direction: 'up' | 'down';
    };

/** Cases of one thing that a reader of reviews can do. */
export interface Capability {
  name: string;
  cases: BehaviourCase[];
}

/** Splits a list that is written with ` | ` between its members. */
export function list(text: string): string[] {
  return text.split(' | ');
}

/** Every template with every filling in the place of `{}`. */
export function expand(templates: string, fillings: string): string[] {
  return list(templates).flatMap((template) =>
    list(fillings).map((filling) => template.replaceAll('{}', filling)),
  );
}

export function minimum(
  language: 'pt' | 'en',
  label: Sentiment,
  texts: readonly string[],
): BehaviourCase[] {
  return texts.map((text) => ({ kind: 'MFT', language, text, label }));
}

/**
 * @param change makes the second text of the first; a text that it leaves as it is makes no case
 */
export function invariant(
  language: 'pt' | 'en',
  texts: readonly string[],
  change: (text: string) => string,
): BehaviourCase[] {
  return texts.flatMap((text): BehaviourCase[] => {
    const changed = change(text);
    return changed === text ? [] : [{ kind: 'INV', language, text, changed }];
  });
}

export function directional(
  language: 'pt' | 'en',
  direction: 'up' | 'down',
  texts: readonly string[],
  change: (text: string) => string,
): BehaviourCase[] {
  return texts.map((text) => ({ kind: 'DIR', language, text, changed: change(text), direction }));
}
