import { onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ErrorAnalysisReport } from '../../../src/analysis/error-analysis-report.ts';
import type { EngineClient } from '../../../src/client/engine-client.ts';
import type { EvaluationReport } from '../../../src/evaluation/evaluation-report.ts';
import { useLocale, type Locale } from '../../../src/i18n/locale.ts';
import { NotesStore } from '../../../src/storage/notes.ts';
import '../../../src/ui/theme.css';
import { ErrorsPage } from '../../../src/workbench/errors/errors-page.ts';
import { Session } from '../../../src/workbench/session/session.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import { csvFile } from '../evaluate/labelled-files.ts';
import { sessionOver } from '../sessions.ts';

const goods = ['Excelente, adorei', 'Wonderful, I love it', 'Ótimo produto, perfeito'];
const bads = ['Péssimo, veio quebrado', 'Terrible, waste of money', 'Horrível, não gostei'];

export interface FileOptions {
  rows?: number;
  /** Every so many rows the text says the opposite of its label; 0 for never. */
  wrongEvery?: number;
  /** Added to every text. */
  addition?: string;
  category?: (row: number) => string;
  name?: string;
}

/** A file with known errors. Texts differ by their number. */
export function fileWithErrors({
  rows = 60,
  wrongEvery = 5,
  addition = '',
  category = (row) => ['books', 'toys'][row % 2]!,
  name = 'mine.csv',
}: FileOptions = {}): File {
  const cells = Array.from({ length: rows }, (_, row) => {
    const isPositive = row % 2 === 0;
    const isTwisted = wrongEvery > 0 && row % wrongEvery === 0;
    const texts = isPositive === isTwisted ? bads : goods;
    return [
      `${texts[row % 3]!} (${row})${addition}`,
      isPositive ? 'positive' : 'negative',
      category(row),
    ];
  });
  return csvFile([['review', 'sentiment', 'category'], ...cells], name);
}

/**
 * Evaluates a file with what is guessed about it.
 *
 * @param ofColumn whether the file's own answers are evaluated, with classes of their own
 */
export async function evaluateWith(
  client: EngineClient,
  file: File,
  { ofColumn = false }: { ofColumn?: boolean } = {},
): Promise<EvaluationReport> {
  const session = new Session(client);
  await session.openFiles([file]);
  if (ofColumn) {
    await session.mapping.chooseClassesKind('own');
    session.mapping.chooseTask('predictions');
  }
  const report = await session.evaluate();
  if (report === null) throw new Error(`Not evaluated: ${JSON.stringify(session.job.failure)}`);
  return report;
}

export interface OpenedPage {
  element: ErrorsPage;
  client: EngineClient;
  evaluation: EvaluationReport;
  /** The analysis that began when the page was opened. */
  analysis: Promise<ErrorAnalysisReport>;
}

/** The page over the real engine and a file that was just evaluated. */
export async function openErrorsPage(
  file: File = fileWithErrors(),
  {
    client = openClient(),
    locale = 'en',
    ofColumn = false,
  }: { client?: EngineClient; locale?: Locale; ofColumn?: boolean } = {},
): Promise<OpenedPage> {
  await useLocale(locale);
  await page.viewport(1280, 800);
  const evaluation = await evaluateWith(client, file, { ofColumn });
  const element = new ErrorsPage();
  element.session = sessionOver(client, evaluation);
  const analysis = nextAnalysis();
  document.body.append(element);
  const contentHash = await client.ask.contentHash(evaluation.id);
  onTestFinished(async () => {
    element.remove();
    disposeClients();
    await new NotesStore().erase(contentHash);
    await useLocale('en');
  });
  return { element, client, evaluation, analysis };
}

/** Goes to a part of the page by its tab, in the order of the tabs. */
export async function openTab(
  tab: 'summary' | 'read' | 'patterns' | 'labels' | 'robustness',
): Promise<void> {
  const { shadowRoot } = document.querySelector('rc-errors-page')!;
  shadowRoot!.querySelector<HTMLElement>(`[role="tablist"] #tab-${tab}`)!.click();
  await document.querySelector('rc-errors-page')!.updateComplete;
}

/** A part of the page by its name, in whichever shadow root it stands. */
export function section(name: string): Element {
  const find = (root: ShadowRoot): Element | null => {
    const here = root.querySelector(`[data-section=${name}]`);
    if (here !== null) return here;
    for (const element of root.querySelectorAll('*')) {
      const found = element.shadowRoot === null ? null : find(element.shadowRoot);
      if (found !== null) return found;
    }
    return null;
  };
  return find(document.querySelector('rc-errors-page')!.shadowRoot!)!;
}

/** What is said of the number of errors and their kinds. */
export const countsText = () => page.getByTestId('error-counts').element().textContent;

export function nextAnalysis(): Promise<ErrorAnalysisReport> {
  return new Promise((resolve) => {
    document.addEventListener(
      'analysis-complete',
      (event) => resolve((event as CustomEvent<ErrorAnalysisReport>).detail),
      { once: true },
    );
  });
}

/** The next file that the page saves. */
export function nextDownload(): Promise<{ name: string; text: string }> {
  return new Promise((resolve) => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      click.mockRestore();
      const { download, href } = this;
      void fetch(href)
        .then((response) => response.text())
        .then((text) => resolve({ name: download, text }));
    });
  });
}

/** All that an element shows, its shadow roots included, with single spaces. */
export function shownText(element: Element): string {
  const texts: string[] = [];
  const walk = (node: Node) => {
    if (node instanceof Text) texts.push(node.data);
    else if (node instanceof Element && /^(style|script)$/.test(node.localName)) return;
    if (node instanceof Element && node.shadowRoot !== null) walk(node.shadowRoot);
    node.childNodes.forEach(walk);
  };
  walk(element);
  return texts.join('').replace(/\s+/g, ' ');
}
