import { describe, expect, it, vi } from 'vitest';
import { Latest } from '../../src/ui/latest.ts';

/** A controller whose questions are answered when the test says so. */
function slowAnswers() {
  const asked: { name: string; answer: () => void; fail: (reason: string) => void }[] = [];
  const requestUpdate = vi.fn();
  const latest = new Latest<string>({
    addController: () => {},
    removeController: () => {},
    requestUpdate,
    updateComplete: Promise.resolve(true),
  });
  const ask = (name: string, after?: number) =>
    latest.ask(
      () =>
        new Promise((resolve, reject) => {
          asked.push({
            name,
            answer: () => resolve(name.toUpperCase()),
            fail: (reason) => reject(new Error(reason)),
          });
        }),
      after === undefined ? {} : { after },
    );
  const names = () => asked.map(({ name }) => name);
  return { latest, asked, ask, names, requestUpdate };
}

describe('Latest', () => {
  it('keeps the last answer while a newer question is under way', async () => {
    const { latest, asked, ask } = slowAnswers();
    const first = ask('first');
    asked[0]!.answer();
    await first;
    const second = ask('second');
    expect([latest.answer, latest.pending]).toEqual(['FIRST', true]);
    asked[1]!.answer();
    await second;
    expect([latest.answer, latest.pending]).toEqual(['SECOND', false]);
  });

  it('drops the answer and the failure of an older question', async () => {
    for (const end of ['answer', 'fail'] as const) {
      const { latest, asked, ask, names } = slowAnswers();
      void ask('old');
      const newest = ask('new');
      asked[0]![end]('too late');
      await expect.poll(names).toEqual(['old', 'new']);
      expect([latest.answer, latest.failure]).toEqual([null, null]);
      asked[1]!.answer();
      await newest;
      expect(latest.answer).toBe('NEW');
    }
  });

  it('asks one question at a time and skips those that were overtaken', async () => {
    const { asked, ask, names } = slowAnswers();
    void ask('a');
    void ask('ab');
    const newest = ask('abc');
    expect(names()).toEqual(['a']);
    asked[0]!.answer();
    await expect.poll(names).toEqual(['a', 'abc']);
    asked[1]!.answer();
    await newest;
    expect(names()).toEqual(['a', 'abc']);
  });

  it('asks once after a pause about what changed within it', async () => {
    const { asked, ask, names } = slowAnswers();
    for (const name of ['g', 'go', 'goo']) void ask(name, 20);
    const newest = ask('good', 20);
    expect(names()).toEqual([]);
    await expect.poll(names).toEqual(['good']);
    asked[0]!.answer();
    await newest;
  });

  it('tells the failure of the newest question until another is asked', async () => {
    const { latest, asked, ask } = slowAnswers();
    const first = ask('first');
    asked[0]!.fail('out of reach');
    await first;
    expect((latest.failure as Error).message).toBe('out of reach');
    void ask('second');
    expect(latest.failure).toBeNull();
  });

  it('forgets the answer, and what comes in afterwards', async () => {
    const { latest, asked, ask, names } = slowAnswers();
    const dropped = ask('first');
    latest.forget();
    await dropped;
    asked[0]!.answer();
    const next = ask('second');
    await expect.poll(names).toEqual(['first', 'second']);
    expect(latest.answer).toBeNull();
    asked[1]!.answer();
    await next;
    expect(latest.answer).toBe('SECOND');
  });

  it('drops what is under way when its host leaves the page', async () => {
    const { latest, asked, ask } = slowAnswers();
    const dropped = ask('first');
    latest.hostDisconnected();
    asked[0]!.answer();
    await dropped;
    expect(latest.answer).toBeNull();
  });

  it('updates its host when it asks and when the answer is there', async () => {
    const { asked, ask, requestUpdate } = slowAnswers();
    const answered = ask('first');
    expect(requestUpdate).toHaveBeenCalledTimes(1);
    asked[0]!.answer();
    await answered;
    expect(requestUpdate).toHaveBeenCalledTimes(2);
  });
});
