import { emojiAgainstWords } from '../../../src/analysis/cues/emoji-against-words.ts';
import { describeCue } from './describe-cue.ts';

describeCue(emojiAgainstWords, {
  pt: {
    found: [
      'Péssimo produto ⟦😍⟧',
      'Adorei ⟦😡⟧',
      'Que atendimento horrível ⟦👏⟧⟦👏⟧',
      'Muito bom ⟦:(⟧',
      '⟦👍⟧ chegou quebrado',
      'Não gostei ⟦😊⟧',
      'Excelente. ⟦😡⟧',
      'Ruim demais ⟦:)⟧',
    ],
    absent: [
      'Adorei 😍',
      'Péssimo 😡',
      'Não gostei 😞',
      'Não é ruim 👍',
      'Chegou hoje 😡',
      'O som é bom e a tela é ruim 😊',
      'Adorei 😍. Entrega péssima 😡',
      'Ótimo 🤔',
    ],
  },
  en: {
    found: [
      'Terrible lamp ⟦😍⟧',
      'Loved it ⟦😡⟧',
      'Awful service ⟦👏⟧⟦👏⟧',
      'Very good ⟦:(⟧',
      '⟦👍⟧ arrived broken',
      "I didn't enjoy it ⟦😊⟧",
      'Excellent. ⟦😡⟧',
      'So bad ⟦:)⟧',
    ],
    absent: [
      'Loved it 😍',
      'Terrible 😡',
      'Not good 😞',
      'Not bad 👍',
      'Came today 😡',
      'Good sound, bad screen 😊',
      'Loved it 😍. Awful delivery 😡',
      'Great 🤔',
    ],
  },
});
