import { describe, expect, it } from 'vitest';
import {
  chooseBand,
  completeCorpora,
  measureStars,
  type StarRow,
} from '../../../lab/reports/star-report.ts';

function row(stars: number, logit: number, corpus = 'a'): StarRow {
  return { corpus, language: 'pt', stars, logit };
}

describe('completeCorpora', () => {
  it('leaves out a corpus without one of the stars', () => {
    const complete = [1, 2, 3, 4, 5].map((stars) => row(stars, stars));
    const without = [1, 2, 4, 5].map((stars) => row(stars, stars, 'b'));
    expect(completeCorpora([...complete, ...without])).toEqual(complete);
  });
});

describe('chooseBand', () => {
  it('finds the probabilities between which only neutral reviews lie', () => {
    const rows = [row(1, -4), row(2, -3), row(3, -0.4), row(3, 0.3), row(4, 3), row(5, 4)];
    const { low, high } = chooseBand(rows);
    expect(low).toBeGreaterThan(0.04);
    expect(low).toBeLessThanOrEqual(0.4);
    expect(high).toBeGreaterThan(0.57);
    expect(high).toBeLessThan(0.96);
  });

  it('is empty where there is no neutral review', () => {
    const { low, high } = chooseBand([row(1, -4), row(5, 4)]);
    expect(high - low).toBe(0);
  });
});

describe('measureStars', () => {
  /** Stars that follow from the logit but for a little noise. */
  const rows = Array.from({ length: 400 }, (_, i) => {
    const stars = 1 + (Math.floor(i / 2) % 5);
    return row(stars, 3 * (stars - 3) + (((i * 7) % 11) - 5) / 4);
  });

  it('comes close where stars follow from the logit, and says what guessing costs', () => {
    const { errors, neutral } = measureStars(rows);
    expect(errors).toHaveLength(1);
    expect(errors[0]!.expected).toBeLessThan(0.3);
    expect(errors[0]!.median).toBeLessThan(0.1);
    expect(errors[0]!.constant).toBeCloseTo(1.2);
    const [all] = neutral.results.filter(({ corpus }) => corpus === 'all');
    expect(all!.f1).toBeGreaterThan(0.95);
    expect(all!.accuracyAfter).toBeGreaterThan(0.95);
  });

  it('finds no neutral review where logits say nothing', () => {
    const { errors, neutral } = measureStars(
      rows.map((one, i) => ({ ...one, logit: (i * 13) % 7 })),
    );
    expect(errors[0]!.expected).toBeGreaterThan(1);
    expect(neutral.results[0]!.f1).toBeLessThan(0.4);
  });
});
