import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/evaluation/wilson-interval.ts';
import { AnalysisAborted } from '../../../src/analysis/analysis-hooks.ts';
import { allPerturbations } from '../../../src/analysis/robustness/all-perturbations.ts';
import { upperCase } from '../../../src/analysis/robustness/letter-case.ts';
import { negatedPraise } from '../../../src/analysis/robustness/negation-flip.ts';
import { trialResult } from '../../../src/analysis/robustness/trial-result.ts';
import { planTrials, sampleRows, type Trial } from '../../../src/analysis/robustness/trial.ts';
import { typos } from '../../../src/analysis/robustness/typos.ts';

const texts = ['Gostei muito', 'BOM', 'Muy buen producto', 'I loved it', 'ok', 'A caixa é azul'];
const languages = ['pt', 'pt', 'other', 'en', 'und', 'pt'] as const;
const sample = {
  texts,
  rows: Uint32Array.of(0, 1, 2, 3, 4, 5),
  languageOf: (row: number) => languages[row]!,
};

describe('planTrials', () => {
  it('changes what can be changed, each in its language, and leaves out the rest', async () => {
    const [upper, negated] = await planTrials(sample, [upperCase, negatedPraise], 1);
    expect([...upper!.rows]).toEqual([0, 3, 4, 5]);
    expect(upper!.texts).toEqual(['GOSTEI MUITO', 'I LOVED IT', 'OK', 'A CAIXA É AZUL']);
    expect([...negated!.rows]).toEqual([0, 3]);
    expect(negated!.texts).toEqual(['Não gostei muito', 'I did not love it']);
    expect(negated!.expects).toBe('lower');
  });

  it('gives a row the same text whatever else is tried', async () => {
    const all = await planTrials(sample, allPerturbations, 7);
    const alone = await planTrials({ ...sample, rows: Uint32Array.of(5) }, [typos], 7);
    const trial = all.find(({ name }) => name === 'typos')!;
    expect(trial.texts[trial.rows.indexOf(5)]).toBe(alone[0]!.texts[0]);
  });

  it('passes over a text that would take longer than all others', async () => {
    const [trial] = await planTrials(
      { texts: ['bom '.repeat(50_000), 'bom'], rows: Uint32Array.of(0, 1), languageOf: () => 'pt' },
      [upperCase],
      1,
    );
    expect([...trial!.rows]).toEqual([1]);
  });

  it('stops when asked', async () => {
    const rows = Uint32Array.from({ length: 500 }, (_, row) => row);
    const many = { texts: Array<string>(500).fill('bom'), rows, languageOf: () => 'pt' as const };
    await expect(planTrials(many, [upperCase], 1, { signal: { aborted: true } })).rejects.toThrow(
      AnalysisAborted,
    );
  });
});

describe('sampleRows', () => {
  it('takes all rows where they are few, else different ones of the whole range, the same under a seed', () => {
    expect([...sampleRows(3, 10, 1)]).toEqual([0, 1, 2]);
    const drawn = sampleRows(10_000, 500, 3);
    expect(new Set(drawn).size).toBe(500);
    expect([...drawn]).toEqual([...drawn].sort((a, b) => a - b));
    expect(drawn[0]).toBeLessThan(300);
    expect(drawn.at(-1)).toBeGreaterThan(9700);
    expect([...sampleRows(10_000, 500, 3)]).toEqual([...drawn]);
    expect([...sampleRows(10_000, 500, 4)]).not.toEqual([...drawn]);
  });
});

describe('trialResult', () => {
  const trial: Trial = {
    name: 'typos',
    expects: 'same',
    rows: Uint32Array.of(1, 2, 4, 5),
    texts: ['a', 'b', 'c', 'd'],
    sampled: 6,
  };
  const before = [0, 0.9, 0.2, 0, 0.6, 0.5];

  it('counts flips at the threshold, with their interval, mean change and examples', () => {
    const result = trialResult(trial, before, [0.8, 0.7, 0.55, 0.4], 0.5);
    const { low, high } = wilsonInterval(0.5, 4);
    expect(result).toMatchObject({
      name: 'typos',
      tried: 4,
      flipped: 2,
      share: { value: 0.5, low, high },
    });
    expect(result.meanChange).toBeCloseTo((-0.1 + 0.5 - 0.05 - 0.1) / 4, 12);
    expect(result.meanAbsoluteChange).toBeCloseTo((0.1 + 0.5 + 0.05 + 0.1) / 4, 12);
    expect(result.examples.map(({ row, changed, flipped }) => [row, changed, flipped])).toEqual([
      [2, 'b', true],
      [5, 'd', true],
      [1, 'a', false],
      [4, 'c', false],
    ]);
    expect(result.asExpected).toMatchObject({ value: 0.5 });
  });

  it('asks for the direction where one is expected', () => {
    const lower = trialResult({ ...trial, expects: 'lower' }, before, [0.8, 0.7, 0.55, 0.4], 0.5);
    expect(lower.asExpected).toMatchObject({ value: 0.75 });
    expect(lower.examples[0]!.row).toBe(2);
    const higher = trialResult({ ...trial, expects: 'higher' }, before, [0.8, 0.7, 0.55, 0.4], 0.5);
    expect(higher.asExpected).toMatchObject({ value: 0.25 });
  });

  it('says that nothing was tried, and refuses answers to another question', () => {
    const none = { ...trial, rows: new Uint32Array(0), texts: [] };
    expect(trialResult(none, before, [], 0.5)).toMatchObject({
      tried: 0,
      flipped: 0,
      share: { value: null, reason: 'no-rows' },
      meanChange: null,
      examples: [],
    });
    expect(() => trialResult(trial, before, [0.1], 0.5)).toThrow(RangeError);
  });

  it('keeps five examples of many', () => {
    const rows = Uint32Array.from({ length: 100 }, (_, row) => row);
    const many = { ...trial, rows, texts: Array.from(rows, String) };
    const after = Array.from(rows, (row) => (row === 77 ? 0.1 : 0.9));
    const { examples } = trialResult(many, new Float64Array(100).fill(0.9), after, 0.5);
    expect(examples).toHaveLength(5);
    expect(examples[0]!.row).toBe(77);
  });
});
