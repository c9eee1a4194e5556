import { transferHandlers } from 'comlink';

/** A value of a request, as comlink writes it: data, or the port of a callback or a job. */
type WireValue =
  { type: 'RAW'; value: unknown } | { type: 'HANDLER'; name: 'proxy' | 'job'; value: MessagePort };

/** A request of comlink's that may be answered. */
export type AdmittedRequest =
  | { id: string; type: 'APPLY'; path: string[]; argumentList: WireValue[] }
  | { id: string; type: 'RELEASE' };

/**
 * A request in the form in which comlink may see it, or null for one to refuse: a call of one of
 * `names`, or a release of the channel. It is a new object, so that nothing else that was sent with
 * it reaches comlink.
 *
 * @param data a message, whoever wrote it
 * @param names what may be called; null where the other end is a function itself
 */
export function admitRequest(
  data: unknown,
  names: readonly string[] | null,
): AdmittedRequest | null {
  const id = idOf(data);
  if (id === null) return null;
  const { type, path, argumentList } = data as Record<string, unknown>;
  if (type === 'RELEASE') return { id, type };
  if (type !== 'APPLY' || !Array.isArray(path) || !Array.isArray(argumentList)) return null;
  const [name] = path as unknown[];
  const called = names === null ? [] : names.filter((known) => known === name);
  if (path.length !== (names === null ? 0 : 1) || called.length !== path.length) return null;
  const values = Array.from(argumentList, admitValue);
  return values.includes(null)
    ? null
    : { id, type, path: called, argumentList: values as WireValue[] };
}

/** What an answer to a message is known by; null where the message is no request. */
export function idOf(data: unknown): string | null {
  const { id } = Object(data) as { id?: unknown };
  return typeof id === 'string' ? id : null;
}

function admitValue(sent: unknown): WireValue | null {
  const { type, name, value } = Object(sent) as Record<string, unknown>;
  if (type === 'RAW') return { type, value };
  const isPort = type === 'HANDLER' && value instanceof MessagePort;
  return isPort && (name === 'proxy' || name === 'job') && transferHandlers.has(name)
    ? { type, name, value }
    : null;
}
