import type { NetworkAttempt } from '../realm/network-attempt.ts';
import { networkJournal } from '../realm/network-journal.ts';

/** The question that the page's promise of privacy asks. */
export const requestQuestions = {
  /** What the worker has asked the network for since it started, refused attempts included. */
  requests: (): NetworkAttempt[] => [...networkJournal.attempts],
};
