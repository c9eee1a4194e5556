import type { LabelTarget } from './dataset.ts';

const words: Readonly<Record<Exclude<LabelTarget, 'leave-out' | number>, readonly string[]>> = {
  negative: [
    'negative',
    'negatives',
    'neg',
    'negativo',
    'negativa',
    'negativos',
    'negativas',
    'very negative',
    'muito negativo',
    'muito negativa',
    'strongly negative',
    'slightly negative',
    'somewhat negative',
    'ruim',
    'muito ruim',
    'pessimo',
    'pessima',
    'horrivel',
    'terrible',
    'bad',
    'very bad',
    'poor',
    'very poor',
    'awful',
    'worst',
    'mau',
    'ma',
    'insatisfeito',
    'insatisfeita',
    'muito insatisfeito',
    'dissatisfied',
    'very dissatisfied',
    'unsatisfied',
    'unhappy',
    'detrator',
    'detratora',
    'detractor',
    'dislike',
    'disliked',
    'nao gostei',
    'nao recomendo',
    'not recommended',
    'desfavoravel',
    'unfavorable',
    'unfavourable',
    'thumbs down',
    '👎',
    'false',
    'no',
    'nao',
    'falso',
  ],
  neutral: [
    'neutral',
    'neutro',
    'neutra',
    'neutros',
    'neutras',
    'neu',
    'mixed',
    'misto',
    'mista',
    'regular',
    'medio',
    'average',
    'ok',
    'okay',
    'so so',
    'mais ou menos',
    'razoavel',
    'fair',
    'indiferente',
    'indifferent',
    'passive',
    'passivo',
    'passiva',
  ],
  positive: [
    'positive',
    'positives',
    'pos',
    'positivo',
    'positiva',
    'positivos',
    'positivas',
    'very positive',
    'muito positivo',
    'muito positiva',
    'strongly positive',
    'slightly positive',
    'somewhat positive',
    'bom',
    'boa',
    'muito bom',
    'muito boa',
    'otimo',
    'otima',
    'excelente',
    'good',
    'very good',
    'great',
    'excellent',
    'best',
    'satisfeito',
    'satisfeita',
    'muito satisfeito',
    'satisfied',
    'very satisfied',
    'happy',
    'promotor',
    'promotora',
    'promoter',
    'like',
    'liked',
    'gostei',
    'recomendo',
    'recommended',
    'favoravel',
    'favorable',
    'favourable',
    'thumbs up',
    '👍',
    'true',
    'yes',
    'sim',
    'verdadeiro',
  ],
};

/** A letter alone says something only together with its opposite: `f` may be false, or female. */
const letterPairs: readonly (readonly [negative: string, positive: string])[] = [
  ['n', 's'],
  ['n', 'y'],
  ['n', 'p'],
  ['f', 't'],
];

const targetsOfWords: ReadonlyMap<string, LabelTarget> = new Map(
  (Object.keys(words) as (keyof typeof words)[]).flatMap((target) =>
    words[target].map((word): [string, LabelTarget] => [word, target]),
  ),
);

/**
 * A label in the form in which labels are compared: no case, accents, outer or doubled spaces,
 * `__label__` or hyphens.
 */
export function normaliseLabel(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^__label__/, '')
    .replace(/(?<=\p{L})[-_](?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a word means as a label of sentiment, or null. The word is normalised already. */
export function targetOfWord(word: string): LabelTarget | null {
  return targetsOfWords.get(word) ?? null;
}

/** What single letters mean in a column that has both letters of a pair, e.g. S and N. */
export function targetsOfLetters(labels: ReadonlySet<string>): ReadonlyMap<string, LabelTarget> {
  const targets = new Map<string, LabelTarget>();
  const pair = letterPairs.find(([no, yes]) => labels.has(no) && labels.has(yes));
  if (pair !== undefined) targets.set(pair[0], 'negative').set(pair[1], 'positive');
  return targets;
}
