import { describe, expect, it } from 'vitest';
import { primerRows } from '../../../lab/training/primer.ts';

describe('primerRows', () => {
  it.each(['pt', 'en'])('holds both labels in %s and contradicts itself nowhere', (language) => {
    const labels = new Map<string, number>();
    for (const { text, label } of primerRows(language)) {
      expect(text).not.toMatch(/[{}]|^\s|\s$|\s\s/);
      expect(labels.get(text) ?? label, text).toBe(label);
      labels.set(text, label);
    }
    expect(new Set(labels.values())).toEqual(new Set([0, 1]));
  });

  it('knows no other language', () => {
    expect(primerRows('fr')).toEqual([]);
    expect(primerRows('constructor')).toEqual([]);
  });
});
