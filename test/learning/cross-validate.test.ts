import { describe, expect, it } from 'vitest';
import { crossValidate } from '../../src/learning/cross-validate.ts';
import { readReviewTerms } from '../analysis/read-review-terms.ts';

const good = ['great', 'lovely', 'excellent', 'perfect'];
const bad = ['awful', 'broken', 'terrible', 'useless'];
const things = ['phone', 'book', 'lamp', 'shirt', 'film'];

const rows = 600;
const labels = Uint8Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 0 : 1));
const texts = Array.from(labels, (label, row) => {
  const word = (label === 1 ? good : bad)[row % 4] ?? '';
  return `this ${things[row % 5] ?? ''} is ${word}, said customer ${row}`;
});

/** Probability of class 1, a row each. */
async function ofTwo(...[data, given, options]: Parameters<typeof ofClasses>) {
  const both = await ofClasses(data, given, options);
  return both?.filter((_, place) => place % 2 === 1) ?? null;
}

function ofClasses(
  data: readonly string[],
  given: Uint8Array,
  options: Parameters<typeof crossValidate>[3],
  classCount = 2,
) {
  return crossValidate(readReviewTerms(data), given, classCount, options);
}

describe('crossValidate', () => {
  it('finds the labels that other rows speak against', async () => {
    const flipped = Uint8Array.from(labels, (label, row) => (row % 50 === 0 ? 1 - label : label));
    const probabilities = await ofTwo(texts, flipped, { seed: 1 });
    const right = Array.from(probabilities ?? [], (probability, row) => {
      return (probability >= 0.5 ? 1 : 0) === labels[row];
    });
    expect(right.filter(Boolean).length).toBeGreaterThan(0.98 * rows);
  });

  it('answers with chance where the labels say nothing, so no row saw its own label', async () => {
    const random = Uint8Array.from(labels, (_, row) => (row * 2654435761) >>> 31);
    const unique = Array.from(labels, (_, row) => `w${row}a w${row}b w${row % 7}`);
    const probabilities = await ofTwo(unique, random, { seed: 1 });
    const right = Array.from(probabilities ?? []).filter(
      (probability, row) => (probability >= 0.5 ? 1 : 0) === random[row],
    );
    expect(right.length / rows).toBeLessThan(0.6);
  });

  it('repeats itself under a seed', async () => {
    const once = await ofTwo(texts, labels, { seed: 4 });
    expect(await ofTwo(texts, labels, { seed: 4 })).toEqual(once);
  });

  it('wants 200 rows, and 20 of each class', async () => {
    const answered = async (count: number, rarer: number, rarerClass: 0 | 1) =>
      (await ofTwo(
        texts.slice(0, count),
        Uint8Array.from({ length: count }, (_, row) => (row < rarer ? rarerClass : 1 - rarerClass)),
        { seed: 1 },
      )) !== null;
    expect(await answered(200, 20, 1)).toBe(true);
    expect(await answered(200, 20, 0)).toBe(true);
    expect(await answered(199, 50, 1)).toBe(false);
    expect(await answered(200, 19, 1)).toBe(false);
    expect(await answered(200, 19, 0)).toBe(false);
    expect(await answered(200, 0, 1)).toBe(false);
  });

  it('gives a probability of class 1 for every row, another under another seed', async () => {
    const one = await ofTwo(texts, labels, { seed: 1 });
    expect(one).toHaveLength(rows);
    one?.forEach((probability, row) => {
      if (labels[row] === 1) expect(probability).toBeGreaterThan(0.5);
      else expect(probability).toBeLessThan(0.5);
    });
    expect(await ofTwo(texts, labels, { seed: 2 })).not.toEqual(one);
  });

  it('lets others run between its steps', async () => {
    let pauses = 0;
    const pause = () => {
      pauses++;
      return Promise.resolve();
    };
    const paused = await ofTwo(texts, labels, { seed: 1, pause });
    // In each of two readings of the rows, between them, and twice a fold.
    expect(pauses).toBe(2 * 1 + 1 + 2 * 5);
    expect(paused).toEqual(await ofTwo(texts, labels, { seed: 1 }));
  });

  it('reads more than a thousand rows in parts, to the same end', async () => {
    // Every row three times: what each third says is nearly the same.
    const many = [...texts, ...texts, ...texts];
    let pauses = 0;
    const probabilities = await ofTwo(many, Uint8Array.of(...labels, ...labels, ...labels), {
      seed: 1,
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
    });
    expect(pauses).toBe(2 * 2 + 1 + 2 * 5);
    const right = probabilities?.filter(
      (probability, row) => (probability >= 0.5 ? 1 : 0) === labels[row % rows],
    );
    expect(right).toHaveLength(3 * rows);
  });

  it('answers several classes with probabilities that sum to 1, however rare one is', async () => {
    const words = ['late parcel', 'broken lamp', 'rude clerk'];
    const three = Uint8Array.from({ length: 300 }, (_, row) => (row < 5 ? 2 : row % 2));
    const reviews = Array.from(
      three,
      (label, row) => `${words[label] ?? ''}, said customer ${row}`,
    );
    const probabilities = (await ofClasses(reviews, three, { seed: 1 }, 3)) ?? new Float64Array();
    expect(probabilities).toHaveLength(900);
    const right = Array.from(three).filter((label, row) => {
      const own = [...probabilities.subarray(row * 3, row * 3 + 3)];
      expect(own.reduce((sum, one) => sum + one)).toBeCloseTo(1, 12);
      return own.indexOf(Math.max(...own)) === label;
    });
    expect(right.length).toBeGreaterThanOrEqual(295);
    expect(
      await ofClasses(
        reviews,
        Uint8Array.from(three, () => 1),
        { seed: 1 },
        3,
      ),
    ).toBeNull();
  });
});
