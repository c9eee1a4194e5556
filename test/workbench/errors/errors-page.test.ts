import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../../src/client/engine-error.ts';
import type { EvaluationReport } from '../../../src/evaluation/evaluation-report.ts';
import { messages, useLocale } from '../../../src/i18n/locale.ts';
import { ErrorsPage } from '../../../src/workbench/errors/errors-page.ts';
import { accessibilityProblems } from '../../ui/accessibility.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import { csvFile } from '../evaluate/labelled-files.ts';
import {
  countsText,
  evaluateWith,
  fileWithErrors,
  nextAnalysis,
  openErrorsPage,
  openTab,
  section,
  shownText,
} from './open-errors-page.ts';
import { keepEvaluation, sessionOver } from '../sessions.ts';

const textOf = (name: string) => shownText(section(name));

afterEach(() => {
  document.body.replaceChildren();
  disposeClients();
});

describe('The error analysis', () => {
  it('starts by itself over an evaluated file, and is announced with what it found', async () => {
    const { evaluation, analysis } = await openErrorsPage();
    const report = await analysis;
    expect(report.schema).toBe('review-classifier/error-analysis@2');
    expect(report.rows).toBe(60);
    const [[, falsePositives = 0] = [], [falseNegatives = 0] = []] = evaluation.confusionMatrix;
    expect(report.errors).toBe(falsePositives + falseNegatives);
    expect(report.errors).toBeGreaterThan(5);
    await expect.poll(countsText).toContain(`${report.errors} errors in 60 reviews`);
    await expect.poll(countsText).toContain(`${falsePositives} negative classified as positive`);
    await expect
      .element(page.getByText('The error analysis is finished').first())
      .toBeInTheDocument();
    expect(page.getByTestId('job-cancel').query()).toBeNull();
  });

  it('waits while another page is shown', async () => {
    await useLocale('en');
    const client = openClient();
    const element = new ErrorsPage();
    element.session = sessionOver(client);
    element.hidden = true;
    document.body.append(element);
    const analyse = vi.spyOn(client, 'analyse');
    keepEvaluation(element.session, await evaluateWith(client, fileWithErrors()));
    await element.updateComplete;
    expect(analyse).not.toHaveBeenCalled();
    const analysis = nextAnalysis();
    element.hidden = false;
    expect((await analysis).rows).toBe(60);
    element.hidden = true;
    await element.updateComplete;
    element.hidden = false;
    await element.updateComplete;
    expect(analyse).toHaveBeenCalledTimes(1);
  });

  it('starts again when another file was evaluated', async () => {
    const { element, client, analysis } = await openErrorsPage();
    await analysis;
    const second = nextAnalysis();
    keepEvaluation(
      element.session,
      await evaluateWith(client, fileWithErrors({ rows: 40, name: 'second.csv' })),
    );
    expect((await second).rows).toBe(40);
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Errors: second.csv');
    await expect.poll(countsText).toContain('in 40 reviews');
  });

  it('sets the threshold that it advises, tells the other pages, and follows', async () => {
    const { element, client, evaluation, analysis } = await openErrorsPage();
    await analysis;
    // From 1 on nothing is predicted positive: half of the rows are wrong, and the advice is to
    // come back.
    const second = nextAnalysis();
    keepEvaluation(element.session, await client.setThreshold(evaluation.id, 1));
    const before = await second;
    expect(before.errors).toBe(30);
    const { action } = before.advice.find(({ tactic }) => tactic === 'move-threshold')!;
    const { threshold } = action as { threshold: number };
    const told = new Promise<EvaluationReport>((resolve) => {
      document.addEventListener('threshold-changed', ({ detail }) => resolve(detail), {
        once: true,
      });
    });
    // Said for a moment: the end of the next analysis is said in its place.
    const status = element.shadowRoot!.querySelector('.visually-hidden[role="status"]')!;
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    const third = nextAnalysis();
    await page.getByRole('button', { name: /^Set the threshold to/ }).click();
    await expect.poll(() => said.join('\n')).toMatch(/^The threshold is now .*: \d+ errors/m);
    expect(await told).toMatchObject({ threshold, id: evaluation.id });
    const after = await third;
    expect(after).toMatchObject({ threshold });
    expect(after.errors).toBeLessThan(before.errors);
    expect(element.shadowRoot!.activeElement!.id).toBe('advice');
    await expect.poll(countsText).toContain(`${after.errors} errors in 60 reviews`);
    const fourth = nextAnalysis();
    await page.getByRole('button', { name: 'Back to 0.5' }).click();
    expect((await fourth).threshold).toBe(0.5);
    await expect.poll(() => page.getByRole('button', { name: 'Back to 0.5' }).query()).toBeNull();
  });

  it('says what will be there before anything is evaluated, and leads to it', async () => {
    await useLocale('en');
    const element = new ErrorsPage();
    element.session = sessionOver(openClient());
    document.body.append(element);
    await expect.element(page.getByText(/Once a file is evaluated/)).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Evaluate a file' }))
      .toHaveAttribute('href', '#evaluate');
    const dropped = new Promise<File[]>((resolve) => {
      element.addEventListener('dataset-file-dropped', ({ detail }) => resolve(detail.files));
    });
    await page.getByRole('button', { name: 'Use the sample' }).click();
    expect((await dropped)[0]!.name).toBe('shop-reviews.csv');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('can be cancelled: what was found stays, and it can be started again', async () => {
    const client = openClient();
    const analyse = client.analyse.bind(client);
    let someParts = () => {};
    const somePartsFound = new Promise<void>((resolve) => {
      someParts = resolve;
    });
    const slow = vi.spyOn(client, 'analyse').mockImplementation(async (id, options, job = {}) => {
      let parts = 0;
      const cancelled = new Promise<never>((_, reject) => {
        job.signal?.addEventListener('abort', () =>
          reject(new EngineError({ code: 'cancelled', message: '', detail: {} })),
        );
      });
      // It may be rejected while the analysis itself is still awaited.
      cancelled.catch(() => {});
      await analyse(id, options, {
        onFindings: (findings) => {
          parts += 1;
          // Groups, what makes reviews hard, slices.
          if (parts <= 3) job.onFindings?.(findings);
          if (parts === 3) someParts();
        },
      });
      return cancelled;
    });
    await openErrorsPage(undefined, { client });
    await somePartsFound;
    await page.getByTestId('job-cancel').click();
    await expect.element(page.getByText('Cancelled. What was found so far stays.')).toBeVisible();
    await openTab('patterns');
    await page.getByTestId('statistics').click();
    await expect.poll(() => textOf('slices')).toMatch(/groups were tried/);
    await expect.poll(() => textOf('words')).toContain('Not computed yet');
    await openTab('labels');
    await expect.poll(() => textOf('labels')).toContain('Not computed yet');
    await expect.element(page.getByTestId('download-analysis')).toBeDisabled();
    slow.mockRestore();
    const analysis = nextAnalysis();
    await page.getByRole('button', { name: 'Analyse again' }).click();
    await analysis;
    await expect.element(page.getByTestId('download-analysis')).toBeEnabled();
  });

  it('says so when the worker died, and when the evaluation is gone with it', async () => {
    const client = openClient();
    const failing = vi
      .spyOn(client, 'analyse')
      .mockRejectedValue(new EngineError({ code: 'worker-failed', message: '', detail: {} }));
    const { element } = await openErrorsPage(undefined, { client });
    await expect.element(page.getByRole('alert')).toHaveAttribute('data-code', 'worker-failed');
    await expect.element(page.getByRole('button', { name: 'Analyse again' })).toBeVisible();
    failing.mockRejectedValue(new EngineError({ code: 'no-evaluation', message: '', detail: {} }));
    await page.getByRole('button', { name: 'Analyse again' }).click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/no finished evaluation to show/);
    await expect.element(page.getByRole('link', { name: 'Evaluate a file' })).toBeVisible();
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});

describe('What the analysis found', () => {
  it('shows the sources that there is a sign of, in words, and names the rest', async () => {
    const { analysis } = await openErrorsPage();
    const { sources } = await analysis;
    expect(sources).toHaveLength(6);
    const signs = sources.filter(({ strength }) => strength !== 'none');
    expect(signs.length).toBeGreaterThan(0);
    await expect
      .poll(
        () =>
          section('sources')
            .querySelector('rc-finding-section')!
            .shadowRoot!.querySelectorAll('[data-key] rc-strength-mark').length,
      )
      .toBe(signs.length);
    const shown = section('sources').querySelector('rc-finding-section')!.shadowRoot!;
    const { sources: names } = messages().errorAnalysis.overview;
    const words = {
      weak: 'weak sign',
      moderate: 'clear sign',
      strong: 'strong sign',
    };
    for (const { source, strength } of sources) {
      const card = shown.querySelector(`[data-key=${source}]`);
      if (strength === 'none') {
        expect(card).toBeNull();
        expect(textOf('sources')).toMatch(new RegExp(`No sign of: .*${names[source].name}`));
      } else await expect.poll(() => shownText(card!)).toContain(words[strength]);
    }
  });

  it('cuts the length at other words on demand, and refuses what are no bins', async () => {
    const { analysis } = await openErrorsPage();
    await analysis;
    await openTab('patterns');
    await page.getByText('Length bins and columns without groups').click();
    const field = page.getByLabelText('Length bins start at (words)');
    await userEvent.fill(field, '9, 3');
    await page.getByRole('button', { name: 'Use these bins' }).click();
    await expect.element(page.getByRole('alert')).toHaveAttribute('data-code', 'length-bins');
    await userEvent.fill(field, '4 6');
    const second = nextAnalysis();
    await page.getByRole('button', { name: 'Use these bins' }).click();
    expect((await second).lengthEdges).toEqual([4, 6]);
    await expect.element(field).toHaveValue('4, 6');
    expect(page.getByRole('alert').query()).toBeNull();
  });

  it('goes to its parts by tabs: one stop, arrows between them, Enter to choose', async () => {
    const { element, analysis } = await openErrorsPage();
    await analysis;
    const active = () => element.shadowRoot!.activeElement?.id;
    const chosen = () => element.shadowRoot!.querySelector('[aria-selected=true]')!.id;
    await page.getByRole('tab', { name: 'Summary' }).click();
    await userEvent.keyboard('{ArrowLeft}');
    expect([active(), chosen()]).toEqual(['tab-robustness', 'tab-summary']);
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
    expect([active(), chosen()]).toEqual(['tab-patterns', 'tab-summary']);
    await userEvent.keyboard('{Enter}');
    await expect.poll(chosen).toBe('tab-patterns');
    expect(active()).toBe('tab-patterns');
    expect(element.shadowRoot!.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
    await expect.element(page.getByRole('tabpanel', { name: /Patterns/ })).toBeVisible();
  });

  it('merges advice of one tactic, and leads where its button says', async () => {
    const { element, analysis } = await openErrorsPage(
      fileWithErrors({ rows: 200, category: (row) => (row % 5 === 0 ? 'toys' : 'books') }),
    );
    const { advice } = await analysis;
    const tactics = new Set(advice.map(({ tactic }) => tactic));
    const steps = () =>
      section('advice')
        .querySelector('rc-finding-section')!
        .shadowRoot!.querySelectorAll(':host > .steps > li, .steps:not(details .steps) > li');
    await expect.poll(() => steps().length).toBe(Math.min(3, tactics.size));
    await expect.element(page.getByTestId('confident-error').nth(2)).toBeVisible();
    await page.getByRole('button', { name: 'Read on from error 2' }).click();
    await expect.element(page.getByTestId('reading-place')).toHaveTextContent('2 of 40 errors');
    // The button went with its part: the focus is in the part that it led to.
    expect(element.shadowRoot!.activeElement?.getAttribute('role')).toBe('tabpanel');
  });
});

describe('Strange files', () => {
  it('has nothing to read where there is no error', async () => {
    const { element, analysis } = await openErrorsPage(fileWithErrors({ wrongEvery: 0 }));
    expect((await analysis).errors).toBe(0);
    await expect.poll(countsText).toContain('No error in 60 reviews.');
    const shown = () => shownText(element);
    expect(shown()).not.toMatch(/one by one|threshold|–/i);
    await openTab('read');
    await expect.poll(() => textOf('read')).toContain('There is no error to read.');
    await openTab('patterns');
    await expect.poll(() => textOf('patterns')).toContain('There is no error, so no pattern');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('thinks of the mapping where everything is wrong', async () => {
    const { element, analysis } = await openErrorsPage(fileWithErrors({ wrongEvery: 1 }));
    expect((await analysis).errors).toBe(60);
    await expect.poll(() => textOf('advice')).toMatch(/mapped the wrong way round/);
    await openTab('read');
    await expect.element(page.getByTestId('reading-place')).toHaveTextContent('1 of 60 errors');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('warns of chance in five rows without metadata', async () => {
    const file = csvFile([
      ['review', 'sentiment'],
      ['Excelente, adorei', 'positive'],
      ['Terrible, waste of money', 'positive'],
      ['Horrível, não gostei', 'negative'],
      ['Wonderful, I love it', 'negative'],
      ['Péssimo', 'negative'],
    ]);
    const { element, analysis } = await openErrorsPage(file);
    expect((await analysis).errors).toBe(2);
    await expect.poll(() => textOf('advice')).toMatch(/can be distinguished from chance/);
    await openTab('patterns');
    await expect.poll(() => textOf('fairness')).toMatch(/No column to compare/);
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});

describe('Reviews that were changed', () => {
  it('stand next to the original, what differs marked, with both answers', async () => {
    const { client, evaluation, analysis } = await openErrorsPage();
    await analysis;
    await openTab('robustness');
    const results = section('robustness').querySelector('rc-robustness-tab')!.shadowRoot!;
    const first = () => results.querySelector<HTMLElement>('[data-change]');
    await expect.poll(first).not.toBeNull();
    const name = first()!.dataset['change']!;
    const [example] = await client.ask.changeExamples(evaluation.id, name);
    const { before, after } = example!;
    const original = (await client.ask.rows(evaluation.id, { text: before.text }, 0, 1)).rows[0]!;
    expect(original).toMatchObject({ row: example!.row, text: before.text });
    expect(after.text).not.toBe(before.text);
    const cut = ({ text, changed }: typeof before) =>
      changed.map(({ start, end }) => text.slice(start, end)).join(' ');
    const [answer] = await client.predict([after.text]);
    expect(after.probability).toBeCloseTo(answer!.probability, 9);
    expect(evaluation.classes[after.predictedClass]).toBe(answer!.label);

    const shown = () => first()!.querySelector('.example')!;
    await expect.poll(shown).not.toBeNull();
    const marked = (tag: string) =>
      [...shown().querySelectorAll(tag)].map(({ textContent }) => textContent).join(' ');
    expect([marked('del'), marked('ins')]).toEqual([cut(before), cut(after)]);
    const percent = ({ probability }: typeof before) => `${(probability * 100).toFixed(1)}%`;
    expect(shownText(shown())).toContain(`Row ${example!.row}`);
    expect(shownText(shown())).toContain(percent(before));
    expect(shownText(shown())).toContain(percent(after));
  });

  it('are in no report', async () => {
    const { analysis } = await openErrorsPage();
    expect(JSON.stringify(await analysis)).not.toContain('adorei');
  });
});
