import { ApiError } from './api-error.ts';
import type { ApiClassifier } from './api-classifier.ts';
import { handlePredict } from './handle-predict.ts';
import { errorResponse, jsonResponse } from './json-response.ts';
import { describeClassifier } from './describe-classifier.ts';
import { PredictionCache } from './prediction-cache.ts';

const methods = { predict: ['POST'], 'openapi.json': ['GET', 'HEAD'], health: ['GET', 'HEAD'] };

/** An address of the interface, relative to the site's root. */
export type ApiRoute = keyof typeof methods;

/**
 * The route that an address names, or null where it is none of the interface's.
 *
 * @param pathname path of the address
 * @param root path of the site's root, with a slash at its end
 */
export function routeOf(pathname: string, root: string): ApiRoute | null {
  if (!pathname.startsWith(root)) return null;
  const name = pathname.slice(root.length);
  return Object.hasOwn(methods, name) ? (name as ApiRoute) : null;
}

/** What a route answers to a method that it does not know. */
export function methodNotAllowed(route: ApiRoute): ApiError {
  return new ApiError('method-not-allowed', `${route} is asked with ${methods[route][0]}.`, {
    allow: allowedMethods(route),
  });
}

function allowedMethods(route: ApiRoute): string {
  return [...methods[route], 'OPTIONS'].join(', ');
}

/**
 * `POST predict`, `GET openapi.json` and `GET health`, wherever they run. No answer carries a CORS
 * header: the pages of the site's own origin need none, and to others the reviews' answers do not
 * belong.
 */
export class PredictApi {
  readonly #load: () => Promise<ApiClassifier>;
  readonly #cache = new PredictionCache();
  readonly #started = performance.now();

  /**
   * @param loadClassifier loads it at the first call and gives the same one afterwards; may fail
   *   and be asked again
   */
  constructor(loadClassifier: () => Promise<ApiClassifier>) {
    this.#load = loadClassifier;
  }

  /** Answers every request, with an error where it must; never rejects. */
  async handle(request: Request, route: ApiRoute): Promise<Response> {
    try {
      return await this.#answer(request, route);
    } catch (thrown) {
      return errorResponse(thrown);
    }
  }

  async #answer(request: Request, route: ApiRoute): Promise<Response> {
    if (request.method === 'OPTIONS') {
      return new Response(null, { status: 204, headers: { allow: allowedMethods(route) } });
    }
    if (!methods[route].includes(request.method)) throw methodNotAllowed(route);
    if (route === 'predict') return handlePredict(request, () => this.#classifier(), this.#cache);
    const response = route === 'health' ? await this.#health() : await this.#description();
    return request.method === 'HEAD' ? new Response(null, response) : response;
  }

  /** What the interface is, which holds also where no model can be loaded. */
  async #description(): Promise<Response> {
    return jsonResponse(describeClassifier(await this.#load().catch(() => null)));
  }

  async #health(): Promise<Response> {
    const { id, version, classes } = (await this.#classifier()).info;
    return jsonResponse({
      status: 'ok',
      model: id,
      version,
      classes,
      uptime: Math.round(performance.now() - this.#started) / 1000,
      cache: this.#cache.figures(),
    });
  }

  async #classifier(): Promise<ApiClassifier> {
    try {
      return await this.#load();
    } catch (thrown) {
      // What else is thrown may name files of the machine.
      const isSpoken = thrown instanceof Error && thrown.name === 'ModelError';
      const reason = isSpoken ? ` ${thrown.message}` : '';
      throw new ApiError('model-unavailable', `The model could not be loaded.${reason}`, {
        'retry-after': '5',
      });
    }
  }
}
