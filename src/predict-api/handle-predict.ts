import type { Prediction } from '../model/prediction.ts';
import type { ApiClassifier } from './api-classifier.ts';
import { jsonResponse } from './json-response.ts';
import { parseReviews } from './parse-reviews.ts';
import type { PredictionCache } from './prediction-cache.ts';
import { readJsonBody } from './read-json-body.ts';

/** Reviews between two breaths, in which whoever shares the thread gets a turn. */
const sliceLength = 256;

/**
 * Answers `POST predict`: a Prediction for `{"review"}`, `{"predictions": [...]}` in their order
 * for `{"reviews"}`.
 *
 * @param loadClassifier asked only once the request is known to be sound
 * @throws ApiError for every request that is not answered; the request's own abort reason where its
 *   sender left
 */
export async function handlePredict(
  request: Request,
  loadClassifier: () => Promise<ApiClassifier>,
  cache: PredictionCache,
): Promise<Response> {
  const { reviews, single } = parseReviews(await readJsonBody(request));
  const classifier = await loadClassifier();
  cache.useModel(classifier);
  const predictions: Prediction[] = [];
  for (let from = 0; from < reviews.length; from += sliceLength) {
    if (from > 0) await breathe();
    request.signal.throwIfAborted();
    predictions.push(...answer(reviews.slice(from, from + sliceLength), classifier, cache));
  }
  return jsonResponse(single ? (predictions[0] as Prediction) : { predictions });
}

function answer(
  reviews: readonly string[],
  classifier: ApiClassifier,
  cache: PredictionCache,
): Prediction[] {
  const known = reviews.map((review) => cache.get(review));
  const asked = reviews.filter((_, index) => known[index] === null);
  const fresh = asked.length > 0 ? classifier.predict(asked) : [];
  fresh.forEach((prediction, index) => cache.set(asked[index] as string, prediction));
  let next = 0;
  return known.map((prediction) => prediction ?? (fresh[next++] as Prediction));
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
