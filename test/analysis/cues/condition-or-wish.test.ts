import { conditionOrWish } from '../../../src/analysis/cues/condition-or-wish.ts';
import { describeCue } from './describe-cue.ts';

describeCue(conditionOrWish, {
  pt: {
    found: [
      '⟦Se fosse⟧ mais leve, levava outro.',
      '⟦Se tivesse⟧ bateria, era perfeito.',
      '⟦Queria que⟧ fosse azul.',
      '⟦Seria⟧ ótimo com um bolso.',
      '⟦Quem dera⟧ durasse.',
      '⟦Bem que podia⟧ vir com pilhas.',
      '⟦Se o vendedor respondesse⟧, eu ficava.',
      '⟦Espero que⟧ dure.',
      '⟦Deveriam⟧ avisar antes.',
      '⟦Tomara⟧ que chegue.',
    ],
    absent: [
      'Ele se tornou meu favorito.',
      'É bonito como se fosse novo.',
      'Esse classe A gasta pouco.',
      'Gostaria de agradecer à equipe.',
      'Neste caso veio tudo certo.',
      'Uma empresa séria.',
      'Não sei se esse é o certo.',
      'Com sol, usa-se no quintal.',
    ],
  },
  en: {
    found: [
      'It ⟦would have⟧ been great with a lid.',
      '⟦If only⟧ it were quiet.',
      '⟦I wish⟧ it came in blue.',
      'It ⟦could be⟧ better.',
      '⟦If it had⟧ a pocket I would keep it.',
      'It ⟦should’ve⟧ come with a cable.',
      'It ⟦would be⟧ perfect in red.',
      'I ⟦hope it⟧ lasts.',
      'It is fine ⟦unless⟧ you have pets.',
    ],
    absent: [
      'I would recommend it.',
      'It runs as if new.',
      'I could not be happier.',
      'She wanted it, so I bought it.',
      'The wood is oak.',
      'I asked if it floats.',
      'Best wishes from my family.',
      'Hopeless map.',
    ],
  },
});
