import type { OpenApiDocument, OpenApiOperation } from '../../predict-api/openapi-document.ts';

interface PostmanRequest {
  name: string;
  request: {
    method: string;
    header: { key: string; value: string }[];
    url: { raw: string; host: string[]; path: string[] };
    description: string;
    body?: { mode: 'raw'; raw: string; options: { raw: { language: 'json' } } };
  };
  response: [];
}

/** A Postman collection, format 2.1. */
export interface PostmanCollection {
  info: { name: string; description: string; version: string; schema: string };
  variable: { key: string; value: string }[];
  item: PostmanRequest[];
}

/**
 * Makes a collection of every operation, with one request for each example of a body.
 *
 * @param root address of the server that Postman asks; it becomes the collection's variable
 *   `baseUrl`
 */
export function postmanCollection(document: OpenApiDocument, root: string): PostmanCollection {
  const { title, description, version } = document.info;
  return {
    info: {
      name: title,
      description,
      version,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    variable: [{ key: 'baseUrl', value: root.replace(/\/$/, '') }],
    item: Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, operation]) =>
        requestsOf(path, method.toUpperCase(), operation),
      ),
    ),
  };
}

function requestsOf(path: string, method: string, operation: OpenApiOperation): PostmanRequest[] {
  const request = (name: string, body: unknown): PostmanRequest => ({
    name,
    request: {
      method,
      header: body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }],
      url: { raw: `{{baseUrl}}${path}`, host: ['{{baseUrl}}'], path: path.split('/').slice(1) },
      description: operation.description,
      ...(body === undefined
        ? {}
        : {
            body: {
              mode: 'raw',
              raw: JSON.stringify(body, null, 2),
              options: { raw: { language: 'json' } },
            },
          }),
    },
    response: [],
  });
  const examples = Object.values(operation.requestBody?.content['application/json'].examples ?? {});
  if (examples.length === 0) return [request(operation.summary, undefined)];
  return examples.map(({ summary, value }) => request(`${operation.summary}: ${summary}`, value));
}
