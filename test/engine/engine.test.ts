import Papa from 'papaparse';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ColumnMapping, LabelMapping, LabelTarget } from '../../src/dataset/dataset.ts';
import type { Progress } from '../../src/engine/engine-api.ts';
import { Engine } from '../../src/engine/engine.ts';

const modelUrl = new URL('/models/reviews-pt-en/', location.href).href;
const columns: ColumnMapping = { text: 1, label: 2, id: 0, groups: [3] };

const reviews = [
  ['a1', 'Excelente, adorei, recomendo', 'pos', 'SP'],
  ['a2', 'Péssimo, veio quebrado, não recomendo', 'neg', 'RJ'],
  ['a3', 'Terrible, a waste of money', 'pos', 'SP'],
  ['a4', '', 'neg', 'SP'],
  ['a5', 'Wonderful, I love it', 'pos', 'RJ'],
  ['a6', 'So so', 'meh', 'RJ'],
  ['a7', '=HYPERLINK("http://example.org") horrible, awful', 'neg', 'RJ'],
] as const;

function csv(rows: readonly (readonly string[])[] = reviews, name = 'reviews.csv'): File {
  return new File([Papa.unparse([['id', 'review', 'label', 'state'], ...rows])], name);
}

function labels(mapping: Record<string, LabelTarget | null>): LabelMapping {
  const assignments = Object.entries(mapping).map(([value, target]) => ({
    value,
    count: 1,
    target,
  }));
  return { scheme: 'words', assignments };
}

const silent = () => {};
const binary = labels({ pos: 'positive', neg: 'negative', meh: null });

let engine: Engine;

beforeAll(async () => {
  engine = new Engine();
  await engine.loadModel(modelUrl);
});

describe('Engine without a file', () => {
  it('says that no model is loaded', async () => {
    const empty = new Engine();
    await expect((async () => empty.predict(['a']))()).rejects.toMatchObject({
      code: 'model-missing',
    });
  });

  it('says that no file is open, and that nothing was evaluated', async () => {
    const fresh = new Engine();
    await fresh.loadModel(modelUrl);
    await expect(fresh.evaluate('j', columns, binary, silent)).rejects.toMatchObject({
      code: 'no-dataset',
    });
    await expect(fresh.rows({}, 0, 10)).rejects.toMatchObject({ code: 'no-evaluation' });
  });

  it('keeps the model it has when another cannot be loaded', async () => {
    await expect(engine.loadModel('/models/not-there/')).rejects.toMatchObject({
      name: 'ModelError',
    });
    const [answer] = await engine.predict(['Este produto é excelente, adorei!']);
    expect(answer?.label).toBe('positive');
  });
});

describe('Engine with a file', () => {
  beforeEach(async () => {
    await engine.survey('survey', [csv()], {}, silent);
  });

  it('evaluates the rows that have a text and a mapped label, and counts the others', async () => {
    const report = await engine.evaluate('j', columns, binary, silent);
    expect(report.dataset).toMatchObject({
      name: 'reviews.csv',
      rows: 7,
      evaluated: 5,
      columns: { text: 'review', label: 'label', id: 'id', groups: ['state'] },
      labelMapping: { pos: 'positive', neg: 'negative', meh: 'unmapped' },
      excluded: { emptyText: 1, unmapped: 1 },
      problemCount: 2,
      problems: [
        { row: 4, code: 'empty-text' },
        { row: 6, code: 'unmapped-label' },
      ],
    });
    expect(report.confusionMatrix).toEqual([
      [2, 0],
      [1, 2],
    ]);
    expect(report.metrics.accuracy.value).toBeCloseTo(4 / 5, 15);
    expect(Date.parse(report.created)).not.toBeNaN();
  });

  it('lists rows with the numbers they have in the file, and explains one', async () => {
    await engine.evaluate('j', columns, binary, silent);
    const { total, rows } = await engine.rows({ outcome: 'wrong' }, 0, 10);
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ row: 3, id: 'a3', trueClass: 1, predictedClass: 0 });
    const detail = await engine.row(rows[0]!.index);
    expect(detail.groups).toEqual([{ column: 'state', value: 'SP' }]);
    expect(detail.explanation.prediction.label).toBe('negative');
    const sum = detail.explanation.contributions.reduce((total, { value }) => total + value, 0);
    expect(sum + detail.explanation.bias).toBeCloseTo(detail.explanation.logit, 6);
  });

  it('explains its rows by the model that was evaluated, whichever is loaded since', async () => {
    await engine.evaluate('j', columns, binary, silent);
    const before = await engine.row(0);
    await engine.loadModel(modelUrl);
    expect(await engine.row(0)).toEqual(before);
    await engine.evaluate('j', columns, binary, silent);
    expect(await engine.row(0)).toEqual(before);
  });

  it('names the content that was evaluated, whichever file is open since', async () => {
    await engine.evaluate('j', columns, binary, silent);
    const evaluated = await engine.contentHash();
    await engine.survey('other', [csv([...reviews].reverse(), 'reviews.csv')], {}, silent);
    expect(await engine.contentHash()).toBe(evaluated);
    await engine.evaluate('j', columns, binary, silent);
    expect(await engine.contentHash()).not.toBe(evaluated);
  });

  it('pages through rows', async () => {
    await engine.evaluate('j', columns, binary, silent);
    const page = await engine.rows({}, 1, 2);
    expect(page.total).toBe(5);
    expect(page.rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('writes a predictions file in which no cell runs as a formula', async () => {
    await engine.evaluate('j', columns, binary, silent);
    const file = await (await engine.predictionsFile()).text();
    const { data } = Papa.parse<Record<string, string>>(file, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ row }) => row)).toEqual(['1', '2', '3', '5', '7']);
    expect(data.map(({ correct }) => correct)).toEqual(['true', 'true', 'false', 'true', 'true']);
    expect(data[4]?.['text']).toMatch(/^'=HYPERLINK/);
    for (const row of data) {
      const positive = Number(row['p_positive']);
      expect(Number(row['p_negative'])).toBe(1 - positive);
      expect(Number(row['probability'])).toBe(Math.max(positive, 1 - positive));
    }
  });

  it('refuses to evaluate when no label has a meaning, or no row is left', async () => {
    const none = labels({ pos: 'neutral', neg: 'leave-out', meh: null });
    await expect(engine.evaluate('j', columns, none, silent)).rejects.toMatchObject({
      code: 'nothing-mapped',
    });
    const elsewhere = labels({ pos: null, neg: null, meh: null, other: 'positive' });
    await expect(engine.evaluate('j', columns, elsewhere, silent)).rejects.toMatchObject({
      code: 'no-rows',
    });
  });

  it('measures what can be measured where all labels are of one class', async () => {
    const onlyNegative = labels({ pos: null, neg: 'negative', meh: null });
    const report = await engine.evaluate('j', columns, onlyNegative, silent);
    expect(report.perClass['negative']?.recall.value).toBe(1);
    expect(report.metrics.rocAuc).toEqual({ value: null, reason: 'one-class' });
  });
});

describe('Engine with a long file', () => {
  const long = Array.from({ length: 20_000 }, (_, index) => [
    String(index),
    `review number ${index} is ${index % 3 === 0 ? 'awful' : 'great'}, bought in shop ${index % 7}`,
    index % 3 === 0 ? 'neg' : 'pos',
    'SP',
  ]);

  it('tells its progress and can be cancelled, then evaluates as if nothing had been', async () => {
    await engine.survey('survey', [csv(long)], {}, silent);
    const running = engine.evaluate('long', columns, binary, ({ stage }: Progress) => {
      if (stage === 'classifying') void engine.cancel('long');
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });

    const seen: Progress[] = [];
    const report = await engine.evaluate('again', columns, binary, (step) => seen.push(step));
    expect(report.dataset.evaluated).toBe(20_000);
    expect(seen.at(-1)).toEqual({
      stage: 'classifying',
      done: 20_000,
      total: 20_000,
      unit: 'rows',
    });
    expect(seen.map(({ done }) => done)).toEqual(
      seen.map(({ done }) => done).toSorted((one, other) => one - other),
    );
  });

  it('finishes by the model that it began with when another one is loaded meanwhile', async () => {
    await engine.survey('survey', [csv(long)], {}, silent);
    let steps = 0;
    const loads: Promise<unknown>[] = [];
    await engine.evaluate('long', columns, binary, () => {
      steps += 1;
      if (loads.length === 0) loads.push(engine.loadModel(modelUrl).then(() => (steps = 0)));
    });
    await Promise.all(loads);
    const { explanation } = await engine.row(0);
    expect(explanation.prediction.label).toBe('negative');
    expect(steps, 'the model was loaded in the midst').toBeGreaterThan(0);
  });

  it('keeps the file that is open when reading another one is cancelled', async () => {
    await engine.survey('survey', [csv()], {}, silent);
    const running = engine.survey('other', [csv(long)], {}, silent);
    void engine.cancel('other');
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect((await engine.evaluate('j', columns, binary, silent)).dataset.rows).toBe(7);
  });
});
