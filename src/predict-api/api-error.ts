/** The HTTP status of every error the interface answers with, by its code. */
export const errorStatuses = {
  'not-json': 400,
  'not-utf-8': 400,
  'body-damaged': 400,
  'origin-not-allowed': 403,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'too-many-reviews': 413,
  'not-json-type': 415,
  'unsupported-charset': 415,
  'unsupported-encoding': 415,
  'no-review': 422,
  'no-reviews': 422,
  'not-an-object': 422,
  'review-and-reviews': 422,
  'reviews-not-a-list': 422,
  'review-not-text': 422,
  'review-empty': 422,
  unexpected: 500,
  'model-unavailable': 503,
} as const;

export type ApiErrorCode = keyof typeof errorStatuses;

/**
 * A request that is not answered with a prediction. The message is for the developer who sent it.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  readonly code: ApiErrorCode;
  /** Further headers of the response. */
  readonly headers: Record<string, string>;

  constructor(code: ApiErrorCode, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }

  get status(): number {
    return errorStatuses[this.code];
  }
}
