/**
 * Words that any text has, without accents, in Portuguese and English. Negations are none of them:
 * they turn a review round.
 */
const stopWords: ReadonlySet<string> = new Set(
  `a ao aos as ate com como da das de dela dele deles do dos e ela elas ele eles em entre era eram
  essa essas esse esses esta estas este estes esta estao estava eu foi foram ha isso isto ja la lhe
  mais mas me mesmo meu meus minha minhas muito na nas nos no nossa nosso num numa o os ou para pela
  pelas pelo pelos pra pro por porque pois qual quando que quem se sem ser seu seus so sua suas
  tambem te tem ter tinha to tudo um uma umas uns vai voce voces
  about after all also am an and any are as at be because been before being but by can could did do
  does doing down for from had has have having he her here him his how i if in into is it its just me
  more most my of off on once only or other our out over own same she so some such than that the
  their them then there these they this those through to too up us very was we were what when where
  which while who why will with would you your`.split(/\s+/),
);

/** Whether a word or a phrase is made of such words alone. */
export function isStopTerm(term: string): boolean {
  const words = term
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.every((word) => stopWords.has(word));
}
