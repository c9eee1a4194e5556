import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignsOfLife } from '../../src/client/signs-of-life.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = () => new Promise<never>(() => {});

function watched(ping: () => Promise<unknown>) {
  const onSilence = vi.fn();
  const asked = vi.fn(ping);
  return { life: new SignsOfLife(asked, 100, onSilence), asked, onSilence };
}

describe('SignsOfLife', () => {
  it('hears the silence of a worker that does not answer a ping either', async () => {
    const { life, asked, onSilence } = watched(never);
    void life.during(never());
    await vi.advanceTimersByTimeAsync(199);
    expect([asked, onSilence].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(1);
    expect(onSilence).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1000);
    expect(onSilence).toHaveBeenCalledOnce();
  });

  it.each([
    ['an answer', () => Promise.resolve()],
    ['a refusal', () => Promise.reject(new Error('gone'))],
  ])('takes %s to a ping for a sign, and asks again', async (_, ping) => {
    const { life, asked, onSilence } = watched(ping);
    void life.during(never());
    await vi.advanceTimersByTimeAsync(1050);
    expect(asked).toHaveBeenCalledTimes(10);
    expect(onSilence).not.toHaveBeenCalled();
  });

  it('takes every answer for a sign, as a ping waits behind what was asked before it', async () => {
    const { life, onSilence } = watched(never);
    void life.during(never());
    for (let i = 0; i < 20; i++) {
      void life.during(new Promise((resolve) => setTimeout(resolve, 90)));
      await vi.advanceTimersByTimeAsync(90);
    }
    expect(onSilence).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300);
    expect(onSilence).toHaveBeenCalledOnce();
  });

  it('does not ping a worker of which nothing is asked', async () => {
    const { life, asked } = watched(never);
    await expect(life.during(Promise.resolve('good'))).resolves.toBe('good');
    await expect(life.during(Promise.reject(new Error('bad')))).rejects.toThrow('bad');
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).not.toHaveBeenCalled();
  });
});
