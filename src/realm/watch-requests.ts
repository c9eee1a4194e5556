import type { NetworkAttempt } from './network-attempt.ts';

/**
 * Tells of what the browser reports of a realm: each resource that was asked of the network, and
 * each attempt that the Content-Security-Policy refused. An observer hears of resources also when
 * the browser's list of them is full.
 *
 * @param target where the browser fires violations: the document of a page, the global object of a
 *   worker
 * @param tell given the attempt and when it began, on the clock of `performance.now`
 * @returns ends it
 */
export function watchRequests(
  target: EventTarget,
  tell: (attempt: NetworkAttempt, startTime: number) => void,
): () => void {
  const refused = new Set<string>();
  const stopWatching = watchViolations(target, (attempt) => {
    refused.add(attempt.address);
    tell(attempt, performance.now());
  });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      // Some of what was refused is listed among the resources as well.
      const isRefused = refused.has(entry.name) && !isOfThisSite(entry.name);
      if (isRequest(entry) && !isRefused) {
        tell({ address: entry.name, by: '', refused: false }, entry.startTime);
      }
    }
  });
  observer.observe({ type: 'resource', buffered: true });
  return () => {
    observer.disconnect();
    stopWatching();
  };
}

/**
 * Tells of each attempt that the browser refused for the Content-Security-Policy.
 *
 * @param target where the browser fires it: the document of a page, the global object of a worker
 * @returns ends it
 */
export function watchViolations(
  target: EventTarget,
  tell: (attempt: NetworkAttempt) => void,
): () => void {
  const violated = (event: Event) => {
    const { blockedURI, disposition } = event as SecurityPolicyViolationEvent;
    // What was refused without an address, such as `eval`, is no request.
    if (disposition !== 'enforce' || !/^(https?|wss?):/.test(blockedURI)) return;
    tell({ address: blockedURI, by: 'Content-Security-Policy', refused: true });
  };
  target.addEventListener('securitypolicyviolation', violated);
  return () => target.removeEventListener('securitypolicyviolation', violated);
}

/**
 * Whether the network was asked. Data and blob addresses are memory. `workerStart` is set where the
 * service worker was given the request; it takes all of this site's, and none of another's.
 */
function isRequest({ name, workerStart }: PerformanceResourceTiming): boolean {
  if (name.startsWith('data:') || name.startsWith('blob:')) return false;
  return workerStart === 0 || !isOfThisSite(name);
}

function isOfThisSite(address: string): boolean {
  return new URL(address).origin === globalThis.origin;
}
