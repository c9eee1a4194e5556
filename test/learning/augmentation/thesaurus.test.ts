import { describe, expect, it } from 'vitest';
import { readThesaurus } from '../../../src/learning/augmentation/replace-synonyms.ts';
import { englishThesaurus } from '../../../src/learning/augmentation/thesaurus-english.ts';
import { portugueseThesaurus } from '../../../src/learning/augmentation/thesaurus-portuguese.ts';
import { expandPattern } from '../../../src/text/expand-pattern.ts';
import { hashWord } from '../../../src/text/hash.ts';
import { criticism, praise } from '../../../src/text/polarity-words.ts';
import { fold, textWords } from '../../../src/text/text-words.ts';

describe.each([
  ['pt', portugueseThesaurus],
  ['en', englishThesaurus],
] as const)('the thesaurus, %s', (language, thesaurus) => {
  const groups = thesaurus
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(expandPattern));

  it('has over a hundred groups of two words or more, and no word in two of them', () => {
    expect(groups.length).toBeGreaterThan(100);
    const seen = new Map<string, number>();
    const twice: string[] = [];
    groups.forEach((words, group) => {
      expect(words.length, thesaurus.trim().split('\n')[group]).toBeGreaterThan(1);
      for (const word of words.flat().map(fold)) {
        const before = seen.get(word);
        if (before !== undefined && before !== group) twice.push(word);
        seen.set(word, group);
      }
    });
    expect(twice).toEqual([]);
  });

  it('is of words that a text is divided into', () => {
    const strange = groups.flat(2).filter((word) => textWords(word)[0]?.text !== word);
    expect(strange).toEqual([]);
  });

  it('never has praise and criticism for each other', () => {
    const isOf = (words: ReadonlySet<number>) => (word: string) => words.has(hashWord(fold(word)));
    const mixed = groups.filter((words) => {
      const all = words.flat();
      return all.some(isOf(praise[language])) && all.some(isOf(criticism[language]));
    });
    expect(mixed).toEqual([]);
  });

  it('can be read, and gives no word for itself', () => {
    for (const [word, others] of readThesaurus(thesaurus)) {
      expect(others.map(fold)).not.toContain(word);
    }
  });
});

describe('the English thesaurus', () => {
  it('has words that take the same article in a group', () => {
    const isVowel = (word: string) => /^(?:[aeio]|u(?!s|n?i))/u.test(word);
    const mixed = englishThesaurus
      .trim()
      .split('\n')
      // No article stands before a verb.
      .filter((line) => !line.includes('d)'))
      .filter((line) => new Set(line.split(' ').map(isVowel)).size > 1);
    expect(mixed).toEqual([]);
  });
});

describe('readThesaurus', () => {
  it('has for a form of two genders only what serves both', () => {
    const synonyms = readThesaurus('ótim(o|a|os|as) excelente(||s|s) incríve(l|l|is|is)');
    expect(synonyms.get('otima')).toEqual(['excelente', 'incrível']);
    expect(synonyms.get('excelente')).toEqual(['incrível']);
    expect(synonyms.get('incriveis')).toEqual(['excelentes']);
  });

  it('refuses words with not as many forms', () => {
    expect(() => readThesaurus('bel(o|a) lind(o|a|os)')).toThrow(RangeError);
  });
});
