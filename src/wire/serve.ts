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
 * @param later gives further ones; called with the first request that `answers` does not know
 */
export function serve(answers: Answers, endpoint: Endpoint, later?: () => Promise<Answers>): void {
  const exposed = Object.assign(Object.create(null) as object, answers);
  expose(exposed, guarded(endpoint, new Names(exposed, later)));
}

/** The same for a single function, which is called and nothing else. */
export function serveFunction(answer: Answers[string], endpoint: Endpoint): void {
  expose(answer, guarded(endpoint, null));
}

/** What can be asked for; it may become more. */
class Names {
  readonly #exposed: object;
  #later: (() => Promise<Answers>) | undefined;
  #coming: Promise<void> | null = null;

  constructor(exposed: object, later: (() => Promise<Answers>) | undefined) {
    this.#exposed = exposed;
    this.#later = later;
  }

  get known(): string[] {
    return Object.keys(this.#exposed);
  }

  /** Null once all are known. @throws what `later` does; the next request then tries again */
  more(): Promise<void> | null {
    if (this.#later === undefined) return null;
    const asked = async (later: () => Promise<Answers>) => {
      try {
        Object.assign(this.#exposed, await later());
        this.#later = undefined;
      } finally {
        this.#coming = null;
      }
    };
    return (this.#coming ??= asked(this.#later));
  }
}

/**
 * The end of a channel as comlink sees it: with requests that may be answered only, each made anew
 * from what was sent.
 */
function guarded(endpoint: Endpoint, names: Names | null): Endpoint {
  let guard: Listener = () => {};
  return {
    addEventListener: (type, listener) => {
      const admit = (data: unknown): boolean => {
        const request = admitRequest(data, names?.known ?? null);
        if (request !== null) (listener as unknown as Listener)({ data: request });
        return request !== null;
      };
      guard = ({ data }) => {
        if (admit(data)) return;
        const more = idOf(data) === null ? null : names?.more();
        if (!more) refuse(data, endpoint);
        else {
          more.then(
            () => {
              if (!admit(data)) refuse(data, endpoint);
            },
            (failure: unknown) => refuse(data, endpoint, failure),
          );
        }
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
function refuse(
  data: unknown,
  endpoint: Endpoint,
  reason: unknown = new TypeError('The request was refused.'),
): void {
  const id = idOf(data);
  if (id === null) return;
  const value = serialiseError(reason);
  endpoint.postMessage({ id, type: 'HANDLER', name: 'throw', value });
}
