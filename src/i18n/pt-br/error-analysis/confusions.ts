import type { Messages } from '../../english.ts';
import { classWord } from '../class-words.ts';
import { feminines, ofClass } from './nouns.ts';

export const confusions: Messages['errorAnalysis']['confusions'] = {
  heading: 'Confusões',
  lead: 'Que classe é prevista no lugar de qual, as mais frequentes primeiro, com as palavras (e suas linhas) mais presentes nestes erros que nos acertos do mesmo rótulo.',
  none: 'Nenhuma classe é prevista no lugar de outra.',
  pairColumn: 'Rótulo → previsão',
  rows: 'Linhas',
  share: '% dos erros',
  read: 'Ler',
  readColumn: 'Erros',
  pair: ({ label, predicted }) => `${classWord(label)} → ${classWord(predicted)}`,
  readPair: ({ label, predicted }) =>
    `Ler as avaliações ${ofClass(2, label)} que foram classificadas como ${feminines(predicted)}`,
};
