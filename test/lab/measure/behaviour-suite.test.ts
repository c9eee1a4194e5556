import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passes, suite, textsOf } from '../../../lab/measure/behaviour/suite.ts';

const cases = suite.flatMap((capability) => capability.cases);

describe('the behavioural suite', () => {
  it('holds at least 600 cases over both languages, each of them once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(600);
    const counts = { pt: 0, en: 0 };
    for (const { language } of cases) counts[language]++;
    expect(Math.min(counts.pt, counts.en)).toBeGreaterThan(cases.length * 0.4);
    const seen = cases.map((one) => textsOf(one).join('\n'));
    expect(seen.filter((text, place) => seen.indexOf(text) !== place)).toEqual([]);
  });

  it('fills every template, and changes every text that it says is changed', () => {
    for (const one of cases) {
      for (const text of textsOf(one)) expect(text).not.toMatch(/[{}|]|^\s|\s$|\s\s|^$/);
      if (one.kind !== 'MFT') expect(one.changed).not.toBe(one.text);
    }
  });

  it('has an answer of scikit-learn to every text', async () => {
    const file = resolve(import.meta.dirname, '../../../lab/measure/behaviour-scikit-learn.json');
    const { positive } = JSON.parse(await readFile(file, 'utf8')) as {
      positive: Record<string, number>;
    };
    const unanswered = cases.flatMap(textsOf).filter((text) => positive[text] === undefined);
    expect(unanswered).toEqual([]);
  });
});

describe('passes', () => {
  const answers = (first: number, second: number) => (text: string) =>
    text === 'a' ? first : second;

  it('asks a minimum functionality test for its label', () => {
    const one = { kind: 'MFT', language: 'en', text: 'a', label: 'positive' } as const;
    expect(passes(one, answers(0.5, 0))).toBe(true);
    expect(passes(one, answers(0.49, 0))).toBe(false);
    expect(passes({ ...one, label: 'negative' }, answers(0.49, 0))).toBe(true);
  });

  it('asks an invariance test for the same label twice', () => {
    const one = { kind: 'INV', language: 'en', text: 'a', changed: 'b' } as const;
    expect(passes(one, answers(0.9, 0.6))).toBe(true);
    expect(passes(one, answers(0.6, 0.4))).toBe(false);
  });

  it('asks a directional test to move, unless it stands at the end already', () => {
    const up = {
      kind: 'DIR',
      language: 'en',
      text: 'a',
      changed: 'b',
      direction: 'up',
    } as const;
    expect(passes(up, answers(0.6, 0.7))).toBe(true);
    expect(passes(up, answers(0.6, 0.6))).toBe(false);
    expect(passes(up, answers(0.999, 0.99))).toBe(true);
    const down = { ...up, direction: 'down' } as const;
    expect(passes(down, answers(0.6, 0.5))).toBe(true);
    expect(passes(down, answers(0.4, 0.5))).toBe(false);
    expect(passes(down, answers(0.001, 0.01))).toBe(true);
  });
});
