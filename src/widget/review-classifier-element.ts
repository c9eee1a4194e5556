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
  get model(): string;
  set model(folder: string | null | undefined);
  /**
   * From 0.5 to 1, for models of two classes: below this probability the element says that it is
   * not sure. Attribute `threshold`.
   */
  threshold: number;
  /** Whether the words that decided are marked. Attribute `explain`. */
  explain: boolean;
  /** The review; null empties it. */
  get value(): string;
  set value(text: string | null | undefined);
  /**
   * What the review is at first, and again after the form is reset: the attribute `value`, or what
   * was set as `value` before the element was in a page for the first time.
   */
  get defaultValue(): string;
  set defaultValue(text: string | null | undefined);
  /**
   * `lazy` loads the model on first use, `eager` as soon as the page is idle. Attribute `loading`.
   */
  loading: 'lazy' | 'eager';
  /** Under which the review is sent with its form. Attribute `name`. */
  get name(): string;
  set name(name: string | null | undefined);
  /** Attribute `disabled`. */
  disabled: boolean;
  /** Whether the user can only read the review; it is sent all the same. Attribute `readonly`. */
  readOnly: boolean;
  /** Whether an empty review is refused by the form. Attribute `required`. */
  required: boolean;
  /** What stands in the empty field. Attribute `placeholder`. */
  get placeholder(): string;
  set placeholder(placeholder: string | null | undefined);
  /** UTF-16 code units that the user writes at least; −1 without a limit. Attribute `minlength`. */
  minLength: number;
  /** UTF-16 code units that the user can write; −1 without a limit. Attribute `maxlength`. */
  maxLength: number;
  /** Lines of the field. Attribute `rows`. */
  rows: number;
  /** The answer for the review as it is now; null while there is none. */
  readonly prediction: Prediction | null;
  /** The same with what every word contributed; null without `explain`. */
  readonly explanation: Explanation | null;
  /** The model that answers and where it runs; null before it is loaded. */
  readonly info: ClassifierInfo | null;
  /** The form it belongs to; set to a form's id, the attribute `form`. */
  get form(): HTMLFormElement | null;
  set form(id: string | null | undefined);
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
