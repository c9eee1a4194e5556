import { className, classWord } from '../class-words.ts';

export const confusions = {
  heading: 'Confusions',
  lead: 'Which class is predicted instead of which, most frequent first, with the words (and their rows) over-represented in these errors compared with the correct rows of the same label.',
  none: 'No class is predicted instead of another.',
  pairColumn: 'Label → prediction',
  rows: 'Rows',
  share: 'Share of errors',
  read: 'Read',
  readColumn: 'Errors',
  pair: ({ label, predicted }: { label: string; predicted: string }) =>
    `${classWord(label)} → ${classWord(predicted)}`,
  readPair: ({ label, predicted }: { label: string; predicted: string }) =>
    `Read the ${className(label)} reviews that were classified as ${className(predicted)}`,
};
