import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../src/engine/engine-api.ts';
import { Job, pauses, runJob } from '../../src/engine/jobs.ts';
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

describe('Job', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** Sets the clock that jobs read. */
  function clock(): { now: number } {
    const time = { now: 1000 };
    vi.spyOn(performance, 'now').mockImplementation(() => time.now);
    return time;
  }

  it('is cancelled when its signal is aborted, and never without one', () => {
    const controller = new AbortController();
    const job = new Job({ signal: controller.signal });
    expect(job.aborted).toBe(false);
    job.throwIfAborted();
    controller.abort();
    expect(job.aborted).toBe(true);
    expect(() => job.throwIfAborted()).toThrow('The job was cancelled.');
    expect(new Job().aborted).toBe(false);
  });

  it('tells progress every 80 ms, and the last step at once', () => {
    const time = clock();
    const told: number[] = [];
    const job = new Job({ onProgress: ({ done }) => told.push(done) });
    const step = (now: number, done: number) => {
      time.now = now;
      job.progress({ stage: 'reading', done, total: 9, unit: 'rows' });
    };
    step(1000, 1);
    step(1079, 2);
    step(1080, 3);
    step(1159, 4);
    step(1160, 5);
    step(1161, 9);
    expect(told).toEqual([1, 3, 5, 9]);
    new Job().progress({ stage: 'reading', done: 1, total: 1, unit: 'rows' });
  });

  it.each([
    [29, false],
    [30, true],
  ])('after %d ms of work lets messages through: %s', async (worked, through) => {
    const time = clock();
    const pause = pauses();
    time.now += worked;
    let arrived = false;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      arrived = true;
      port1.close();
    };
    port2.postMessage(null);
    await pause();
    expect(arrived).toBe(through);
    // A pause begins a new slice: the next one is not due yet.
    await pause();
    port1.close();
  });

  it('ends its handle once, whether it succeeds or fails', async () => {
    const end = vi.fn();
    await runJob(new JobHandle<Progress>({}, end), () => Promise.resolve());
    expect(end).toHaveBeenCalledOnce();
    await expect(
      runJob(new JobHandle<Progress>({}, end), () => Promise.reject(new Error('broken'))),
    ).rejects.toThrow('broken');
    expect(end).toHaveBeenCalledTimes(2);
  });

  it('rejects as cancelled even if the work was done when it was cancelled', async () => {
    const controller = new AbortController();
    const running = runJob(new JobHandle<Progress>({ signal: controller.signal }), async () => {
      controller.abort();
      return 'done';
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });
});
