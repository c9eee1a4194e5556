import { expect, it } from 'vitest';
import { evaluate as english } from '../../src/i18n/en/evaluate.ts';
import { evaluate as portuguese } from '../../src/i18n/pt-br/evaluate.ts';

it.each([
  [
    0,
    1,
    'The only negative review was not classified as positive.',
    'A única avaliação negativa não foi classificada como positiva.',
  ],
  [
    1,
    1,
    'Of 1 negative review, 1 was classified as positive.',
    'De 1 avaliação negativa, 1 foi classificada como positiva.',
  ],
  [
    0,
    20,
    'None of the 20 negative reviews was classified as positive.',
    'Nenhuma das 20 avaliações negativas foi classificada como positiva.',
  ],
  [
    3,
    1200,
    'Of 1,200 negative reviews, 3 were classified as positive.',
    'De 1.200 avaliações negativas, 3 foram classificadas como positivas.',
  ],
])(
  'says of %i of %i reviews that they were classified as the other class',
  (missed, all, en, pt) => {
    expect(
      english.report.confusions({ name: 'negative', missed, support: all, takenFor: 'positive' }),
    ).toBe(en);
    expect(
      portuguese.report.confusions({
        name: 'negative',
        missed,
        support: all,
        takenFor: 'positive',
      }),
    ).toBe(pt);
  },
);
