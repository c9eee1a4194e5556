import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a host site answers at one path. */
export interface HostPage {
  body: string | Uint8Array;
  type?: string;
  headers?: Record<string, string>;
}

export interface HostSite {
  /** Its origin, with a slash: another one than the built site's. */
  origin: string;
  /** Puts a page there and returns its address. */
  serve: (path: string, page: HostPage) => string;
  close: () => Promise<void>;
}

/** A site of somebody else's that embeds the classifier. */
export async function startHostSite(): Promise<HostSite> {
  const pages = new Map<string, HostPage>([
    // Browsers ask for it by themselves.
    ['/favicon.ico', { body: '', type: 'image/x-icon' }],
  ]);
  const server = createServer((request, response) => {
    const page = pages.get((request.url ?? '/').split('?')[0] ?? '/');
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    origin,
    serve: (path, page) => {
      pages.set(`/${path}`, page);
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
