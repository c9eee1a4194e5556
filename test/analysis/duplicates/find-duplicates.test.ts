import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../../src/analysis/duplicates/find-duplicates.ts';
import { readReviewTerms } from '../read-review-terms.ts';
import { noHooks, randomText, rowsFrom, seededRandom } from '../made-up-rows.ts';

async function duplicatesOf(reviews: readonly (readonly [text: string, label: 0 | 1])[]) {
  const rows = rowsFrom(
    reviews.map(([text, label]) => ({ text, label, wrong: false, confidence: 0.9, groups: [] })),
    [],
  );
  const terms = readReviewTerms(rows.texts);
  const found = await findDuplicates(rows, terms, noHooks);
  return found.map(({ kind, rows: members, conflicting }) => ({
    kind,
    rows: [...members],
    conflicting,
  }));
}

describe('findDuplicates', () => {
  it('finds the same words whatever their case, accents and punctuation, and says whether labels differ', async () => {
    const found = await duplicatesOf([
      ['Não gostei do livro, chegou rasgado', 0],
      ['Ótimo!', 1],
      ['NAO GOSTEI DO LIVRO. chegou rasgado', 1],
      ['otimo!', 1],
      ['gostei do livro, não chegou rasgado', 1],
    ]);
    expect(found).toEqual([
      { kind: 'exact', rows: [0, 2], conflicting: true },
      { kind: 'exact', rows: [1, 3], conflicting: false },
    ]);
  });

  it('does not take texts without any word for each other', async () => {
    const found = await duplicatesOf([
      ['...', 0],
      ['---', 1],
      ['', 0],
      ['...', 1],
    ]);
    expect(found).toEqual([{ kind: 'exact', rows: [0, 3], conflicting: true }]);
  });

  it('finds a review with a word changed, together with the exact copies of both', async () => {
    const review =
      'comprei este celular para minha mãe e ela adorou a câmera e a bateria dura muito';
    const found = await duplicatesOf([
      [review, 1],
      ['a entrega demorou tanto que desisti e pedi o dinheiro de volta na mesma semana', 0],
      [review.replace('mãe', 'tia'), 0],
      [`${review}!!!`.replace('!!!', '.'), 1],
    ]);
    expect(found).toEqual([
      { kind: 'near', rows: [0, 2, 3], conflicting: true },
      { kind: 'exact', rows: [0, 3], conflicting: false },
    ]);
  });

  it('finds nearly all planted near-duplicates and no unrelated pair', async () => {
    const random = seededRandom(3);
    const words = Array.from(
      { length: 3000 },
      (_, i) => `palavra${String.fromCharCode(97 + (i % 26))}x${i}`,
    );
    const text = () =>
      Array.from({ length: 20 }, () => words[Math.floor(random() * words.length)]!).join(' ');
    const reviews: [string, 0 | 1][] = [];
    for (let pair = 0; pair < 300; pair++) {
      const original = text().split(' ');
      const changed = original.with(Math.floor(random() * 20), 'outra');
      reviews.push([original.join(' '), 1], [changed.join(' '), 1]);
    }
    const found = await duplicatesOf(reviews);
    expect(found.length).toBeGreaterThan(290);
    for (const { rows, kind } of found) {
      expect(kind).toBe('near');
      expect(rows).toEqual([rows[0], rows[0]! + 1]);
      expect(rows[0]! % 2).toBe(0);
    }
  });

  it('takes one word a hundred thousand times in its stride', async () => {
    const reviews = Array.from(
      { length: 100_000 },
      (_, row) => ['bom', row === 7 ? 0 : 1] as const,
    );
    const found = await duplicatesOf(reviews);
    expect(found.length).toBe(1);
    expect(found[0]!.rows.length).toBe(100_000);
    expect(found[0]!.conflicting).toBe(true);
  });

  it('compares a bounded number of rows where all share most of their words', async () => {
    const random = seededRandom(4);
    const stock = randomText(random, 30);
    const reviews = Array.from(
      { length: 20_000 },
      (_, row) => [`${stock} número${row}x`, 1] as const,
    );
    const started = performance.now();
    const found = await duplicatesOf(reviews);
    // Each with each would be 200 million comparisons, some minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(found[0]!.rows.length).toBe(20_000);
  });
});
