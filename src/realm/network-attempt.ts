/** One address that a realm (a page, a worker, a service worker) asked for, or tried to. */
export interface NetworkAttempt {
  /**
   * Absolute where it can be known; empty where the function was refused before it was told an
   * address.
   */
  address: string;
  /**
   * Name of the function that was used, `Content-Security-Policy` where the browser refused it;
   * empty where it is not known.
   */
  by: string;
  /** Whether nothing was sent. */
  refused: boolean;
}
