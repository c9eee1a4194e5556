import { mixedLanguage } from '../../../src/analysis/cues/mixed-language.ts';
import { describeCue } from './describe-cue.ts';

describeCue(mixedLanguage, {
  pt: {
    found: [
      'Comprei para minha filha e ela adorou muito, ⟦she really likes this⟧ até hoje.',
      'O produto é ótimo, chegou antes do prazo. ⟦Would definitely buy again⟧!',
      'Gostei muito da qualidade, ⟦very good product and works well⟧.',
      '⟦Amazing product, very well made⟧, chegou rápido e a entrega foi perfeita.',
      'Não gostei, veio quebrado e ninguém responde. ⟦Never buying from them again⟧',
      'Minha mãe achou lindo. ⟦This was worth every penny⟧, recomendo para você também.',
      'A caixa é boa mas o atendimento é péssimo: ⟦they never answered my questions⟧',
      'Muito bom mesmo, ⟦thank you very much⟧, até a próxima compra.',
    ],
    absent: [
      'Comprei o design slim e o delivery foi rápido.',
      'Assisti The Lord of the Rings e adorei cada cena.',
      'Li Where the Wild Things Are para minha filha dormir.',
      'O smartphone veio com case e película.',
      'Super top, show de bola!',
      'Comi o brownie e o cookie da loja, muito bons.',
      'Não gostei do fit desta calça.',
      'O time come bem com este prato e use sempre.',
    ],
  },
  en: {
    found: [
      'I bought it for my mother and she said, ⟦é muito lindo mesmo⟧, and loves it.',
      'The product works very well. ⟦Recomendo muito para você⟧!',
      'Great sound and good price, ⟦não tenho nada que reclamar⟧.',
      '⟦Muito bom, gostei demais⟧, it was worth every penny and works perfectly.',
      'They never answered my email. ⟦Nunca mais compro nesta loja⟧',
      'It arrived broken and they would not return my money, ⟦péssimo atendimento, não recomendo⟧.',
      'This was a gift for my friends and they loved it: ⟦adorei muito, obrigada⟧',
      'We really like this shop, ⟦entrega muito rápida⟧ every time.',
    ],
    absent: [
      'The feijoada and the caipirinha are excellent.',
      'We saw Cidade de Deus and loved every minute.',
      'My São Paulo friends use it every day.',
      'He ate the best sole in Rio de Janeiro.',
      'The samba and the bossa nova tracks are great.',
      'Ha ha, she never saw it coming.',
      'It comes with a SIM card and a legal notice.',
      'Fado by Amália, what a voice she had.',
    ],
  },
});
