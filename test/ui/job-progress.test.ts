import { page } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { JobProgress } from '../../src/ui/job-progress.ts';
import '../../src/ui/theme.css';
import { accessibilityProblems } from './accessibility.ts';

async function openProgress(): Promise<JobProgress> {
  const progress = new JobProgress();
  progress.activity = 'Classifying mine.csv';
  progress.done = 3000;
  progress.total = 12_000;
  progress.figures = ['3,000 of 12,000 rows', 'about 4 sec left'];
  progress.progressLabel = 'Progress';
  progress.cancelLabel = 'Cancel';
  document.body.append(progress);
  onTestFinished(() => progress.remove());
  await progress.updateComplete;
  return progress;
}

describe('<rc-job-progress>', () => {
  it('shows nothing at first, then a quiet bar, then what is being done', async () => {
    const progress = await openProgress();
    const activity = page.getByText('Classifying mine.csv');
    const height = progress.getBoundingClientRect().height;
    await expect.element(page.getByTestId('job-cancel')).not.toBeVisible();
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    await expect.element(activity).not.toBeVisible();
    await expect.element(activity, { timeout: 3000 }).toBeVisible();
    await expect.element(page.getByText('about 4 sec left')).toBeVisible();
    expect(progress.getBoundingClientRect().height).toBe(height);
    expect(await accessibilityProblems(progress)).toEqual([]);
  });

  it('tells how far the job is, or that it is not known', async () => {
    const progress = await openProgress();
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '3000');
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('max', '12000');
    progress.total = null;
    await progress.updateComplete;
    await expect.element(page.getByRole('progressbar')).not.toHaveAttribute('value');
  });

  it('can be cancelled', async () => {
    const progress = await openProgress();
    const cancelled = new Promise((resolve) => {
      progress.addEventListener('job-cancelled', resolve, { once: true });
    });
    await page.getByTestId('job-cancel').click();
    await cancelled;
  });
});
