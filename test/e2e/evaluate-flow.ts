import type { Page } from 'playwright-core';
import type { EvaluationReport } from '../../src/evaluation/evaluation-report.ts';

/** A file made in the test, as Playwright drops it on an input. */
export interface MadeFile {
  name: string;
  content: string | Uint8Array;
}

/** Chooses a file on the Evaluate page, as a user does with the picker. */
export async function chooseFile(page: Page, { name, content }: MadeFile): Promise<void> {
  await page.locator('[data-testid="dataset-file"]').setInputFiles({
    name,
    mimeType: '',
    buffer: Buffer.from(content),
  });
}

declare global {
  interface Window {
    /** Of the evaluation that was started last; absent until it is complete. */
    finishedReport?: unknown;
  }
}

/** Starts the evaluation of the chosen file and waits for its report. */
export async function startEvaluation(page: Page): Promise<EvaluationReport> {
  const start = page.locator('[data-testid="evaluate-start"]:not([disabled])');
  await start.waitFor();
  await page.evaluate(() => {
    delete window.finishedReport;
    document.addEventListener(
      'evaluation-complete',
      (event) => {
        window.finishedReport = (event as CustomEvent<unknown>).detail;
      },
      { once: true },
    );
  });
  await start.click();
  await page.waitForFunction(() => 'finishedReport' in window, null, { timeout: 600_000 });
  return (await page.evaluate(() => window.finishedReport)) as EvaluationReport;
}

/** Codes of the alerts a user can see now. */
export function visibleAlerts(page: Page): Promise<(string | null)[]> {
  return page
    .locator('[role="alert"][data-code]:visible')
    .evaluateAll((alerts) => alerts.map((alert) => alert.getAttribute('data-code')));
}
