import { page } from 'vitest/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EngineClient } from '../../../src/client/engine-client.ts';
import type { EvaluationReport } from '../../../src/evaluation/evaluation-report.ts';
import { useLocale } from '../../../src/i18n/locale.ts';
import type { ReportBlock, BlockAction } from '../../../src/workbench/blocks/block.ts';
import { htmlReport } from '../../../src/workbench/blocks/blocks-html.ts';
import { markdownReport } from '../../../src/workbench/blocks/blocks-markdown.ts';
import type { FindingWanted } from '../../../src/workbench/errors/finding-wanted.ts';
import { reportDocument } from '../../../src/workbench/errors/findings/report-document.ts';
import { csvFile } from '../evaluate/labelled-files.ts';
import { openClient } from '../engine-clients.ts';
import { evaluateWith, openErrorsPage, openTab, shownText } from './open-errors-page.ts';
import { fileOfStars } from './files-of-classes.ts';

const goods = ['Excelente, adorei', 'Wonderful, I love it', 'Ótimo produto, perfeito'];
const bads = ['Péssimo, veio quebrado', 'Terrible, waste of money', 'Horrível, não gostei'];

/**
 * Reviews of which some are twice in the file, some of those with both labels, some have two words,
 * and every seventh says the opposite of its label.
 *
 * @param short label of those of two words; that of others like them where it is not given
 */
function fileOfEverything({ short }: { short?: 'negative' } = {}): File {
  const rows = Array.from({ length: 240 }, (_, row) => {
    const isPositive = row % 3 !== 0;
    const texts = isPositive === (row % 7 === 0) ? bads : goods;
    const text =
      row % 11 === 0 ? 'Ok então' : `${texts[Math.floor(row / 3) % 3]!} (${Math.floor(row / 9)})`;
    const label = isPositive ? 'positive' : 'negative';
    const isShort = row % 11 === 0;
    return [`P-${row}`, text, isShort ? (short ?? label) : label, ['books', 'toys'][row % 2]];
  });
  return csvFile([['Nº do pedido', 'review', 'sentiment', 'category'], ...rows]);
}

/** A control that lists rows, and the number of rows that is said next to it. */
interface Control {
  wanted: FindingWanted;
  said: number | null;
}

function control(action: BlockAction | undefined, said: string | undefined): Control[] {
  if (action === undefined || !('event' in action) || action.event !== 'finding-wanted') return [];
  const digits = /[\d,]+/.exec(said ?? '')?.[0].replaceAll(',', '');
  const wanted = action.detail as FindingWanted;
  return [{ wanted, said: digits === undefined ? null : Number(digits) }];
}

/** Of a button the number in brackets. */
const ofButton = (action: BlockAction | undefined) =>
  control(action, /\(.*\)/.exec(action?.label ?? '')?.[0]);

function controlsOf(blocks: readonly ReportBlock[]): Control[] {
  return blocks.flatMap((block): Control[] => {
    switch (block.kind) {
      case 'table': {
        const firstNumber = block.columns.findIndex(({ kind }) => kind === 'number');
        return block.rows.flatMap(({ cells }) =>
          cells.flatMap(({ action }) => control(action, cells[firstNumber]?.text)),
        );
      }
      case 'rates':
        return block.content.marks.flatMap(({ action, figure }) =>
          control(action, figure.split('/')[1]),
        );
      case 'steps':
        return block.steps.flatMap(({ action }) => ofButton(action));
      case 'paragraph':
      case 'action':
        return ofButton(block.action);
      case 'sections':
        return block.sections.flatMap((section) => controlsOf(section.blocks));
      case 'details':
      case 'chapter':
        return controlsOf(block.blocks);
      default:
        return [];
    }
  });
}

async function analysed(client: EngineClient, evaluation: EvaluationReport) {
  const analysis = await client.analyse(evaluation.id, { lengthEdges: null });
  const report = reportDocument({
    ...{ evaluation, analysis, tally: [], notedReviews: 0, wanted: null, curves: [] },
  });
  return { analysis, report };
}

/** The parts of the analysis whose rows are listed; each list holds what is said. */
async function partsListed(client: EngineClient, evaluation: EvaluationReport) {
  const { analysis, report } = await analysed(client, evaluation);
  const controls = controlsOf(report.blocks);
  for (const { wanted, said } of controls) {
    const { finding, heading } = wanted;
    const { total } = await client.ask.rows(evaluation.id, { finding }, 0, 1);
    const expected = finding.part === 'labelIssues' ? analysis.labelIssues.length : said;
    if (expected !== null) expect([heading, total]).toEqual([heading, expected]);
    expect(total, heading).toBeGreaterThan(0);
  }
  const counted = controls.filter(({ said }) => said !== null);
  return [...new Set(counted.map(({ wanted }) => wanted.finding.part))].sort();
}

beforeEach(() => useLocale('en'));

describe('Every list of rows', () => {
  it('holds as many as its control says, of two classes', async () => {
    const client = openClient();
    const evaluation = await evaluateWith(client, fileOfEverything());
    expect(await partsListed(client, evaluation)).toEqual([
      ...['cues', 'duplicates', 'slices', 'sources', 'words'],
    ]);
  });

  it('holds as many as its control says, of five classes', async () => {
    const client = openClient();
    const evaluation = await evaluateWith(client, fileOfStars(), { ofColumn: true });
    expect(await partsListed(client, evaluation)).toEqual(
      expect.arrayContaining(['confusions', 'cues', 'slices', 'sources', 'words']),
    );
  });

  it('says what it holds where the evidence counts other rows', async () => {
    const { element, analysis } = await openErrorsPage(fileOfEverything({ short: 'negative' }));
    const { strength, rowCount } = (await analysis).sources.find(
      ({ source }) => source === 'lack-of-context',
    )!;
    expect(strength).not.toBe('none');
    expect(rowCount).toBeGreaterThan(0);
    const card = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: 'Lack of context' }),
    });
    await expect
      .element(card.getByText(`${rowCount} errors in the rows counted here.`).first())
      .toBeVisible();
    await card
      .getByRole('button', { name: `List the errors: Lack of context, ${rowCount} errors` })
      .click();
    const panel = () => shownText(element.renderRoot.querySelector('rc-side-panel')!);
    await expect.poll(panel).toContain(`${rowCount} of 240 rows`);
    await expect.element(page.getByRole('list', { name: 'Lack of context' })).toBeVisible();
  });
});

describe('A row that a finding names', () => {
  it('is named by its place and its id in the report, on the page and in the files', async () => {
    const client = openClient();
    const evaluation = await evaluateWith(client, fileOfEverything());
    const { analysis } = await analysed(client, evaluation);
    const [row] = analysis.duplicates[0]!.rows as [number];
    expect(analysis.rowNames![row]).toEqual({
      place: { sheetRow: row + 1, line: row + 1 },
      id: `P-${row - 1}`,
    });
    const suspect = { row, label: 'negative', suggested: 'positive', score: 0.1 };
    const report = reportDocument({
      ...{ evaluation, analysis: { ...analysis, labelIssues: [suspect] } },
      ...{ tally: [], notedReviews: 0, wanted: null, curves: [] },
    });
    const name = `spreadsheet row ${row + 1} · Id P-${row - 1}`;
    expect(markdownReport(report)).toContain(`| ${row} (${name}) |`);
    expect(htmlReport(report)).toContain(`>${row} (${name})</td>`);
    const [first, second] = analysis.duplicates[0]!.rows as [number, number];
    expect(htmlReport(report)).toContain(
      `(spreadsheet row ${first + 1}, Id P-${first - 1}; spreadsheet row ${second + 1}, Id P-${second - 1};`,
    );
  });

  it('is named with every row that the sources list', async () => {
    const client = openClient();
    const evaluation = await evaluateWith(client, fileOfEverything());
    const { analysis } = await analysed(client, evaluation);
    const listed = analysis.sources.flatMap(({ rows }) => rows);
    expect(listed.length).toBeGreaterThan(10);
    for (const row of listed) {
      expect(analysis.rowNames![row]).toMatchObject({ id: `P-${row - 1}` });
    }
  });

  it('is named where a change was tried on it', async () => {
    const { client, evaluation, analysis } = await openErrorsPage(fileOfEverything());
    await analysis;
    await openTab('robustness');
    const tab = document
      .querySelector('rc-errors-page')!
      .shadowRoot!.querySelector('rc-robustness-tab')!.shadowRoot!;
    const first = () => tab.querySelector<HTMLElement>('[data-change]');
    await expect.poll(first).not.toBeNull();
    const [example] = await client.ask.changeExamples(evaluation.id, first()!.dataset['change']!);
    const { row } = example!;
    expect(example).toMatchObject({ place: { sheetRow: row + 1 }, id: `P-${row - 1}` });
    await expect
      .element(page.getByText(`Row ${row} · spreadsheet row ${row + 1} · Id P-${row - 1}`).first())
      .toBeVisible();
  });
});
