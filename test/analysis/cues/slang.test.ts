import { slang } from '../../../src/analysis/cues/slang.ts';
import { describeCue } from './describe-cue.ts';

describeCue(slang, {
  pt: {
    found: [
      '⟦vc⟧ precisa disso',
      '⟦mto⟧ bom',
      'adorei ⟦kkkkk⟧',
      '⟦Muuuito⟧ bom',
      'o jogo é ⟦bugado⟧',
      'não gostei ⟦pq⟧ ⟦tbm⟧ veio errado',
      '⟦tava⟧ quebrado',
      '⟦rsrs⟧ até que serve',
      'ficou ⟦da hora⟧',
    ],
    absent: [
      'Você precisa disso.',
      'Tão bom quanto parece.',
      'A vitamina C em massa.',
      'Luís XIII reinou antes.',
      'Veja em www.loja.com',
      'Rir não é riso daqui.',
      'Tudo certo com a compra.',
      'O carro voou pelas ruas.',
      'xxxxxx',
    ],
  },
  en: {
    found: [
      '⟦u⟧ need this',
      '⟦thx⟧ for the help',
      'broke in a day ⟦lol⟧',
      '⟦Sooo⟧ good',
      'it is ⟦janky⟧',
      '⟦omg⟧ ⟦tbh⟧ i cried',
      'I ⟦wanna⟧ return it',
      '⟦hahaha⟧ what a film',
      '⟦meh⟧',
    ],
    absent: [
      'You need this.',
      'Henry VIII had six wives.',
      'See www.shop.com',
      'The lamp is lit by a candle.',
      'An R rated film.',
      'Made in the U S of A.',
      'The kid loved the book.',
      'The bees buzzed.',
      'xxxxxx',
    ],
  },
});
