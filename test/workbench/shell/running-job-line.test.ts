import { page } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import type { JobHandles } from '../../../src/ui/job.ts';
import '../../../src/ui/theme.css';
import type { Session } from '../../../src/workbench/session/session.ts';
import { RunningJobLine } from '../../../src/workbench/shell/running-job-line.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import { sessionOver } from '../sessions.ts';

afterEach(async () => {
  document.body.replaceChildren();
  disposeClients();
  await useLocale('en');
});

/** The line on a page, and an analysis that runs until it is cancelled. */
async function openLine(shown: RunningJobLine['page']) {
  const session: Session = sessionOver(openClient());
  const line = new RunningJobLine();
  Object.assign(line, { session, page: shown });
  document.body.append(line);
  await line.updateComplete;
  const ended = session.analysis.job.run(
    'reviews.csv',
    ({ signal, onProgress }: JobHandles) =>
      new Promise((_, reject) => {
        onProgress({ stage: 'analysing', done: 3, total: 4, unit: 'rows' });
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
  );
  return { session, line, ended };
}

describe('A job that runs while another page is shown', () => {
  it('is named with how far it is, leads to its page and can be cancelled', async () => {
    const { session, line, ended } = await openLine('classify');
    const link = page.getByRole('link', { name: 'Analysing reviews.csv' });
    await expect.element(link).toHaveAttribute('href', '#errors');
    await expect.element(page.getByText('75.0%')).toBeVisible();
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '0.75');
    await expectAccessible(line);
    await useLocale('pt-BR');
    await expect.element(page.getByRole('link', { name: 'Analisando reviews.csv' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancelar: reviews.csv' }).click();
    expect(await ended).toBeNull();
    expect(session.analysis.job.cancelled).toBe(true);
    await expect.element(page.getByTestId('job-cancel')).not.toBeInTheDocument();
  });

  it('is left to its own page there, which shows it at length', async () => {
    const { session, line, ended } = await openLine('errors');
    await line.updateComplete;
    expect(page.getByTestId('job-cancel').elements()).toEqual([]);
    line.page = 'improve';
    await expect.element(page.getByTestId('job-cancel')).toBeVisible();
    session.analysis.job.cancel();
    await ended;
  });
});
