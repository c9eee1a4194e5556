import { ApiError } from './api-error.ts';

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // No page of another origin may take the answer in, not even where it cannot read it.
  'cross-origin-resource-policy': 'same-origin',
};

/** An answer of the interface: never stored, never guessed at. */
export function jsonResponse(
  body: object,
  {
    status = 200,
    headers: further = {},
  }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...headers, ...further } });
}

/**
 * `{"error": {"code", "message"}}` with the status of the code; what is not an ApiError is
 * `unexpected`.
 */
export function errorResponse(thrown: unknown): Response {
  const error =
    thrown instanceof ApiError
      ? thrown
      : new ApiError('unexpected', 'Something unexpected went wrong; nothing was sent anywhere.');
  const { code, message, status } = error;
  return jsonResponse({ error: { code, message } }, { status, headers: error.headers });
}
