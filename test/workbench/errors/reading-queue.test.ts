import { describe, expect, it } from 'vitest';
import type { EngineClient } from '../../../src/client/engine-client.ts';
import { ReadingQueue } from '../../../src/workbench/errors/reading-queue.ts';

/** A queue whose questions are answered when the test says so. */
function slowQueue() {
  const asked: { question: string; answer: (value: unknown) => void }[] = [];
  const put = (question: string) =>
    new Promise((answer) => asked.push({ question, answer: (value) => answer(value) }));
  const client = {
    ask: {
      readingQueue: (evaluation: string) => put(`errors of ${evaluation}`),
      row: (evaluation: string, index: number) => put(`row ${index} of ${evaluation}`),
      marks: () => Promise.resolve({}),
    },
  } as unknown as EngineClient;
  const queue = new ReadingQueue({
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  });
  const begin = (evaluation: string) => queue.begin(client, evaluation, {}, { by: 'confidence' });
  /** Answers a question once it is asked. */
  const answer = async (question: string, value: unknown) => {
    await expect.poll(() => asked.map((one) => one.question)).toContain(question);
    const [found] = asked.splice(
      asked.findIndex((one) => one.question === question),
      1,
    );
    found!.answer(value);
  };
  const answerRow = (index: number, evaluation: string) =>
    answer(`row ${index} of ${evaluation}`, { index });
  const shown = () => [queue.place, queue.review?.detail.index];
  return { queue, asked, begin, answer, answerRow, shown };
}

/** The same, with the first of three errors on the page. */
async function begunQueue() {
  const opened = slowQueue();
  const begun = opened.begin('a.csv');
  await opened.answer('errors of a.csv', Uint32Array.of(7, 8, 9));
  await opened.answerRow(7, 'a.csv');
  await begun;
  return opened;
}

describe('ReadingQueue', () => {
  it('begins with the first error, and goes no further than there are any', async () => {
    const { queue, asked, answerRow, shown } = await begunQueue();
    expect(shown()).toEqual([0, 7]);
    await queue.move(-1);
    const moved = queue.move(5);
    expect([queue.place, queue.pending]).toEqual([2, true]);
    await answerRow(9, 'a.csv');
    await moved;
    await queue.move(1);
    expect(shown()).toEqual([2, 9]);
    expect(asked).toEqual([]);
  });

  it('shows the review that was gone to last, whatever comes in before', async () => {
    const { queue, answerRow, shown } = await begunQueue();
    void queue.move(1);
    const last = queue.move(1);
    await answerRow(8, 'a.csv');
    await expect.poll(shown).toEqual([2, 7]);
    await answerRow(9, 'a.csv');
    await last;
    expect(shown()).toEqual([2, 9]);
  });

  it('drops the errors of an evaluation in whose place another is read', async () => {
    const { queue, begin, answer, answerRow, shown } = slowQueue();
    void begin('a.csv');
    const last = begin('b.csv');
    await answer('errors of a.csv', Uint32Array.of(7, 8, 9));
    await answerRow(7, 'a.csv');
    await answer('errors of b.csv', Uint32Array.of(3));
    expect(shown()).toEqual([0, undefined]);
    await answerRow(3, 'b.csv');
    await last;
    expect([queue.length, ...shown()]).toEqual([1, 0, 3]);
  });

  it('does not go on in errors that are about to be replaced', async () => {
    const { queue, begin, answer, answerRow, shown } = await begunQueue();
    const begun = begin('b.csv');
    await queue.move(1);
    await answer('errors of b.csv', Uint32Array.of(3, 4));
    await answerRow(3, 'b.csv');
    await begun;
    expect([queue.length, ...shown()]).toEqual([2, 0, 3]);
  });

  it('has nothing to show where there are no errors', async () => {
    const { queue, begin, answer } = await begunQueue();
    const begun = begin('b.csv');
    await answer('errors of b.csv', new Uint32Array());
    await begun;
    expect([queue.length, queue.review, queue.pending]).toEqual([0, null, false]);
    await queue.move(1);
    expect(queue.place).toBe(0);
  });
});
