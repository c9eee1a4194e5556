import { fix } from './confine-realm.ts';
import { getterOf, methodOf } from './native-members.ts';

/**
 * Adds the policy as a header to every answer of the service worker, whichever code answers: a
 * document or a worker is under the policy of its own response. Redirects made by the service
 * worker are refused.
 *
 * It keeps its own copies of the functions it needs, so that changing the originals later has no
 * effect.
 */
export function confineAnswers(policy: string): void {
  const { Headers: NativeHeaders, Response: NativeResponse } = globalThis;
  const { apply } = Reflect;
  const get = methodOf(NativeHeaders.prototype, 'get');
  const append = methodOf(NativeHeaders.prototype, 'append');
  const includes = methodOf(String.prototype, 'includes');
  const respondWith = methodOf(FetchEvent.prototype, 'respondWith');
  const typeOf = getterOf(NativeResponse.prototype, 'type');
  const statusOf = getterOf(NativeResponse.prototype, 'status');
  const statusTextOf = getterOf(NativeResponse.prototype, 'statusText');
  const headersOf = getterOf(NativeResponse.prototype, 'headers');
  const bodyOf = getterOf(NativeResponse.prototype, 'body');
  const networkError = NativeResponse.error.bind(NativeResponse);

  const withPolicy = async (answer: Response | PromiseLike<Response>): Promise<Response> => {
    const response = await answer;
    const type = apply(typeOf, response, []);
    // Another site's answer cannot be changed, and an error has no headers.
    if (type !== 'basic' && type !== 'default') return response;
    const status = apply(statusOf, response, []);
    // A redirect by the server has another type, and the browser follows it.
    if (status >= 300 && status < 400) return networkError();
    const headers = new NativeHeaders(apply(headersOf, response, []));
    const given = apply(get, headers, ['content-security-policy']) ?? '';
    if (!apply(includes, given, [policy])) {
      apply(append, headers, ['content-security-policy', policy]);
    }
    const statusText = apply(statusTextOf, response, []);
    const init: ResponseInit & { __proto__: null } = {
      __proto__: null,
      status,
      statusText,
      headers,
    };
    return new NativeResponse(apply(bodyOf, response, []), init);
  };

  fix(
    FetchEvent.prototype,
    'respondWith',
    function (this: FetchEvent, answer: Response | PromiseLike<Response>): void {
      apply(respondWith, this, [withPolicy(answer)]);
    },
  );
}
