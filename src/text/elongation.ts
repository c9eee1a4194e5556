import { classTable, characterClass, classifyUnit } from './character-class.ts';
import { hashFinish, hashSeed, hashStep, hashWord } from './hash.ts';

/**
 * English words that people draw out and that keep a doubled letter when they do not. Portuguese
 * has none.
 */
const doubled = new Set(
  (
    'good goods food mood look looks looked cool fool too took tool pool poor door room boom book soon noon smooth ' +
    'sweet feel feels see seen need needs keep been free deep cheese queen weed week ' +
    'all call fall small ball well tell hell sell smell bell will still kill full dull pull really finally totally ' +
    'awfully hello hated happy funny sunny yummy pretty better little bitter boss loss less mess miss kiss pass ' +
    'class amazingly off stuff add odd wee boo woo'
  )
    .split(' ')
    .map(hashWord),
);

/**
 * Hash of a word that repeats a letter three times or more: `muuuito` reads as `muito`, `goooood`
 * as `good`. Each such run becomes one letter, or two where that makes a known English word. Runs
 * of two stay.
 *
 * @param text the whole text
 * @param start first code unit of the word
 * @param end one past its last
 */
export function hashElongatedWord(text: string, start: number, end: number): number {
  const pair = hashCollapsed(text, start, end, 2);
  return doubled.has(pair) ? pair : hashCollapsed(text, start, end, 1);
}

function hashCollapsed(text: string, start: number, end: number, kept: 1 | 2): number {
  let hash = hashSeed;
  let letter = 0;
  let run = 0;
  for (let i = start; i <= end; i++) {
    let next = 0;
    if (i < end) {
      const unit = text.charCodeAt(i);
      next = classTable[unit] || classifyUnit(unit);
      if (next < characterClass.firstLetter) continue;
    }
    if (next === letter) {
      run++;
      continue;
    }
    const times = run >= 3 ? kept : run;
    for (let copy = 0; copy < times; copy++) hash = hashStep(hash, letter);
    letter = next;
    run = 1;
  }
  return hashFinish(hash);
}
