import { beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnalysisReport } from '../../../src/analysis/error-analysis-report.ts';
import type { Progress, RowsOfFinding } from '../../../src/engine/engine-api.ts';
import { openWholeEngine } from './open-whole-engine.ts';
import { JobHandle } from '../../../src/wire/job-handle.ts';

const silent = new JobHandle<Progress>();
const options = { lengthEdges: null };
const modelUrl = new URL('/models/reviews-pt-en/', location.href).href;

const engine = await openWholeEngine();
let sample: File;

/** Evaluates a file with the columns and labels that the engine guesses. */
async function evaluate(file: File): Promise<void> {
  const files = [file];
  const survey = await engine.survey(files, {}, silent);
  const { text, label, id, groups } = survey.guess;
  if (text === null || label === null) throw new Error('The columns were not guessed.');
  const { polarity: labels } = await engine.guessLabels(survey, label);
  const columns = { text, label, id, groups };
  await engine.evaluate('e', 'm', { task: 'evaluate', files, survey, columns, labels }, silent);
}

beforeAll(async () => {
  await engine.loadModel('m', modelUrl);
  const response = await fetch('/samples/reviews.csv');
  sample = new File([await response.blob()], 'reviews.csv');
  await evaluate(sample);
});

describe('Error analysis of the sample file', () => {
  const parts: Partial<ErrorAnalysisReport>[] = [];
  const steps: number[] = [];
  let report: ErrorAnalysisReport;

  beforeAll(async () => {
    report = await engine.analyse(
      'e',
      options,
      new JobHandle({ onProgress: ({ done }) => steps.push(done) }),
      (part) => parts.push(part),
    );
  });

  it('counts the errors that the evaluation counted', async () => {
    const { total } = await engine.rows('e', { outcome: 'wrong' }, 0, 1);
    expect(report).toMatchObject({
      schema: 'review-classifier/error-analysis@2',
      rows: 273,
      errors: total,
      threshold: 0.5,
      model: { id: 'reviews-pt-en' },
    });
    expect(report.sources.map(({ source }) => source)).toHaveLength(6);
  });

  it('tells its parts as they are done, and together they are the report', () => {
    expect(parts.length).toBeGreaterThan(5);
    expect(steps.at(-1)).toBe(parts.length);
    expect(report).toMatchObject(Object.assign({}, ...parts) as object);
  });

  it('tries the model again with changed texts', () => {
    expect(report.robustness.length).toBeGreaterThan(5);
    expect(report.robustness.some(({ tried }) => tried > 100)).toBe(true);
    expect(report.swaps.length).toBeGreaterThan(3);
  });

  it('lists the rows behind every kind of finding', async () => {
    const findings: [RowsOfFinding, number | undefined][] = [
      [{ part: 'slices', index: 0 }, report.slices[0]?.rows],
      [{ part: 'cues', cue: 'negation' }, report.cues['negation']?.rows],
      [{ part: 'labelIssues' }, report.labelIssues.length],
      [{ part: 'sources', source: 'ambiguity' }, report.sources[2]?.rowCount],
    ];
    for (const [finding, expected] of findings) {
      const { total, rows } = await engine.rows('e', { finding }, 0, 500);
      expect([finding, total]).toEqual([finding, expected]);
      expect(rows).toHaveLength(total);
    }
  });

  it('lists what is behind two findings at once, in the order of the first', async () => {
    const within: RowsOfFinding = { part: 'cues', cue: 'negation' };
    const { rows } = await engine.rows('e', { finding: { part: 'labelIssues' }, within }, 0, 500);
    const inside = await engine.rows('e', { finding: within }, 0, 500);
    const numbers = new Set(inside.rows.map(({ row }) => row));
    const expected = report.labelIssues.map(({ row }) => row).filter((row) => numbers.has(row));
    expect(expected.length).toBeGreaterThan(0);
    expect(rows.map(({ row }) => row)).toEqual(expected);
    const wrong = await engine.readingQueue('e', { within }, { by: 'chance', seed: 1 });
    expect(wrong).toHaveLength(report.cues['negation']!.errors);
  });

  it('tests a keyword and an expression of the user’s own, without case and accents', async () => {
    const all = await engine.rows('e', {}, 0, 500);
    const texts = await Promise.all(all.rows.map(({ index }) => engine.row('e', index)));
    const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const expected = texts.filter(({ text }) => /(^|[^a-z0-9])nao($|[^a-z0-9])/.test(fold(text)));
    const errors = expected.filter(({ trueClass, predictedClass }) => trueClass !== predictedClass);
    for (const pattern of [
      { kind: 'keyword', text: ' NAO ' },
      { kind: 'expression', text: '\\bnão\\b' },
    ] as const) {
      const tested = await engine.testPattern('e', pattern);
      expect(tested).toMatchObject({ rows: expected.length, errors: errors.length });
      expect(tested.errorRate.value).toBeCloseTo(errors.length / expected.length, 12);
      expect(tested.pValue).toBeGreaterThan(0);
      const listed = await engine.rows('e', { finding: { part: 'typed', ...pattern } }, 0, 1);
      expect(listed.total).toBe(expected.length);
    }
    const none = await engine.testPattern('e', { kind: 'keyword', text: 'n.o' });
    expect(none).toMatchObject({ rows: 0, errorRate: { value: null }, pValue: 1 });
  });

  it('refuses what is no pattern, and is not held up by one without end', async () => {
    const refused = (text: string) => engine.testPattern('e', { kind: 'expression', text });
    await expect(refused('(')).rejects.toMatchObject({
      code: 'pattern-invalid',
      detail: { problem: 'syntax', place: 1 },
    });
    await expect(refused(' ')).rejects.toMatchObject({ detail: { problem: 'empty' } });
    await expect(refused('a'.repeat(201))).rejects.toMatchObject({
      detail: { problem: 'too-large' },
    });
    const started = performance.now();
    await refused('(\\w+\\s?)+(\\w+\\s?)+§');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('finds which findings are nearly the same rows', async () => {
    const keyword = (text: string): RowsOfFinding => ({ part: 'typed', kind: 'keyword', text });
    const places = await engine.nearlyEqualFindings('e', [
      keyword('não'),
      keyword('the'),
      { part: 'typed', kind: 'expression', text: '\\bn[aã]o\\b' },
      keyword('nowhere to be found'),
    ]);
    expect([...places]).toEqual([-1, -1, 0, -1]);
  });

  it('names the suspects in the order of the report', async () => {
    const { rows } = await engine.rows('e', { finding: { part: 'labelIssues' } }, 0, 500);
    expect(rows.map(({ row }) => row)).toEqual(report.labelIssues.map(({ row }) => row));
  });

  it('puts the surest errors first, or those near the threshold, or shuffles them', async () => {
    const surest = await engine.readingQueue('e', {}, { by: 'confidence' });
    const nearest = await engine.readingQueue('e', {}, { by: 'threshold' });
    const shuffled = await engine.readingQueue('e', {}, { by: 'chance', seed: 3 });
    expect(surest).toHaveLength(report.errors);
    expect([...surest].toReversed()).toEqual([...nearest]);
    expect([...shuffled].toSorted((a, b) => a - b)).toEqual([...surest].toSorted((a, b) => a - b));
    expect(await engine.readingQueue('e', {}, { by: 'chance', seed: 3 })).toEqual(shuffled);
    const sureness = await Promise.all(
      [...surest].map(async (index) => (await engine.row('e', index)).probability),
    );
    expect(sureness).toEqual(sureness.toSorted((a, b) => b! - a!));
  });

  it('marks cues in the text they stand in, and finds reviews of the other label', async () => {
    const { rows } = await engine.rows('e', { finding: { part: 'cues', cue: 'negation' } }, 0, 1);
    const index = rows[0]?.index ?? -1;
    const { cues, suggestedTags } = await engine.marks('e', index);
    const { text, trueClass } = await engine.row('e', index);
    const negation = cues.find(({ name }) => name === 'negation');
    expect(negation?.ranges.length).toBeGreaterThan(0);
    for (const { start, end } of negation?.ranges ?? []) {
      expect(text.slice(start, end).trim()).not.toBe('');
    }
    expect(suggestedTags).toContain('negation');
    const near = await engine.nearest('e', index, 3);
    expect(near.length).toBeGreaterThan(0);
    expect(near.every((row) => row.trueClass !== trueClass)).toBe(true);
  });

  it('names the content that was evaluated, whatever its file is called', async () => {
    const before = await engine.contentHash('e');
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    const changed = new File([sample, 'x,Fine,5,positive,en,x,x\r\n'], 'a.csv');
    await evaluate(changed);
    expect(await engine.contentHash('e')).not.toBe(before);
    await evaluate(new File([sample], 'other.csv'));
    expect(await engine.contentHash('e')).toBe(before);
  });
});

describe('Error analysis of a hard file', () => {
  it.each([
    ['five rows', ['great', 'awful', 'nice', 'bad', 'I love it'], [1, 0, 1, 0, 1]],
    ['no error', ['great, I love it', 'awful, broken'], [1, 0]],
    ['only errors', ['great, I love it', 'awful, broken'], [0, 1]],
  ])('%s: analyses what there is', async (_name, texts, labels) => {
    const lines = texts.map((text, index) => JSON.stringify({ text, label: labels[index] }));
    await evaluate(new File([lines.join('\n')], 'small.jsonl'));
    const report = await engine.analyse('e', options, silent, () => {});
    expect(report.rows).toBe(texts.length);
    expect(report.slices.filter(({ qValue }) => qValue < 0.05)).toEqual([]);
  });

  it('can be cancelled between its parts', async () => {
    await evaluate(sample);
    const controller = new AbortController();
    const { signal } = controller;
    const running = engine.analyse('e', options, new JobHandle({ signal }), () => {
      controller.abort();
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect((await engine.rows('e', {}, 0, 1)).total).toBe(273);
  });
});
