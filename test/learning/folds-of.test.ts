import { describe, expect, it } from 'vitest';
import { foldsOf } from '../../src/learning/folds-of.ts';
import { Random } from '../../src/learning/random.ts';

const rowsOf = (folds: Uint8Array, fold: number) => folds.filter((own) => own === fold).length;

describe('foldsOf', () => {
  it('gives every fold its share of each class to within a row', () => {
    const labels = Uint8Array.from({ length: 103 }, (_, row) => (row % 7 === 0 ? 1 : 0));
    const groups = Uint32Array.from(labels, (_, row) => row);
    const folds = foldsOf({ groups, labels, classCount: 2 }, 5, 1);
    for (let fold = 0; fold < 5; fold++) {
      const ofRare = folds.filter((own, row) => own === fold && labels[row] === 1).length;
      expect(ofRare).toBe(3);
      expect([20, 21]).toContain(rowsOf(folds, fold));
    }
  });

  it('keeps groups together and the folds even', () => {
    const random = new Random(2);
    const groups = Uint32Array.from({ length: 1000 }, () => random.below(300));
    const labels = Uint8Array.from(groups, (group) => (group % 4 === 0 ? 1 : 0));
    const folds = foldsOf({ groups, labels, classCount: 2 }, 5, 3);
    const foldOf = new Map<number, number>();
    for (const [row, group] of groups.entries()) {
      expect(foldOf.get(group) ?? folds[row]).toBe(folds[row]);
      foldOf.set(group, folds[row]!);
    }
    const rare = labels.reduce((sum, label) => sum + label, 0);
    for (let fold = 0; fold < 5; fold++) {
      const ofRare = folds.filter((own, row) => own === fold && labels[row] === 1).length;
      expect(Math.abs(ofRare - rare / 5)).toBeLessThan(2);
      expect(Math.abs(rowsOf(folds, fold) - 200)).toBeLessThan(3);
    }
  });

  it('repeats itself under a seed and differs under another', () => {
    const labels = Uint8Array.from({ length: 60 }, (_, row) => row % 3);
    const rows = { groups: Uint32Array.from(labels, (_, row) => row), labels, classCount: 3 };
    expect(foldsOf(rows, 4, 7)).toEqual(foldsOf(rows, 4, 7));
    expect(foldsOf(rows, 4, 7)).not.toEqual(foldsOf(rows, 4, 8));
  });

  it('leaves folds empty where there are more of them than groups', () => {
    const rows = { groups: Uint32Array.of(5, 5), labels: Uint8Array.of(0, 1), classCount: 2 };
    expect(new Set(foldsOf(rows, 3, 1)).size).toBe(1);
    expect(() => foldsOf(rows, 1, 1)).toThrow(RangeError);
  });
});
