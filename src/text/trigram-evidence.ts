import { languageTrigrams } from './language-trigrams.ts';

const lists = Object.values(languageTrigrams);
const count = lists.length;

/**
 * How much the most frequent trigram of a language counts relative to a word; rarer ones count
 * less, by the logarithm of their rank.
 */
const trigramWeight = 0.15;
const flatRanks = 20;

/** Code units below it are numbered in `numberOf`; above are no letters of the lists. */
const codeUnits = 0x250;

/**
 * What a code unit is: 0 no letter, 1 a letter in no list, from 2 on one in a list or the end of a
 * word.
 */
const numberOf = new Uint8Array(codeUnits);
const otherLetter = 1;
const wordEnd = 2;
let numbers = wordEnd + 1;
for (let unit = 0; unit < codeUnits; unit++) {
  if (/\p{L}/u.test(String.fromCharCode(unit))) numberOf[unit] = otherLetter;
}
for (const character of lists.join('')) {
  const unit = character.charCodeAt(0);
  if (numberOf[unit] === otherLetter) numberOf[unit] = numbers++;
}

/** Place in `trigramEvidence` of each trigram, by its three numbers; 0 where it is in no list. */
const trigramPlaces = new Uint16Array(numbers ** 3);
/** What each trigram counts for each language: `[1 + trigrams, languages]`. */
const trigramEvidence = new Float32Array(count * (1 + lists.join('').length / 3));
let places = 0;
for (const [index, list] of lists.entries()) {
  const ranks = list.length / 3;
  for (let rank = 0; rank < ranks; rank++) {
    let key = 0;
    for (let i = 3 * rank; i < 3 * rank + 3; i++) {
      key = key * numbers + (list[i] === ' ' ? wordEnd : (numberOf[list.charCodeAt(i)] as number));
    }
    if (trigramPlaces[key] === 0) trigramPlaces[key] = ++places;
    const place = trigramPlaces[key] as number;
    trigramEvidence[place * count + index] =
      trigramWeight * Math.log((ranks + flatRanks) / (rank + flatRanks));
  }
}

const anyLetter = /\p{L}/u;

/** The number of what stands at `at`, as `numberOf` has them. */
function letterNumber(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < codeUnits) return numberOf[unit] as number;
  const isLowHalf = unit >= 0xdc00 && unit < 0xe000 && at > 0;
  const character = text.codePointAt(isLowHalf ? at - 1 : at) as number;
  return anyLetter.test(String.fromCodePoint(character)) ? otherLetter : 0;
}

/**
 * Adds what the trigrams of a text's words say to the scores of the languages, in the order of
 * `languageTrigrams`. They reach over the ends of a word by one place.
 *
 * @param text in lower case, accents composed
 * @returns its letters
 */
export function addTrigrams(text: string, scores: Float64Array): number {
  let letters = 0;
  let first = wordEnd;
  let second = wordEnd;
  for (let i = 0; i <= text.length; i++) {
    const letter = i < text.length ? letterNumber(text, i) : 0;
    if (letter > 0) letters++;
    // Outside of words nothing is counted.
    else if (second === wordEnd) continue;
    const third = letter > 0 ? letter : wordEnd;
    const place = trigramPlaces[(first * numbers + second) * numbers + third] as number;
    if (place > 0) {
      for (let l = 0; l < count; l++) {
        scores[l] = (scores[l] as number) + (trigramEvidence[place * count + l] as number);
      }
    }
    first = letter > 0 ? second : wordEnd;
    second = third;
  }
  return letters;
}
