import { expose, type Endpoint } from 'comlink';
import { admitRequest, idOf } from './admit-request.ts';
import { serialiseError } from './errors.ts';

/** What one side of a channel answers: a function for each name. */
export type Answers = Readonly<Record<string, (...parameters: never[]) => unknown>>;

type Listener = (event: Pick<MessageEvent, 'data'>) => void;

/**
 * Answers the other end of a channel through comlink, by the functions of `answers` and by nothing
 * else: comlink alone would let the other end read, replace and construct whatever can be reached
 * from an object, `Function` included.
 *
 * @param answers their own enumerable properties are the names that can be asked for
 */
export function serve(answers: Answers, endpoint: Endpoint): void {
  const exposed = Object.assign(Object.create(null) as object, answers);
  expose(exposed, guarded(endpoint, Object.keys(answers)));
}

/** The same for a single function, which is called and nothing else. */
export function serveFunction(answer: Answers[string], endpoint: Endpoint): void {
  expose(answer, guarded(endpoint, null));
}

/**
 * The end of a channel as comlink sees it: with requests that may be answered only, each made anew
 * from what was sent.
 */
function guarded(endpoint: Endpoint, names: readonly string[] | null): Endpoint {
  let guard: Listener = () => {};
  return {
    addEventListener: (type, listener) => {
      guard = ({ data }) => {
        const request = admitRequest(data, names);
        if (request !== null) (listener as unknown as Listener)({ data: request });
        else refuse(data, endpoint);
      };
      endpoint.addEventListener(type, guard as unknown as EventListener);
    },
    // Only a request to release the channel comes here. Comlink would close a port, but does not
    // know this object for one.
    removeEventListener: (type) => {
      endpoint.removeEventListener(type, guard as unknown as EventListener);
      if (endpoint instanceof MessagePort) endpoint.close();
    },
    postMessage: (message, transfer) => endpoint.postMessage(message, transfer),
    start: () => endpoint.start?.(),
  };
}

/** Who asks for what is not there by mistake should not wait for ever. */
function refuse(data: unknown, endpoint: Endpoint): void {
  const id = idOf(data);
  if (id === null) return;
  const value = serialiseError(new TypeError('The request was refused.'));
  endpoint.postMessage({ id, type: 'HANDLER', name: 'throw', value });
}
