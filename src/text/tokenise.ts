import { characterClass, classTable, classifyCodePoint, classifyUnit } from './character-class.ts';
import { hashElongatedWord } from './elongation.ts';
import { emojiToken, emoticonToken } from './emoji-sentiment.ts';
import { hashFinish, hashSeed, hashStep, hashWord } from './hash.ts';
import type { TokenBuffer } from './token-buffer.ts';

const {
  separator,
  ignored,
  apostrophe,
  exclamation,
  question,
  stop,
  symbol,
  highSurrogate,
  eyes,
  ideograph,
  heart,
  firstLetter,
} = characterClass;

const letterN = 0x6e;
const letterT = 0x74;
const digit0 = 0x30;
const digit9 = 0x39;
const three = 0x33;
const hyphen = 0x2d;

/** `not` as it is contracted in English: `do|n't`, `do|nt`, `do |n't`. */
const contractedNot = hashWord('n\u0001t');
const exclamationToken = hashWord('\u0003!');
const exclamationsToken = hashWord('\u0003!!');
const questionToken = hashWord('\u0003?');
/** Numbers of four digits or more say nothing by themselves: prices, years, models. */
const longNumberToken = hashWord('\u0003#');
const loveToken = emojiToken(0x2764);

/** What stands before `n't`, by its unfinished hash, so that `dont` is read as `don't` is. */
const contractedStems = new Set(
  'do does did is are was were has have had wo ca could should would must need ai'
    .split(' ')
    .map((stem) =>
      [...stem].reduce((hash, letter) => hashStep(hash, letter.charCodeAt(0)), hashSeed),
    ),
);

/**
 * Characters a token may take on average before the text counts as too long; a cell of one endless
 * word is cut too.
 */
const charactersPerToken = 32;

/**
 * Length up to which a text is read alike into every buffer of at least `capacity` tokens: the
 * first tokens are the same. Of a longer text the smaller buffer may cut a word.
 */
export function lengthReadAlike(capacity: number): number {
  return capacity * charactersPerToken;
}

/**
 * First index from `index` on that is no skin tone, variation selector or joiner: those belong to
 * the emoji before.
 */
function afterModifiers(text: string, index: number, length: number): number {
  let i = index;
  while (i < length) {
    const kind = classOf(text, i);
    if (kind === ignored) {
      i++;
    } else if (
      kind === highSurrogate &&
      i + 1 < length &&
      classifyCodePoint(text.codePointAt(i) ?? 0) === ignored
    ) {
      i += 2;
    } else {
      break;
    }
  }
  return i;
}

function classOf(text: string, index: number): number {
  if (index >= text.length) return separator;
  const unit = text.charCodeAt(index);
  return classTable[unit] || classifyUnit(unit);
}

/**
 * Splits a review into tokens: words and numbers without case, accents and drawn-out letters,
 * English `n't`, emoji and emoticons, `!` and `?`. Everything else separates. Fills `tokens`; never
 * throws, whatever the text holds.
 */
export function tokenise(text: string, tokens: TokenBuffer): void {
  const { hashes, starts, ends, opensSentence, capacity } = tokens;
  const length = Math.min(text.length, capacity * charactersPerToken);
  let count = 0;
  let opens = 1;
  let i = 0;

  while (i < length && count < capacity) {
    const unit = text.charCodeAt(i);
    let kind = classTable[unit] || classifyUnit(unit);

    if (kind === separator || kind === ignored || kind === apostrophe) {
      i++;
      continue;
    }

    if (kind >= firstLetter || kind === highSurrogate) {
      // A word, unless a surrogate pair says otherwise. `before1` and `before2` are the hash
      // without the last one and two letters.
      const start = i;
      let hash = hashSeed;
      let before1 = hashSeed;
      let before2 = hashSeed;
      let last = 0;
      let lastButOne = 0;
      let lastStart = i;
      let letters = 0;
      let run = 1;
      let elongated = false;
      let digits = true;
      let width = 1;
      while (i < length) {
        const next = text.charCodeAt(i);
        kind = classTable[next] || classifyUnit(next);
        width = 1;
        if (kind === highSurrogate) {
          const low = text.charCodeAt(i + 1);
          if (low >= 0xdc00 && low <= 0xdfff) {
            kind = classifyCodePoint(text.codePointAt(i) ?? 0);
            width = 2;
          } else {
            kind = separator;
          }
        }
        if (kind >= firstLetter) {
          before2 = before1;
          before1 = hash;
          hash = hashStep(hash, kind);
          if (kind === last) {
            if (++run === 3) elongated = true;
          } else {
            run = 1;
          }
          if (kind < digit0 || kind > digit9) digits = false;
          lastButOne = last;
          last = kind;
          lastStart = i;
          letters++;
        } else if (kind !== ignored || letters === 0) {
          break;
        }
        i += width;
      }

      if (letters > 0) {
        if (last === letterN && kind === apostrophe) {
          const tail = classOf(text, i + 1);
          if (tail === letterT && classOf(text, i + 2) < firstLetter) {
            if (letters > 1) {
              hashes[count] = hashFinish(before1);
              starts[count] = start;
              ends[count] = lastStart;
              opensSentence[count] = opens;
              opens = 0;
              count++;
              if (count === capacity) break;
            }
            hashes[count] = contractedNot;
            starts[count] = lastStart;
            ends[count] = i + 2;
            opensSentence[count] = opens;
            opens = 0;
            count++;
            i += 2;
            continue;
          }
        }
        if (
          last === letterT &&
          lastButOne === letterN &&
          letters > 3 &&
          !elongated &&
          i - start === letters &&
          contractedStems.has(before2)
        ) {
          hashes[count] = hashFinish(before2);
          starts[count] = start;
          ends[count] = i - 2;
          opensSentence[count] = opens;
          opens = 0;
          count++;
          if (count === capacity) break;
          hashes[count] = contractedNot;
          starts[count] = i - 2;
          ends[count] = i;
          opensSentence[count] = 0;
          count++;
          continue;
        }
        if (digits) hash = letters > 3 ? longNumberToken : hashFinish(hash);
        else hash = elongated ? hashElongatedWord(text, start, i) : hashFinish(hash);
        hashes[count] = hash;
        starts[count] = start;
        ends[count] = i;
        opensSentence[count] = opens;
        opens = 0;
        count++;
        continue;
      }
      if (kind === separator || kind === ignored) {
        i += width;
        continue;
      }
      // An emoji or ideograph beyond the first 65,536 code points.
      i = afterModifiers(text, start + width, length);
      hashes[count] = emojiToken(text.codePointAt(start) ?? 0);
      starts[count] = start;
      ends[count] = i;
      opensSentence[count] = opens;
      opens = 0;
      count++;
      continue;
    }

    const start = i;
    let token = 0;
    let sentenceEnds = false;
    i++;
    switch (kind) {
      case stop:
        opens = 1;
        continue;
      case exclamation:
        while (i < length && classOf(text, i) === exclamation) i++;
        token = i - start > 1 ? exclamationsToken : exclamationToken;
        sentenceEnds = true;
        break;
      case question:
        while (i < length && classOf(text, i) === question) i++;
        token = questionToken;
        sentenceEnds = true;
        break;
      case eyes: {
        const mouthAt = text.charCodeAt(i) === hyphen ? i + 1 : i;
        const mouth = mouthAt < length ? emoticonToken(text.charCodeAt(mouthAt)) : null;
        const after = classOf(text, mouthAt + 1);
        if (mouth === null || after >= firstLetter || text.charCodeAt(mouthAt + 1) === 0x2f) {
          opens = 1;
          continue;
        }
        token = mouth;
        i = mouthAt + 1;
        break;
      }
      case heart:
        if (text.charCodeAt(i) !== three || classOf(text, i + 1) >= firstLetter) continue;
        token = loveToken;
        i++;
        break;
      case symbol:
      case ideograph:
        token = emojiToken(unit);
        i = afterModifiers(text, i, length);
        break;
    }
    hashes[count] = token;
    starts[count] = start;
    ends[count] = i;
    opensSentence[count] = opens;
    opens = sentenceEnds ? 1 : 0;
    count++;
  }

  tokens.count = count;
  tokens.truncated = length < text.length || restHolds(text, i, length);
}

/** Whether anything but separators stands in `[from, to)`: only then is a full buffer a loss. */
function restHolds(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (classOf(text, i) > stop) return true;
  return false;
}
