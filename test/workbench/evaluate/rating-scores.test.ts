import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { reportDocument } from '../../../src/workbench/errors/findings/report-document.ts';
import { markdownReport } from '../../../src/workbench/blocks/blocks-markdown.ts';
import { accessibilityProblems } from '../../ui/accessibility.ts';
import { openClient } from '../engine-clients.ts';
import { evaluateWith } from '../errors/open-errors-page.ts';
import { labelledFile } from './labelled-files.ts';
import { evaluateFile, openEvaluatePage } from './open-evaluate-page.ts';
import { openTab } from './open-tab.ts';

/**
 * Of each star as many rows; every tenth says the opposite, and those with three stars are not
 * evaluated.
 */
const stars = () => labelledFile({ 1: 20, 2: 30, 3: 10, 4: 20, 5: 20 });

const section = () => page.getByRole('region', { name: 'By rating' });
const cellsOf = (name: string) =>
  section()
    .getByRole('row', { name })
    .getByRole('cell')
    .elements()
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('A file with stars', () => {
  it('is reported star by star, with the score of those in the middle', async () => {
    const element = await openEvaluatePage();
    const { ratings } = await evaluateFile(stars());
    expect(
      ratings?.map(({ from, rows, errors, unevaluated }) => [from, rows, errors, unevaluated]),
    ).toEqual([
      [1, 20, 2, 0],
      [2, 30, 3, 0],
      [3, 0, 0, 10],
      [4, 20, 2, 0],
      [5, 20, 2, 0],
    ]);
    await openTab('By rating');
    await expect.element(section()).toBeVisible();
    const [rows, errors, , , rate] = cellsOf('Rating 2');
    expect([rows, errors]).toEqual(['30', '3']);
    expect(rate).toMatch(/^10\.0% .*3\.5%.*25\.6%/);
    expect(cellsOf('Rating 3').slice(0, 5)).toEqual(['10 not evaluated', '–', '–', '–', '–']);
    await expect.element(page.getByText(/its 10 rows were not evaluated/)).toBeVisible();
    expect(await accessibilityProblems(element)).toEqual([]);
    await useLocale('pt-BR');
    await expect.element(page.getByText(/Nota 3 não é de nenhuma das classes/)).toBeVisible();
  });

  it('lists the rows of a star at a click', async () => {
    await openEvaluatePage();
    await evaluateFile(stars());
    await openTab('By rating');
    await section()
      .getByRole('button', { name: /Rating 2/ })
      .first()
      .click();
    await expect.element(page.getByText('30 of 90 rows')).toBeInTheDocument();
    const filter = page.getByRole('combobox', { name: 'Rating' });
    await expect.element(filter).toHaveDisplayValue('Rating 2');
    await expect.element(filter).not.toHaveTextContent('Rating 3');
    await filter.selectOptions('Rating 5');
    await expect.element(page.getByText('20 of 90 rows')).toBeInTheDocument();
    await filter.selectOptions('any');
    await expect.element(page.getByText('All 90 rows')).toBeInTheDocument();
  });

  it('offers no list of a star whose rows are not evaluated', async () => {
    await openEvaluatePage();
    await evaluateFile(stars());
    await openTab('By rating');
    const chart = section().getByRole('list', { name: /Mean probability/ });
    await expect.element(chart.getByText('Rating 3', { exact: true })).toBeVisible();
    expect(
      section()
        .getByRole('button', { name: /Rating 3/ })
        .query(),
    ).toBeNull();
    expect(chart.getByRole('button').elements()).toHaveLength(4);
  });

  it('follows the threshold', async () => {
    const client = openClient();
    const evaluation = await evaluateWith(client, stars());
    const strict = await client.setThreshold(evaluation.id, 1);
    const errorsOf = ({ ratings = [] }: typeof evaluation) => ratings.map(({ errors }) => errors);
    expect(errorsOf(strict)).toEqual([0, 0, 0, 20, 20]);
    expect(errorsOf(await client.setThreshold(evaluation.id, 0.5))).toEqual(errorsOf(evaluation));
  });

  it('is in the report to take away, and ratings are groups of the error analysis', async () => {
    const client = openClient();
    const evaluation = await evaluateWith(client, stars());
    const analysis = await client.analyse(evaluation.id, { lengthEdges: null });
    expect(analysis.slices.filter(({ group }) => 'rating' in group).length).toBeGreaterThan(3);
    const markdown = markdownReport(
      reportDocument({
        evaluation,
        analysis,
        tally: [],
        notedReviews: 0,
        wanted: null,
        curves: [],
      }),
    );
    expect(markdown).toMatch(/## By rating\n/);
    expect(markdown).toMatch(/^\| Rating 2 \| 30 \| 3 \|/m);
    expect(markdown).toMatch(/^\| Rating 3 \| 10 not evaluated \| – \|/m);
    expect(markdown).toContain('rating 2');
  });
});

describe('A file with two labels', () => {
  it('says nothing about ratings', async () => {
    await openEvaluatePage();
    const report = await evaluateFile(labelledFile({ neg: 10, pos: 10 }));
    expect(report).not.toHaveProperty('ratings');
    await expect.element(page.getByRole('tab', { name: 'Metrics' })).toBeVisible();
    expect(page.getByRole('tab', { name: 'By rating' }).query()).toBeNull();
  });
});
