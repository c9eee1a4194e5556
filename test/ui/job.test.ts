import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/engine/engine-api.ts';
import { Job, type JobHandles } from '../../src/ui/job.ts';

const half: Progress = { stage: 'classifying', done: 50, total: 100, unit: 'rows' };

/** A job runner whose jobs end when the test says so. */
function slowJobs() {
  const started: (JobHandles & {
    name: string;
    end: (result: string) => void;
    fail: (reason: Error) => void;
  })[] = [];
  const job = new Job({ addController: () => {}, requestUpdate: () => {} });
  const run = (name: string) =>
    job.run(
      name,
      (handles) =>
        new Promise<string>((end, reject) => {
          started.push({ ...handles, name, end, fail: reject });
        }),
    );
  const names = () => started.map(({ name }) => name);
  return { job, run, started, names };
}

describe('Job', () => {
  it('tells what runs and how far it is, and gives its result', async () => {
    const { job, run, started, names } = slowJobs();
    const result = run('a.csv');
    expect(job.running).toMatchObject({ name: 'a.csv', progress: null });
    await expect.poll(names).toEqual(['a.csv']);
    started[0]!.onProgress(half);
    expect(job.running?.progress).toEqual(half);
    started[0]!.end('done');
    await expect(result).resolves.toBe('done');
    expect(job.running).toBeNull();
  });

  it('leaves the job before, and begins when that has let go of the engine', async () => {
    const { job, run, started, names } = slowJobs();
    const first = run('a.csv');
    await expect.poll(names).toEqual(['a.csv']);
    const second = run('b.csv');
    expect(started[0]!.signal.aborted).toBe(true);
    started[0]!.onProgress(half);
    expect(job.running).toMatchObject({ name: 'b.csv', progress: null });
    started[0]!.end('too late');
    await expect(first).resolves.toBeNull();
    await expect.poll(names).toEqual(['a.csv', 'b.csv']);
    started[1]!.end('done');
    await expect(second).resolves.toBe('done');
  });

  it('is cancelled at once, whatever the engine still does', async () => {
    const { job, run, started, names } = slowJobs();
    const result = run('a.csv');
    await expect.poll(names).toEqual(['a.csv']);
    job.cancel();
    expect([job.running, job.cancelled, started[0]!.signal.aborted]).toEqual([null, true, true]);
    started[0]!.end('too late');
    await expect(result).resolves.toBeNull();
    expect(job.cancelled).toBe(true);
  });

  it('counts a job that the engine says was cancelled as cancelled', async () => {
    const { job, run, started, names } = slowJobs();
    const result = run('a.csv');
    await expect.poll(names).toEqual(['a.csv']);
    started[0]!.fail(Object.assign(new Error(), { code: 'cancelled' }));
    await expect(result).resolves.toBeNull();
    expect([job.cancelled, job.failure]).toEqual([true, null]);
  });

  it('tells a failure until the next job starts', async () => {
    const { job, run, started, names } = slowJobs();
    const result = run('a.csv');
    await expect.poll(names).toEqual(['a.csv']);
    started[0]!.fail(Object.assign(new Error(), { code: 'no-rows' }));
    await expect(result).resolves.toBeNull();
    expect(job.failure).toMatchObject({ code: 'no-rows' });
    void run('b.csv');
    expect(job.failure).toBeNull();
  });

  it('ends with its host', async () => {
    const { job, run, started, names } = slowJobs();
    void run('a.csv');
    await expect.poll(names).toEqual(['a.csv']);
    job.hostDisconnected();
    expect([job.running, started[0]!.signal.aborted]).toEqual([null, true]);
  });
});
