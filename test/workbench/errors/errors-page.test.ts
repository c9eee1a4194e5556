import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../../src/client/engine-error.ts';
import type { EvaluationReport } from '../../../src/evaluation/evaluation-report.ts';
import { useLocale } from '../../../src/i18n/locale.ts';
import { ErrorsPage } from '../../../src/workbench/errors/errors-page.ts';
import { accessibilityProblems } from '../../ui/accessibility.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import { csvFile } from '../evaluate/labelled-files.ts';
import { openMenu } from '../open-menu.ts';
import {
  evaluateWith,
  fileWithErrors,
  nextAnalysis,
  nextDownload,
  openErrorsPage,
  shownText,
} from './open-errors-page.ts';
import { keepEvaluation, sessionOver } from '../sessions.ts';

const section = (name: string) =>
  document.querySelector('rc-errors-page')!.shadowRoot!.querySelector(`[data-section=${name}]`)!;
const textOf = (name: string) => shownText(section(name));
const panelText = () =>
  shownText(document.querySelector('rc-errors-page')!.shadowRoot!.querySelector('rc-side-panel')!);
const inSection = (name: string) => page.elementLocator(section(name));

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
    await expect.poll(() => textOf('overview')).toContain(`${report.errors} errors in 60 reviews`);
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
    await expect.poll(() => textOf('overview')).toContain('in 40 reviews');
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
    await expect.poll(() => textOf('overview')).toContain(`${after.errors} errors in 60 reviews`);
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
    await page.getByRole('button', { name: 'Use the sample file' }).click();
    expect((await dropped)[0]!.name).toBe('reviews.csv');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('can be cancelled: what was found stays, and it can be started again', async () => {
    const client = openClient();
    const analyse = client.analyse.bind(client);
    let twoParts = () => {};
    const twoPartsFound = new Promise<void>((resolve) => {
      twoParts = resolve;
    });
    const slow = vi.spyOn(client, 'analyse').mockImplementation(async (id, options, job = {}) => {
      let parts = 0;
      const cancelled = new Promise<never>((_, reject) => {
        job.signal?.addEventListener('abort', () =>
          reject(new EngineError({ code: 'cancelled', message: '', detail: {} })),
        );
      });
      await analyse(id, options, {
        onFindings: (findings) => {
          parts += 1;
          if (parts <= 2) job.onFindings?.(findings);
          if (parts === 2) twoParts();
        },
      });
      return cancelled;
    });
    await openErrorsPage(undefined, { client });
    await twoPartsFound;
    await page.getByTestId('job-cancel').click();
    await expect.element(page.getByText('Cancelled. What was found so far stays.')).toBeVisible();
    await expect.poll(() => textOf('slices')).toMatch(/groups were tried/);
    await expect.poll(() => textOf('words')).toContain('Not computed yet');
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
  it('shows six sources with a strength each, in words', async () => {
    const { analysis } = await openErrorsPage();
    const { sources } = await analysis;
    await expect
      .poll(
        () =>
          section('overview')
            .querySelector('rc-finding-section')!
            .shadowRoot!.querySelectorAll('[data-key] rc-strength-mark').length,
      )
      .toBe(6);
    const shown = section('overview').querySelector('rc-finding-section')!.shadowRoot!;
    const words = {
      none: 'no sign of it',
      weak: 'weak sign',
      moderate: 'clear sign',
      strong: 'strong sign',
    };
    for (const { source, strength } of sources) {
      const card = shown.querySelector(`[data-key=${source}]`)!;
      await expect.poll(() => shownText(card)).toContain(words[strength]);
    }
    await expect.poll(() => textOf('overview')).toMatch(/no sign of it|strong sign/);
  });

  it('lists the rows behind a group, a word and a source in a panel that Esc closes', async () => {
    const rows = 200;
    const { analysis } = await openErrorsPage(
      fileWithErrors({
        rows,
        wrongEvery: 5,
        // Every wrong row and few others are toys.
        category: (row) => (row % 5 === 0 || row % 50 === 1 ? 'toys' : 'books'),
      }),
    );
    const { slices } = await analysis;
    const toys = slices.find(
      ({ conditions }) => conditions.length === 1 && conditions[0]!.value === 'toys',
    )!;
    expect(toys.qValue).toBeLessThan(0.05);
    await inSection('slices')
      .getByRole('button', { name: 'List the rows: category: toys', exact: true })
      .click();
    const panel = page.getByRole('dialog', { name: 'category: toys' });
    await expect.element(panel).toBeVisible();
    await expect.poll(panelText).toContain(`${toys.rows} of 200 rows`);
    await page.getByLabelText('Outcome').selectOptions('wrong');
    await expect.poll(panelText).toContain(`${toys.errors} of 200 rows`);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => page.getByRole('dialog').query()).toBeNull();
    await inSection('words')
      .getByRole('button', { name: /List the rows/ })
      .first()
      .click();
    await expect.poll(panelText).toMatch(/of 200 rows/);
  });

  it('shows only significant groups when told to', async () => {
    const { analysis } = await openErrorsPage(
      fileWithErrors({ rows: 200, category: (row) => (row % 5 === 0 ? 'toys' : 'books') }),
    );
    const { slices } = await analysis;
    const significant = slices.filter(({ qValue }) => qValue < 0.05);
    expect(significant.length).toBeGreaterThan(0);
    expect(significant.length).toBeLessThan(slices.length);
    await inSection('slices').getByLabelText('Significant only').click();
    const shown = () =>
      section('slices')
        .querySelector('rc-slice-section')!
        .shadowRoot!.querySelector('rc-finding-section')!
        .shadowRoot!.querySelector('rc-block-table')!
        .shadowRoot!.querySelectorAll('tbody [data-key]').length;
    await expect.poll(shown).toBe(Math.min(15, significant.length));
  });

  it('cuts the length at other words on demand, and refuses what are no bins', async () => {
    const { analysis } = await openErrorsPage();
    await analysis;
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

  it('goes to its parts by the buttons on top', async () => {
    const { analysis } = await openErrorsPage();
    await analysis;
    await page.getByRole('button', { name: 'Robustness and swaps' }).click();
    await expect
      .poll(() => document.querySelector('rc-errors-page')!.shadowRoot!.activeElement?.id)
      .toBe('changes');
  });
});

describe('Strange files', () => {
  it('has nothing to read where there is no error', async () => {
    const { element, analysis } = await openErrorsPage(fileWithErrors({ wrongEvery: 0 }));
    expect((await analysis).errors).toBe(0);
    await expect.poll(() => textOf('overview')).toContain('No error in 60 reviews.');
    await expect.poll(() => textOf('reading')).toContain('There is no error to read.');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('thinks of the mapping where everything is wrong', async () => {
    const { element, analysis } = await openErrorsPage(fileWithErrors({ wrongEvery: 1 }));
    expect((await analysis).errors).toBe(60);
    await expect.poll(() => textOf('overview')).toMatch(/mapped the wrong way round/);
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
    await expect.poll(() => textOf('overview')).toMatch(/can be distinguished from chance/);
    await expect.poll(() => textOf('fairness')).toMatch(/No column to compare/);
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});

describe('Reviews that were changed', () => {
  it('stand next to the original, what differs marked, with both answers', async () => {
    const { client, evaluation, analysis } = await openErrorsPage();
    await analysis;
    const [example] = await client.ask.changeExamples(evaluation.id, 'negated-praise');
    const { before, after } = example!;
    const original = (await client.ask.rows(evaluation.id, { text: before.text }, 0, 1)).rows[0]!;
    expect(original).toMatchObject({ row: example!.row, text: before.text });
    expect(after.text).not.toBe(before.text);
    const cut = ({ text, changed }: typeof before) =>
      changed.map(({ start, end }) => text.slice(start, end)).join(' ');
    const [answer] = await client.predict([after.text]);
    expect(after.probability).toBeCloseTo(answer!.probability, 9);
    expect(evaluation.classes[after.predictedClass]).toBe(answer!.label);

    await inSection('changes').getByText('Examples').first().click();
    const examples = section('changes').querySelector('rc-change-examples')!.shadowRoot!;
    const shown = () => examples.querySelector('[data-change=negated-praise] .example')!;
    await expect.poll(() => examples.querySelector('[data-change=negated-praise]')).not.toBeNull();
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

describe('Languages, accessibility, downloads', () => {
  it('has nothing for axe to find, with all of it there and a panel open', async () => {
    const { element, analysis } = await openErrorsPage();
    await analysis;
    await expect.element(page.getByTestId('reading-review')).toBeVisible();
    await expectAccessible(element);
    await page.getByText('What if the text were different?').click();
    await page.getByText('Nearest reviews with the other label').click();
    await expect.element(page.getByTestId('what-if-answer')).toHaveTextContent(/%/);
    await inSection('cues').getByText('As a table').click();
    await expectAccessible(element);
    await inSection('slices')
      .getByRole('button', { name: /List the rows/ })
      .first()
      .click();
    await expect.poll(panelText).toMatch(/of 60 rows/);
    await expectAccessible(element);
  });

  it('speaks Portuguese from one moment to the next', async () => {
    const { analysis } = await openErrorsPage();
    const { errors } = await analysis;
    await useLocale('pt-BR');
    await expect.poll(() => textOf('overview')).toContain(`${errors} erros em 60 avaliações`);
    await expect.element(page.getByRole('heading', { name: 'O que fazer' })).toBeVisible();
    await expect.poll(() => textOf('cues')).toContain('negação');
  });

  it('gives the analysis as JSON, as it was announced', async () => {
    const { analysis } = await openErrorsPage();
    const report = await analysis;
    const download = nextDownload();
    await openMenu();
    await page.getByTestId('download-analysis').click();
    const { name, text } = await download;
    expect(name).toBe('mine-error-analysis.json');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it('gives the report as a page and as Markdown, with the tally', async () => {
    const { analysis } = await openErrorsPage();
    const { errors } = await analysis;
    await expect.element(page.getByTestId('reading-review')).toBeVisible();
    await userEvent.keyboard('1');
    await expect.element(page.getByTestId('tag-tally')).toHaveTextContent('irony');
    let download = nextDownload();
    await openMenu();
    await page.getByTestId('download-analysis-html').click();
    const html = await download;
    expect(html.name).toBe('mine-report.html');
    const read = new DOMParser().parseFromString(html.text, 'text/html');
    expect(read.documentElement.lang).toBe('en');
    expect(read.body.textContent).toContain(`${errors} errors in 60 reviews`);
    expect(read.body.textContent).toContain('Tags given by hand');
    expect(
      read.querySelectorAll('script, link, img, iframe, [onload], [src], [href]'),
    ).toHaveLength(0);
    expect(read.querySelector('svg[role=img]')).not.toBeNull();
    download = nextDownload();
    await page.getByTestId('download-analysis-markdown').click();
    const markdown = await download;
    expect(markdown.name).toBe('mine-report.md');
    expect(markdown.text).toMatch(/^# Evaluation and error analysis: mine\.csv\n/);
    expect(markdown.text).toContain('| irony | 1 | 100.0% |');
  });
});
