import type { Explanation } from '../model/explanation.ts';
import type { Prediction } from '../model/prediction.ts';
import type { ClassifierInfo } from './classifier.ts';

/**
 * `<review-classifier>` as a page's script sees it.
 *
 * @example
 * import 'review-classifier-element';
 *
 * const element = document.createElement('review-classifier');
 * element.explain = true;
 * element.value = 'Este produto é excelente, adorei!';
 * document.body.append(element);
 * element.addEventListener('review-classified', ({ detail }) => {
 *   console.log(detail.label); // → positive
 * });
 *
 * const { language } = await element.classify();
 * console.log(language); // → pt
 * console.log(element.explanation.contributions.length > 0); // → true
 */
export interface ReviewClassifierElement extends HTMLElement {
  /**
   * Folder of a model bundle, relative to the page; empty for the model next to the script.
   * Attribute `model`.
   */
  model: string;
  /**
   * From 0.5 to 1, for models of two classes: below this probability the element says that it is
   * not sure. Attribute `threshold`.
   */
  threshold: number;
  /** Whether the words that decided are marked. Attribute `explain`. */
  explain: boolean;
  /**
   * The review. The attribute `value` is what it is at first, and again after the form is reset.
   */
  value: string;
  /**
   * `lazy` loads the model on first use, `eager` as soon as the page is idle. Attribute `loading`.
   */
  loading: 'lazy' | 'eager';
  /** Under which the review is sent with its form. Attribute `name`. */
  name: string;
  /** Attribute `disabled`. */
  disabled: boolean;
  /** Whether an empty review is refused by the form. Attribute `required`. */
  required: boolean;
  /** The answer for the review as it is now; null while there is none. */
  readonly prediction: Prediction | null;
  /** The same with what every word contributed; null without `explain`. */
  readonly explanation: Explanation | null;
  /** The model that answers and where it runs; null before it is loaded. */
  readonly info: ClassifierInfo | null;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  readonly type: 'review-classifier';
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
  /**
   * Resolves with the answer for the review as it is now; null where it is empty or there can be
   * none.
   */
  classify(): Promise<Prediction | null>;
}

declare global {
  interface HTMLElementTagNameMap {
    'review-classifier': ReviewClassifierElement;
  }
  interface HTMLElementEventMap {
    /** A review was answered. It bubbles, and leaves shadow roots. */
    'review-classified': CustomEvent<Prediction>;
  }
}
