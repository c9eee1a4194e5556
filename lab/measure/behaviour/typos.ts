import { invariant, list, minimum, type Capability } from './case.ts';

/** Two neighbouring letters in the middle of the longest word change places. */
function swapped(text: string): string {
  const longest = text
    .split(/[^\p{L}]+/u)
    .reduce((long, word) => (word.length > long.length ? word : long), '');
  const at = Math.floor(longest.length / 2);
  return text.replace(
    longest,
    longest.slice(0, at - 1) + longest.charAt(at) + longest.charAt(at - 1) + longest.slice(at + 1),
  );
}

/** Misspelt words; the rest of the review still tells. */
export const typos: Capability = {
  name: 'typos',
  cases: [
    ...invariant(
      'pt',
      list(
        'Gostei bastante do liquidificador, recomendo | Ótima qualidade, entrega antes do combinado | Parou de funcionar depois de duas semanas | ' +
          'Atendimento horrível, nunca mais compro aqui | O filme é maravilhoso, me emocionei muito | Tecido vagabundo, rasgou na primeira lavagem | ' +
          'Muito satisfeito com a geladeira | A história é chata e o final decepcionante',
      ),
      swapped,
    ),
    ...invariant(
      'en',
      list(
        'I really like this blender and recommend it | Great quality, delivered ahead of schedule | It stopped working after a fortnight | ' +
          'Horrible customer service, never again | A wonderful movie that moved me deeply | Cheap material, ripped the first time I washed it | ' +
          'Very satisfied with this refrigerator | The story is dull and the conclusion disappointing',
      ),
      swapped,
    ),
    ...minimum(
      'pt',
      'positive',
      list(
        'Exelente produto | Muito bom, recomento | Adorey, chegou rapidinho | Produto maravilhozo | Gostey muito | Perfeitto, amei | Otimmo atendimento | Superol minhas espectativas',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      list(
        'Pesimo atendimento | Não recomemdo | Orrivel, nunca mais | Veio com defeto e não troca | Muito rruim | Uma desepção | Não gostey, material fraco | Produto chegou quebradu',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      list(
        'Excelent product | Definately recomend it | Awsome phone, love it | Beautifull fabric | Its amazng, so happy | Perfct fit, thank you | Realy good value | Suprisingly good',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      list(
        'Terible quality | Very dissapointed | Definately not worth it | Horible experience | It was a wast of money | Stoped working after a day | Compleately useless | Dont reccomend it',
      ),
    ),
  ],
};
