import type { Perturbation, PerturbationLanguage } from './perturbation.ts';

/** Sentences that say nothing of the product: our own choice. */
const neutralSentences: Record<PerturbationLanguage, readonly string[]> = {
  pt: [
    'Comprei na terça-feira.',
    'Moro em um apartamento.',
    'Esta é a minha avaliação.',
    'Usei durante a semana.',
    'Escrevo do meu computador.',
    'A caixa é azul.',
    'Foi para a minha casa.',
    'Hoje é dia de semana.',
  ],
  en: [
    'I bought it on a Tuesday.',
    'I live in a flat.',
    'This is my review.',
    'I used it during the week.',
    'I am writing this on my computer.',
    'The box is blue.',
    'It was sent to my house.',
    'Today is a weekday.',
  ],
};

function sentence(
  language: PerturbationLanguage,
  random: { below(limit: number): number },
): string {
  const sentences = neutralSentences[language];
  return sentences[random.below(sentences.length)] as string;
}

/** A neutral sentence before the review. */
export const neutralSentenceBefore: Perturbation = {
  name: 'neutral-sentence-before',
  expects: 'same',
  apply: (text, language, random) =>
    text.trim() === '' ? null : `${sentence(language, random)} ${text}`,
};

/** A neutral sentence after the review, which is closed first where it is open. */
export const neutralSentenceAfter: Perturbation = {
  name: 'neutral-sentence-after',
  expects: 'same',
  apply(text, language, random) {
    const review = text.trimEnd();
    if (review === '') return null;
    const stop = /[\p{L}\p{M}\p{N}]$/u.test(review) ? '.' : '';
    return `${review}${stop} ${sentence(language, random)}`;
  },
};
