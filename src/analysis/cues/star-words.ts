import type { CueText } from './cue-text.ts';
import { nothingFound, type Cue, type CueRange } from './cue.ts';

const numberWords: Readonly<Record<string, number>> = {
  zero: 0,
  meia: 0.5,
  half: 0.5,
  um: 1,
  uma: 1,
  one: 1,
  dois: 2,
  duas: 2,
  two: 2,
  tres: 3,
  três: 3,
  three: 3,
  quatro: 4,
  four: 4,
  cinco: 5,
  five: 5,
  seis: 6,
  six: 6,
  sete: 7,
  seven: 7,
  oito: 8,
  eight: 8,
  nove: 9,
  nine: 9,
  dez: 10,
  ten: 10,
};
const starNumber = String.raw`(?:[0-5](?:[.,]5)?|zero|meia|uma?|dois|duas|tr[eê]s|quatro|cinco|half|one|two|three|four|five)`;
const markNumber = String.raw`(?:10|[0-9](?:[.,]\d)?|zero|uma?|dois|duas|tr[eê]s|quatro|cinco|seis|sete|oito|nove|dez|one|two|three|four|five|six|seven|eight|nine|ten)`;
const apart = String.raw`(?<![\p{L}\p{N}.,/-])`;

/**
 * “5 estrelas”, “one star”; “hotel 5 estrelas”, “five-star hotel” and officers are ratings of
 * something else.
 */
const stars = new RegExp(
  `${apart}(?<!hot[eé]is? |hotels? |hotel de |pousada |resort )(${starNumber})(?:[ -]|)(?:estrelas?|stars?)(?![\\p{L}])(?![ -](?:hotel|restaurant|resort|general|admiral|chef|cast|hot[eé]is))`,
  'giu',
);
/** “nota 10”, “nota zero”, “nota: 8,5”; a banknote or invoice has no such number. */
const marks = new RegExp(
  `${apart}nota[ :]{1,2}(${markNumber})(?![\\p{L}\\p{N}/%-])(?! (?:reais|d[ií]gitos|de (?:5|10|cinco|dez)\\b|out of))`,
  'giu',
);
/** “8/10”, “4 out of 5”, “4 de 5 estrelas”; a date has a day before, or a year after. */
const shares = new RegExp(
  `${apart}(?<!(?:on|em|dia|at[eé]|desde|by|until|since) )(10|\\d(?:[.,]\\d)?|${starNumber}) ?(?:/|out of) ?(10|5|ten|five)(?![\\p{L}\\p{N}/-])(?! (?:people|times|of (?:them|the|my)|pessoas|vezes|pieces|units|pe[çc]as|unidades))`,
  'giu',
);
const outOf = new RegExp(`(?<=nota )(${markNumber}) de (5|10|cinco|dez)(?![\\p{L}\\p{N}])`, 'giu');
/** Two and more stars drawn: “★★☆☆☆”, “⭐⭐⭐”. */
const drawn = /(?:[⭐★🌟]\ufe0f?){2,}☆*|★☆+/gu;

/** The words without which no pattern can match: most reviews have none, and are passed over. */
const hint = /estrela|star|nota|\/ ?(?:5|10)|out of|[⭐★🌟]/iu;

export interface StatedRating extends CueRange {
  /** 0 the worst, 1 the best. */
  rating: number;
}

function numberOf(text: string): number {
  return numberWords[text.toLowerCase()] ?? Number(text.replace(',', '.'));
}

/** Ratings that a review states in words, figures or drawn stars, in the order of the text. */
export function statedRatings(text: string): StatedRating[] {
  if (!hint.test(text)) return [];
  const read: StatedRating[] = [];
  const add = (match: RegExpExecArray, rating: number): void => {
    read.push({
      start: match.index,
      end: match.index + match[0].length,
      rating: Math.min(1, Math.max(0, rating)),
    });
  };
  for (const match of text.matchAll(shares)) {
    const best = numberOf(match[2] as string);
    const given = numberOf(match[1] as string);
    if (given <= best) add(match, given / best);
  }
  for (const match of text.matchAll(outOf)) {
    add(match, numberOf(match[1] as string) / numberOf(match[2] as string));
  }
  for (const match of text.matchAll(stars)) add(match, (numberOf(match[1] as string) - 1) / 4);
  for (const match of text.matchAll(marks)) add(match, numberOf(match[1] as string) / 10);
  for (const match of text.matchAll(drawn)) {
    const full = [...match[0]].filter((character) => '⭐★🌟'.includes(character)).length;
    add(match, (full - 1) / 4);
  }
  // The sort is stable: of two readings of one place, the earlier pattern's stays.
  read.sort((a, b) => a.start - b.start);
  let end = 0;
  return read.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

/**
 * A rating said in the text, which may be of this product or of another, or be irony (“five stars
 * for ambition”).
 */
export const starWords: Cue = {
  name: 'star-words',
  find: ({ text }: CueText) => {
    const found = statedRatings(text);
    return found.length === 0 ? nothingFound : found.map(({ start, end }) => ({ start, end }));
  },
};
