/** Who answers `POST predict` for this page, or why nobody does. */
export type Answerer =
  'service-worker' | 'local-server' | 'unsupported' | 'insecure' | 'not-in-charge';

const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address is this machine itself. */
export function isThisMachine(hostname: string): boolean {
  return loopback.test(hostname);
}

/**
 * Finds out who would answer. Nothing is asked of a server elsewhere: a review sent where no
 * service worker is in charge would leave the device.
 */
export async function findAnswerer(): Promise<Answerer> {
  const container = (navigator as Partial<Navigator>).serviceWorker;
  if (container?.controller) return 'service-worker';
  if (isThisMachine(location.hostname) && (await localServerAnswers())) return 'local-server';
  if (container !== undefined) return 'not-in-charge';
  return isSecureContext ? 'unsupported' : 'insecure';
}

async function localServerAnswers(): Promise<boolean> {
  try {
    const response = await fetch(new URL('health', document.baseURI));
    return ((await response.json()) as { status?: unknown }).status === 'ok';
  } catch {
    return false;
  }
}
