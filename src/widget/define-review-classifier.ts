import { ClassifierField } from './classifier-field.ts';

/** Registers `<review-classifier>`; a page that loads the script twice keeps the first. */
export function defineReviewClassifier(): void {
  if (customElements.get('review-classifier') === undefined) {
    customElements.define('review-classifier', ClassifierField);
  }
}
