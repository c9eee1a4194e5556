import { createClassifier } from 'review-classifier-element';

/** How many of the reviews are negative; aborting the signal ends the work between two batches. */
export async function countNegative(reviews: string[], signal: AbortSignal): Promise<number> {
  const classifier = await createClassifier();
  try {
    const predictions = await classifier.predict(reviews, {
      signal,
      onProgress: ({ done, total }) => console.log(`${done} of ${total}`),
    });
    return predictions.filter(({ label }) => label === 'negative').length;
  } finally {
    classifier.dispose();
  }
}
