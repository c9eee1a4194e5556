import { mixedFeelings } from '../../../src/analysis/cues/mixed-feelings.ts';
import { describeCue } from './describe-cue.ts';

describeCue(mixedFeelings, {
  pt: {
    found: [
      'O som é ⟦ótimo⟧, a tela é ⟦ruim⟧.',
      '⟦Adorei⟧ a cor, ⟦odiei⟧ o tecido.',
      '⟦Bonito⟧ e ⟦caro⟧.',
      'O livro é ⟦bom⟧, o final é ⟦péssimo⟧.',
      '⟦Recomendo⟧ a loja; o produto veio ⟦quebrado⟧.',
      'Não é ⟦bom⟧, mas a cor é ⟦linda⟧.',
      'A entrega foi ⟦excelente⟧ e o tênis ⟦fraco⟧.',
      '⟦Problema⟧ resolvido, ⟦gostei⟧.',
    ],
    absent: [
      'Não gostei, ruim mesmo.',
      'Ótimo, sem defeitos.',
      'Não é ruim, recomendo.',
      'Nunca tive problema, excelente.',
      'A caixa é azul e a tampa é verde.',
      'Péssimo. Horrível. Lixo.',
      'Lindo, perfeito, maravilhoso.',
      'Não recomendo: veio quebrado.',
    ],
  },
  en: {
    found: [
      'The sound is ⟦great⟧, the screen is ⟦awful⟧.',
      '⟦Loved⟧ the cast, ⟦hated⟧ the plot.',
      '⟦Beautiful⟧ and ⟦overpriced⟧.',
      '⟦Good⟧ start, ⟦boring⟧ end.',
      'Not ⟦good⟧, but the colour is ⟦lovely⟧.',
      'It arrived ⟦broken⟧; support was ⟦helpful⟧.',
      '⟦Funny⟧ and ⟦stupid⟧.',
      'A ⟦charming⟧ ⟦mess⟧.',
    ],
    absent: [
      'Not good, awful.',
      'Great, no problems.',
      'It is not bad, I recommend it.',
      'Never had an issue, excellent.',
      'The box is blue.',
      'Terrible. Horrible. Junk.',
      'Lovely, perfect, superb.',
      'I do not recommend it: broken.',
    ],
  },
});
