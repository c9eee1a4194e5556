import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/analysis/bitset.ts';
import { frequentTerms } from '../../../src/analysis/words/frequent-terms.ts';
import { readReviewTerms } from '../../../src/analysis/words/review-terms.ts';
import { rowsOfErrorWords, wordsOfErrors } from '../../../src/analysis/words/words-of-errors.ts';
import { noHooks, randomText, seededRandom } from '../made-up-rows.ts';

async function termsOf(texts: readonly string[]) {
  const terms = await readReviewTerms(texts, noHooks);
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
    const words = wordsOfErrors(terms, labels, predictions);
    const [first] = words.falsePositive;
    expect(first!.term).toBe('parabéns');
    expect(first!.z).toBeGreaterThan(5);
    const zs = words.falsePositive.map(({ z }) => z);
    expect(zs).toEqual([...zs].sort((a, b) => b - a));
    expect(words.falseNegative.find(({ term }) => term === 'parabéns')?.z ?? 0).toBeLessThan(2.5);

    const isFalsePositive = (row: number) => labels[row] === 0 && predictions[row] === 1;
    const expected = [...labels.keys()].filter(
      (row) => isFalsePositive(row) && texts[row]!.includes('parabéns'),
    );
    expect(first!.count).toBe(expected.length);
    const rows = rowsOfErrorWords(words, terms, labels, predictions);
    expect([...rows.falsePositive[0]!]).toEqual(expected);
    rows.falseNegative.forEach((members, index) =>
      expect(members.length).toBe(words.falseNegative[index]!.count),
    );
  });
});
