import type { EngineClient } from '../../client/engine-client.ts';
import type { Prediction } from '../../model/prediction.ts';

/**
 * Answers the body of a `POST predict` by the page's own engine; null where it is not such a body.
 * The codes of the interface belong to HTTP and are not given here.
 */
export async function askPage(
  client: Pick<EngineClient, 'predict'>,
  body: string,
): Promise<Prediction | { predictions: Prediction[] } | null> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return null;
  }
  const { review, reviews } = (value ?? {}) as { review?: unknown; reviews?: unknown };
  if (isReview(review)) return (await client.predict([review]))[0] ?? null;
  if (!Array.isArray(reviews) || reviews.length === 0 || !reviews.every(isReview)) return null;
  return { predictions: await client.predict(reviews) };
}

function isReview(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
