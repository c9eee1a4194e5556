import { question } from '../../../src/analysis/cues/question.ts';
import { describeCue } from './describe-cue.ts';

describeCue(question, {
  pt: {
    found: [
      'Alguém sabe usar⟦?⟧',
      'Cadê meu pedido⟦???⟧',
      'Vale a pena⟦?⟧ Acho que não.',
      'Como assim⟦?⟧!',
      'Por que vende se não tem ⟦?⟧',
      'Isso é um "presente"⟦?⟧',
      'E a garantia⟦?⟧ E a nota⟦?⟧',
      'Sério⟦?⟧ 😡',
    ],
    absent: [
      'Não sei por que comprei.',
      'Veja em loja.com/item?id=3',
      'O caf?é veio frio.',
      'Perguntei quando chega e ninguém disse.',
      'É de couro (?) segundo o site.',
      'Que filme!',
      '? bom',
      'Quem comprou gostou.',
    ],
  },
  en: {
    found: [
      'Does it float⟦?⟧',
      'Where is my order⟦???⟧',
      'Worth it⟦?⟧ No.',
      'Really⟦?⟧!',
      'Why sell it then ⟦?⟧',
      'Is this a "gift"⟦?⟧',
      'The lid⟦?⟧ The cable⟦?⟧',
      'Seriously⟦?⟧ 😡',
    ],
    absent: [
      'I wonder why I bought it.',
      'See shop.com/item?id=3',
      'It don?t work.',
      'I asked when it would come.',
      'It is leather (?) they say.',
      'What a film!',
      '? good',
      'Whoever made this is clever.',
    ],
  },
});
