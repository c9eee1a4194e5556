import { beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnalysisReport } from '../../../src/analysis/error-analysis-report.ts';
import type { Progress, RowsOfFinding } from '../../../src/engine/engine-api.ts';
import { openEngine } from '../../../src/engine/contract.ts';
import { JobHandle } from '../../../src/wire/job-handle.ts';

const silent = new JobHandle<Progress>();
const options = { lengthEdges: null };
const modelUrl = new URL('/models/reviews-pt-en/', location.href).href;

const engine = openEngine();
let sample: File;

/** Evaluates a file with the columns and labels that the engine guesses. */
async function evaluate(file: File): Promise<void> {
  const files = [file];
  const survey = await engine.survey(files, {}, silent);
  const { text, label, id, groups } = survey.guess;
  if (text === null || label === null) throw new Error('The columns were not guessed.');
  const { polarity: labels } = engine.guessLabels(survey, label);
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
