import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/analysis/bitset.ts';
import type { ErrorWord } from '../../../src/analysis/error-analysis-report.ts';
import { frequentTerms } from '../../../src/analysis/words/frequent-terms.ts';
import { readReviewTerms } from '../read-review-terms.ts';
import { wordsOfErrors } from '../../../src/analysis/words/words-of-errors.ts';
import { noHooks, randomText, seededRandom } from '../made-up-rows.ts';

async function termsOf(texts: readonly string[]) {
  const terms = readReviewTerms(texts);
  const written = (row: number) =>
    [...terms.tokens.subarray(terms.rowSplits[row], terms.rowSplits[row + 1])].map(terms.term);
  return { terms, written };
}

describe('readReviewTerms', () => {
  it('counts words, not marks and emoji, and a contraction once', async () => {
    const { terms } = await termsOf([
      'Não gostei!! 👎',
      "I don't like it :(",
      '',
      '5 estrelas, nota 10',
    ]);
    expect([...terms.wordCounts]).toEqual([2, 4, 0, 4]);
  });

  it('writes a term as it stands where it is shortest, in lower case', async () => {
    const { written } = await termsOf(['MUUUITO bom', 'muito BOM', 'ano 2023']);
    expect(written(0)).toEqual(['muito', 'bom']);
    expect(written(2)).toEqual(['ano', '#']);
  });

  it('counts the rows of a term, not how often it is there', async () => {
    const { terms } = await termsOf(['bom bom bom', 'bom', 'ruim']);
    expect([...terms.documentFrequencies]).toEqual([2, 1]);
  });

  it('takes tags and scripts for the words that they are', async () => {
    const { written } = await termsOf(['<script>alert("bom")</script>']);
    expect(written(0)).toEqual(['script', 'alert', 'bom', 'script']);
  });
});

describe('frequentTerms', () => {
  it('has the words and phrases in at least 20 rows, missing in as many, with their rows', async () => {
    const texts = Array.from({ length: 100 }, (_, row) => {
      const everywhere = 'chegou';
      if (row < 30) return `${everywhere} custo benefício`;
      if (row < 60) return `${everywhere} custo. Benefício`;
      return row < 79 ? `${everywhere} tarde` : everywhere;
    });
    const { terms } = await termsOf(texts);
    const found = await frequentTerms(terms, noHooks);
    expect(found.map(({ kind, text, count }) => [kind, text, count])).toEqual([
      ['word', 'custo', 60],
      ['word', 'benefício', 60],
      ['phrase', 'chegou custo', 60],
      // Not over the end of a sentence.
      ['phrase', 'custo benefício', 30],
    ]);
    for (const { rows, count } of found) expect(rowsOf(rows).length).toBe(count);
    expect([...rowsOf(found[3]!.rows)]).toEqual(Array.from({ length: 30 }, (_, row) => row));
  });
});

describe('wordsOfErrors of many classes', () => {
  it('tells the rows predicted as one class from those predicted as another', async () => {
    const random = seededRandom(4);
    const labels = new Uint8Array(3000);
    const predicted = new Uint8Array(3000);
    const texts = Array.from(labels, (_, row) => {
      labels[row] = row % 3;
      const to = random() < 0.15 ? 1 : random() < 0.1 ? 2 : 0;
      predicted[row] = row % 3 === 0 ? to : row % 3;
      const word = row % 3 === 0 ? ['', ' zumbido', ' girassol'][to]! : '';
      return `${randomText(random, 12)}${random() < 0.7 ? word : ''}`;
    });
    const { terms } = await termsOf(texts);
    const { words, confusions, rowsOfWords } = await wordsOfErrors(
      terms,
      { classCount: 3, labels, predicted },
      noHooks,
    );
    expect(words.slice(1)).toEqual([[], []]);
    expect(new Set(words[0]!.slice(0, 2).map(({ term }) => term))).toEqual(
      new Set(['zumbido', 'girassol']),
    );
    expect(
      confusions.map(({ label, prediction, words: [first] }) => [label, prediction, first!.term]),
    ).toEqual([
      [0, 1, 'zumbido'],
      [0, 2, 'girassol'],
    ]);
    const [zumbido] = confusions;
    expect(zumbido!.words[0]!.correctCount).toBe(0);
    const index = words[0]!.findIndex(({ term }) => term === 'zumbido');
    expect([...rowsOfWords[0]![index]!]).toEqual(
      [...zumbido!.rows].filter((row) => texts[row]!.includes('zumbido')),
    );
  });
});

describe('wordsOfErrors', () => {
  it('finds the word that a class is mistaken over, in that class alone', async () => {
    const random = seededRandom(9);
    const labels = new Uint8Array(2000);
    const predictions = new Uint8Array(2000);
    const texts = Array.from({ length: 2000 }, (_, row) => {
      const label = row % 2;
      labels[row] = label;
      const ironic = random() < 0.1;
      const wrong = random() < (ironic && label === 0 ? 0.7 : 0.1);
      predictions[row] = wrong ? 1 - label : label;
      return `${randomText(random, 12)}${ironic ? ' parabéns' : ''}`;
    });
    const { terms } = await termsOf(texts);
    const outcomes = { classCount: 2, labels, predicted: predictions };
    const found = await wordsOfErrors(terms, outcomes, noHooks);
    const [ofNegative, ofPositive] = found.words as [ErrorWord[], ErrorWord[]];
    const [first] = ofNegative;
    expect(first!.term).toBe('parabéns');
    expect(first!.z).toBeGreaterThan(5);
    const zs = ofNegative.map(({ z }) => z);
    expect(zs).toEqual([...zs].sort((a, b) => b - a));
    expect(ofPositive.find(({ term }) => term === 'parabéns')?.z ?? 0).toBeLessThan(2.5);

    const isFalsePositive = (row: number) => labels[row] === 0 && predictions[row] === 1;
    const expected = [...labels.keys()].filter(
      (row) => isFalsePositive(row) && texts[row]!.includes('parabéns'),
    );
    expect(first!.count).toBe(expected.length);
    expect([...found.rowsOfWords[0]![0]!]).toEqual(expected);
    found.rowsOfWords[1]!.forEach((members, index) =>
      expect(members.length).toBe(ofPositive[index]!.count),
    );
    expect(found.confusions).toEqual([]);
  });
});
