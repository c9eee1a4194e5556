import { expect, it } from 'vitest';
import { ComingAnswers } from '../../src/engine/coming-answers.ts';

it('takes answers as they come, and those at hand at once', async () => {
  const answers = new ComingAnswers<number>();
  const taken: number[] = [];
  const take = (answer: number) => void taken.push(answer);
  let arrive: (answer: number) => void = () => {};
  const late = new Promise<number>((resolve) => (arrive = resolve));
  answers.add(late, take);
  answers.add(Promise.resolve(2), take);
  answers.add(3, take);
  expect(taken).toEqual([3]);
  await Promise.resolve();
  expect(taken).toEqual([3, 2]);
  arrive(1);
  await answers.finish();
  expect(taken).toEqual([3, 2, 1]);
});

it('throws what an answer failed with at the end, however early that was', async () => {
  const answers = new ComingAnswers<number>();
  answers.add(Promise.reject(new Error('lost')), () => {});
  answers.add(Promise.resolve(2), () => {});
  await new Promise((resolve) => setTimeout(resolve));
  await expect(answers.finish()).rejects.toThrow('lost');
});
