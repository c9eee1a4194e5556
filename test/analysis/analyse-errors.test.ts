import { describe, expect, it } from 'vitest';
import { analyseErrors } from '../../src/analysis/analyse-errors.ts';
import { rowsOfSlice, stageNames, type ErrorAnalysis } from '../../src/analysis/analysis-stage.ts';
import type { ErrorAnalysisInputs } from '../../src/analysis/error-analysis-inputs.ts';
import { AnalysisAborted, type AnalysisHooks } from '../../src/analysis/analysis-hooks.ts';
import type { AnalysisRows } from '../../src/analysis/analysis-rows.ts';
import type { ErrorAnalysisReport } from '../../src/analysis/error-analysis-report.ts';
import {
  errorsOf,
  groupColumn,
  madeUpDataset,
  noHooks,
  randomText,
  rowsFrom,
  seededRandom,
  twoColumns,
  type RowToMake,
} from './made-up-rows.ts';

const inputs: ErrorAnalysisInputs = {
  created: '2026-01-01T00:00:00.000Z',
  dataset: madeUpDataset,
  subject: { kind: 'model', name: 'reviews-pt-en' },
  model: { id: 'reviews-pt-en', version: '1' },
  classes: ['negative', 'positive'],
  lengthEdges: null,
  unknownWordShares: null,
  reference: null,
  crossValidate: null,
  swaps: null,
  robustness: null,
};

async function analyse(
  rows: AnalysisRows,
  more: Partial<ErrorAnalysisInputs> = {},
  hooks: AnalysisHooks = noHooks,
) {
  const stages = analyseErrors(rows, { ...inputs, ...more }, hooks);
  const names: string[] = [];
  let merged = {};
  for (;;) {
    const next = await stages.next();
    if (next.done === true) return { ...next.value, names, merged };
    names.push(next.value.stage);
    merged = { ...merged, ...next.value.report };
  }
}

function made(
  count: number,
  change: (index: number, random: () => number) => Partial<RowToMake> = () => ({}),
) {
  const random = seededRandom(31);
  return rowsFrom(
    Array.from({ length: count }, (_, index) => ({
      text: randomText(random, 4 + Math.floor(random() * 25)),
      label: random() < 0.6 ? (1 as const) : (0 as const),
      wrong: random() < 0.12,
      confidence: 0.5 + random() / 2,
      groups: [random() < 0.3 ? 'hotel' : 'livros'],
      ...change(index, random),
    })),
    ['categoria'],
  );
}

/** Everything a report must be, whatever the rows. */
function expectSound({ report, rowsBehind }: ErrorAnalysis, rows: AnalysisRows) {
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  const numbers = JSON.stringify(report, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
  );
  expect(numbers).not.toContain('not finite');
  expect(report.errors).toBe(errorsOf(rows).length);
  for (const [index, slice] of report.slices.entries()) {
    expect(rowsOfSlice(rowsBehind, index).length).toBe(slice.rows);
    expect(slice.qValue).toBeGreaterThanOrEqual(slice.pValue);
  }
  for (const { errorsAtMost } of report.advice) {
    expect(errorsAtMost).toBeGreaterThan(0);
    expect(errorsAtMost).toBeLessThanOrEqual(report.errors);
    expect(Number.isInteger(errorsAtMost)).toBe(true);
  }
  expect(report.sources.map(({ source }) => source)).toEqual([
    'noisy-labels',
    'class-imbalance',
    'ambiguity',
    'lack-of-context',
    'poor-generalisation',
    'bias',
  ]);
}

function strengthsOf({ sources }: ErrorAnalysisReport) {
  return Object.fromEntries(sources.map(({ source, strength }) => [source, strength]));
}

describe('analyseErrors', () => {
  it('yields every stage as it is finished, and the whole at the end', async () => {
    const rows = made(1500, (_, random) =>
      random() < 0.3 ? { groups: ['hotel'], wrong: random() < 0.4 } : { groups: ['livros'] },
    );
    const progress: number[] = [];
    const found = await analyse(rows, {}, { onProgress: (done) => progress.push(done) });
    expect(found.names).toEqual(stageNames);
    expect(progress.filter(Number.isInteger)).toEqual(stageNames.map((_, index) => index + 1));
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    // The first stage is there at once; of the next, which reads all texts, parts are told.
    expect(progress[0]).toBe(1);
    expect(progress[1]).toBeLessThan(2);
    expect(found.report).toMatchObject(found.merged);
    expectSound(found, rows);
    expect(found.report.schema).toBe('review-classifier/error-analysis@2');
    expect(found.report.slices[0]!.group).toEqual({ categoria: 'hotel' });
    const [advice] = found.report.advice.filter(({ tactic }) => tactic === 'collect-slice');
    expect(advice!.because).toMatchObject({ finding: 'slice', group: { categoria: 'hotel' } });
    expect(found.report.cues['very-short']).toBeDefined();
  });

  it('gives the same for the same rows', async () => {
    const first = await analyse(made(400));
    const second = await analyse(made(400));
    expect(second.report).toEqual(first.report);
  });

  it('names rows by their number in the file', async () => {
    const rows = made(300, (index) => (index === 42 ? { wrong: true, confidence: 0.999 } : {}));
    rows.rowNumbers = rows.rowNumbers.map((number) => number * 2 + 100);
    const { report, rowsBehind } = await analyse(rows);
    expect(report.labelIssues[0]).toMatchObject({ row: 43 * 2 + 100 });
    expect(report.labelIssues[0]!.score).toBeCloseTo(0.001, 9);
    expect(report.labelIssues[0]!.label).not.toBe(report.labelIssues[0]!.suggested);
    expect(rowsBehind.labelIssues[0]).toBe(42);
  });

  it('uses what the classifier answers when it is asked again', async () => {
    const rows = made(500);
    const share = { value: 0.1, low: 0.05, high: 0.15 };
    const result = { expects: 'same' as const, tried: 500, flipped: 50, share };
    const truth = Float64Array.from(rows.labels, (label) => (label === 1 ? 0.9 : 0.1));
    const { report } = await analyse(rows, {
      crossValidate: () => Promise.resolve(twoColumns(truth)),
      swaps: () => Promise.resolve([{ name: 'gender', ...result }]),
      robustness: () =>
        Promise.resolve([
          { name: 'typos', ...result },
          { name: 'lost-accents', ...result, sampled: 250, already: { rows: 100, errors: 30 } },
        ]),
      unknownWordShares: () => Promise.resolve(new Float32Array(500)),
      reference: { accuracy: 0.99 },
    });
    expect(report.robustness.map(({ name }) => name)).toEqual(['typos', 'lost-accents']);
    expect(strengthsOf(report)).toMatchObject({ 'noisy-labels': 'none', bias: 'strong' });
    const advice = new Map(report.advice.map((one) => [one.tactic, one]));
    expect(advice.get('fine-tune')).toMatchObject({
      because: {
        finding: 'cross-validation',
        crossValidatedErrors: 0,
        probabilities: 'cross-validated',
        recalls: [
          { class: 'negative', after: 1 },
          { class: 'positive', after: 1 },
        ],
      },
      errorsAtMost: report.errors,
      action: { code: 'train' },
    });
    // A tenth of the 200 rows that are likely to be without accents.
    expect(advice.get('normalise')).toMatchObject({
      because: { name: 'lost-accents' },
      errorsAtMost: 20,
    });
    expect(advice.get('examine-bias')!.because).toMatchObject({ finding: 'swap', name: 'gender' });
  });

  it('advises to train on the file only where that makes fewer errors, beyond chance', async () => {
    const rows = made(500);
    const random = seededRandom(8);
    // As often right as the classifier, but elsewhere.
    const other = Float64Array.from(rows.labels, (label) =>
      random() < 0.1 === (label === 1) ? 0.2 : 0.8,
    );
    const { report } = await analyse(rows, {
      crossValidate: () => Promise.resolve(twoColumns(other)),
    });
    expect(report.advice.map(({ tactic }) => tactic)).not.toContain('fine-tune');
  });

  it('advises no training that makes fewer errors by giving up the rare class', async () => {
    // Of 500 rows 25 are negative. The classifier finds them all, and takes 100 others for
    // negative; one trained on the file answers positive to everything, and has a quarter of the
    // errors.
    const rows = made(500, (index) => {
      const isNegative = index % 20 === 0;
      const wrong = index % 5 === 1;
      return { label: isNegative ? 0 : 1, wrong, confidence: wrong ? 0.6 : 0.9 };
    });
    const trained = new Float64Array(500).fill(0.95);
    const { report } = await analyse(rows, {
      crossValidate: () => Promise.resolve(twoColumns(trained)),
    });
    expect(report.errors).toBe(100);
    expect(report.advice.map(({ tactic }) => tactic)).not.toContain('fine-tune');
  });

  it('counts no review that both classifiers merely misread among the labels to correct', async () => {
    const rows = made(1000, (index, random) => {
      const wrong = index % 8 === 0;
      return { wrong, confidence: wrong ? 0.75 + random() / 8 : 0.75 + random() / 4 };
    });
    const { report } = await analyse(rows, {
      crossValidate: () => Promise.resolve(rows.probabilities),
    });
    expect(strengthsOf(report)['noisy-labels']).not.toBe('none');
    expect(report.labelIssues.length).toBeGreaterThan(20);
    expect(report.advice.map(({ tactic }) => tactic)).not.toContain('fix-labels');
  });

  it('advises no threshold where the best one is so by chance', async () => {
    const random = seededRandom(4);
    let advised = 0;
    for (let run = 0; run < 20; run++) {
      const rows = made(150, () => ({ confidence: 0.5 + random() / 2, wrong: random() < 0.25 }));
      const { report } = await analyse(rows);
      if (report.advice.some(({ tactic }) => tactic === 'move-threshold')) advised++;
    }
    expect(advised).toBeLessThanOrEqual(2);
  });

  it('advises the threshold that spares the most errors', async () => {
    const rows = made(600, (index) => ({
      label: index % 2 === 0 ? 1 : 0,
      wrong: index % 6 === 1,
      confidence: index % 6 === 1 ? 0.65 : 0.8,
    }));
    const { report } = await analyse(rows);
    const [advice] = report.advice;
    expect(advice!.tactic).toBe('move-threshold');
    expect(advice!.errorsAtMost).toBe(100);
    const { threshold } = advice!.action as { threshold: number };
    expect(threshold).toBeGreaterThan(0.65);
    expect(threshold).toBeLessThan(0.8);
  });

  it('orders advice by what it could remove', async () => {
    const { report } = await analyse(
      made(2000, (index) => (index % 3 === 0 ? { wrong: true } : {})),
    );
    const promised = report.advice.map(({ errorsAtMost }) => errorsAtMost);
    expect(promised.length).toBeGreaterThan(1);
    expect(promised).toEqual([...promised].sort((a, b) => b - a));
  });

  it('pauses often and stops where its signal says so', async () => {
    const signal = { aborted: false };
    let pauses = 0;
    const pause = () => {
      pauses++;
      return Promise.resolve();
    };
    const stages = analyseErrors(made(3000), inputs, { signal, pause });
    await stages.next();
    await stages.next();
    expect(pauses).toBeGreaterThan(10);
    signal.aborted = true;
    await expect(stages.next()).rejects.toBeInstanceOf(AnalysisAborted);
  });

  it('refuses rows that do not fit together', async () => {
    const rows = made(10);
    await expect(analyse({ ...rows, labels: new Uint8Array(9) })).rejects.toThrow(RangeError);
    await expect(analyse({ ...rows, threshold: NaN })).rejects.toThrow(RangeError);
    const unknownWordShares = () => Promise.resolve(new Float32Array(3));
    await expect(analyse(rows, { unknownWordShares })).rejects.toThrow(RangeError);
    await expect(analyse(rows, { classes: ['a', 'a'] })).rejects.toThrow(RangeError);
    const crossValidate = () => Promise.resolve(new Float64Array(4));
    await expect(analyse(rows, { crossValidate })).rejects.toThrow(RangeError);
  });
});

describe('analyseErrors on strange files', () => {
  it('takes a file without metadata', async () => {
    const rows = { ...made(300), groups: [] };
    const found = await analyse(rows);
    expectSound(found, rows);
    expect(found.report.fairness).toEqual([]);
  });

  it('takes a file of one class', async () => {
    const rows = made(300, () => ({ label: 1 }));
    const found = await analyse(rows);
    expectSound(found, rows);
    expect(found.report.labelIssues).toEqual([]);
    expect(found.report.words['negative']).toEqual([]);
  });

  it('has nothing to report of a file without errors', async () => {
    const rows = made(300, () => ({ wrong: false }));
    const found = await analyse(rows);
    expectSound(found, rows);
    expect(found.report).toMatchObject({ errors: 0, slices: [], labelIssues: [], advice: [] });
    expect(found.report.words).toEqual({ negative: [], positive: [] });
  });

  it('takes a file in which everything is wrong', async () => {
    const rows = made(300, () => ({ wrong: true }));
    const found = await analyse(rows);
    expectSound(found, rows);
    expect(found.report.slices).toEqual([]);
    expect(strengthsOf(found.report)['noisy-labels']).toBe('strong');
  });

  it('takes five rows, and none', async () => {
    const five = made(5, (index) => ({ wrong: index === 0 }));
    expectSound(await analyse(five), five);
    expect((await analyse(five)).report.skippedColumns).toMatchObject([{ reason: 'too-few-rows' }]);
    const none = made(0);
    expectSound(await analyse(none), none);
  });

  it('takes a hundred thousand rows of one word', async () => {
    const rows = made(100_000, () => ({ text: 'bom' }));
    const found = await analyse(rows);
    expect(found.report.duplicates).toHaveLength(1);
    expect(found.report.duplicates[0]).toMatchObject({ size: 100_000, conflicting: true });
    expect(found.report.duplicates[0]!.rows).toHaveLength(1000);
    expect(found.report.slices.map(({ group }) => group['word']).filter(Boolean)).toEqual([]);
  });

  it('skips a column of 50,000 different values and says so', async () => {
    const rows = made(50_000, () => ({ text: 'chegou bem' }));
    const names = Array.from({ length: 50_000 }, (_, row) => `cliente ${row}`);
    rows.groups = [...rows.groups, groupColumn('cliente', names)];
    const { report } = await analyse(rows);
    expect(report.skippedColumns).toEqual([
      { column: 'cliente', reason: 'too-many-values', values: 50_000 },
    ]);
    expect(report.fairness.map(({ column }) => column)).toEqual(['categoria']);
  });

  it('takes markup, formulas and broken characters for text', async () => {
    const strange = [
      '<img src=x onerror=alert(1)> péssimo',
      '=HYPERLINK("http://example.com")',
      '\ud800\udfff\u0000\u202e abc',
      '__proto__ constructor toString',
      '🙂🙂🙂',
      '',
    ];
    const rows = made(600, (index) => ({
      text: strange[index % strange.length]!,
      groups: [['__proto__', '<b>', 'constructor'][index % 3]!],
      wrong: index % 3 === 0 || index % 7 === 0,
    }));
    const found = await analyse(rows);
    expectSound(found, rows);
    expect(found.report.slices[0]!.errors).toBeGreaterThan(100);
    expect(found.report.slices.flatMap(({ group }) => Object.values(group))).toContain('__proto__');
  });

  it('keeps a metadata column named like an object property', async () => {
    const rows = made(600, (index) => ({
      wrong: index % 2 === 0,
      groups: [index % 2 === 0 ? 'a' : 'b'],
    }));
    rows.groups = [{ ...rows.groups[0]!, column: '__proto__' }];
    const { report } = await analyse(rows);
    expect(Object.entries(report.slices[0]!.group)).toEqual([['__proto__', 'a']]);
  });
});
