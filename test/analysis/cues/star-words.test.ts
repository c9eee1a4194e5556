import { starWords } from '../../../src/analysis/cues/star-words.ts';
import { describeCue } from './describe-cue.ts';

describeCue(starWords, {
  pt: {
    found: [
      'Dou ⟦uma estrela⟧ porque não tem zero.',
      '⟦5 estrelas⟧ para a entrega.',
      '⟦Nota 10⟧!',
      'Minha nota é ⟦8/10⟧.',
      'Merece ⟦nota zero⟧.',
      '⟦cinco estrelas⟧',
      'Só ⟦⭐⭐⟧ mesmo.',
      'Filme nota ⟦4 de 5⟧.',
      '⟦nota: 8,5⟧',
    ],
    absent: [
      'Veio sem nota fiscal.',
      'Entregue em 5/10.',
      'Comprei no dia 10/10/2020.',
      'Ficamos num hotel 5 estrelas.',
      'O céu com estrelas pintadas.',
      'Paguei com uma nota de 50 reais.',
      'A estrela do filme brilha.',
      'Ele nota tudo.',
      'Um brinquedo com ⭐ na tampa.',
    ],
  },
  en: {
    found: [
      '⟦One star⟧ because zero is not allowed.',
      '⟦5 stars⟧ for delivery.',
      'A solid ⟦8/10⟧.',
      '⟦4 out of 5⟧ from me.',
      '⟦Zero stars⟧.',
      'A ⟦five-star⟧ lamp.',
      'Only ⟦★★☆☆☆⟧ here.',
      '⟦10/10⟧ would buy again',
    ],
    absent: [
      'We stayed in a five-star hotel.',
      'Delivered on 4/5.',
      'Bought 10/10/2020.',
      'Better than Star Wars.',
      'The star of the show is the lens.',
      'A three star general plays the lead.',
      'A 3/4 inch bolt.',
      '4 out of 5 people in my house use it.',
    ],
  },
});
