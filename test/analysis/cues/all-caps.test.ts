import { allCaps } from '../../../src/analysis/cues/all-caps.ts';
import { describeCue } from './describe-cue.ts';

describeCue(allCaps, {
  pt: {
    found: [
      '⟦NÃO⟧ comprem isso.',
      'É ⟦MUITO⟧ bom.',
      '⟦ENTREGA RÁPIDA⟧',
      '⟦PÉSSIMO ATENDIMENTO⟧, nunca mais.',
      'Veio ⟦QUEBRADO⟧ de novo',
      'Odiei. ⟦DINHEIRO JOGADO FORA⟧.',
      'Que som ⟦HORRÍVEL⟧!',
      'A ⟦PIOR LOJA⟧ do país',
    ],
    absent: [
      'Cabo USB e saída HDMI.',
      'Comprei uma TV LG com IPS.',
      'Meu SAMSUNG travou.',
      'O CPF e o CNPJ vieram na NF.',
      'Não Recomendo A Ninguém.',
      'Paguei R$ 50 no PIX.',
      'O SAC nunca respondeu.',
      'Bateria de 5000 MAH.',
    ],
  },
  en: {
    found: [
      'Do ⟦NOT⟧ buy it.',
      'It is ⟦VERY⟧ good.',
      '⟦FAST SHIPPING⟧',
      '⟦TERRIBLE SERVICE⟧, never again.',
      'It came ⟦BROKEN⟧ again',
      'Hated it. ⟦WASTE OF MONEY⟧.',
      'What an ⟦AWFUL⟧ noise!',
      'The ⟦WORST SHOP⟧ in town',
    ],
    absent: [
      'USB cable and HDMI port.',
      'I bought an LG TV in the UK.',
      'My SAMSUNG froze.',
      'NASA and the FBI are in it.',
      'Do Not Buy This.',
      'A PDF of the DVD booklet.',
      'It meets WHO rules.',
      'I am in the US at 3 PM.',
    ],
  },
});
