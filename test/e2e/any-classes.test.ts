import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { ClassificationReport } from '../../src/engine/classification-report.ts';
import type { EvaluationReport } from '../../src/evaluation/evaluation-report.ts';
import { launchChromium, openPage } from './browser.ts';
import { chooseFile, startEvaluation, visibleAlerts } from './evaluate-flow.ts';

const site = inject('site');
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  ({ context, page, complaints } = await openPage(browser, `${site}#evaluate`));
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

const reviews = [
  'Adorei, chegou antes do prazo',
  'Horrível, veio quebrado e ninguém responde',
  'Good value, works as described',
  'The worst purchase I ever made',
];
const csv = (header: readonly string[], rows: readonly (string | number)[][], delimiter = ',') =>
  [header, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter)).join('\n');

/** Chooses a file and waits until its mapping is known. */
async function open(name: string, content: string): Promise<void> {
  await chooseFile(page, { name, content });
  await page.locator('[data-testid="task-evaluate"]').waitFor();
  await page.locator('rc-mapping-step:not([guessing])').waitFor();
}

const task = () => page.locator('input[name="task"]:checked').getAttribute('value');

/** Every row of a report is evaluated, or left out for one reason. */
function expectWhole({ dataset }: EvaluationReport): void {
  const excluded = Object.values(dataset.excluded).reduce((sum, rows) => sum + rows, 0);
  expect(dataset.evaluated + excluded).toBe(dataset.rows);
}

async function downloaded(testId: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.locator(`[data-testid="${testId}"]`).click();
  return readFile(await (await download).path(), 'utf8');
}

describe('Own predictions', () => {
  it('of five stars with a column a class are measured whole, and come back in the file', async () => {
    const stars = [1, 2, 3, 4, 5];
    const rows = Array.from({ length: 100 }, (_, row) => {
      const truth = (row % 5) + 1;
      const best = row % 7 === 0 ? (truth % 5) + 1 : truth;
      const scores = stars.map((star) => (star === best ? 0.6 : 0.1));
      return [`r${row}`, reviews[row % 4] ?? '', truth, ...scores];
    });
    await open(
      'bert.csv',
      csv(['id', 'review', 'stars', ...stars.map((star) => `p_${star}`)], rows, ';'),
    );
    await page.locator('[data-testid="task-predictions"]').check();
    await page.locator('[data-testid="classes-kind"]').selectOption('own');
    await page.locator('rc-mapping-step:not([guessing])').waitFor();
    expect(await page.locator('[data-testid="probability-column"]').inputValue()).toBe('per-class');
    const report = await startEvaluation(page);
    expectWhole(report);
    expect(report).toMatchObject({
      schema: 'review-classifier/evaluation-report@2',
      subject: { kind: 'column' },
      model: null,
      classes: ['1', '2', '3', '4', '5'],
      classValues: stars,
      threshold: null,
    });
    expect(report.confusionMatrix.map((counts) => counts.length)).toEqual([5, 5, 5, 5, 5]);
    expect(report.metrics.accuracy.value).toBeCloseTo(0.85, 12);
    expect(report.metrics.meanAbsoluteError.value).not.toBeNull();
    expect(report.perClass['3']?.rocAuc.value).not.toBeNull();
    const lines = (await downloaded('download-predictions')).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF?"?id"?;"?review"?;"?stars"?;.*prediction.*correct/);
    expect(lines).toHaveLength(102);
  });

  it('of three classes with labels alone leave out what needs probabilities, with a reason', async () => {
    const names = ['delivery', 'product', 'service'];
    const rows = Array.from({ length: 60 }, (_, row) => [
      reviews[row % 4] ?? '',
      names[row % 3] ?? '',
      row === 0 ? '' : (names[row % 10 === 9 ? (row + 1) % 3 : row % 3] ?? ''),
    ]);
    await open('topics.csv', csv(['text', 'label', 'prediction'], rows));
    expect(await task()).toBe('predictions');
    expect(await page.locator('[data-testid="classes-kind"]').inputValue()).toBe('own');
    const report = await startEvaluation(page);
    expectWhole(report);
    expect(report.subject).toEqual({ kind: 'column', name: 'prediction' });
    expect(report.dataset.excluded['noPrediction']).toBe(1);
    expect(report.classes.toSorted()).toEqual(names);
    expect(report.metrics.rocAuc).toEqual({ value: null, reason: 'no-probabilities' });
    expect(report.metrics.accuracy.value).toBeCloseTo(53 / 59, 12);
  });

  it('of polarity with the probability of the negative class are never reversed', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => {
      const isNegative = row % 2 === 1;
      return [reviews[row % 4] ?? '', isNegative ? 'negative' : 'positive', isNegative ? 0.9 : 0.2];
    });
    await open('neg.csv', csv(['review', 'label', 'p_negative'], rows));
    await page.locator('[data-testid="task-predictions"]').check();
    const report = await startEvaluation(page);
    expectWhole(report);
    expect(report.subject).toEqual({ kind: 'column', name: 'p_negative' });
    expect(report.confusionMatrix).toEqual([
      [20, 0],
      [0, 20],
    ]);
    expect(report.metrics.rocAuc.value).toBe(1);
  });

  it('stand next to the classifier, and both are in the report', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => [
      reviews[row % 4] ?? '',
      row % 2 === 1 ? 'negative' : 'positive',
      row % 8 === 1 ? 'positive' : row % 2 === 1 ? 'negative' : 'positive',
    ]);
    await open('both.csv', csv(['review', 'label', 'prediction'], rows));
    expect(await task()).toBe('compare');
    const report = await startEvaluation(page);
    expect(report.subject.kind).toBe('model');
    expect(report.comparison).toMatchObject({
      subject: { kind: 'column', name: 'prediction' },
      rows: 40,
      onlySecondRight: 0,
    });
    const { low, high } = report.comparison?.metrics.accuracy.difference ?? { low: 0, high: 0 };
    expect(high).toBeGreaterThan(low);
  });
});

describe('Own classes', () => {
  it('up to 20 are evaluated, 21 are refused with the reason, and merged ones are not', async () => {
    const classes = (count: number) =>
      csv(
        ['text', 'label', 'prediction'],
        Array.from({ length: count * 4 }, (_, row) => [
          reviews[row % 4] ?? '',
          `class ${row % count}`,
          `class ${row % count}`,
        ]),
      );
    await open('20.csv', classes(20));
    const report = await startEvaluation(page);
    expect(report.classes).toHaveLength(20);
    expect(report.metrics.accuracy.value).toBe(1);
    await open('21.csv', classes(21));
    await expect.poll(() => visibleAlerts(page)).toContain('too-many-classes');
    expect(await page.locator('[data-testid="evaluate-start"]').isDisabled()).toBe(true);
    await page.locator('rc-own-classes select').first().selectOption({ index: 1 });
    await page.locator('[data-testid="evaluate-start"]:not([disabled])').waitFor();
    expect((await startEvaluation(page)).classes).toHaveLength(20);
  });

  it('that the model does not know are said so, with what can be done instead', async () => {
    await open(
      'topics.csv',
      csv(
        ['text', 'label'],
        [
          ['a b', 'delivery'],
          ['c d', 'product'],
          ['e f', 'delivery'],
        ],
      ),
    );
    await expect.poll(() => visibleAlerts(page)).toEqual(['model-lacks-classes']);
    await page.locator('[data-instead="classify"]').click();
    expect(await task()).toBe('classify');
    await page.locator('[data-testid="evaluate-start"]:not([disabled])').waitFor();
  });
});

describe('A file without labels', () => {
  it('is classified, counted by month and group, and comes back with the answers', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => [
      reviews[row % 4] ?? '',
      `${String((row % 28) + 1).padStart(2, '0')}/0${(row % 3) + 1}/2026`,
      ['SP', 'RJ'][row % 2] ?? '',
    ]);
    await open(
      'comentarios.csv',
      csv(['comentário', 'data', 'estado'], [...rows, ['', '', 'SP']], ';'),
    );
    expect(await task()).toBe('classify');
    await page.getByLabel('Role of column estado').selectOption('group');
    const done = page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          document.addEventListener(
            'classification-complete',
            (event) => resolve((event as CustomEvent).detail),
            { once: true },
          );
        }),
    );
    await page.locator('[data-testid="evaluate-start"]:not([disabled])').click();
    const report = (await done) as ClassificationReport;
    expect(report).toMatchObject({
      schema: 'review-classifier/classification@1',
      rows: 61,
      classified: 60,
      classes: ['negative', 'positive'],
      counts: { negative: 30, positive: 30 },
      excluded: { emptyText: 1 },
    });
    expect(report.months?.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03']);
    const text = await downloaded('download-predictions');
    expect(text.split('\r\n')).toHaveLength(63);
  });
});
