import { describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../src/client/engine-error.ts';
import { LatestAnswer } from '../../src/workbench/latest-answer.ts';

const host = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};

/** Questions that are answered when the test says so. */
function slowAnswers() {
  const asked: {
    text: string;
    answer: () => void;
    fail: (code: 'unexpected' | 'worker-failed') => void;
  }[] = [];
  const latest = new LatestAnswer<string>(
    host,
    (text) =>
      new Promise((resolve, reject) => {
        asked.push({
          text,
          answer: () => resolve(text.toUpperCase()),
          fail: (code) => reject(new EngineError({ code, message: '', detail: {} })),
        });
      }),
  );
  const isAsked = (text: string) => expect.poll(() => asked.at(-1)?.text).toBe(text);
  return { latest, asked, isAsked };
}

describe('LatestAnswer', () => {
  it('drops the answer to a text that was changed meanwhile', async () => {
    const { latest, asked, isAsked } = slowAnswers();
    latest.want('old', { now: true });
    await isAsked('old');
    latest.want('new', { now: true });
    asked[0]!.answer();
    await isAsked('new');
    expect(latest.answered).toBeNull();
    expect(latest.pending).toBe(true);
    asked[1]!.answer();
    await expect.poll(() => latest.answered).toEqual({ text: 'new', answer: 'NEW' });
    expect(latest.pending).toBe(false);
  });

  it('asks one question at a time, and only about the last text', async () => {
    const { latest, asked, isAsked } = slowAnswers();
    latest.want('a', { now: true });
    await isAsked('a');
    latest.want('ab', { now: true });
    latest.want('abc', { now: true });
    asked[0]!.answer();
    await isAsked('abc');
    expect(asked.map(({ text }) => text)).toEqual(['a', 'abc']);
  });

  it('asks once about what is typed in one go', async () => {
    const ask = vi.fn((text: string) => Promise.resolve(text));
    const latest = new LatestAnswer(host, ask);
    for (const text of ['g', 'go', 'goo', 'good']) latest.want(text);
    await expect.poll(() => latest.answered?.answer).toBe('good');
    expect(ask.mock.calls).toEqual([['good']]);
  });

  it('has no answer for a blank text, whatever comes in late', async () => {
    const { latest, asked, isAsked } = slowAnswers();
    latest.want('text', { now: true });
    await isAsked('text');
    latest.want('  \n');
    asked[0]!.answer();
    await expect(latest.latest()).resolves.toBeNull();
    expect(latest.answered).toBeNull();
    latest.want('again', { now: true });
    await isAsked('again');
  });

  it('waits for the answer to the text as it is now', async () => {
    const { latest, asked, isAsked } = slowAnswers();
    latest.want('one', { now: true });
    const wanted = latest.latest();
    latest.want('two', { now: true });
    await isAsked('two');
    asked.at(-1)!.answer();
    await expect(wanted).resolves.toBe('TWO');
  });

  it('asks once more when the worker died, then tells the failure', async () => {
    const { latest, asked } = slowAnswers();
    latest.want('text', { now: true });
    await expect.poll(() => asked.length).toBe(1);
    asked[0]!.fail('worker-failed');
    await expect.poll(() => asked.length).toBe(2);
    expect(latest.failure).toBeNull();
    asked[1]!.fail('worker-failed');
    await expect.poll(() => latest.failure?.code).toBe('worker-failed');
    expect(latest.answered).toBeNull();
    latest.again();
    await expect.poll(() => asked.length).toBe(3);
    asked[2]!.answer();
    await expect.poll(() => latest.answered?.answer).toBe('TEXT');
    expect(latest.failure).toBeNull();
  });
});
