import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.csv': 'text/csv',
};

const base = '/review-classifier/';

/**
 * Plain static hosting under a sub-path, which a test can turn off, give another build to serve, or
 * make answer wrongly.
 */
export class StaticSite {
  /** Folder of the build that is served now. */
  folder: string;
  /** Answers given instead of a file, by the file's path. */
  readonly wrong = new Map<string, (response: ServerResponse) => void>();
  /** Method and path of every request. */
  readonly requests: string[] = [];
  #server: Server | null = null;
  #port = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}${base}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const { method = '', url = '' } = request;
      this.requests.push(`${method} ${url}`);
      void this.#answer(method, new URL(url, 'http://localhost').pathname, response);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    const address = server.address();
    if (address !== null && typeof address === 'object') this.#port = address.port;
  }

  /** As if the network were gone; `start` brings it back under the same address. */
  async stop(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async #answer(method: string, pathname: string, response: ServerResponse): Promise<void> {
    const path = pathname.startsWith(base) ? pathname.slice(base.length) || 'index.html' : '';
    const wrong = this.wrong.get(path);
    if (wrong !== undefined) return wrong(response);
    if (method !== 'GET') {
      response.writeHead(405).end();
      return;
    }
    const file = join(this.folder, path);
    const isFile =
      path !== '' &&
      (await stat(file).then(
        (found) => found.isFile(),
        () => false,
      ));
    if (!isFile) {
      response
        .writeHead(404, { 'content-type': 'text/html' })
        .end('<!doctype html><h1>Not found</h1>');
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    });
    createReadStream(file).pipe(response);
  }
}
