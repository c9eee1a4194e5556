import type { OpenApiDocument } from '../../predict-api/openapi-document.ts';

/** Bodies that are refused, to see how. */
const refusedBodies = { empty: '{"review": ""}', number: '{"review": 5}', 'not-json': 'review=5' };

/**
 * Bodies of `POST predict` to try, by name: those that the description gives, and some that are
 * refused.
 */
export function exampleBodies({ paths }: OpenApiDocument): Record<string, string> {
  const content = paths['/predict']?.post?.requestBody?.content['application/json'];
  const good = Object.entries(content?.examples ?? {}).map(
    ([name, { value }]): [string, string] => [name, JSON.stringify(value, null, 2)],
  );
  return { ...Object.fromEntries(good), ...refusedBodies };
}
