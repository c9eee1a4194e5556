import { hashWord } from '../../text/hash.ts';
import { gap, tokenKind, type CueText } from './cue-text.ts';
import type { Cue, CueRange } from './cue.ts';
import { mergeRanges } from './merge-ranges.ts';
import { PhraseSet, tokenRange } from './phrase-set.ts';
import { isSoQueNao } from './so-que-nao.ts';
import { wordSet } from '../../text/word-set.ts';

const phrases = new PhraseSet(
  {
    pt: [
      '(so que nao|soquenao|sqn)',
      'parabens aos envolvidos',
      '(ah|aham) (ta|sei|claro|sim claro|ta bom)',
      '(aham|uhum) senta la',
      'senta la claudia',
      'ate parece',
      '(ta serto|me engana que eu gosto|conta outra|faz me rir|me poupe|pode confiar confia)',
      '(obrigado|obrigada|valeu|brigado|brigada) por nada',
      '(contem ironia|ironia mode on|modo ironia)',
      'que (beleza|maravilha|lindo|bonito) (hein|ne|em)',
      'so rindo (mesmo|)',
      'rir (pra|para) nao chorar',
      'so (pode ser|podia ser) (piada|brincadeira)',
      '(adorei|amei|adoro|amo) (esperar|perder|pagar|ficar sem|ser enganado|ser enganada|ser feito de|ser feita de|jogar dinheiro|receber quebrado)',
      '(filme|livro|serie|disco|jogo) (perfeito|otimo|excelente|ideal|bom) (para|pra) (quem sofre de insonia|dormir)',
      '(perfeito|otimo|excelente|ideal|bom) (para|pra) (quem (quer passar raiva|gosta de esperar|gosta de sofrer|gosta de perder|tem dinheiro sobrando|quer jogar)|perder|jogar dinheiro|passar raiva|jogar no lixo|dar raiva)',
      'se (voce|vc) gosta de (esperar|perder|sofrer|passar raiva|jogar dinheiro|ser enganado)',
      'nota (10|dez) (em|para|pra|no quesito) (paciencia|enrolacao|descaso|demora|incompetencia|golpe)',
    ],
    en: [
      '(yeah|ya|yea) right',
      '(thanks|thank you|thx) for nothing',
      'oh (great|joy|wonderful|goody|the joy|how lovely)',
      '(just what|exactly what) (i|we) always wanted',
      '(big|what a) surprise (there|here|)',
      '(what|such) a (shock|shocker|surprise)',
      '(good luck with that|slow clap|sure jan|as if that|color me surprised|colour me surprised|tell me another)',
      '(sarcasm|irony) (intended|mode on)',
      '(love|loved|enjoy|enjoyed|adore|adored) (waiting|wasting|paying extra|paying twice|losing|getting ripped|getting scammed|being ignored|being lied|being ripped|being scammed|being charged|being on hold|having to wait)',
      '(great|perfect|excellent|ideal|wonderful|good) (way to|if you want to) (waste|lose|burn) (money|your money|time|your time|an hour|two hours|an evening)',
      'if you (enjoy|like|love) (waiting|wasting|being (ignored|lied|ripped|bored|scammed)|losing|throwing|pain|watching paint)',
      'if you have always wanted',
      'cure for insomnia',
      'watching paint dry',
    ],
  },
  {
    pt: [],
    en: ['what a (surprise|shock) (to|it|when|how)'],
  },
);

/** “só que não” takes back what was said, unless a verb follows it. */
function takesBack(review: CueText, from: number, to: number): boolean {
  return review.tokens.hashes[to - 1] !== nao || isSoQueNao(review, from);
}

/** A quotation after one of these quotes. */
const saying = wordSet(
  `disse falou dizem diz dizia dizendo escreveu respondeu chama chamado chamada chamam titulo intitulado intitulada palavra musica frase livro filme escrito cancao
  said says say saying wrote replied called titled named title word song phrase movie book film album episode track read reads entitled like mode option button setting
  opcao modo botao funcao`,
);
/**
 * Marks of quotation, straight and curled; a straight single one is an apostrophe too, and is not
 * read.
 */
const quoted = /["“”«»„]([^"“”«»„\n]{2,40})["“”«»„]/gu;
const quotationMark = /["“”«»„]/u;
const maxQuotedWords = 3;
const not = hashWord('not');
const nao = hashWord('nao');

function firstTokenAt(starts: Int32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Praise of a word or few between quotation marks: “ótimo” atendimento. Titles and reported speech
 * are not praise.
 */
function quotedPraise(review: CueText): CueRange[] {
  const { text, language, tokens, gaps, kinds, polarity } = review;
  const found: CueRange[] = [];
  if (language === 'other' || !quotationMark.test(text)) return found;
  const { hashes, starts, count } = tokens;
  for (const match of text.matchAll(quoted)) {
    const start = match.index;
    const end = start + match[0].length;
    const first = firstTokenAt(starts, count, start);
    let words = 0;
    let praised = false;
    let title = false;
    for (let i = first; i < count && (starts[i] as number) < end; i++) {
      if (kinds[i] !== tokenKind.word) continue;
      words++;
      if (polarity[i] === 1) praised = true;
      const letters = text.slice(starts[i], tokens.ends[i]);
      const capitalised =
        /^\p{Lu}/u.test(letters) && !(letters.length > 1 && letters === letters.toUpperCase());
      if (capitalised && (i !== first || (gaps[i] !== gap.sentence && i > 0))) title = true;
      if (capitalised && words > 1) title = true;
    }
    const before = first - 1;
    const told =
      /[:,]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) ||
      (before >= 0 && saying.has(hashes[before] as number)) ||
      (before >= 1 && saying.has(hashes[before - 1] as number));
    if (praised && !title && !told && words <= maxQuotedWords) found.push({ start, end });
  }
  return found;
}

/** “Great phone. NOT!”: a sentence of one “not”. */
function afterthoughts(review: CueText): CueRange[] {
  const { text, language, tokens, gaps, kinds } = review;
  const found: CueRange[] = [];
  if (language === 'pt' || language === 'other') return found;
  for (let i = 1; i < tokens.count; i++) {
    const hash = tokens.hashes[i];
    if (hash !== not || gaps[i] === gap.none) continue;
    const last =
      i + 1 === tokens.count || kinds[i + 1] === tokenKind.mark || gaps[i + 1] === gap.sentence;
    const alone =
      gaps[i] === gap.sentence || text.slice(tokens.starts[i], tokens.ends[i]) === 'NOT';
    if (last && alone) found.push(tokenRange(review, i, i + 1));
  }
  return found;
}

/** “/s” that closes a text, the mark of sarcasm on message boards. */
const sarcasmMark = /(?<=\s)\/s(?=[\s.!]*$)/iu;

function closingMark({ text }: CueText): CueRange[] {
  const tail = Math.max(0, text.length - 8);
  const mark = sarcasmMark.exec(text.slice(tail));
  return mark === null ? [] : [{ start: tail + mark.index, end: tail + mark.index + 2 }];
}

/**
 * Phrases that mean the opposite of what they say, and praise between quotation marks. Irony
 * without a marker is not found.
 */
export const ironyMarker: Cue = {
  name: 'irony-marker',
  find: (review) =>
    mergeRanges(
      phrases.find(review, takesBack),
      quotedPraise(review),
      afterthoughts(review),
      closingMark(review),
    ),
};
