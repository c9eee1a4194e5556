import type { NetworkAttempt } from '../realm/network-attempt.ts';
import { networkJournal } from '../realm/network-journal.ts';

/** The question behind the page's promise of privacy. */
export const requestQuestions = {
  /**
   * Every network request that the worker has attempted since it started, including refused ones.
   */
  requests: (): NetworkAttempt[] => [...networkJournal.attempts],
};
