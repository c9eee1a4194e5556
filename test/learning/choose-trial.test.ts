import { describe, expect, it } from 'vitest';
import { chooseTrial, macroF1Of, predictedAt } from '../../src/learning/choose-trial.ts';

const labels = Uint8Array.from({ length: 100 }, (_, row) => (row < 20 ? 0 : 1));
/** Right for the rows below `right`, wrong for the others. */
const logitsRight = (right: number, size = 2) =>
  Float64Array.from(labels, (label, row) => (row < right === (label === 1) ? size : -size));
const none = { floor: null };

describe('chooseTrial', () => {
  it('keeps the model where a trial gains less than chance would', () => {
    const base = { logits: logitsRight(90), cut: 0 };
    // Nine rows become right and eight wrong.
    const other = logitsRight(99).map((logit, row) => (row >= 50 && row < 58 ? -logit : logit));
    expect(chooseTrial([{ logits: other }], labels, 2, base, none).trial).toBe(-1);
  });

  it('takes a trial that gains more', () => {
    const base = { logits: logitsRight(70), cut: 0 };
    const chosen = chooseTrial([{ logits: logitsRight(98) }], labels, 2, base, none);
    expect(chosen.trial).toBe(0);
    expect(chosen.macroF1).toBeGreaterThan(0.9);
  });

  it('never loses a class to win rows: the trap of mostly positive files', () => {
    // All rows positive: 80 % right, and no complaint is found.
    const allPositive = { logits: new Float64Array(100).fill(3) };
    const base = {
      // Finds 15 of 20 complaints, and calls 20 of 80 others so.
      logits: Float64Array.from(labels, (label, row) =>
        label === 0 ? (row < 15 ? -2 : 2) : row < 40 ? -2 : 2,
      ),
      cut: 0,
    };
    expect(chooseTrial([allPositive], labels, 2, base, none).trial).toBe(-1);
  });

  it('moves the cut where that helps', () => {
    const logits = Float64Array.from(labels, (label) => (label === 1 ? 2 : 0.3));
    const { cut } = chooseTrial([{ logits }], labels, 2, null, none);
    expect(cut).toBeGreaterThan(0.3);
  });

  it('keeps the recall of a class where it is asked to', () => {
    // The first finds 10 of the 20 and nothing else; the second all 20 and 30 others.
    const careful = Float64Array.from(labels, (_, row) => (row < 10 ? -2 : 2));
    const eager = Float64Array.from(labels, (_, row) => (row < 50 ? -2 : 2));
    const trials = [{ logits: careful }, { logits: eager }];
    expect(chooseTrial(trials, labels, 2, null, none).trial).toBe(0);
    const floor = { classIndex: 0, recall: 0.95 };
    expect(chooseTrial(trials, labels, 2, null, { floor }).trial).toBe(1);
  });

  it('chooses among more than two classes by the largest logit', () => {
    const three = Uint8Array.of(0, 1, 2, 0, 1, 2);
    const logits = Float64Array.from({ length: 18 }, (_, i) =>
      three[Math.floor(i / 3)] === i % 3 ? 2 : 0,
    );
    const bad = Float64Array.from({ length: 18 }, (_, i) => (i % 3 === 0 ? 1 : 0));
    const chosen = chooseTrial([{ logits: bad }, { logits }], three, 3, null, none);
    expect(chosen).toEqual({ trial: 1, cut: 0, macroF1: 1 });
  });

  it('has nothing to choose from without trials and base', () => {
    expect(() => chooseTrial([], labels, 2, null, none)).toThrow(RangeError);
  });
});

describe('predictedAt', () => {
  it('answers the second of two classes from the cut on', () => {
    expect([...predictedAt(Float64Array.of(-1, 0.5, 0.4, 2), 2, 0.5)]).toEqual([0, 1, 0, 1]);
  });

  it('answers the first of equal logits', () => {
    expect([...predictedAt(Float64Array.of(1, 1, 0, 0, 1, 1), 3, 0)]).toEqual([0, 1]);
  });
});

describe('macroF1Of', () => {
  it('leaves out classes that neither have rows nor are answered', () => {
    expect(
      macroF1Of([
        [5, 0, 0],
        [0, 5, 0],
        [0, 0, 0],
      ]),
    ).toBe(1);
    expect(
      macroF1Of([
        [5, 0, 0],
        [0, 4, 1],
        [0, 0, 0],
      ]),
    ).toBeLessThan(0.7);
  });
});
