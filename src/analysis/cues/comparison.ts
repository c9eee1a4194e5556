import { HashFilter } from '../../text/hash-filter.ts';
import { hashWord } from '../../text/hash.ts';
import { gap, tokenKind, type CueText } from './cue-text.ts';
import { nothingFound, type Cue, type CueRange } from './cue.ts';
import { mergeRanges } from './merge-ranges.ts';
import { PhraseSet, tokenRange } from './phrase-set.ts';
import { wordSet } from '../../text/word-set.ts';

const phrases = new PhraseSet(
  {
    pt: [
      '(comparado|comparada|comparados|comparadas|comparando|comparar) (a|ao|aos|as|com|o)',
      '(em|na) comparacao',
      '(superior|inferior|superiores|inferiores) (a|ao|aos|as)',
      '(parecido|parecida|igual|iguais|identico|identica|semelhante) (com|a|ao|aos|as) (o|a|os|as|outro|outra|anterior|original|concorrente|concorrencia|antigo|antiga|primeiro|primeira)',
      'nem se compara',
      // What came before, or was had before, is what praise and criticism fall on.
      '(o|a|os|as|do|da|dos|das|ao|no|na|meu|minha) (anterior|anteriores|antecessor|antecessora|antecessores)',
      '(meu|minha|o meu|a minha) (antigo|antiga)',
      '(o|a|do|da|para a|pra|para o) (antigo|antiga) (modelo|versao|marca|livro|filme|aparelho|celular)',
      '(modelo|versao|livro|filme|jogo|volume|temporada) anterior',
    ],
    en: [
      '(compared|comparable|comparing|compare|compares) (to|with|it to|this to|it with)',
      '(in|by) comparison',
      '(superior|inferior|similar|identical|preferable) to',
      'unlike (the|my|other|its|his|their|any|most)',
      '(the|my|our|his|her|their|its) (old|previous|earlier|last) (one|ones|version|model|film|movie|movies|book|books|novel|novels|season|game|games|album|phone|tablet|laptop|pair|brand|design)',
      '(the|its|their) (predecessor|predecessors|prequel)',
      'the original (is|was|had|has|film|movie|book|game|version|series)',
    ],
  },
  {
    pt: [
      '(igual|iguais|identico|identica) (a|ao|as) (foto|imagem|descricao|anuncio|anunciado|descrito|site)',
    ],
    en: ['(similar|identical|compared) to (the|what|its) (picture|photo|description)'],
  },
);

const links = {
  /** Comparative words that `que` or `do que` may follow. */
  pt: wordSet('mais menos melhor melhores pior piores maior maiores menor menores'),
  que: hashWord('que'),
  do: hashWord('do'),
  tao: hashWord('tao'),
  quanto: wordSet('quanto quantos como'),
  than: hashWord('than'),
  as: hashWord('as'),
};

/** “mais que perfeito”, “more than happy”: an intensifier, or an amount. */
const notCompared = {
  pt: wordSet(
    `recomend(o|ado|ada) perfeit(o|a) satisfeit(o|a|os|as) suficiente nunca aprovad(o|a) merecid(o|a) especial depressa tudo tem tinha existe ja eu vi um uma
    dois duas tres quatro cinco dez vinte trinta metade mil cem`,
  ),
  en: wordSet(
    `happy satisfied enough pleased willing welcome once twice ever likely i you a an one two three four five six seven ten twenty thirty half
    fair adequate`,
  ),
};
const comparatives = wordSet(
  `more less fewer better worse bigger smaller larger cheaper faster slower longer shorter higher lower older newer stronger weaker lighter heavier
  thicker thinner louder quieter brighter darker softer harder easier nicer funnier sadder warmer cooler deeper finer richer smoother sturdier tighter
  wider taller closer later earlier sooner greater poorer safer simpler clearer cleaner prettier uglier duller happier`,
);
const beginnings = new HashFilter([...links.pt, links.tao, ...comparatives, links.as]);
const asPhrases = wordSet(
  'soon well long far much many described advertised expected usual if though always promised shown pictured is',
);

const articles = wordSet('o a os as');
/** Verbs that `que` follows after a “mais” that should be “mas”. */
const opinions = wordSet('acredito acho creio espero sei penso imagino vi falaram disseram parece');

/** Furthest that `than` or `que` may stand from its comparative. */
const reach = 4;

function linkAfter(review: CueText, from: number, isLink: (hash: number) => boolean): number {
  const { tokens, gaps } = review;
  for (let i = from + 1; i < tokens.count && i <= from + reach && gaps[i] === gap.none; i++) {
    if (isLink(tokens.hashes[i] as number)) return i;
  }
  return -1;
}

/** Token after the comparison that begins at `index`, or −1. */
function comparisonEnd(review: CueText, index: number): number {
  const { language, tokens, gaps, kinds } = review;
  const { hashes, count } = tokens;
  const hash = hashes[index] as number;
  if (!beginnings.mayHold(hash)) return -1;
  if (language !== 'en' && links.pt.has(hash)) {
    const link = linkAfter(review, index, (next) => next === links.que);
    const next = link + 1;
    if (link < 0 || next >= count || gaps[next] !== gap.none) return -1;
    const between = link - index - 1 - (hashes[link - 1] === links.do ? 1 : 0);
    if (between > 1 || kinds[next] !== tokenKind.word) return -1;
    if (between === 1) {
      // “o mais bonito que tem” and “mais acredito que” compare nothing.
      if (opinions.has(hashes[index + 1] as number)) return -1;
      if (index > 0 && articles.has(hashes[index - 1] as number)) return -1;
    }
    return notCompared.pt.has(hashes[next] as number) ? -1 : next;
  }
  if (language !== 'en' && hash === links.tao) {
    const link = linkAfter(review, index, (next) => links.quanto.has(next));
    return link < 0 ? -1 : link + 1;
  }
  if (language !== 'pt' && comparatives.has(hash)) {
    const link = linkAfter(review, index, (next) => next === links.than);
    const next = link + 1;
    if (link < 0 || next >= count || kinds[next] !== tokenKind.word) return -1;
    return link === index + 1 && notCompared.en.has(hashes[next] as number) ? -1 : next;
  }
  if (language !== 'pt' && hash === links.as) {
    const next = index + 1;
    if (next >= count || gaps[next] !== gap.none || asPhrases.has(hashes[next] as number))
      return -1;
    const link = linkAfter(review, next, (one) => one === links.as);
    if (link < 0 || link > index + 3) return -1;
    const after = link + 1;
    return after < count &&
      (asPhrases.has(hashes[after] as number) || kinds[after] !== tokenKind.word)
      ? -1
      : after;
  }
  return -1;
}

/**
 * Something measured against something else, whose praise may fall on the other. Marked are the
 * words from comparative to link, and a predecessor that is named (“the old one”, “o anterior”);
 * what is compared without such words is not found.
 */
export const comparison: Cue = {
  name: 'comparison',
  find(review) {
    const fixed = phrases.find(review);
    const { tokens, language } = review;
    if (language === 'other') return nothingFound;
    let found: CueRange[] | null = null;
    for (let i = 0; i < tokens.count; i++) {
      const end = comparisonEnd(review, i);
      if (end < 0) continue;
      (found ??= []).push(tokenRange(review, i, end));
      i = end - 1;
    }
    return mergeRanges(found ?? nothingFound, fixed);
  },
};
