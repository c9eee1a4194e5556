import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { markdownReport } from '../../../src/workbench/blocks/blocks-markdown.ts';
import { evaluationBlocks } from '../../../src/workbench/report-files/evaluation-blocks.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import {
  evaluateAnswers,
  fiveStars,
  openReport,
  ownTwo,
  threeLabels,
  twentyClasses,
  type AnsweredFile,
} from './answered-reports.ts';
import { openTab } from './open-tab.ts';

const heading = (name: string | RegExp) => page.getByRole('heading', { name, exact: true });
const region = (name: string | RegExp) => page.getByRole('region', { name });
const says = () => page.getByTestId('threshold-says');
const bodyRows = (name: string) =>
  page
    .getByRole('table', { name, exact: true })
    .getByRole('row')
    .elements()
    .map(({ children }) =>
      [...children]
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
        .join(' ')
        .trim(),
    );

/** The first part of a report that needs an answer of the engine is there with its tab of rows. */
async function openRows(): Promise<void> {
  await openTab('Rows');
  await expect.element(page.getByRole('list', { name: 'Evaluated rows' })).toBeInTheDocument();
}

/** Every part of a report that is drawn at first is there once its tabs are. */
async function whole(): Promise<void> {
  await expect.element(page.getByRole('tab', { name: 'Metrics' })).toBeInTheDocument();
}

describe('The report of three classes with labels alone', () => {
  it('names the column and says the most frequent confusions, which list their rows', async () => {
    const view = await openReport(threeLabels);
    await whole();
    await expect
      .element(page.getByText(/^Your predictions in “bert_label” are right for 120 of 150 reviews/))
      .toBeVisible();
    const confusions = page.getByRole('list', { name: 'Most frequent confusions' });
    expect(confusions.getByRole('listitem').elements()).toHaveLength(5);
    await expect
      .element(confusions.getByText('5 of 50 “delivery” reviews were classified as “product”.'))
      .toBeVisible();
    await page
      .getByRole('button', {
        name: 'List them: “delivery” classified as “product”',
      })
      .click();
    await expect
      .element(page.getByRole('dialog', { name: '5 “delivery” reviews classified as “product”' }))
      .toBeVisible();
    await expect.element(page.getByText('5 of 150 rows')).toBeVisible();
    await expect
      .poll(
        () => page.getByRole('listitem').getByRole('button', { name: /^Row/ }).elements().length,
      )
      .toBe(5);
    await expectAccessible(view);
  });

  it('says once what was not measured, and has neither curves nor a threshold', async () => {
    const view = await openReport(threeLabels);
    await whole();
    const reasons = view.shadowRoot!.querySelectorAll('[data-code="no-probabilities"]');
    expect(reasons).toHaveLength(1);
    expect(reasons[0]?.textContent).toMatch(/ROC AUC .* Log loss .* \(ECE\)/);
    for (const name of ['Calibration', 'Ranking quality']) {
      expect(heading(name).elements(), name).toEqual([]);
    }
    expect(
      page
        .getByRole('tab')
        .elements()
        .map(({ textContent }) => textContent.trim()),
    ).toEqual(['Metrics', 'Rows']);
    expect(page.getByText(/^Not measured: /).elements()).toEqual([]);
    await expect.element(heading('Balanced accuracy (mean recall)')).toBeInTheDocument();
    await expect.element(page.getByText(/chance gives 33\.3%/)).toBeInTheDocument();
    expect(bodyRows('By class')[0]).toBe('Class Precision Recall F1 Support');
  });

  it('says why there are no words and no other model', async () => {
    const view = await openReport(threeLabels);
    await whole();
    expect(view.shadowRoot!.querySelector('rc-model-comparison')).toBeNull();
    await expect
      .element(page.getByText(/need a model that can be asked; the predictions in “bert_label”/))
      .toBeInTheDocument();
    await openRows();
    const list = page.getByRole('list', { name: 'Evaluated rows' });
    list.element().scrollIntoView();
    await list.getByRole('button', { name: /^Row 1\b/ }).click();
    await expect.element(page.getByText(/The words that decided are not shown/)).toBeVisible();
    expect(page.getByText('Probability of each class').elements()).toEqual([]);
  });
});

describe('The report of five stars with probabilities', () => {
  it('measures how far off the stars are and each star against the rest', async () => {
    const view = await openReport(fiveStars);
    await whole();
    const { meanAbsoluteError, quadraticKappa } = view.report.metrics;
    const off = (meanAbsoluteError.value ?? NaN).toFixed(2);
    await expect
      .element(page.getByText(new RegExp(`On average ${off}\\d? stars off; 0 is best`)))
      .toBeInTheDocument();
    expect(quadraticKappa.value).not.toBeNull();
    await expect.element(heading('Quadratic-weighted kappa (QWK)')).toBeInTheDocument();
    await expect.element(page.getByText(/a random order gives 0\.200/)).toBeInTheDocument();
    expect(bodyRows('By class')[0]).toBe('Class Precision Recall F1 Support');
    const [header, first] = bodyRows('Ranking quality');
    expect(header).toMatch(/ROC AUC .* Average precision .* Support$/);
    expect(first).toContain(
      (view.report.perClass['1']?.rocAuc.value ?? NaN).toFixed(3).slice(0, 5),
    );
    await openTab('Threshold');
    await expect.element(heading('Threshold')).toBeVisible();
  });

  it('shows the curves of the class with the most errors, or of the chosen one', async () => {
    const view = await openReport(fiveStars);
    const asked = vi.spyOn(view.client.ask, 'curves');
    await openTab('Curves');
    const errors = view.report.classes.map((_, index) =>
      view.report.confusionMatrix.reduce(
        (sum, counts, truth) =>
          sum +
          counts.reduce(
            (all, count, predicted) =>
              all + (truth !== predicted && (truth === index || predicted === index) ? count : 0),
            0,
          ),
        0,
      ),
    );
    const worst = errors.indexOf(Math.max(...errors));
    const choice = page.getByLabelText('Class, against all others');
    await expect.element(choice).toHaveValue(String(worst));
    await choice.selectOptions('“5”');
    await expect.poll(() => asked.mock.calls.at(-1)?.[1]).toBe(4);
    const histogram = region('Probabilities by class').getByRole('img');
    await expect.element(histogram).toHaveTextContent('truly “5”');
    await expect.element(histogram).toHaveTextContent('truly another class');
    await expect.element(histogram).not.toHaveTextContent('threshold');
    await expectAccessible(view);
    await useLocale('pt-BR');
    await openTab('Métricas');
    await expect.element(page.getByText(/Em média, erra por 0,\d+ estrela;/)).toBeInTheDocument();
    await expectAccessible(view);
  });

  it('opens a row to the probability of each class', async () => {
    await openReport(fiveStars);
    await whole();
    await openRows();
    const list = page.getByRole('list', { name: 'Evaluated rows' });
    list.element().scrollIntoView();
    await list.getByRole('button', { name: /^Row 1\b/ }).click();
    await expect.element(page.getByText('Probability of each class')).toBeVisible();
    const told = page.getByRole('definition').filter({ hasText: /\d\.\d%/ });
    expect(told.elements()).toHaveLength(5);
  });
});

describe('The report of two own classes', () => {
  it('speaks of the class that matters', async () => {
    const view = await openReport(ownTwo, { wanted: 0 });
    await whole();
    const [[hits = 0, missed = 0] = [], [falseAlarms = 0] = []] = view.report.confusionMatrix;
    await expect
      .element(
        page.getByText(
          new RegExp(
            `: ${missed} of ${hits + missed} “entrega” reviews were missed, with ${falseAlarms} false`,
          ),
        ),
      )
      .toBeVisible();
    await expect
      .element(page.getByText(/one “entrega” and one “produto” review/))
      .toBeInTheDocument();
    await openTab('Curves');
    await expect
      .element(region('Probabilities by class').getByRole('img'))
      .toHaveTextContent('Probability of “entrega”');
    await openTab('Threshold');
    await expect.element(page.getByLabelText('A missed “entrega” review costs')).toHaveValue(1);
    await expect.element(page.getByLabelText('A false alarm costs')).toHaveValue(1);
    await expectAccessible(view);
  });

  it('keeps the labels of the file until a threshold is taken, and comes back to them', async () => {
    const view = await openReport(ownTwo, { wanted: 0 });
    await openTab('Threshold');
    const { confusionMatrix } = view.report;
    expect(view.report.threshold).toBeNull();
    await expect.element(says()).toHaveTextContent(/^With the labels of the file: /);
    await expect.element(page.getByTestId('threshold-reset')).toBeDisabled();

    await page.getByRole('button', { name: 'Find the threshold with the minimum cost' }).click();
    const preview = page.getByTestId('threshold-found');
    await expect.element(preview.getByRole('table')).toBeInTheDocument();
    expect(view.report.confusionMatrix).toEqual(confusionMatrix);
    const numbers = preview
      .getByRole('row')
      .elements()
      .slice(1, 4)
      .map(({ children }) => Number(children[2]?.textContent));
    await page.getByTestId('threshold-apply').click();
    await expect.poll(() => view.report.threshold).not.toBeNull();
    const [[hits = 0, missed = 0] = [], [alarms = 0, others = 0] = []] =
      view.report.confusionMatrix;
    expect(numbers).toEqual([missed, alarms, hits + others]);
    expect(preview.getByRole('table').elements()).toEqual([]);

    await page.getByRole('button', { name: 'Back to the labels of the file' }).click();
    await expect.poll(() => view.report.threshold).toBeNull();
    expect(view.report.confusionMatrix).toEqual(confusionMatrix);
  });

  it('is moved by the probability of the class that matters', async () => {
    const view = await openReport(ownTwo, { wanted: 0 });
    await openTab('Threshold');
    await userEvent.fill(page.getByTestId('threshold-value'), '0.9');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => view.report.threshold).toBe(0.1);
    await expect.element(says()).toHaveTextContent(/^At 0\.90: \d+ missed “entrega” reviews/);
    await openTab('Curves');
    await expect
      .element(region('Probabilities by class').getByRole('img'))
      .toHaveTextContent('threshold 0.90');
  });
});

describe('The report of twenty classes', () => {
  it('has a matrix and a table of all, five confusions, and fits a narrow page', async () => {
    await page.viewport(360, 700);
    const view = await openReport(twentyClasses);
    await whole();
    expect(page.getByTestId('confusion-cell').elements()).toHaveLength(400);
    expect(bodyRows('By class')).toHaveLength(23);
    expect(
      page.getByRole('list', { name: 'Most frequent confusions' }).getByRole('listitem').elements(),
    ).toHaveLength(5);
    await expect.element(page.getByText(/chance gives 5\.0%/)).toBeInTheDocument();
    expect(page.getByText(/^Precision \(.*department/).elements()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await expectAccessible(view);
    await page.viewport(1200, 800);
  });

  it('marks each class with a colour of its own', async () => {
    const { report } = await evaluateAnswers(twentyClasses);
    const view = await openReport(twentyClasses);
    await whole();
    const overview = view.shadowRoot!.querySelector('rc-report-overview')!;
    const scores = overview.shadowRoot!.querySelector('rc-class-scores')!;
    const markers = [...scores.shadowRoot!.querySelectorAll('rc-class-label')].map((label) => {
      const marker = label.shadowRoot!.querySelector('i')!;
      return getComputedStyle(marker).backgroundColor;
    });
    expect(new Set(markers).size).toBe(report.classes.length);
  });
});

describe('The report to take away', () => {
  const markdownOf = async (file: AnsweredFile) => {
    const { report } = await evaluateAnswers(file);
    return markdownReport({ title: 'Report', language: 'en', blocks: evaluationBlocks(report) });
  };

  it('says the same of labels alone', async () => {
    const markdown = await markdownOf(threeLabels);
    expect(markdown).toMatch(
      /Your predictions in “bert\\?_label” are right for 120 of 150 reviews/,
    );
    expect(markdown).toMatch(/Predictions from the column “bert\\?_label”/);
    expect(markdown).toContain('5 of 50 “delivery” reviews were classified as “product”.');
    expect(markdown.match(/Not measured/g)).toHaveLength(1);
    expect(markdown).toMatch(/^\| Class \| Precision \| Recall \| F1 \| Support \|$/m);
  });

  it('has what ordered classes and probabilities add', async () => {
    const markdown = await markdownOf(fiveStars);
    expect(markdown).toMatch(/Quadratic-weighted kappa/);
    expect(markdown).toMatch(/On average \d\.\d+ stars off/);
    expect(markdown).toMatch(/\| F1 \| ROC AUC .* \| Average precision .* \| Support \|/);
    expect(markdown).not.toMatch(/from a probability of/);
  });
});
