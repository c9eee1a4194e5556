import { describe, expect, it } from 'vitest';
import { crossValidate } from '../../src/learning/cross-validate.ts';

const good = ['great', 'lovely', 'excellent', 'perfect'];
const bad = ['awful', 'broken', 'terrible', 'useless'];
const things = ['phone', 'book', 'lamp', 'shirt', 'film'];

const rows = 600;
const labels = Uint8Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 0 : 1));
const texts = Array.from(labels, (label, row) => {
  const word = (label === 1 ? good : bad)[row % 4] ?? '';
  return `this ${things[row % 5] ?? ''} is ${word}, said customer ${row}`;
});

describe('crossValidate', () => {
  it('finds the labels that other rows speak against', async () => {
    const flipped = Uint8Array.from(labels, (label, row) => (row % 50 === 0 ? 1 - label : label));
    const probabilities = await crossValidate(texts, flipped, { seed: 1 });
    const right = Array.from(probabilities ?? [], (probability, row) => {
      return (probability >= 0.5 ? 1 : 0) === labels[row];
    });
    expect(right.filter(Boolean).length).toBeGreaterThan(0.98 * rows);
  });

  it('answers with chance where the labels say nothing, so no row saw its own label', async () => {
    const random = Uint8Array.from(labels, (_, row) => (row * 2654435761) >>> 31);
    const unique = Array.from(labels, (_, row) => `w${row}a w${row}b w${row % 7}`);
    const probabilities = await crossValidate(unique, random, { seed: 1 });
    const right = Array.from(probabilities ?? []).filter(
      (probability, row) => (probability >= 0.5 ? 1 : 0) === random[row],
    );
    expect(right.length / rows).toBeLessThan(0.6);
  });

  it('repeats itself under a seed', async () => {
    const once = await crossValidate(texts, labels, { seed: 4 });
    expect(await crossValidate(texts, labels, { seed: 4 })).toEqual(once);
  });

  it('leaves small files and nearly one-class files alone', async () => {
    expect(await crossValidate(texts.slice(0, 199), labels.slice(0, 199), { seed: 1 })).toBeNull();
    expect(
      await crossValidate(
        texts,
        labels.map(() => 1),
        { seed: 1 },
      ),
    ).toBeNull();
  });
});
