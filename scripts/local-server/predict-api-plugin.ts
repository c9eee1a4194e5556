import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import '../../src/model/use-simd.ts';
import { loadOnce } from '../../src/model/load-once.ts';
import { shippedModel } from '../../src/model/shipped-model.ts';
import type { ApiClassifier } from '../../src/predict-api/api-classifier.ts';
import { ApiError } from '../../src/predict-api/api-error.ts';
import { errorResponse } from '../../src/predict-api/json-response.ts';
import { methodNotAllowed, PredictApi, routeOf } from '../../src/predict-api/predict-api.ts';
import { fileModelSource } from './file-model-source.ts';
import { pathnameOf, requestPath } from './request-path.ts';
import { refusal, siteAnswer } from './site-answer.ts';
import { webRequest } from './web-request.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Whether a page of another site asks. Programs send no Origin; the site's own pages send this
 * server's. Everything else is a page that the user happens to visit, and it must not use a
 * server on their machine: not even where a proxy or another middleware would let its preflight
 * pass.
 */
function comesFromElsewhere({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  const { complete } = response.req;
  // The server around may have added them; see PredictApi.
  for (const name of response.getHeaderNames()) {
    if (name.startsWith('access-control-')) response.removeHeader(name);
  }
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => response.setHeader(name, value));
  // What is left of a body that was not read must not be taken for the next request.
  if (!complete) response.setHeader('connection', 'close');
  const body = Buffer.from(await answer.arrayBuffer());
  response.setHeader('content-length', body.length);
  response.write(body);
  if (!complete) await restOfBody(response);
  response.end();
}

/** Milliseconds in which a client may read the answer to a body that it is still sending. */
const patience = 1000;

/**
 * Resolves when the client has sent its body, has left, or has had time enough: a connection that
 * is closed under what it sends takes the answer with it (RFC 9112, section 9.6).
 */
function restOfBody(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    response.once('close', done);
    response.req.once('end', done);
    response.req.resume();
  });
}

/** Methods that the web's Request cannot hold; no address knows them. */
const unknownMethods = ['CONNECT', 'TRACE', 'TRACK'];

interface Served {
  /** Gives the model that answers; the same one every time. */
  load: () => Promise<ApiClassifier>;
  /** Path of the site's root, with a slash at its end. */
  base: string;
  /** Folder of the built site; null where Vite makes the pages from their sources. */
  site: string | null;
}

function middleware({ load, base, site }: Served): Middleware {
  const api = new PredictApi(load);

  /** Null where the request is for a file. */
  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Response | null> {
    const path = requestPath(request);
    if (path === null) {
      return refusal(400, 'bad-address', 'The address of the request cannot be read.');
    }
    request.url = path;
    const { method = 'GET' } = request;
    const pathname = pathnameOf(path);
    const route = routeOf(pathname, base) ?? routeOf(pathname, '/');
    if (route === null) return site === null ? null : siteAnswer(site, base, method, pathname);
    if (comesFromElsewhere(request)) {
      return errorResponse(
        new ApiError('origin-not-allowed', 'Pages of other sites may not ask this server.'),
      );
    }
    if (unknownMethods.includes(method)) return errorResponse(methodNotAllowed(route));
    const leave = new AbortController();
    response.once('close', () => leave.abort());
    return api.handle(webRequest(request, leave.signal), route);
  }

  return (request, response, next) => {
    void answer(request, response)
      .catch(errorResponse)
      .then((made) => (made === null ? next() : send(made, response)))
      .catch(() => response.destroy());
  };
}

/** Instead of Vite's page with the stack of what was thrown, and the paths in it. */
function withoutStack(
  thrown: unknown,
  _request: IncomingMessage,
  response: ServerResponse,
  next: (thrown: unknown) => void,
): void {
  // An answer that was begun can only be broken off, which the server does.
  if (response.headersSent) next(thrown);
  else void send(errorResponse(thrown), response).catch(() => response.destroy());
}

/**
 * `POST predict` and its companions on Vite's servers, the same that the service worker answers.
 *
 * @param model what answers; where it is left out, the model that the site ships, read from disk
 */
export function predictApiPlugin(model?: ApiClassifier): Plugin {
  let config: ResolvedConfig;
  const loadFrom = (folder: string) =>
    model === undefined
      ? loadOnce(fileModelSource(join(folder, shippedModel)))
      : () => Promise.resolve(model);
  return {
    name: 'predict-api',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      const load = loadFrom(config.publicDir);
      server.middlewares.use(middleware({ load, base: config.base, site: null }));
      return () => server.middlewares.use(withoutStack);
    },
    configurePreviewServer(server) {
      const site = resolve(config.root, config.build.outDir);
      const load = loadFrom(site);
      server.middlewares.use(middleware({ load, base: config.base, site }));
      return () => server.middlewares.use(withoutStack);
    },
  };
}
