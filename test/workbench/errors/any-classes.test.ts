import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import type { ErrorAnalysisReport } from '../../../src/analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../../src/evaluation/evaluation-report.ts';
import { messages } from '../../../src/i18n/locale.ts';
import { changeBlocks } from '../../../src/workbench/errors/findings/change-blocks.ts';
import { evidenceWords } from '../../../src/workbench/errors/wording/evidence-words.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { disposeClients } from '../engine-clients.ts';
import { openMenu } from '../open-menu.ts';
import { fileOfStars, fileOfTopics } from './files-of-classes.ts';
import {
  countsText,
  nextDownload,
  openErrorsPage,
  openTab,
  section,
  shownText,
  type OpenedPage,
} from './open-errors-page.ts';

const textOf = (name: string) => shownText(section(name));
const review = page.getByTestId('reading-review');
const place = page.getByTestId('reading-place');
const optionsOf = (label: string) =>
  [...page.getByLabelText(label, { exact: true }).element().querySelectorAll('option')].map(
    ({ textContent }) => textContent,
  );

interface Analysed extends OpenedPage {
  report: ErrorAnalysisReport;
}

async function openColumn(file: File, locale: 'en' | 'pt-BR' = 'en'): Promise<Analysed> {
  const opened = await openErrorsPage(file, { ofColumn: true, locale });
  const report = await opened.analysis;
  await expect.element(page.getByTestId('download-analysis')).toBeEnabled();
  return { ...opened, report };
}

async function download(testId: string): Promise<string> {
  const file = nextDownload();
  await openMenu();
  await page.getByTestId(testId).click();
  return (await file).text;
}

/** How often a text occurs. */
const occurrences = (text: string, part: string) => text.split(part).length - 1;

afterEach(() => {
  document.body.replaceChildren();
  disposeClients();
});

describe('Five stars with a probability a class, from columns of the file', () => {
  it('says once whose answers they are, and shows nothing that would need a model', async () => {
    const { element, report } = await openColumn(fileOfStars());
    await openTab('robustness');
    await expect.poll(() => textOf('robustness')).toContain('No model gave these predictions');
    await openTab('read');
    await expect.element(review).toHaveAttribute('aria-busy', 'false');
    const shown = shownText(element);
    expect(
      occurrences(shown, 'come from the columns “prob_1, …, prob_5”, which cannot be asked again'),
    ).toBe(1);
    expect(shown).not.toMatch(/What weighed most|What if|the classifier|false positive/i);
    expect(shown).not.toMatch(/undefined|NaN|\[object/);
    await userEvent.keyboard('w');
    expect(review.element().querySelector('rc-what-if')).toBeNull();
    await expect.poll(countsText).toContain('20 “4” classified as “5”');
    const said = report.sources.flatMap((source) =>
      evidenceWords(source, { classes: report.classes, subject: 'prob_1, …, prob_5' }),
    );
    expect(said.join(' ')).toMatch(
      /In \d+ rows, the two most probable classes are less than \d+ points apart/,
    );
    await openTab('summary');
    await expect
      .poll(() => textOf('sources'))
      .toMatch(/Some classes are far more frequent than others|No sign of: .*Class imbalance/);
  });

  it('lists confusions, most frequent first, with their words, rows and reading', async () => {
    const { report } = await openColumn(fileOfStars());
    expect(
      report.confusions.map(({ label, prediction, rows }) => [label, prediction, rows]),
    ).toEqual([
      ['4', '5', 20],
      ['2', '1', 16],
      ['3', '4', 8],
    ]);
    await openTab('patterns');
    await expect.poll(() => textOf('confusions')).toMatch(/4 → 5.*entrega 20.*2 → 1.*3 → 4/);
    await page
      .getByRole('button', { name: 'Read the “2” reviews that were classified as “1”' })
      .click();
    await expect.element(place).toHaveTextContent('1 of 16 errors');
    await expect
      .poll(() => shownText(review.element()))
      .toMatch(/label “2”\s+prediction “1” \d+\.\d%/);
    await openTab('patterns');
    await page.getByRole('button', { name: 'List the rows: 4 → 5' }).click();
    await expect
      .poll(() =>
        shownText(
          document.querySelector('rc-errors-page')!.shadowRoot!.querySelector('rc-side-panel')!,
        ),
      )
      .toMatch(/20 of 400/);
  });

  it('reads errors by surety, close calls or confusion, and those of one pair', async () => {
    const { client, evaluation } = await openColumn(fileOfStars());
    await openTab('read');
    await expect.element(review).toBeVisible();
    expect(optionsOf('Order')).toEqual([
      'most confident first',
      'closest calls first',
      'by confusion, most frequent first',
      'random',
    ]);
    expect(optionsOf('Which errors')).toEqual([
      'all errors',
      '4 → 5 (20)',
      '2 → 1 (16)',
      '3 → 4 (8)',
    ]);
    await page
      .getByLabelText('Order', { exact: true })
      .selectOptions('by confusion, most frequent first');
    const [first] = await client.ask.readingQueue(evaluation.id, {}, { by: 'confusion' });
    const { row } = await client.ask.row(evaluation.id, first!);
    await expect.element(review).toHaveAttribute('data-row', String(row));
    await expect.poll(() => shownText(review.element())).toMatch(/label “4”\s+prediction “5”/);
    await page.getByLabelText('Which errors').selectOptions('3 → 4 (8)');
    await expect.element(place).toHaveTextContent('1 of 8 errors');
    await expect
      .element(page.getByRole('tab', { name: 'Nearest with another label' }))
      .toBeVisible();
    await expect.poll(() => shownText(review.element())).toContain('another label: what makes');
  });

  it('compares groups by the class that is chosen, or that an advice is about', async () => {
    const { report } = await openColumn(fileOfStars());
    expect(new Set(report.fairness.map((column) => column.class)).size).toBe(5);
    const shown = () => textOf('fairness');
    await openTab('patterns');
    await page.getByText('All groups and rates').click();
    await page.getByLabelText('Class compared').selectOptions('“3”');
    await expect.poll(shown).toContain('category, “3”');
    expect(shown()).not.toContain('category, “5”');
    expect(shown()).toMatch(/predicted “3”.*“3” recognised.*others classified as “3”/);
    const { because } = report.advice.find(({ tactic }) => tactic === 'examine-bias')!;
    const advised = because.finding === 'gap' ? because.class : '';
    await openTab('summary');
    const said = () => textOf('advice');
    await expect.poll(said).toContain(`rate of “${advised}”`);
    await page.getByText(/^All \d+ steps with their reasons/).click();
    await page.getByRole('button', { name: 'Show the groups' }).last().click();
    await expect.poll(shown).toContain(`category, “${advised}”`);
  });

  it('has no false positives among its columns, and words by label', async () => {
    const { report } = await openColumn(fileOfStars());
    await openTab('patterns');
    await page.getByTestId('all-patterns').click();
    expect(textOf('slices')).not.toMatch(/Lift/);
    await page.getByTestId('statistics').click();
    await expect.poll(() => textOf('slices')).toMatch(/Significance Lift p q/);
    expect(report.words['4']!.map(({ term }) => term)).toContain('entrega');
    await expect.poll(() => textOf('words')).toContain('Words of wrongly predicted “4” reviews');
    expect(textOf('words')).toContain('No word stands out for “1”, “5”.');
    await openTab('labels');
    await expect
      .poll(() => textOf('labels'))
      .toMatch(/Keep “\d” .*Another class|No label is confidently contradicted/);
  });

  it('is exported whole: each confusion, list and class', async () => {
    const { report } = await openColumn(fileOfStars());
    expect(JSON.parse(await download('download-analysis'))).toEqual(
      JSON.parse(JSON.stringify(report)),
    );
    const markdown = await download('download-analysis-markdown');
    expect(markdown).toContain('## Confusions');
    expect(markdown).toMatch(/\| 4 → 5 \(entrega 20.*\) \| 20 \| 45\.5% \|/);
    expect(markdown).not.toMatch(/\| Read \||## Robustness|undefined|NaN/);
    expect(occurrences(markdown, 'cannot be asked again')).toBe(1);
    for (const stars of [1, 2, 3, 4, 5]) expect(markdown).toContain(`category, “${stars}”`);
    const html = await download('download-analysis-html');
    const read = new DOMParser().parseFromString(html, 'text/html');
    const headings = [...read.querySelectorAll('h2, h3, h4')].map(({ textContent }) => textContent);
    expect(headings).toContain('Confusions');
    expect(headings).toContain('Words of wrongly predicted “2” reviews');
    expect(read.body.textContent).toContain('16 “2” reviews were classified as “1”.');
  });

  it('is accessible', async () => {
    const { element } = await openColumn(fileOfStars());
    await expectAccessible(element);
  });
});

describe('Three classes of labels alone, from a column of the file', () => {
  it('orders by confusion, and shows no probability', async () => {
    const { element, report } = await openColumn(fileOfTopics());
    await openTab('read');
    await expect.element(review).toBeVisible();
    expect(optionsOf('Order')).toEqual(['by confusion, most frequent first', 'random']);
    await expect
      .poll(() => shownText(review.element()))
      .toMatch(/label “delivery”\s+prediction “price”\s+region/);
    expect(shownText(review.element())).not.toMatch(/\d%/);
    expect(occurrences(shownText(element), 'come from the column “bert_label”')).toBe(1);
    expect(report.confusions.map(({ rows }) => rows)).toEqual([25, 10]);
  });

  it('words what is not known without probabilities', async () => {
    const { element, report } = await openColumn(fileOfTopics());
    const ambiguity = report.sources.find(({ source }) => source === 'ambiguity')!;
    expect(ambiguity.evidence).toMatchObject({ measure: null, nearThreshold: null });
    await expect
      .poll(() => textOf('sources'))
      .toMatch(/“bert_label” reaches 88\.3%|No sign of: .*Class imbalance/);
    expect(textOf('sources')).toMatch(
      /The review could belong to more than one|No sign of: .*Ambiguity/,
    );
    expect(evidenceWords(ambiguity, { classes: report.classes, subject: 'bert_label' })).toContain(
      'No review praises and criticises at once.',
    );
    const { probabilities } = report.sources.find((source) => source.source === 'noisy-labels')!
      .evidence as { probabilities: string | null };
    expect(probabilities).toBe('cross-validated');
    expect(shownText(element)).not.toMatch(/undefined|NaN|\[object|the classifier/);
  });

  it('says that labels could not be checked where too few rows teach a classifier', async () => {
    const { report } = await openColumn(fileOfTopics({ rows: 45 }));
    expect(report.labelIssuesWithout).toBe('no-probabilities');
    const reason = 'Labels are checked against probabilities, and “bert_label” gives none.';
    await openTab('labels');
    await expect.poll(() => textOf('labels')).toContain(reason);
    expect(textOf('labels')).not.toContain('No label is confidently contradicted');
    expect(await download('download-analysis-markdown')).toContain('and “bert\\_label” gives none');
  });

  it('reads the same in Portuguese, on the page and in the report', async () => {
    const { element } = await openColumn(fileOfTopics(), 'pt-BR');
    await openTab('patterns');
    await expect.poll(() => textOf('confusions')).toContain('delivery → price');
    expect(shownText(element)).toContain(
      'Estas respostas vêm da coluna “bert_label”, que não pode responder de novo',
    );
    expect(shownText(element)).not.toMatch(/o classificador |undefined|NaN/);
    expect(await download('download-analysis-markdown')).toContain('## Confusões');
  });

  it('is accessible', async () => {
    const { element } = await openColumn(fileOfTopics());
    await expectAccessible(element);
  });
});

describe('Changed reviews', () => {
  const words = () => messages().errorAnalysis.changes;
  const textsOf = (evaluation: Partial<EvaluationReport>) =>
    JSON.stringify(
      changeBlocks(
        {
          robustness: (['same', 'lower'] as const).map((expects) => ({
            name: expects === 'same' ? 'typos' : 'negated-praise',
            expects,
            tried: 10,
            flipped: 1,
            share: { value: 0.1, low: 0, high: 0.3 },
          })),
          swaps: [],
        },
        { model: { id: 'mine', version: '1' }, ...evaluation } as EvaluationReport,
      ),
    );

  it('are tried where a threshold separates two classes, and the page says so elsewhere', () => {
    expect(textsOf({ classes: ['a', 'b', 'c'], threshold: null })).toContain(
      words().twoClassesOnly,
    );
    const ofTwo = textsOf({ classes: ['negative', 'positive'], threshold: 0.5 });
    expect(ofTwo).not.toContain(words().twoClassesOnly);
    expect(ofTwo).toContain(words().expectations.lower);
  });

  it('expect nothing of praise and criticism where the classes are no polarity', () => {
    const ofOwn = textsOf({ classes: ['late', 'on time'], threshold: 0.5 });
    expect(ofOwn).toContain('Typos');
    expect(ofOwn).not.toContain(words().expectations.lower);
  });
});

describe('Two classes of their own', () => {
  it('are called by their names wherever polarity has words of its own', async () => {
    const { element, report } = await openColumn(fileOfTopics({ classes: 2, rows: 200 }));
    expect(report.classes).toEqual(['delivery', 'price']);
    expect(report.confusions).toEqual([]);
    await openTab('patterns');
    await expect.poll(() => section('slices')).not.toBeNull();
    expect(section('confusions')).toBeNull();
    await openTab('read');
    await expect.element(review).toBeVisible();
    expect(optionsOf('Which errors')).toEqual([
      'all errors',
      'delivery → price (25)',
      'price → delivery (10)',
    ]);
    await page.getByLabelText('Which errors').selectOptions('price → delivery (10)');
    await expect.element(place).toHaveTextContent('1 of 10 errors');
    await expect.poll(countsText).toContain('25 “delivery” classified as “price”');
    await openTab('patterns');
    await page.getByTestId('statistics').click();
    await page.getByText('All groups and rates').click();
    await expect
      .poll(() => textOf('words'))
      .toContain('Words of wrongly predicted “price” reviews');
    await expect.poll(() => textOf('fairness')).toContain('others classified as “price”');
    const shown = shownText(element);
    expect(shown).not.toMatch(/false (positives|negatives)|\bpositives\b|towards positive/i);
    expect(shown).not.toMatch(/undefined|NaN|\[object/);
  });
});
