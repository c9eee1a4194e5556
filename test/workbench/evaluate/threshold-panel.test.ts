import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FoundThreshold } from '../../../src/engine/evaluations.ts';
import type { ThresholdGoal } from '../../../src/evaluation/choose-threshold.ts';
import type { EvaluationReport } from '../../../src/evaluation/evaluation-report.ts';
import { useLocale } from '../../../src/i18n/locale.ts';
import type { EvaluatePage } from '../../../src/workbench/evaluate/evaluate-page.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { openMenu } from '../open-menu.ts';
import { csvFile, labelledFile } from './labelled-files.ts';
import { evaluateFile, openEvaluatePage } from './open-evaluate-page.ts';
import { openTab } from './open-tab.ts';

const slider = () => page.getByTestId('threshold-slider');
const value = () => page.getByTestId('threshold-value');
const says = () => page.getByTestId('threshold-says');
const found = () => page.getByTestId('threshold-found');
/** What the threshold that is offered would do, of one kind. */
const previewed = (name: string) => found().getByRole('row', { name }).getByRole('cell').nth(1);
const apply = () => page.getByTestId('threshold-apply');
const cells = () => page.getByTestId('confusion-cell');

function moveSlider(threshold: number): void {
  const input = slider().element() as HTMLInputElement;
  input.value = String(threshold);
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** The reports that the page announces from now on. */
function heard(event: 'threshold-changed' | 'evaluation-complete'): EvaluationReport[] {
  const reports: EvaluationReport[] = [];
  const listener = (event: Event) => reports.push((event as CustomEvent<EvaluationReport>).detail);
  document.addEventListener(event, listener);
  onTestFinished(() => document.removeEventListener(event, listener));
  return reports;
}

/** Searches of a session's engine that are answered when the test says so. */
function heldSearches({ client }: EvaluatePage['session']) {
  const held = new Map<string, (found: FoundThreshold) => void>();
  const chooseThreshold = (_id: string, { goal }: ThresholdGoal) =>
    new Promise<FoundThreshold>((resolve) => held.set(goal, resolve));
  Object.assign(client.ask, { chooseThreshold });
  return {
    asked: () => [...held.keys()],
    answer: (goal: string, threshold: number) =>
      held.get(goal)!({ threshold, score: 0.9, missed: 1, falseAlarms: 2, correct: 9 }),
  };
}

describe('The threshold', () => {
  it('moves the matrix, the rows and the downloaded report, and comes back to 0.5', async () => {
    const element = await openEvaluatePage();
    const first = await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
    await openTab('Threshold');
    const changes = heard('threshold-changed');
    const evaluations = heard('evaluation-complete');
    // Complaints matter: a review is one only where that is certain.
    moveSlider(1);
    await expect.element(cells().nth(1)).toHaveTextContent(/^50/);
    await expect
      .element(says())
      .toHaveTextContent(/At 1\.00: 50 missed complaints, 0 false alarms/);
    await expect
      .element(says())
      .toHaveTextContent(/Compared with 0\.50: \d+ more missed complaints/);
    await openTab('Rows');
    await page.getByLabelText('Predicted class').selectOptions('positive');
    await expect.element(page.getByText('All 100 rows', { exact: true })).toBeVisible();

    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const create = vi.spyOn(URL, 'createObjectURL');
    await openMenu();
    await page.getByTestId('download-report').click();
    click.mockRestore();
    const json = await (create.mock.calls[0]?.[0] as Blob).text();
    create.mockRestore();
    expect(JSON.parse(json)).toMatchObject({
      threshold: 0,
      confusionMatrix: [
        [0, 50],
        [0, 50],
      ],
    });

    moveSlider(0);
    await expect.element(page.getByText('No row fits these filters.')).toBeVisible();
    await expect.element(page.getByLabelText('Predicted class')).toHaveValue('1');
    await openTab('Threshold');
    await page.getByTestId('threshold-reset').click();
    await expect.element(value()).toHaveValue(0.5);
    await expect.poll(() => changes.at(-1)?.threshold).toBe(0.5);
    expect(changes.at(-1)?.confusionMatrix).toEqual(first.confusionMatrix);
    expect(evaluations).toEqual([]);
    expect(element.isConnected).toBe(true);
  });

  it('measures the last of many moves, whatever came between', async () => {
    const element = await openEvaluatePage();
    const { id } = await evaluateFile(labelledFile({ neg: 20, pos: 20 }));
    await openTab('Threshold');
    const asked = vi.spyOn(element.session.client, 'setThreshold');
    for (let step = 1; step <= 60; step += 1) moveSlider(step / 100);
    await expect.element(says()).toHaveTextContent(/^At 0\.60/);
    expect(asked.mock.calls.length).toBeLessThan(10);
    expect(asked.mock.calls.at(-1)).toEqual([id, 0.4]);
  });

  it('finds what is best for each goal, and refuses what is no number', async () => {
    await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
    await openTab('Threshold');
    const changes = heard('threshold-changed');
    await page.getByRole('button', { name: 'F1, negative' }).click();
    await expect.element(found()).toHaveTextContent(/F1 is highest at/);
    await expect.element(found().getByText(/At 0\.50\s+\(now\)/)).toBeVisible();
    expect(changes).toEqual([]);
    await apply().click();
    await expect.element(says()).toHaveTextContent(/F1 is highest at/);
    const { f1 } = changes.at(-1)?.perClass['negative'] ?? {};
    await expect.element(says()).toHaveTextContent(`${((f1?.value ?? 0) * 100).toFixed(1)}%`);
    await page.getByRole('button', { name: 'Youden’s J' }).click();
    // It may be the threshold that is used already.
    await expect.element(page.getByText(/Youden’s J .* is highest at/)).toBeVisible();

    await userEvent.fill(page.getByLabelText('Minimum recall, in %'), '100');
    await page.getByRole('button', { name: 'Find the threshold for this recall' }).click();
    await expect.element(previewed('Missed complaints')).toHaveTextContent(/^0$/);
    await expect.element(page.getByLabelText('A false alarm costs')).toHaveValue(1);
    await expect.element(page.getByLabelText('A missed complaint costs')).toHaveValue(1);
    await userEvent.fill(page.getByLabelText('A false alarm costs'), '1000');
    await userEvent.fill(page.getByLabelText('A missed complaint costs'), '0');
    await page.getByRole('button', { name: 'Find the threshold with the minimum cost' }).click();
    await expect.element(previewed('False alarms')).toHaveTextContent(/^0$/);
    await apply().click();
    await expect.element(says()).toHaveTextContent(/, 0 false alarms/);

    await userEvent.fill(page.getByLabelText('A false alarm costs'), '-1');
    await page.getByRole('button', { name: 'Find the threshold with the minimum cost' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Each cost must be a number/);
    await userEvent.fill(page.getByLabelText('Minimum precision, in %'), '101');
    await page.getByRole('button', { name: 'Find the threshold for this precision' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/between 0 and 100/);
    const before = changes.length;
    await userEvent.fill(value(), '7');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/between 0 and 1\./);
    expect(changes.length).toBe(before);
    await userEvent.fill(value(), '0.25');
    await userEvent.keyboard('{Tab}');
    await expect.element(says()).toHaveTextContent(/At 0\.25/);
    expect(page.getByRole('alert').elements()).toEqual([]);
  });

  it('finds nothing any more where a threshold was set by hand meanwhile', async () => {
    const { session } = await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
    await openTab('Threshold');
    const changes = heard('threshold-changed');
    const { answer } = heldSearches(session);
    await page.getByRole('button', { name: 'F1, negative' }).click();
    moveSlider(0.3);
    await expect.element(says()).toHaveTextContent(/^At 0\.30/);
    answer('f1', 0.7);
    // What the answer sets off, if anything, is asked for before the next move.
    await new Promise((resolve) => setTimeout(resolve));
    moveSlider(0.4);
    await expect.element(says()).toHaveTextContent(/^At 0\.40/);
    expect(changes.map(({ threshold }) => threshold)).toEqual([0.7, 0.6]);
    expect(found().element().textContent).not.toContain('F1 is highest');
  });

  it('offers what is best for the goal chosen last', async () => {
    const { session } = await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
    await openTab('Threshold');
    const changes = heard('threshold-changed');
    const { answer, asked } = heldSearches(session);
    await page.getByRole('button', { name: 'F1, negative' }).click();
    await page.getByRole('button', { name: 'Youden’s J' }).click();
    answer('f1', 0.7);
    await expect.poll(asked).toEqual(['f1', 'youden']);
    answer('youden', 0.2);
    // That of the second class, as one of the complaints.
    await expect.element(found()).toHaveTextContent(/Youden’s J .* is highest at 0\.80/);
    expect(changes).toEqual([]);
    await page.getByRole('button', { name: 'Use 0.80' }).click();
    await expect.element(says()).toHaveTextContent(/Youden’s J .* is highest at 0\.80/);
    expect(changes.map(({ threshold }) => threshold)).toEqual([0.2]);
  });

  it('says when no threshold can do what was asked', async () => {
    await openEvaluatePage();
    const rows = (label: string) =>
      Array.from({ length: 5 }, () => ['Excellent, I love it', label]);
    await evaluateFile(csvFile([['review', 'label'], ...rows('pos'), ...rows('neg')]));
    await openTab('Threshold');
    await page.getByRole('button', { name: 'Find the threshold for this precision' }).click();
    await expect.element(found()).toHaveTextContent(/No threshold reaches that on this file/);
    await expect.element(says()).toHaveTextContent(/At 0\.50/);
  });

  it('is accessible in both languages and colours', async () => {
    const element = await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 20, pos: 20 }));
    await openTab('Threshold');
    moveSlider(0.2);
    await expect.element(says()).toHaveTextContent(/At 0\.20/);
    await page.getByRole('button', { name: 'Find the threshold with the minimum cost' }).click();
    await expect.element(apply()).toBeVisible();
    await expectAccessible(element);
    await useLocale('pt-BR');
    await expect.element(says()).toHaveTextContent(/Em 0,20/);
    await expect.element(page.getByRole('heading', { name: 'Limiar (threshold)' })).toBeVisible();
    await expectAccessible(element);
  });
});
