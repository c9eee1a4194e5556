import { negation } from '../../../src/analysis/cues/negation.ts';
import { describeCue } from './describe-cue.ts';

describeCue(negation, {
  pt: {
    found: [
      '⟦Não⟧ recomendo a ⟦ninguém⟧ daqui.',
      'O zíper ⟦nunca⟧ fechou direito.',
      'Chegou ⟦sem⟧ o carregador.',
      'Bonito, só que ⟦não⟧ gostei.',
      '⟦NAO⟧ COMPREM',
      '⟦Nenhum⟧ dos botões responde.',
      'Liguei três vezes e ⟦nada⟧.',
      'Esse ventilador ⟦ñ⟧ gira.',
      '⟦n⟧ gostei da cor',
      '⟦Jamais⟧ compraria outra vez, ⟦nem⟧ de graça.',
    ],
    absent: [
      'O pacote chegou no prazo, no endereço certo.',
      'Sem dúvida a melhor compra do ano.',
      'não só chegou cedo, mas veio com brinde.',
      'Agradeci e a moça respondeu: de nada.',
      'Tamanho N 40, como pedi.',
      'A nona edição é linda.',
      'Ótimo, só que não!',
      'Não vejo a hora de usar.',
      'A tinta não apenas cobre, ela protege.',
    ],
  },
  en: {
    found: [
      'It ⟦doesn’t⟧ charge.',
      'I would ⟦not⟧ buy it again.',
      '⟦Nothing⟧ in the box worked.',
      'The zip ⟦never⟧ closed.',
      'It came ⟦without⟧ a cable.',
      'You ⟦cannot⟧ read the dial.',
      '⟦No⟧ sound at all.',
      'I ⟦dont⟧ like it.',
      'It ⟦hardly⟧ fits.',
    ],
    absent: [
      'No doubt the best kettle I own.',
      'It is not only pretty but strong.',
      'The shade No. 5 is my favourite.',
      'No wonder everyone has one.',
      'I know the notes are long.',
      'Last but not least, it is light.',
      'Nothing but praise from my family.',
      'Without a doubt worth it.',
      "I can't wait to use it.",
    ],
  },
});
