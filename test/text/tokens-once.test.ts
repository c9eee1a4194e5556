import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseLanguage } from '../../src/text/language.ts';
import { TokenBuffer } from '../../src/text/token-buffer.ts';
import { lengthReadAlike, tokenise } from '../../src/text/tokenise.ts';

const pieces = fc.constantFrom(
  ..."do n dont don’t isn\u2019t wasnt muuuito goooood não ótimo! ? ... :) :-( <3 😍👍🏽 ❤️ 2023 7 , . ’ ' \n 很好 ﬁm \ud835\udc00".split(
    ' ',
  ),
);
const reviews = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', '', ' ', '-')), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));

function read(text: string, capacity: number) {
  const tokens = new TokenBuffer(capacity);
  tokenise(text, tokens);
  return tokens;
}

/** The first tokens, as far as there are so many. */
function firstOf({ count, hashes, starts, ends, opensSentence }: TokenBuffer, most: number) {
  return Array.from({ length: Math.min(count, most) }, (_, i) => {
    return [hashes[i], starts[i], ends[i], opensSentence[i]];
  });
}

describe('the tokens of a larger buffer', () => {
  it('begin with those of a smaller one', () => {
    fc.assert(
      fc.property(reviews, fc.integer({ min: 1, max: 40 }), (text, capacity) => {
        fc.pre(text.length <= lengthReadAlike(capacity));
        expect(firstOf(read(text, 512), capacity)).toEqual(firstOf(read(text, capacity), capacity));
      }),
    );
  });

  it('say the language that the text itself says', () => {
    const long = fc.tuple(reviews, fc.nat(40)).map(([text, times]) => text.repeat(times));
    fc.assert(
      fc.property(fc.oneof(reviews, long), (text) => {
        expect(recogniseLanguage(text, read(text, 8192))).toBe(recogniseLanguage(text));
      }),
    );
  });
});
