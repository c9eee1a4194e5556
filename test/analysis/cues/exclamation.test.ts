import { exclamation } from '../../../src/analysis/cues/exclamation.ts';
import { describeCue } from './describe-cue.ts';

describeCue(exclamation, {
  pt: {
    found: [
      'Adorei⟦!⟧',
      'Nunca mais⟦!!!⟧',
      'Que horror⟦!⟧ Devolvi.',
      'Chegou ontem ⟦!⟧',
      'Bom⟦!⟧ Bonito⟦!⟧ Barato⟦!⟧',
      'Como assim?⟦!⟧',
      'Disse "nunca⟦!⟧" e desligou.',
      'Amei 😍⟦!!⟧',
    ],
    absent: [
      'Adorei.',
      '<!-- comentário --> Bom produto.',
      'O manual diz que a != b.',
      'Comprei o disco da P!nk.',
      'Uso o Yahoo! há anos.',
      '¡Hola, disse o vendedor.',
      'Gostei muito',
      '<!DOCTYPE html> apareceu na tela.',
    ],
  },
  en: {
    found: [
      'Love it⟦!⟧',
      'Never again⟦!!!⟧',
      'What a mess⟦!⟧ Returned.',
      'It came today ⟦!⟧',
      'Good⟦!⟧ Cheap⟦!⟧',
      'Really?⟦!⟧',
      'He said "no⟦!⟧" and hung up.',
      'So soft 😍⟦!!⟧',
    ],
    absent: [
      'Love it.',
      '<!-- note --> Good lamp.',
      'The guide says a != b.',
      'I bought the P!nk album.',
      'Still on Yahoo! mail.',
      'i loved every page',
      '!important styles everywhere',
      '<![CDATA[ was printed on the label',
    ],
  },
});
