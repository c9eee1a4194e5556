import { getterOf } from './native-members.ts';
import type { NetworkAttempt } from './network-attempt.ts';

/**
 * `fetch` for the realm's own origin alone, redirects included: the request is made in the mode
 * `same-origin`, in which the browser itself refuses every other address on the way. Data and blob
 * addresses are memory and stay allowed.
 *
 * It keeps its own copies of the functions it needs, so that changing the originals later has no
 * effect.
 *
 * @param note told of every call but for memory
 */
export function confinedFetch(note: (attempt: NetworkAttempt) => void): typeof fetch {
  const { Request: NativeRequest, URL: NativeURL, origin } = globalThis;
  const { apply } = Reflect;
  const nativeFetch = fetch.bind(globalThis);
  const urlOf = getterOf(NativeRequest.prototype, 'url');
  const protocolOf = getterOf(NativeURL.prototype, 'protocol');
  const originOf = getterOf(NativeURL.prototype, 'origin');
  const sameOrigin: RequestInit & { __proto__: null } = { __proto__: null, mode: 'same-origin' };

  return async (input, init) => {
    const request = new NativeRequest(input, init);
    const address = apply(urlOf, request, []);
    const url = new NativeURL(address);
    const protocol = apply(protocolOf, url, []);
    if (protocol === 'data:' || protocol === 'blob:') return nativeFetch(request);
    const refused = apply(originOf, url, []) !== origin;
    note({ address, by: 'fetch', refused });
    if (refused) throw new TypeError(`Only ${origin} may be asked, not ${address}.`);
    return nativeFetch(new NativeRequest(request, sameOrigin));
  };
}
