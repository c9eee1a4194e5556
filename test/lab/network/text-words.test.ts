import { describe, expect, it } from 'vitest';
import { chooseWords } from '../../../lab/network/choose-words.ts';
import { readTextWords, sentencesOf, wholeTexts } from '../../../lab/network/text-words.ts';
import { sentenceBoundary, unknownWord } from '../../../src/text/word-sequences.ts';

const texts = ['Good phone. Really good!', 'bad phone', '', 'good case, bad case', 'rare'];

describe('chooseWords', () => {
  it('counts texts, not occurrences, and keeps the most frequent words', () => {
    const three = chooseWords(texts, 3, 2, 24, 64);
    expect(three).toHaveLength(3);
    const { words } = readTextWords(['good', 'bad', 'phone', 'case', 'rare'], three, 24, 64);
    expect([...words].map((word) => word !== unknownWord)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('takes no more words than its limit where many are as frequent', () => {
    const some = chooseWords(['a b c d e f g h'], 5, 1, 24, 64);
    expect(some).toHaveLength(5);
    expect([...some]).toEqual([...some].sort((a, b) => a - b));
  });

  it('leaves rarer words out', () => {
    expect(chooseWords(texts, 100, 3, 24, 64)).toHaveLength(0);
    expect(chooseWords(texts, 100, 2, 24, 64)).toHaveLength(3);
  });
});

describe('readTextWords', () => {
  const vocabulary = chooseWords(texts, 100, 1, 24, 64);
  const read = readTextWords(texts, vocabulary, 24, 64);

  it('parts sentences, and keeps each text by itself', () => {
    const first = [...read.words.subarray(0, read.splits[1])];
    expect(first.filter((word) => word === sentenceBoundary)).toHaveLength(1);
    expect(first[0]).toBe(first[4]);
    expect(read.splits[2]).toBe(read.splits[3]);
  });

  it('reads more texts than fit into a batch', () => {
    const many = readTextWords(
      Array.from({ length: 3000 }, () => 'bad phone'),
      vocabulary,
      24,
      64,
    );
    expect(many.splits).toHaveLength(3001);
    expect(many.splits[3000]).toBe(6000);
    expect(many.words[5999]).toBe(many.words[1]);
  });

  it('gives whole texts and their sentences', () => {
    expect([...wholeTexts(read).lengths].slice(1, 3)).toEqual([2, 0]);
    const sentences = sentencesOf(read, { textWords: 5, shortest: 2, longest: 2 });
    expect([...sentences.texts]).toEqual([0]);
    expect([...sentences.starts]).toEqual([0]);
    expect([...sentences.lengths]).toEqual([2]);
  });
});
