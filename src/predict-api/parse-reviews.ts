import { ApiError } from './api-error.ts';
import { predictLimits } from './limits.ts';

/**
 * What a request asks: some reviews, and whether it was one alone, which is answered without a
 * list.
 */
export interface AskedReviews {
  reviews: string[];
  single: boolean;
}

/**
 * Reads `{"review": "…"}` or `{"reviews": ["…", …]}`. Only the body's own keys count; others are
 * left alone.
 *
 * @throws ApiError with 422 that names what is wrong and where, or 413 `too-many-reviews`
 */
export function parseReviews(body: unknown): AskedReviews {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ApiError('not-an-object', `${expected} The body is ${kindOf(body)}.`);
  }
  const one = Object.hasOwn(body, 'review');
  const several = Object.hasOwn(body, 'reviews');
  if (one && several) {
    throw new ApiError('review-and-reviews', 'Send either "review" or "reviews", not both.');
  }
  const { review, reviews } = body as { review?: unknown; reviews?: unknown };
  if (one) return { reviews: [reviewText(review, 'review')], single: true };
  if (!several) throw new ApiError('no-review', expected);
  if (!Array.isArray(reviews)) {
    throw new ApiError(
      'reviews-not-a-list',
      `"reviews" must be a list of texts; it is ${kindOf(reviews)}.`,
    );
  }
  if (reviews.length === 0) throw new ApiError('no-reviews', '"reviews" is an empty list.');
  if (reviews.length > predictLimits.reviews) {
    throw new ApiError(
      'too-many-reviews',
      `${reviews.length} reviews were sent; at most ${predictLimits.reviews} are answered at once.`,
    );
  }
  return {
    reviews: reviews.map((text: unknown, index) => reviewText(text, `reviews[${index}]`)),
    single: false,
  };
}

const expected = 'Send {"review": "a text"} or {"reviews": ["a text", "another"]}.';

function reviewText(value: unknown, where: string): string {
  if (typeof value !== 'string') {
    throw new ApiError('review-not-text', `"${where}" must be a text; it is ${kindOf(value)}.`);
  }
  if (value.trim() === '') throw new ApiError('review-empty', `"${where}" is empty.`);
  return value;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  const kinds: Record<string, string> = {
    number: 'a number',
    boolean: 'true or false',
    object: 'an object',
    string: 'a text',
  };
  return kinds[typeof value] ?? typeof value;
}
