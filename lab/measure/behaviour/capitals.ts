import { invariant, list, minimum, type Capability } from './case.ts';

/** Capitals must change nothing. */
export const capitals: Capability = {
  name: 'capitals',
  cases: [
    ...invariant(
      'pt',
      list(
        'gostei muito do som | não gostei do som | entrega atrasada, péssima loja | linda e bem feita | ótimo presente para crianças | não serviu e a troca é uma novela | ' +
          'filme emocionante | livro arrastado e sem graça | comida deliciosa | quarto sujo e barulhento',
      ),
      (text) => text.toUpperCase(),
    ),
    ...invariant(
      'en',
      list(
        'i like the sound a lot | i do not like the sound | late delivery, awful store | pretty and well made | a great gift for kids | it did not fit and returns are a nightmare | ' +
          'a moving film | a plodding and lifeless novel | delicious food | dirty and noisy room',
      ),
      (text) => text.toUpperCase(),
    ),
    ...minimum(
      'pt',
      'positive',
      list(
        'MELHOR COMPRA DA VIDA | AMEI, RECOMENDO DEMAIS | SIMPLESMENTE PERFEITO | ChEgOu RáPiDo E É lInDo | PRODUTO DE PRIMEIRA | SOM INCRÍVEL',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      list(
        'PIOR COMPRA DA VIDA | NÃO COMPREM NESSA LOJA | SIMPLESMENTE HORRÍVEL | vEiO qUeBrAdO | PRODUTO DE QUINTA | SOM PÉSSIMO',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      list(
        'BEST PURCHASE OF MY LIFE | LOVE IT, HIGHLY RECOMMEND | SIMPLY PERFECT | FaSt DeLiVeRy, LoVeLy CoLoR | FIRST-RATE PRODUCT | INCREDIBLE SOUND',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      list(
        'WORST PURCHASE OF MY LIFE | DO NOT BUY FROM THIS STORE | SIMPLY HORRIBLE | ArRiVeD bRoKeN | THIRD-RATE PRODUCT | AWFUL SOUND',
      ),
    ),
  ],
};
