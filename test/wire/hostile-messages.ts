/** The end of a channel from which messages are sent that its client would never write. */
export type RawEnd = MessagePort | Worker;

/** What an answer of comlink's consists of. */
export interface RawAnswer {
  type: 'RAW' | 'HANDLER';
  name?: string;
  value: unknown;
}

let asked = 0;

/** Sends one message as it is and waits for what is answered to it. */
export function askRaw(end: RawEnd, message: object): Promise<RawAnswer> {
  const id = `raw-${(asked += 1)}`;
  return new Promise((resolve) => {
    const listener = (event: Event) => {
      const { data } = event as MessageEvent<{ id: string } & RawAnswer>;
      if (data.id !== id) return;
      end.removeEventListener('message', listener);
      resolve(data);
    };
    end.addEventListener('message', listener);
    if (end instanceof MessagePort) end.start();
    end.postMessage({ id, ...message });
  });
}

const raw = (value: unknown) => ({ type: 'RAW', value });

/** An own property that an assignment would take for the prototype. */
export const polluting = JSON.parse(
  '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
) as object;

/**
 * Messages that no end of the product may act on: every type of comlink's and others, on every path
 * that is not one listed name, and calls whose parameters are not what comlink writes.
 *
 * @param name that can be called; null where the end is a single function
 */
export function hostileMessages(name: string | null): object[] {
  const own = name === null ? [] : [name];
  const paths: unknown[] = [
    [],
    [...own],
    ['constructor'],
    ['__proto__'],
    ['__proto__', 'polluted'],
    ['prototype'],
    ['toString'],
    ['hasOwnProperty'],
    ['__defineGetter__'],
    ['call'],
    ['apply'],
    ['bind'],
    ['then'],
    ['nothing of this name'],
    ['constructor', 'constructor'],
    [...own, 'constructor'],
    [...own, 'call'],
    [...own, 'constructor', 'prototype'],
    ['0', ...own],
    [own],
    [null],
    name ?? '',
    { 0: name, length: own.length },
    null,
    undefined,
    7,
  ];
  const legal = JSON.stringify(own);
  const code = [raw('globalThis.polluted = true; postMessage("taken over")')];
  return [
    ...['GET', 'SET', 'APPLY', 'CONSTRUCT', 'ENDPOINT', 'apply', '', 'constructor', 7, null]
      .flatMap((type) =>
        paths.map((path) => ({ type, path, argumentList: code, value: raw('set') })),
      )
      .filter(({ type, path }) => type !== 'APPLY' || JSON.stringify(path) !== legal),
    ...[
      undefined,
      null,
      'text',
      7,
      { length: 1, 0: raw('text') },
      [undefined],
      [null],
      ['text'],
      [{}],
      [{ type: 'HANDLER', name: 'throw', value: { isError: true, value: { message: 'thrown' } } }],
      [{ type: 'HANDLER', name: 'proxy', value: 'no port' }],
      [{ type: 'HANDLER', name: 'proxy' }],
      [{ type: 'HANDLER', name: 'job', value: 'no port' }],
      [{ type: 'HANDLER', name: '__proto__', value: {} }],
      [{ type: 'HANDLER', name: 'nothing of this name', value: {} }],
      [raw('good'), { type: 'OTHER', value: 'bad' }],
    ].map((argumentList) => ({ type: 'APPLY', path: own, argumentList })),
  ];
}

/**
 * Sends all of them; resolves with those that were not refused, and with what else came through the
 * channel.
 */
export async function attack(
  end: RawEnd,
  name: string | null,
): Promise<{ notRefused: object[]; unasked: unknown[] }> {
  const unasked: unknown[] = [];
  const overhear = ({ data }: MessageEvent<unknown>) => {
    if (!(typeof data === 'object' && data !== null && 'id' in data)) unasked.push(data);
  };
  end.addEventListener('message', overhear as EventListener);
  // No requests at all: nothing is to be answered, and nothing may break.
  for (const odd of [
    null,
    undefined,
    7,
    '',
    'text',
    [],
    {},
    { id: 7 },
    { id: null, type: 'GET' },
  ]) {
    end.postMessage(odd);
  }
  const notRefused: object[] = [];
  for (const message of hostileMessages(name)) {
    const answer = await askRaw(end, message);
    if (!isRefusal(answer)) notRefused.push({ message, answer });
  }
  end.removeEventListener('message', overhear as EventListener);
  return { notRefused, unasked };
}

export function isRefusal({ type, name, value }: RawAnswer): boolean {
  return (
    type === 'HANDLER' &&
    name === 'throw' &&
    JSON.stringify(value).includes('The request was refused.')
  );
}
