import type { Helpers } from './helpers.ts';
import type { NetworkAttempt } from '../realm/network-attempt.ts';
import { networkJournal } from '../realm/network-journal.ts';

/** The question behind the page's promise of privacy. */
export function requestQuestions(helpers: Helpers) {
  return {
    /**
     * Every network request that the worker and its helpers have attempted since they started,
     * including refused ones.
     */
    requests: async (): Promise<NetworkAttempt[]> => [
      ...networkJournal.attempts,
      ...(await helpers.requests()),
    ],
  };
}
