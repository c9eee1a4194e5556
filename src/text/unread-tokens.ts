import { TokenBuffer } from './token-buffer.ts';
import { tokenKind } from './token-kind.ts';
import { tokenise } from './tokenise.ts';

/** Parts of a text that a vectoriser may leave unread; a bundle names them. */
export const cleaningSteps = [
  'html',
  'urls',
  'contacts',
  'numbers',
  'emoji',
  'boilerplate',
] as const;

export type CleaningStep = (typeof cleaningSteps)[number];

type Patterned = 'html' | 'urls' | 'contacts';

/**
 * Each with a text that there is none without, so that most reviews are not searched. All repeats
 * are bounded: the texts are anybody's.
 */
const patterns: Record<Patterned, { sign: RegExp; pattern: RegExp }[]> = {
  html: [
    {
      sign: /[<&]/u,
      pattern:
        /<\/?[a-z][^<>]{0,500}>|<!--[^>]{0,500}-->|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/giu,
    },
  ],
  urls: [
    {
      sign: /\/\/|www\.|\.(?:com|net|org|gov)/iu,
      // “.com” alone is none: in Portuguese it is the word “com” after a full stop.
      pattern:
        /(?:https?:\/\/|www\.)[^\s<>"]{1,2000}|(?<![\p{L}\d@.-])(?:[a-z\d-]{1,63}\.){1,4}(?:(?:com|net|org|gov)\.[a-z]{2}(?![\p{L}\d])|(?:net|org|gov)(?![\p{L}\d])|com(?=\/))(?:\/[^\s<>"]{0,2000})?/giu,
    },
  ],
  contacts: [
    { sign: /@/u, pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/giu },
    {
      sign: /\d{4}/u,
      pattern:
        /(?<![\d.,])(?:\+?\d{1,3}[ .-]?)?(?:\(\d{2,3}\) ?|\d{2,3}[ .-])(?:\d{4,5}[ .-]?\d{4}|\d{3}[ .-]\d{4})(?!\d)|(?<![\d.,])\d{5}-\d{4}(?!\d)/gu,
    },
  ],
};

/**
 * What mail programs, shops and translators add to a review, where it is a sentence by itself; 0
 * stands for any number.
 */
const boilerplate = `
enviado do meu iphone|enviado do meu ipad|enviado do meu celular|enviado do meu smartphone samsung galaxy
enviado via iphone|sent from my iphone|sent from my ipad|sent from my android|get outlook for ios|get outlook for android
obter o outlook para ios|obter o outlook para android|enviado do yahoo mail no android|sent from yahoo mail on android
read more|read less|show more|show less|leia mais|ler mais|ver mais|veja mais|mostrar mais|ler menos|ver menos|continue lendo
traduzido por google|traduzido pelo google|traducao do google|translated by google|ver original|see original|view original
the media could not be loaded|your browser does not support html5 video
person found this helpful|0 people found this helpful|0 of 0 people found this helpful
uma pessoa achou isso util|0 pessoas acharam isso util|isso foi util|informar um problema
verified purchase|compra verificada|compra confirmada|this review was collected as part of a promotion`
  .trim()
  .split(/[|\n]/u);

/** Lists of tokens by their first; -1 where any number may stand. Made when first needed. */
let phrases: Map<number, number[][]> | null = null;

function boilerplatePhrases(): Map<number, number[][]> {
  const made = new Map<number, number[][]>();
  const tokens = new TokenBuffer(32);
  for (const phrase of boilerplate) {
    tokenise(phrase, tokens);
    const hashes = Array.from({ length: tokens.count }, (_, i) =>
      phrase.charAt(tokens.starts[i] as number) === '0' ? anyNumber : (tokens.hashes[i] as number),
    );
    const first = hashes[0] as number;
    made.set(first, [...(made.get(first) ?? []), hashes]);
  }
  return made;
}

const anyNumber = -1;

/**
 * Marks the tokens of a text that are not read.
 *
 * @param unread 1 where a token is not read; a token each, 0 beforehand
 */
export function markUnread(
  text: string,
  tokens: TokenBuffer,
  steps: readonly CleaningStep[],
  unread: Uint8Array,
): void {
  for (const step of steps) {
    if (step === 'numbers' || step === 'emoji') markKind(text, tokens, step, unread);
    else if (step === 'boilerplate') markBoilerplate(text, tokens, unread);
    else markPatterns(text, tokens, step, unread);
  }
}

function markKind(
  text: string,
  { count, starts, ends }: TokenBuffer,
  step: 'numbers' | 'emoji',
  unread: Uint8Array,
): void {
  const kind = step === 'numbers' ? 'number' : 'emoji';
  for (let i = 0; i < count; i++) {
    if (tokenKind(text, starts[i] as number, ends[i] as number) === kind) unread[i] = 1;
  }
}

function markPatterns(
  text: string,
  { count, starts, ends }: TokenBuffer,
  step: Patterned,
  unread: Uint8Array,
): void {
  if (count === 0) return;
  for (const { sign, pattern } of patterns[step]) {
    if (!sign.test(text)) continue;
    // Of a text that is too long, no more than its tokens.
    const read = text.slice(0, (ends[count - 1] as number) + 1);
    let token = 0;
    for (const { index, 0: found } of read.matchAll(pattern)) {
      const end = index + found.length;
      while (token < count && (ends[token] as number) <= index) token++;
      for (; token < count && (starts[token] as number) < end; token++) unread[token] = 1;
    }
  }
}

function markBoilerplate(text: string, tokens: TokenBuffer, unread: Uint8Array): void {
  const { count, hashes, opensSentence } = tokens;
  phrases ??= boilerplatePhrases();
  for (let i = 0; i < count; i++) {
    if (opensSentence[i] !== 1) continue;
    const isNumber = startsWithDigit(text, tokens, i);
    for (const phrase of phrases.get(isNumber ? anyNumber : (hashes[i] as number)) ?? []) {
      const end = i + phrase.length;
      if (end > count || (end < count && opensSentence[end] !== 1)) continue;
      const isPhrase = phrase.every((hash, offset) =>
        hash === anyNumber
          ? startsWithDigit(text, tokens, i + offset)
          : hash === hashes[i + offset] && (offset === 0 || opensSentence[i + offset] !== 1),
      );
      if (isPhrase) unread.fill(1, i, end);
    }
  }
}

function startsWithDigit(text: string, { starts, ends }: TokenBuffer, token: number): boolean {
  return tokenKind(text, starts[token] as number, ends[token] as number) === 'number';
}
