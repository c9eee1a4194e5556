import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scoreRanks } from '../../src/evaluation/score-ranks.ts';

/** Scores that differ in the last bits alone, ties and both zeros are as likely as any. */
const score = fc.oneof(
  fc.constantFrom(0, -0, 1, 0.5, 1 / 3, 5e-324, 1 - 2 ** -53),
  fc.nat(40).map((steps) => 1 - steps * 2 ** -53),
  fc.nat(4).map((steps) => 0.25 + steps * 2 ** -54),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

it('gives each row the place of its score among the distinct ones', () => {
  fc.assert(
    fc.property(fc.array(score, { maxLength: 120 }), (scores) => {
      const distinct = [...new Set(scores.map((score) => score + 0))].sort((a, b) => a - b);
      const { rankOf, distinctCount } = scoreRanks(Float64Array.from(scores));
      expect(distinctCount).toBe(distinct.length);
      expect([...rankOf]).toEqual(scores.map((score) => distinct.indexOf(score + 0)));
    }),
    { numRuns: 500 },
  );
});
