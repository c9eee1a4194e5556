import { classKey } from './class-key.ts';
import { classCountOf, classIndexOf } from './class-index.ts';
import { nameWords } from './column-vocabulary.ts';
import type { LabelMapping } from './dataset.ts';
import { targetOfWord } from './label-words.ts';

/**
 * A function that finds the class which words of a column's name speak of: its name, or one of its
 * values. Of polarity any word for it does (`neg`, `ruim`), and a value only where it is the only
 * one of its class. `neutral` for a word that polarity has no class for; null for all else.
 */
export function classOfName(labels: LabelMapping): (words: string) => number | 'neutral' | null {
  const isOwn = labels.classes !== undefined;
  const values = new Map<number, string[]>();
  for (const { value, target } of labels.assignments) {
    const place = target === null ? null : classIndexOf(target);
    if (place === null) continue;
    values.set(place, [...(values.get(place) ?? []), String(value)]);
  }
  const known = new Map<string, number | null>();
  const learn = (name: string, place: number): void => {
    for (const key of keysOf(name)) {
      const other = known.get(key);
      known.set(key, other === undefined || other === place ? place : null);
    }
  };
  labels.classes?.forEach(learn);
  for (const [place, names] of values) {
    if (isOwn || names.length === 1) for (const name of names) learn(name, place);
  }
  return (words) => {
    for (const key of keysOf(words)) {
      const place = known.get(key);
      if (place !== undefined) return place;
    }
    if (isOwn) return null;
    const target = targetOfWord(words);
    if (target === null) return null;
    return target === 'neutral' ? 'neutral' : classIndexOf(target);
  };
}

/**
 * The places of the classes in the order in which scikit-learn numbers them: sorted by value, as
 * `proba_0` and `proba_1` are of a negative and a positive class.
 */
export function sortedClasses(labels: LabelMapping): number[] {
  const { classes } = labels;
  const places = [...Array(classCountOf(labels)).keys()];
  if (classes === undefined) return places;
  const names = classes.map(
    (name, place) =>
      labels.assignments.find(({ target }) => target === place)?.value?.toString() ?? name,
  );
  const areNumbers = names.every((name) => name !== '' && Number.isFinite(Number(name)));
  return places.sort((a, b) => {
    const [first, second] = [names[a] ?? '', names[b] ?? ''];
    if (areNumbers) return Number(first) - Number(second);
    return first < second ? -1 : Number(first > second);
  });
}

function keysOf(name: string): string[] {
  return [nameWords(name).join(' '), classKey(name)];
}
