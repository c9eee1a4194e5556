import { doubleNegation } from '../../../src/analysis/cues/double-negation.ts';
import { describeCue } from './describe-cue.ts';

describeCue(doubleNegation, {
  pt: {
    found: [
      'O filme ⟦não é ruim⟧.',
      '⟦Não é nada mal⟧ pelo preço.',
      'O aparelho ⟦nunca deixou de⟧ funcionar.',
      'Chegou ⟦sem defeitos⟧.',
      'Em dois anos ⟦nunca tive problema⟧ com ela.',
      'Esta marca ⟦não decepciona⟧.',
      'Até agora ⟦nada a reclamar⟧.',
      'A segunda parte ⟦não foi tão chata⟧ assim.',
      '⟦Não há como não⟧ gostar.',
    ],
    absent: [
      'Não tenho nada disso em casa.',
      'Não recomendo nem para o vizinho.',
      'Não gostei, péssimo acabamento.',
      'O som é ruim e não carrega.',
      'Não funciona, veio com defeito.',
      'Não compre esta porcaria.',
      'Nunca mais compro nesta loja.',
      'Não é só ruim, é perigoso.',
      'Não veio nenhum brinde.',
      'Não é pior do que o outro.',
    ],
  },
  en: {
    found: [
      'The food was ⟦not bad⟧.',
      "It ⟦isn't terrible⟧ at all.",
      'It has ⟦never failed⟧ me.',
      'We had ⟦no problems⟧ with it.',
      'The ending is ⟦not without⟧ charm.',
      'There is ⟦nothing wrong⟧ with the lens.',
      'For the money you ⟦can’t go wrong⟧.',
      'It did ⟦not feel flimsy⟧.',
      'He ⟦never disappoints⟧.',
      'I have ⟦no complaints⟧.',
    ],
    absent: [
      'No, terrible sound.',
      "Don't buy this terrible lamp.",
      'It is not only bad, it is dangerous.',
      'I never got my money.',
      'It does not work and it smells bad.',
      'No worse than the old one.',
      'Nobody answered and nothing arrived.',
      "It doesn't fit. Bad cut.",
      'Bad, not good.',
    ],
  },
});
