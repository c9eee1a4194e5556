import { proxy, proxyMarker, transferHandlers, wrap, type ProxyMarked } from 'comlink';
import { serveFunction, type Answers } from './serve.ts';

type Callback = Answers[string];

// In the place of comlink's own way, with which the other side could do anything that a function
// can.
transferHandlers.set('proxy', {
  canHandle: (value: unknown): value is Callback =>
    typeof value === 'function' && proxyMarker in value,
  serialize: (marked: Callback): [MessagePort, Transferable[]] => {
    const { port1, port2 } = new MessageChannel();
    serveFunction(marked, port1);
    return [port2, [port2]];
  },
  deserialize: (port) => wrap(port as MessagePort),
});

/**
 * Marks a function that crosses to another thread. The other side can call it, and do nothing else
 * with it.
 */
export function callback<Parameters extends unknown[]>(
  called: (...parameters: Parameters) => void,
): ((...parameters: Parameters) => void) & ProxyMarked {
  return proxy(called);
}
