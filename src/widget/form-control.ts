import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';

/** Attributes of a text area that the element has too. */
const fieldAttributes = [
  'value',
  'name',
  'disabled',
  'required',
  'readonly',
  'placeholder',
  'minlength',
  'maxlength',
  'rows',
];
const usualRows = 4;

/**
 * What a form, its labels and the styles of a page see of a field of one's own: the value that is
 * sent, whether it is valid, and its states. All of it holds as soon as it is set, as it does of a
 * native text area: attributes are what is kept, and a property is another way to write one.
 */
export abstract class FormControl extends LitElement {
  static readonly formAssociated = true;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...fieldAttributes];
  }

  /**
   * Disabled by its own attribute or by a fieldset around it.
   *
   * @ignore
   */
  @state() protected takesNoInput = false;

  readonly #internals = this.attachInternals();
  #customMessage = '';
  /** What a script made the element begin with before it was in a page; null for the attribute. */
  #initial: string | null = null;
  #wasConnected = false;
  /** What was written since; null where that is nothing. */
  #written: string | null = null;

  @property({ attribute: false })
  get value(): string {
    return this.#written ?? this.defaultValue;
  }

  set value(text: string | null | undefined) {
    const value = String(text ?? '').replace(/\r\n?/g, '\n');
    // Frameworks write what stands in their templates into the properties of an element that is not
    // in the page yet: it is what the element begins with.
    if (this.#wasConnected) this.#written = value;
    else this.#initial = value;
    this.#changed();
  }

  /** The value at first, and again after the form is reset. */
  @property({ attribute: false })
  get defaultValue(): string {
    return this.#initial ?? this.getAttribute('value') ?? '';
  }

  set defaultValue(text: string | null | undefined) {
    this.setAttribute('value', text ?? '');
  }

  @property({ attribute: false })
  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  set name(name: string | null | undefined) {
    this.#set('name', name);
  }

  @property({ attribute: false })
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  @property({ attribute: false })
  get required(): boolean {
    return this.hasAttribute('required');
  }

  set required(required: boolean) {
    this.toggleAttribute('required', required);
  }

  @property({ attribute: false })
  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }

  set readOnly(readOnly: boolean) {
    this.toggleAttribute('readonly', readOnly);
  }

  @property({ attribute: false })
  get placeholder(): string {
    return this.getAttribute('placeholder') ?? '';
  }

  set placeholder(placeholder: string | null | undefined) {
    this.#set('placeholder', placeholder);
  }

  @property({ attribute: false })
  get minLength(): number {
    return numberIn(this.getAttribute('minlength'), 0) ?? -1;
  }

  set minLength(length: number) {
    this.#setLength('minlength', length);
  }

  @property({ attribute: false })
  get maxLength(): number {
    return numberIn(this.getAttribute('maxlength'), 0) ?? -1;
  }

  set maxLength(length: number) {
    this.#setLength('maxlength', length);
  }

  @property({ attribute: false })
  get rows(): number {
    return numberIn(this.getAttribute('rows'), 1) ?? usualRows;
  }

  set rows(rows: number) {
    this.setAttribute('rows', String(rows > 0 ? Math.trunc(rows) : usualRows));
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** Frameworks set the attribute `form`, the id of a form, by the property of its name. */
  set form(id: string | null | undefined) {
    this.#set('form', id);
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
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  setCustomValidity(message: string): void {
    this.#customMessage = message;
    this.#validate();
  }

  /** A copy with what is written now, as the copy of a text area has it. */
  override cloneNode(deep?: boolean): Node {
    const copy = super.cloneNode(deep) as FormControl;
    copy.#initial = this.#initial;
    copy.#written = this.#written;
    copy.#changed();
    return copy;
  }

  override connectedCallback(): void {
    this.#wasConnected = true;
    super.connectedCallback();
    this.#validate();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (!fieldAttributes.includes(name)) return;
    if (name === 'value') this.#initial = null;
    if (name === 'value' && this.#written === null) this.#changed();
    else this.#validate();
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.#written = null;
    this.#changed();
  }

  formStateRestoreCallback(restored: unknown): void {
    if (typeof restored === 'string') this.write(restored);
  }

  formDisabledCallback(disabled: boolean): void {
    this.takesNoInput = disabled;
    this.#validate();
  }

  /** What is said where a value is required and there is none. */
  protected abstract get missingMessage(): string;

  /** Where the user writes and the browser points to what is wrong; null before it is drawn. */
  protected abstract get anchor(): HTMLTextAreaElement | null;

  protected override updated(): void {
    this.#validate();
  }

  /**
   * Told after every change of the value.
   *
   * @param pause milliseconds in which the user may write on
   */
  protected abstract valueChanged(pause: number): void;

  /** Takes what the user wrote. */
  protected write(text: string, pause = 0): void {
    this.#written = text;
    this.#changed(pause);
  }

  protected setState(name: string, holds: boolean): void {
    // Older browsers know form fields of one's own, but not their states.
    const states = this.#internals.states as CustomStateSet | undefined;
    if (holds) states?.add(name);
    else states?.delete(name);
  }

  #changed(pause = 0): void {
    // It is sent with the form, and comes back when the browser restores the page.
    this.#internals.setFormValue(this.value, this.value);
    this.#validate();
    this.valueChanged(pause);
  }

  #set(attribute: string, value: string | null | undefined): void {
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, value);
  }

  #setLength(attribute: string, length: number): void {
    if (length < 0) {
      throw new DOMException(`${attribute} must not be negative.`, 'IndexSizeError');
    }
    this.setAttribute(attribute, String(Math.trunc(length)));
  }

  #validate(): void {
    const anchor = this.anchor ?? undefined;
    const isFixed = this.readOnly || this.takesNoInput;
    if (this.#customMessage !== '') {
      this.#internals.setValidity({ customError: true }, this.#customMessage, anchor);
    } else if (this.required && !isFixed && this.value === '') {
      this.#internals.setValidity({ valueMissing: true }, this.missingMessage, anchor);
    } else if (anchor?.validity.tooShort === true) {
      // Only what the user wrote is too short, never what a script set: the field inside knows.
      this.#internals.setValidity({ tooShort: true }, anchor.validationMessage, anchor);
    } else {
      this.#internals.setValidity({});
    }
  }
}

/** A whole number as HTML reads it from an attribute; null where it is none or below `least`. */
function numberIn(attribute: string | null, least: number): number | null {
  const digits = /^[\t\n\f\r ]*[+-]?\d+/.exec(attribute ?? '')?.[0];
  const value = digits === undefined ? NaN : Number(digits);
  return value >= least ? value : null;
}
