import type { IncomingMessage } from 'node:http';

/**
 * The target of a request from its path on, whether the client sent the path alone or the whole
 * address (RFC 9112, sections 3.2.1 and 3.2.2); null where the target is neither, cannot be
 * decoded, or names another host than the header Host, which the server has checked.
 */
export function requestPath({ url = '', headers }: IncomingMessage): string | null {
  const [, host, rest = url] = /^https?:\/\/([^/?#]*)(|[/?#].*)$/i.exec(url) ?? [];
  if (host !== undefined && host.toLowerCase() !== headers.host?.toLowerCase()) return null;
  const path = host !== undefined && !rest.startsWith('/') ? `/${rest}` : rest;
  return path.startsWith('/') && isDecodable(path) ? path : null;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(pathnameOf(path));
    return true;
  } catch {
    return false;
  }
}

/** A path without its query. */
export function pathnameOf(path: string): string {
  return path.split(/[?#]/, 1)[0] ?? '';
}
