import { intensifier } from '../../../src/analysis/cues/intensifier.ts';
import { describeCue } from './describe-cue.ts';

describeCue(intensifier, {
  pt: {
    found: [
      '⟦Muito⟧ bom.',
      'Gostei ⟦demais⟧!',
      'Ficou ⟦extremamente⟧ apertado.',
      'É ⟦super⟧ leve.',
      'Uma delícia ⟦pra caramba⟧',
      'Veio ⟦tão⟧ rápido!',
      'A capa é ⟦lindíssima⟧.',
      'Achei ⟦bastante⟧ confuso.',
      '⟦mto⟧ ruim',
    ],
    absent: [
      'Os demais itens vieram certos.',
      'Meu filho joga Super Mario com ela.',
      'Levou muito tempo para chegar.',
      'Tem muitos botões.',
      'Fui ao supermercado e comprei outro.',
      'O próximo vai ser azul.',
      'Tão logo chegou, usei.',
      'Péssimo.',
    ],
  },
  en: {
    found: [
      '⟦Very⟧ good.',
      'It is ⟦so⟧ soft.',
      'The strap is ⟦way too⟧ short.',
      '⟦Absolutely⟧ useless.',
      'It gets hot ⟦as hell⟧.',
      'What ⟦such a⟧ waste of paper.',
      'A ⟦ridiculously⟧ small bag.',
      'The sound is ⟦pretty⟧ weak.',
      'I am ⟦beyond disappointed⟧.',
    ],
    absent: [
      'I bought one for me too.',
      'It rained, so I stayed in.',
      'It is not very loud.',
      'The very same box came twice.',
      'What a pretty vase.',
      'So far it holds.',
      'I think so.',
      'My son plays Super Mario on it.',
      'Useful for things such as pens.',
    ],
  },
});
