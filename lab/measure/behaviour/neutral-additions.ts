import { invariant, list, type Capability } from './case.ts';

const portuguese = list(
  'Adorei o relógio | Relógio maravilhoso | Funciona perfeitamente | O relógio veio com defeito | Não gostei do relógio | Relógio de péssima qualidade',
);
const english = list(
  'I adore this watch | A wonderful watch | It works perfectly | The watch came defective | I did not like the watch | A watch of awful quality',
);

/** Sentences that say nothing about quality must not change the label. */
export const neutralAdditions: Capability = {
  name: 'neutral additions',
  cases: [
    ...list(
      '. Comprei na terça-feira. | . É para o meu primo. | . A caixa é azul. | . Pedido número 48213. | . Moro em Curitiba.',
    ).flatMap((addition) => invariant('pt', portuguese, (text) => text + addition)),
    ...list(
      '. I bought it on a Tuesday. | . It is for my cousin. | . The box is blue. | . Order number 48213. | . I live in Ohio.',
    ).flatMap((addition) => invariant('en', english, (text) => text + addition)),
  ],
};
