import { describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../src/engine/engine-api.ts';
import { runJob, type Job } from '../../src/engine/jobs.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';

/** Works in small pieces until it is cancelled, as a station does. */
async function workForever(job: Job): Promise<never> {
  for (;;) {
    const end = performance.now() + 5;
    while (performance.now() < end);
    await job.pause();
  }
}

describe('runJob', () => {
  it('cancels a running job from a message that arrives while it works', async () => {
    const controller = new AbortController();
    const running = runJob(new JobHandle({ signal: controller.signal }), workForever);
    setTimeout(() => controller.abort());
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('cancels no other job', async () => {
    const controller = new AbortController();
    const one = runJob(new JobHandle({ signal: controller.signal }), workForever);
    const other = runJob(new JobHandle(), async (job) => {
      await job.pause();
      return 'finished';
    });
    controller.abort();
    await expect(one).rejects.toMatchObject({ code: 'cancelled' });
    await expect(other).resolves.toBe('finished');
  });

  it('says cancelled even where the work failed because it was cancelled', async () => {
    const controller = new AbortController();
    const running = runJob(new JobHandle({ signal: controller.signal }), async (job) => {
      controller.abort();
      await Promise.resolve();
      throw new Error(job.aborted ? 'stopped in the middle' : 'never');
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('passes failures on as they are', async () => {
    const failing = runJob(new JobHandle(), () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
  });

  it('tells progress at a readable rate, and always the last step', async () => {
    const onProgress = vi.fn<(progress: Progress) => void>();
    await runJob(new JobHandle({ onProgress }), (job) => {
      for (let done = 1; done <= 10_000; done += 1) {
        job.progress({ stage: 'reading', done, total: 10_000, unit: 'rows' });
      }
      return Promise.resolve();
    });
    expect(onProgress.mock.calls.length).toBeLessThan(10);
    expect(onProgress.mock.lastCall?.[0]).toMatchObject({ done: 10_000 });
  });
});
