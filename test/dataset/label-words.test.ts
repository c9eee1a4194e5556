import { describe, expect, it } from 'vitest';
import { normaliseLabel, targetOfWord, targetsOfLetters } from '../../src/dataset/label-words.ts';

/** As people write them, a comma between. */
const written = {
  negative: `
    negative, Negatives, NEG, negativo, Negativa, negativos, negativas, very negative,
    muito negativo, muito negativa, strongly negative, slightly_negative, somewhat-negative,
    Ruim, muito ruim, péssimo, Péssima, horrível, terrible, bad, very bad, Poor, very poor,
    awful, worst, mau, má, insatisfeito, insatisfeita, muito insatisfeito, dissatisfied,
    Very Dissatisfied, unsatisfied, unhappy, detrator, detratora, Detractor, dislike, disliked,
    não gostei, Não recomendo, not recommended, desfavorável, unfavorable, unfavourable,
    thumbs-down, 👎, FALSE, No, Não, falso`,
  neutral: `
    neutral, Neutro, neutra, neutros, neutras, neu, mixed, misto, mista, Regular, médio,
    average, OK, okay, so-so, mais ou menos, razoável, fair, indiferente, indifferent, Passive,
    passivo, passiva`,
  positive: `
    positive, positives, POS, positivo, Positiva, positivos, positivas, very positive,
    muito positivo, muito positiva, strongly_positive, slightly positive, somewhat positive,
    Bom, boa, muito bom, muito boa, ótimo, Ótima, Excelente, good, very good, great, excellent,
    best, satisfeito, satisfeita, muito satisfeito, satisfied, Very Satisfied, happy, promotor,
    promotora, Promoter, like, liked, Gostei, recomendo, recommended, favorável, favorable,
    favourable, thumbs_up, 👍, True, YES, sim, verdadeiro`,
};

describe('targetOfWord', () => {
  it.each(
    Object.entries(written).flatMap(([target, list]) =>
      list.split(',').map((word): [string, string] => [word.trim(), target]),
    ),
  )('takes %s for %s', (word, target) => {
    expect(targetOfWord(normaliseLabel(word))).toBe(target);
  });

  it.each(['', 'spam', 'p', 'n', 'male', 'not good', 'constructor'])(
    'knows nothing of %j',
    (word) => {
      expect(targetOfWord(word)).toBeNull();
    },
  );
});

describe('normaliseLabel', () => {
  it.each([
    ['  Muito   Bom ', 'muito bom'],
    ['muito\n\tbom', 'muito bom'],
    ['PÉSSIMO', 'pessimo'],
    ['__label__2', '2'],
    ['__LABEL__pos', 'pos'],
    ['so-so', 'so so'],
    ['very_good', 'very good'],
    ['-1', '-1'],
    ['5-star', '5-star'],
    ['a-', 'a-'],
    ['x__label__2', 'x__label__2'],
    ['a-b-c', 'a b c'],
  ])('makes %j %j', (label, normal) => {
    expect(normaliseLabel(label)).toBe(normal);
  });
});

describe('targetsOfLetters', () => {
  it.each([
    [['s', 'n'], { n: 'negative', s: 'positive' }],
    [['y', 'n'], { n: 'negative', y: 'positive' }],
    [['p', 'n', 'x'], { n: 'negative', p: 'positive' }],
    [['t', 'f'], { f: 'negative', t: 'positive' }],
    [['m', 'f'], {}],
    [['n'], {}],
    [['s'], {}],
    [['n', 't'], {}],
    [[], {}],
  ])('knows a letter next to its opposite: %j', (letters, targets) => {
    expect(Object.fromEntries(targetsOfLetters(new Set(letters)))).toEqual(targets);
  });
});
