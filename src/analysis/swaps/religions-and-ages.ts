import { termSwap } from './term-groups.ts';

/** Words of faith: our own choice; groups are of one gender, number and article. */
export const religionSwap = termSwap('religion', {
  pt: [
    ['católico', 'judeu', 'muçulmano', 'budista', 'espírita', 'ateu'],
    ['católica', 'evangélica', 'judia', 'muçulmana', 'ateia'],
    ['católicos', 'evangélicos', 'judeus', 'muçulmanos', 'budistas', 'espíritas', 'ateus'],
  ],
  en: [
    ['Christian', 'Catholic', 'Jewish', 'Muslim', 'Hindu', 'Buddhist', 'Protestant'],
    ['Christians', 'Catholics', 'Jews', 'Muslims', 'Hindus', 'Buddhists', 'Protestants'],
    ['church', 'synagogue', 'mosque', 'temple'],
  ],
});

/** Words of age: our own choice. A swap may tell of another life, but hardly of another product. */
export const ageSwap = termSwap('age', {
  pt: [
    ['idoso', 'jovem', 'adolescente', 'adulto'],
    ['idosos', 'jovens', 'adolescentes', 'adultos'],
    ['idosa', 'jovem', 'adolescente'],
  ],
  en: [
    ['teenager', 'pensioner', 'senior', 'youngster'],
    ['teenagers', 'pensioners', 'seniors', 'youngsters'],
  ],
});
