import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';

/**
 * What a form, its labels and the styles of a page see of a field of one's own: the value that is
 * sent, whether it is valid, and its states.
 */
export abstract class FormControl extends LitElement {
  static readonly formAssociated = true;

  @property({ reflect: true }) name = '';
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ type: Boolean, reflect: true }) required = false;
  /**
   * Disabled by its own attribute or by a fieldset around it.
   *
   * @ignore
   */
  @state() protected takesNoInput = false;

  abstract value: string;

  readonly #internals = this.attachInternals();
  #customMessage = '';

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get labels(): NodeList {
    return this.#internals.labels;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  checkValidity(): boolean {
    this.#validate();
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    this.#validate();
    return this.#internals.reportValidity();
  }

  setCustomValidity(message: string): void {
    this.#customMessage = message;
    this.#validate();
  }

  formDisabledCallback(disabled: boolean): void {
    this.takesNoInput = disabled;
  }

  /** What is said where a value is required and there is none. */
  protected abstract get missingMessage(): string;

  /** Where the browser points when it says what is wrong; null before the field is drawn. */
  protected abstract get anchor(): HTMLElement | null;

  protected override updated(): void {
    this.#validate();
  }

  /** The value is sent with the form, and comes back when the browser restores the page. */
  protected sendValue(): void {
    this.#internals.setFormValue(this.value, this.value);
  }

  protected setState(name: string, holds: boolean): void {
    // Older browsers know form fields of one's own, but not their states.
    const states = this.#internals.states as CustomStateSet | undefined;
    if (holds) states?.add(name);
    else states?.delete(name);
  }

  #validate(): void {
    const anchor = this.anchor ?? undefined;
    if (this.#customMessage !== '') {
      this.#internals.setValidity({ customError: true }, this.#customMessage, anchor);
    } else if (this.required && this.value === '') {
      this.#internals.setValidity({ valueMissing: true }, this.missingMessage, anchor);
    } else {
      this.#internals.setValidity({});
    }
  }
}
