import type { NetworkAttempt } from '../realm/network-attempt.ts';

/** What the page and the service worker say to each other. */
export type MessageToPage =
  /** The service worker asked the network for something, or tried to. */
  { type: 'network-request'; attempt: NetworkAttempt };
