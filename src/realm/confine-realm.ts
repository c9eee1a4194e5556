import { confinedFetch } from './confined-fetch.ts';
import type { NetworkAttempt } from './network-attempt.ts';

/**
 * Ways to the network that are replaced by a refusal rather than removed, so that an attempt is
 * recorded.
 */
const refusedNames = [
  'EventSource',
  'FontFace',
  'RTCPeerConnection',
  'SharedWorker',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'Worker',
  'XMLHttpRequest',
  'importScripts',
];

/**
 * What libraries read of the navigator; the rest of it leads to storage, devices and the network.
 */
const navigatorMembers = ['hardwareConcurrency', 'language', 'userAgent', 'vendor'];

/** What runs the model's own module: nothing that compiles what arrives over the network. */
const webAssemblyMembers = ['Instance', 'Module'];

/**
 * Removes every way to the network from a worker's realm, except `fetch` of its own origin: plain
 * hosting serves scripts without a Content-Security-Policy, and a policy does not cover everything.
 * What `kept` does not name is removed from the global object and from its prototypes, so that
 * nothing can be fetched back from them.
 *
 * Call it before anything else in the realm runs. It cannot remove `import()`, which is syntax;
 * only the policy refuses that.
 *
 * @param kept names that the global object keeps
 * @param note told of every request and of every refused attempt
 */
export function confineRealm(
  kept: ReadonlySet<string>,
  note: (attempt: NetworkAttempt) => void,
): void {
  const fetchOwn = confinedFetch(note);
  const navigator = reduced(globalThis.navigator, navigatorMembers);
  for (const holder of prototypesOf(globalThis)) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (name === 'fetch') fix(holder, name, fetchOwn);
      else if (name === 'navigator') fix(holder, name, navigator);
      else if (name === 'WebAssembly') fix(holder, name, reduced(WebAssembly, webAssemblyMembers));
      else if (refusedNames.includes(name)) fix(holder, name, refusal(name, note));
      else if (!kept.has(name)) Reflect.deleteProperty(holder, name);
    }
  }
}

/**
 * Replaces methods of an interface that go to the network. Where the browser has no such interface
 * there is nothing to do.
 */
export function refuseMethods(
  interfaceName: string,
  methods: readonly string[],
  note: (attempt: NetworkAttempt) => void,
): void {
  const prototype = prototypeOf(interfaceName);
  if (prototype === null) return;
  for (const name of methods) {
    if (Object.hasOwn(prototype, name)) {
      fix(prototype, name, refusal(`${interfaceName}.${name}`, note));
    }
  }
}

/** Removes from an interface all but what is named. */
export function keepMembers(interfaceName: string, members: readonly string[]): void {
  const prototype = prototypeOf(interfaceName);
  if (prototype === null) return;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (name !== 'constructor' && !members.includes(name)) Reflect.deleteProperty(prototype, name);
  }
}

/** Writes a property that nothing can change back. */
export function fix(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, {
    value,
    enumerable: true,
    writable: false,
    configurable: false,
  });
}

/** A function, or constructor, that records the attempt and refuses it. */
export function refusal(by: string, note: (attempt: NetworkAttempt) => void) {
  return function refuse(address?: unknown): never {
    note({ address: addressOf(address), by, refused: true });
    throw new DOMException(`${by} is not for this site's code.`, 'SecurityError');
  };
}

function addressOf(named: unknown): string {
  if (typeof named === 'string') return named;
  if (named instanceof URL) return named.href;
  return named instanceof Request ? named.url : '';
}

/** The members that are named, and no other, of a copy that nothing can change. */
function reduced(full: object, members: readonly string[]): object {
  const values = full as Record<string, unknown>;
  return Object.freeze(Object.fromEntries(members.map((name) => [name, values[name]])));
}

/** The object itself and its prototypes, without the one of all objects. */
function prototypesOf(object: object): object[] {
  const prototypes: object[] = [];
  let holder: object | null = object;
  while (holder !== null && holder !== Object.prototype) {
    prototypes.push(holder);
    holder = Object.getPrototypeOf(holder) as object | null;
  }
  // EventTarget's members lead nowhere, and every kind of object with events needs them.
  return prototypes.filter((one) => one !== EventTarget.prototype);
}

function prototypeOf(interfaceName: string): object | null {
  const found = (globalThis as Record<string, unknown>)[interfaceName];
  return typeof found === 'function' ? (found.prototype as object) : null;
}
