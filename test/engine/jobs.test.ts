import { describe, expect, it, vi } from 'vitest';
import { Jobs, type Job } from '../../src/engine/jobs.ts';

/** Works in small pieces until it is cancelled, as a station does. */
async function workForever(job: Job): Promise<never> {
  for (;;) {
    const end = performance.now() + 5;
    while (performance.now() < end);
    await job.pause();
  }
}

describe('Jobs', () => {
  it('cancels a running job from a message that arrives while it works', async () => {
    const jobs = new Jobs();
    const running = jobs.run('one', () => {}, workForever);
    setTimeout(() => jobs.cancel('one'));
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('cancels no other job', async () => {
    const jobs = new Jobs();
    const one = jobs.run('one', () => {}, workForever);
    const other = jobs.run(
      'other',
      () => {},
      async (job) => {
        await job.pause();
        return 'finished';
      },
    );
    jobs.cancel('one');
    await expect(one).rejects.toMatchObject({ code: 'cancelled' });
    await expect(other).resolves.toBe('finished');
  });

  it('says cancelled even where the work failed because it was cancelled', async () => {
    const jobs = new Jobs();
    const running = jobs.run(
      'one',
      () => {},
      async (job) => {
        jobs.cancel('one');
        await Promise.resolve();
        throw new Error(job.aborted ? 'stopped in the middle' : 'never');
      },
    );
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('passes failures on as they are', async () => {
    const failing = new Jobs().run(
      'one',
      () => {},
      () => Promise.reject(new Error('broken')),
    );
    await expect(failing).rejects.toThrow('broken');
  });

  it('tells progress at a readable rate, and always the last step', async () => {
    const onProgress = vi.fn();
    await new Jobs().run('one', onProgress, (job) => {
      for (let done = 1; done <= 10_000; done += 1) {
        job.progress({ stage: 'reading', done, total: 10_000, unit: 'rows' });
      }
      return Promise.resolve();
    });
    expect(onProgress.mock.calls.length).toBeLessThan(10);
    expect(onProgress.mock.lastCall?.[0]).toMatchObject({ done: 10_000 });
  });
});
