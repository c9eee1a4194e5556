import { contrast } from '../../../src/analysis/cues/contrast.ts';
import { describeCue } from './describe-cue.ts';

describeCue(contrast, {
  pt: {
    found: [
      'Bonito, ⟦mas⟧ frágil.',
      '⟦Apesar do⟧ preço, valeu.',
      'Gostei da cor, ⟦porém⟧ desbotou.',
      '⟦Embora⟧ pequeno, faz muito barulho.',
      'É lento. ⟦No entanto⟧, funciona.',
      'A capa é boa, ⟦só que⟧ veio suja.',
      'Veio riscado e ⟦mesmo assim⟧ fiquei com ele.',
      'A tela é ótima; ⟦por outro lado⟧, a bateria some.',
      'Linda, ⟦pena que⟧ encolheu.',
      'Bonito, ⟦só que⟧ não gostei.',
    ],
    absent: [
      'Mais ou menos do tamanho certo.',
      'Nem olhei, fui embora.',
      'Mandei embora e pedi outro.',
      'Não só limpa, mas também perfuma.',
      'Ótima compra, só que não.',
      'É mais leve que a minha.',
      'As massas são frescas.',
      'Mas que filme lindo!',
    ],
  },
  en: {
    found: [
      'Pretty, ⟦but⟧ fragile.',
      '⟦Although⟧ small, it is loud.',
      'It is slow; ⟦however⟧, it works.',
      '⟦Despite⟧ the price I kept it.',
      'I kept it ⟦in spite of⟧ the smell.',
      'It is long, ⟦yet⟧ never dull.',
      'A great idea ⟦and yet⟧ it bores.',
      '⟦Still⟧, the coat is warm.',
      'The screen is fine, ⟦though⟧ dim.',
      'The first one lasted, ⟦whereas⟧ this broke.',
    ],
    absent: [
      'Nothing but trouble.',
      'Anything but boring.',
      'It has not arrived yet.',
      'Yet another sequel.',
      'A remake and yet another sequel.',
      'It still works after a year.',
      'The button is stuck.',
      'She talks as though she knew.',
      'However hard I press, it stays shut.',
      'Last but not least: the strap.',
    ],
  },
});
