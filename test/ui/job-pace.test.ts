import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/engine/engine-api.ts';
import { JobPace } from '../../src/ui/job-pace.ts';

function rows(done: number, stage: Progress['stage'] = 'classifying'): Progress {
  return { stage, done, total: 10_000, unit: 'rows' };
}

describe('JobPace', () => {
  it('knows nothing before it has seen the job move', () => {
    const pace = new JobPace();
    pace.update(rows(0), 0);
    expect([pace.rate, pace.remaining]).toEqual([null, null]);
  });

  it('tells the rate and the time that the rest takes at that rate', () => {
    const pace = new JobPace();
    for (let second = 0; second <= 2; second += 1) pace.update(rows(1000 * second), 1000 * second);
    expect(pace.rate).toBe(1000);
    expect(pace.remaining).toBe(8);
  });

  it('follows a job that becomes slower', () => {
    const pace = new JobPace();
    for (let second = 0; second <= 4; second += 1) pace.update(rows(1000 * second), 1000 * second);
    for (let second = 5; second <= 20; second += 1) {
      pace.update(rows(4000 + 100 * (second - 4)), 1000 * second);
    }
    expect(pace.rate).toBeCloseTo(100, 6);
  });

  it('begins anew with a new stage', () => {
    const pace = new JobPace();
    pace.update(rows(0, 'reading'), 0);
    pace.update(rows(5000, 'reading'), 1000);
    pace.update(rows(0, 'classifying'), 1500);
    expect(pace.rate).toBeNull();
  });
});
