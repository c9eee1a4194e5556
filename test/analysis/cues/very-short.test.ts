import { veryShort } from '../../../src/analysis/cues/very-short.ts';
import { describeCue } from './describe-cue.ts';

describeCue(veryShort, {
  pt: {
    found: [
      '⟦Bom⟧',
      '⟦Não gostei.⟧',
      '⟦Nota 10⟧',
      '⟦Muito bom mesmo!!!⟧',
      '⟦😍😍😍😍😍⟧',
      '⟦top top top⟧',
      '⟦.⟧',
      '⟦  Recomendo 👍 ⟧',
    ],
    absent: [
      'Bom, bonito e barato',
      'Não gostei da cor',
      'Nota 10 para vocês',
      'a b c d',
      'Chegou. Usei. Quebrou. Devolvi.',
      'um 2 três 4',
      'O-o-o-o que é isso',
      'Muito bom! Adorei mesmo 😍',
    ],
  },
  en: {
    found: [
      '⟦Good⟧',
      "⟦Don't buy this⟧",
      '⟦10 out of⟧',
      '⟦So so good!!!⟧',
      '⟦👎👎👎👎👎⟧',
      '⟦ok ok ok⟧',
      '⟦!!!⟧',
      '⟦  Recommended 👍 ⟧',
    ],
    absent: [
      'Good, cheap and light',
      "Don't buy this one",
      'Ten out of ten',
      'a b c d',
      'Came. Used. Broke. Returned.',
      'one 2 three 4',
      'It is what it is',
      'So good! Love it 😍',
    ],
  },
});
