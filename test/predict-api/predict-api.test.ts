import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import { ModelError } from '../../src/model/model-error.ts';
import { memorySource } from '../../src/model/model-source.ts';
import { errorStatuses, type ApiErrorCode } from '../../src/predict-api/api-error.ts';
import { predictLimits } from '../../src/predict-api/limits.ts';
import type { OpenApiDocument } from '../../src/predict-api/openapi-document.ts';
import { openApiDocument } from '../../src/predict-api/openapi.ts';
import { PredictApi, routeOf, type ApiRoute } from '../../src/predict-api/predict-api.ts';
import { shopBundle, shopClasses } from '../fixtures/model/own-classes.ts';
import { CountingClassifier } from './counting-classifier.ts';
import { matchesSchema } from './matches-schema.ts';

interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

interface Sent {
  method?: string;
  body?: RequestInit['body'];
  type?: string | null;
  headers?: Record<string, string>;
  route?: ApiRoute;
}

function request({
  method = 'POST',
  body,
  type = 'application/json',
  headers = {},
  route = 'predict',
}: Sent) {
  const init = {
    method,
    headers: { ...(type === null ? {} : { 'content-type': type }), ...headers },
    ...(body === undefined ? {} : { body, duplex: 'half' }),
  };
  return new Request(`http://127.0.0.1/${route}`, init);
}

function start(load?: () => Promise<CountingClassifier>) {
  const classifier = new CountingClassifier();
  const api = new PredictApi(load ?? (() => Promise.resolve(classifier)));
  const send = async (sent: Sent): Promise<Answer> => {
    const response = await api.handle(request(sent), sent.route ?? 'predict');
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  };
  const predict = (body: unknown) => send({ body: JSON.stringify(body) });
  return { classifier, send, predict };
}

function expectError(answer: Answer, code: ApiErrorCode, message: RegExp): void {
  expect(answer.body).toEqual({
    error: { code, message: expect.stringMatching(message) as string },
  });
  expect(answer.status).toBe(errorStatuses[code]);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(matchesSchema(answer.body, { $ref: '#/components/schemas/Error' }, openApiDocument)).toBe(
    true,
  );
  const described = openApiDocument.paths['/predict']?.post?.responses[String(answer.status)];
  expect(described?.['x-codes']).toContain(code);
}

describe('POST predict', () => {
  it('answers one review with a Prediction, and several in their order', async () => {
    const { predict } = start();
    const one = await predict({ review: 'ótimo' });
    expect(one.status).toBe(200);
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.body).toMatchObject({ prediction: 1, label: 'positive', model: { id: 'counting' } });

    const several = await predict({ reviews: ['a', 'bbb', 'ótimo'] });
    const { predictions } = several.body as { predictions: { probability: number }[] };
    expect(predictions.map(({ probability }) => probability)).toEqual([0.75, 0.625, 0.5 + 0.5 / 6]);
    for (const answer of [one, several]) {
      const described = openApiDocument.paths['/predict']?.post?.responses['200']?.content;
      expect(
        matchesSchema(answer.body, described!['application/json'].schema, openApiDocument),
      ).toBe(true);
    }
  });

  it('answers a list of one with a list', async () => {
    const { body } = await start().predict({ reviews: ['a'] });
    expect(body['predictions']).toHaveLength(1);
  });

  it('answers as many reviews as the limit says, in their order', async () => {
    const reviews = Array.from({ length: predictLimits.reviews }, (_, index) =>
      'a'.repeat(1 + (index % 700)),
    );
    const { body } = await start().predict({ reviews });
    const { predictions } = body as { predictions: { probability: number }[] };
    expect(predictions.map(({ probability }) => probability)).toEqual(
      reviews.map(({ length }) => 0.5 + 0.5 / (1 + length)),
    );
  });

  it.each([
    'application/json',
    'Application/JSON; Charset=UTF-8',
    'application/json;charset="utf8"',
    'application/ld+json',
  ])('reads %s', async (type) => {
    expect((await start().send({ type, body: '{"review":"a"}' })).status).toBe(200);
  });

  it('reads a byte order mark, escaped and lone surrogates, and any white space around', async () => {
    const { send, classifier } = start();
    await send({ body: '\ufeff \r\n{"review": "caf\\u00e9 \\ud83d\\ude00 \\ud800"}\n' });
    expect(classifier.asked).toEqual(['café 😀 \ud800']);
  });

  it('takes the last of a key written twice, and leaves other keys alone', async () => {
    const { send, classifier } = start();
    await send({
      body: '{"review": "first", "id": 7, "review": "last", "constructor": {}, "__proto__": {"reviews": []}}',
    });
    expect(classifier.asked).toEqual(['last']);
  });

  it('is answered by no key of a prototype', async () => {
    const { send } = start();
    const answer = await send({ body: '{"__proto__": {"review": "hidden"}}' });
    expectError(answer, 'no-review', /Send \{"review"/);
    expect(({} as { review?: string }).review).toBeUndefined();
  });

  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  it.each<[string, string, ApiErrorCode, RegExp]>([
    ['an empty body', '', 'not-json', /It is empty/],
    ['no JSON', 'review=ótimo', 'not-json', /not valid JSON/],
    ['JSON cut off', '{"review": "ótimo', 'not-json', /not valid JSON/],
    ['NaN', '{"review": NaN}', 'not-json', /not valid JSON/],
    ['deep nesting that is never closed', '['.repeat(1_000_000), 'not-json', /not valid JSON/],
    ['deep nesting', deep, 'not-an-object', /a list/],
    ['deep nesting as the review', `{"review": ${deep}}`, 'review-not-text', /"review" .* a list/],
    ['a text alone', '"ótimo"', 'not-an-object', /a text/],
    ['null alone', 'null', 'not-an-object', /null/],
    ['a list alone', '["ótimo"]', 'not-an-object', /a list/],
    ['no review', '{}', 'no-review', /Send \{"review"/],
    ['a key with a typing error', '{"reveiw": "ótimo"}', 'no-review', /Send \{"review"/],
    ['both keys', '{"review": "a", "reviews": ["b"]}', 'review-and-reviews', /not both/],
    ['a review that is a number', '{"review": 5}', 'review-not-text', /"review" .* a number/],
    ['a review that is null', '{"review": null}', 'review-not-text', /"review" .* null/],
    ['a review that is true', '{"review": true}', 'review-not-text', /true or false/],
    ['a review that is an object', '{"review": {"text": "a"}}', 'review-not-text', /an object/],
    ['an empty review', '{"review": ""}', 'review-empty', /"review" is empty/],
    ['a blank review', '{"review": " \\n\\u00a0 "}', 'review-empty', /"review" is empty/],
    ['reviews that are a text', '{"reviews": "ótimo"}', 'reviews-not-a-list', /a text/],
    ['reviews that are null', '{"reviews": null}', 'reviews-not-a-list', /null/],
    ['no reviews', '{"reviews": []}', 'no-reviews', /empty list/],
    [
      'a number among the reviews',
      '{"reviews": ["a", 5]}',
      'review-not-text',
      /"reviews\[1\]" .* a number/,
    ],
    ['null among the reviews', '{"reviews": [null]}', 'review-not-text', /"reviews\[0\]" .* null/],
    [
      'an empty one among the reviews',
      '{"reviews": ["a", "b", " "]}',
      'review-empty',
      /"reviews\[2\]"/,
    ],
  ])('refuses %s', async (_name, body, code, message) => {
    const { send, classifier } = start();
    expectError(await send({ body }), code, message);
    expect(classifier.asked).toEqual([]);
    const schema =
      openApiDocument.paths['/predict']?.post?.requestBody?.content['application/json'].schema;
    if (code !== 'not-json')
      expect(matchesSchema(JSON.parse(body), schema!, openApiDocument)).toBe(false);
  });

  it('describes as right what it answers', () => {
    const { schema, examples } =
      openApiDocument.paths['/predict']!.post!.requestBody!.content['application/json'];
    for (const { value } of Object.values(examples ?? {})) {
      expect(matchesSchema(value, schema, openApiDocument)).toBe(true);
    }
  });

  it('refuses bytes that are not UTF-8', async () => {
    const bytes = Uint8Array.from([0x7b, 0x22, 0x72, 0xe9, 0x22, 0x3a, 0x31, 0x7d]);
    expectError(await start().send({ body: bytes }), 'not-utf-8', /not UTF-8/);
  });

  const gzip = { 'content-encoding': 'gzip' };

  it('reads a gzipped body', async () => {
    const { send, classifier } = start();
    const body = gzipSync('{"review": "ótimo"}');
    expect((await send({ body, headers: gzip })).status).toBe(200);
    expect(classifier.asked).toEqual(['ótimo']);
  });

  it.each([
    ['is not gzip', '{"review": "ótimo"}'],
    ['is cut off', gzipSync('{"review": "ótimo"}').subarray(0, 20)],
  ])('refuses a body as damaged that is called gzip and %s', async (_name, body) => {
    expectError(await start().send({ body, headers: gzip }), 'body-damaged', /not gzip|cut off/);
  });

  it('unpacks no more than it would read', async () => {
    const body = gzipSync(Buffer.alloc(predictLimits.bodyBytes + 1, ' '));
    expect(body.length).toBeLessThan(10_000);
    expectError(await start().send({ body, headers: gzip }), 'body-too-large', /8388608 bytes/);
  });

  it('refuses another encoding, and names the one that it reads', async () => {
    const headers = { 'content-encoding': 'br' };
    const answer = await start().send({ body: '{"review": "ótimo"}', headers });
    expectError(answer, 'unsupported-encoding', /gzip/);
    expect(answer.headers.get('accept-encoding')).toBe('gzip');
  });

  it.each([
    null,
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('refuses the content type %s', async (type) => {
    const body = new TextEncoder().encode('{"review":"a"}');
    expectError(
      await start().send({ type, body }),
      'not-json-type',
      /Content-Type: application\/json/,
    );
  });

  it.each(['iso-8859-1', 'utf-16'])('refuses the charset %s', async (charset) => {
    const type = `application/json; charset=${charset}`;
    expectError(
      await start().send({ type, body: '{"review":"a"}' }),
      'unsupported-charset',
      /UTF-8/,
    );
  });

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])(
    'refuses %s and names the right method',
    async (method) => {
      const answer = await start().send({ method });
      if (method !== 'HEAD') expectError(answer, 'method-not-allowed', /POST/);
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('POST, OPTIONS');
    },
  );

  it('tells OPTIONS its methods, and no other origin that it may come in', async () => {
    const answer = await start().send({
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('allow')).toBe('POST, OPTIONS');
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });

  it('refuses one review too many', async () => {
    const reviews = Array.from({ length: predictLimits.reviews + 1 }, () => 'a');
    expectError(await start().predict({ reviews }), 'too-many-reviews', /10001 .* at most 10000/);
  });

  it('answers a body of exactly the limit and refuses one byte more', async () => {
    const body = (length: number) =>
      `{"review": "${'a'.repeat(length - '{"review": ""}'.length)}"}`;
    const { send } = start();
    expect((await send({ body: body(predictLimits.bodyBytes) })).status).toBe(200);
    expectError(
      await send({ body: body(predictLimits.bodyBytes + 1) }),
      'body-too-large',
      /8388608 bytes/,
    );
  });

  it('does not read a body on whose declared length is over the limit', async () => {
    const answer = await start().send({
      body: '{"review": "a"}',
      headers: { 'content-length': String(predictLimits.bodyBytes + 1) },
    });
    expectError(answer, 'body-too-large', /several requests/);
  });

  it('stops reading a body without end', async () => {
    let pulled = 0;
    let cancelled = false;
    const chunk = new Uint8Array(64 * 1024).fill(0x20);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += chunk.length;
        controller.enqueue(chunk);
      },
      cancel() {
        cancelled = true;
      },
    });
    expectError(await start().send({ body }), 'body-too-large', /larger than/);
    expect(cancelled).toBe(true);
    expect(pulled).toBeLessThan(predictLimits.bodyBytes + 4 * chunk.length);
  });

  it('says when the model cannot be loaded, and answers once it can', async () => {
    const classifier = new CountingClassifier();
    let there = false;
    const { predict } = start(() =>
      there
        ? Promise.resolve(classifier)
        : Promise.reject(new ModelError('model-missing', 'weights.bin could not be fetched.')),
    );
    const failed = await predict({ review: 'a' });
    expectError(failed, 'model-unavailable', /weights\.bin could not be fetched/);
    expect(failed.headers.get('retry-after')).toBe('5');
    there = true;
    expect((await predict({ review: 'a' })).status).toBe(200);
  });

  it('does not hand on what a machine says of its files', async () => {
    const error = Object.assign(new Error("ENOENT: open '/home/ana/site/weights.bin'"), {
      code: 'ENOENT',
    });
    const answer = await start(() => Promise.reject(error)).predict({ review: 'a' });
    expectError(answer, 'model-unavailable', /could not be loaded\.$/);
  });

  it('answers even when the model throws, without saying what the review was', async () => {
    const broken = new CountingClassifier();
    broken.predict = () => {
      throw new Error('secret review');
    };
    const answer = await start(() => Promise.resolve(broken)).predict({ review: 'secret review' });
    expectError(answer, 'unexpected', /unexpected/);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  });

  it('does not load the model for a request that is refused anyway', async () => {
    let loads = 0;
    const { send } = start(() => {
      loads += 1;
      return Promise.resolve(new CountingClassifier());
    });
    await send({ body: '{}' });
    expect(loads).toBe(0);
  });

  it('stops between two slices once its sender has left', async () => {
    const classifier = new CountingClassifier();
    const leave = new AbortController();
    const predict = classifier.predict.bind(classifier);
    classifier.predict = (texts) => {
      leave.abort();
      return predict(texts);
    };
    const api = new PredictApi(() => Promise.resolve(classifier));
    const reviews = Array.from({ length: 5_000 }, (_, index) => `review ${index}`);
    const sent = request({ body: JSON.stringify({ reviews }) });
    await api.handle(new Request(sent, { signal: leave.signal }), 'predict');
    expect(classifier.asked.length).toBeGreaterThan(0);
    expect(classifier.asked.length).toBeLessThan(1_000);
  });
});

describe('GET health', () => {
  it('says model, version, uptime and the hit rate of the cache', async () => {
    const { send, predict, classifier } = start();
    const before = await send({ method: 'GET', route: 'health', type: null });
    expect(before.body).toMatchObject({
      status: 'ok',
      model: 'counting',
      version: '1.0.0',
      cache: { entries: 0, hits: 0, misses: 0, hitRate: null },
    });
    expect(
      matchesSchema(before.body, { $ref: '#/components/schemas/Health' }, openApiDocument),
    ).toBe(true);

    await predict({ reviews: ['a', 'b'] });
    const again = await predict({ reviews: ['b', 'c', 'a', 'd'] });
    expect(
      (again.body['predictions'] as { probability: number }[]).map(
        ({ probability }) => probability,
      ),
    ).toEqual([0.75, 0.75, 0.75, 0.75]);
    expect(classifier.asked).toEqual(['a', 'b', 'c', 'd']);
    const after = await send({ method: 'GET', route: 'health', type: null });
    expect(after.body['cache']).toEqual({ entries: 4, hits: 2, misses: 4, hitRate: 1 / 3 });
    expect(after.body['uptime']).toBeGreaterThanOrEqual(before.body['uptime'] as number);
  });

  it('fails while there is no model', async () => {
    const { send } = start(() => Promise.reject(new Error('gone')));
    expect((await send({ method: 'GET', route: 'health', type: null })).status).toBe(503);
  });

  it('answers HEAD with its headers alone, and refuses POST', async () => {
    const { send } = start();
    const head = await send({ method: 'HEAD', route: 'health', type: null });
    expect([head.status, head.body]).toEqual([200, {}]);
    const post = await send({ route: 'health', body: '{}' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

describe('GET openapi.json', () => {
  it('is the document, whose references lead somewhere and whose errors are all there are', async () => {
    const { body } = await start().send({ method: 'GET', route: 'openapi.json', type: null });
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument)));
    const references = JSON.stringify(body).matchAll(/"#\/components\/schemas\/(\w+)"/g);
    for (const [, name = ''] of references) {
      expect(openApiDocument.components.schemas).toHaveProperty(name);
    }
    const responses = openApiDocument.paths['/predict']!.post!.responses;
    const described = Object.values(responses).flatMap((response) => response['x-codes'] ?? []);
    expect(described.sort()).toEqual(Object.keys(errorStatuses).sort());
  });
});

describe('routeOf', () => {
  it.each([
    ['/predict', '/', 'predict'],
    ['/review-classifier/health', '/review-classifier/', 'health'],
    ['/review-classifier/openapi.json', '/review-classifier/', 'openapi.json'],
    ['/predict', '/review-classifier/', null],
    ['/predict/', '/', null],
    ['/a/predict', '/', null],
    ['/constructor', '/', null],
    ['/', '/', null],
  ])('takes %s under %s for %s', (path, root, route) => {
    expect(routeOf(path, root)).toBe(route);
  });
});

describe('The interface as a model of other classes answers it', () => {
  async function open(classes?: readonly string[]) {
    const model = await loadModel(memorySource(await shopBundle(classes)));
    const api = new PredictApi(() => Promise.resolve(model));
    const ask = async (sent: Sent) => {
      const response = await api.handle(request(sent), sent.route ?? 'predict');
      return (await response.json()) as unknown;
    };
    return { model, ask };
  }

  it.each([[shopClasses], [['delivery', 'service']]])('describes %j', async (classes) => {
    const { model, ask } = await open(classes);
    const described = (await ask({ method: 'GET', route: 'openapi.json' })) as OpenApiDocument;
    const { label, probabilities } = described.components.schemas['Prediction']!.properties!;
    expect(label!.enum).toEqual(classes);
    expect(Object.keys(probabilities!.properties!)).toEqual(classes);

    const { schema, examples } =
      described.paths['/predict']!.post!.responses['200']!.content['application/json'];
    const answer = await ask({ body: JSON.stringify({ review: 'the parcel was late' }) });
    expect(answer).toMatchObject({ label: 'delivery', model: { id: model.info.id } });
    for (const shown of [answer, examples!['one']!.value]) {
      expect(matchesSchema(shown, schema, described)).toBe(true);
    }
    const ofShipped = { ...(answer as object), label: 'positive' };
    expect(matchesSchema(ofShipped, schema, described)).toBe(false);
    expect(await ask({ method: 'GET', route: 'health' })).toMatchObject({ classes });
    model.dispose();
  });

  it('is described also where no model can be loaded', async () => {
    const api = new PredictApi(() => Promise.reject(new Error('gone')));
    const response = await api.handle(
      request({ method: 'GET', route: 'openapi.json' }),
      'openapi.json',
    );
    expect(await response.json()).toEqual(openApiDocument);
  });
});
