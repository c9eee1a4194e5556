import { page, userEvent } from 'vitest/browser';
import { onTestFinished } from 'vitest';
import { EngineClient } from '../../../src/client/engine-client.ts';
import type { EvaluationReport } from '../../../src/evaluation/evaluation-report.ts';
import { useLocale, type Locale } from '../../../src/i18n/locale.ts';
import '../../../src/ui/theme.css';
import { EvaluatePage } from '../../../src/workbench/evaluate/evaluate-page.ts';
import { sessionOver } from '../sessions.ts';

let running: Worker | null = null;

/** Ends the page's worker as an uncaught error in it would. */
export function killWorker(): void {
  running?.dispatchEvent(new ErrorEvent('error', { message: 'killed', cancelable: true }));
}

/** The page over the real engine, whose first worker dies when it evaluates deadly.csv. */
export async function openEvaluatePage(locale: Locale = 'en'): Promise<EvaluatePage> {
  await useLocale(locale);
  let workers = 0;
  const client = new EngineClient({
    modelUrl: new URL('/models/reviews-pt-en/', location.href),
    createWorker: () => {
      workers += 1;
      running =
        workers === 1
          ? new Worker(new URL('./scripted.worker.ts', import.meta.url), {
              type: 'module',
              name: 'mortal',
            })
          : new Worker(new URL('./scripted.worker.ts', import.meta.url), { type: 'module' });
      return running;
    },
  });
  const element = new EvaluatePage();
  element.session = sessionOver(client);
  document.body.append(element);
  onTestFinished(async () => {
    element.remove();
    client.dispose();
    await useLocale('en');
  });
  await element.updateComplete;
  return element;
}

/** Chooses files with the picker. */
export async function chooseFiles(...files: File[]): Promise<void> {
  await userEvent.upload(page.getByTestId('dataset-file'), files);
}

export const startButton = () => page.getByTestId('evaluate-start');

/** The report of the next evaluation. */
export function nextReport(): Promise<EvaluationReport> {
  return new Promise((resolve) => {
    document.addEventListener(
      'evaluation-complete',
      (event) => resolve((event as CustomEvent<EvaluationReport>).detail),
      { once: true },
    );
  });
}

/** Chooses a file, starts with what was guessed and waits for the report. */
export async function evaluateFile(file: File): Promise<EvaluationReport> {
  await chooseFiles(file);
  const report = nextReport();
  // A click waits until the button can be clicked.
  await startButton().click();
  return report;
}
