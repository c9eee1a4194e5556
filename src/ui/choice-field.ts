import { css, html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { customElement, property, query } from 'lit/decorators.js';
import { AppElement } from './app-element.ts';
import { fieldStyles, visuallyHiddenStyles } from './styles.ts';

export interface Choice {
  value: string;
  label: string;
}

/**
 * One of several by a native select, with its label. It shows `value` whatever was picked before.
 */
@customElement('rc-choice-field')
export class ChoiceField extends AppElement {
  static override styles = [
    fieldStyles,
    visuallyHiddenStyles,
    css`
      :host {
        min-inline-size: 0;
      }

      label {
        display: block;
        margin-block-end: var(--rc-space-2xs);
      }

      label.visually-hidden {
        margin: -1px;
      }

      select {
        inline-size: 100%;
        text-overflow: ellipsis;
        scroll-margin-block: 10rem;
      }
    `,
  ];

  @property() label = '';
  /** The label is read aloud but not drawn, where the place says it already. */
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;
  @property({ attribute: false }) choices: Choice[] = [];
  @property() value = '';
  @property({ type: Boolean }) disabled = false;
  /** `data-testid` of the select itself. */
  @property({ attribute: false }) testId: string | undefined;

  @query('select') private select!: HTMLSelectElement;

  protected override render() {
    return html`
      <label for="select" class=${this.hideLabel ? 'visually-hidden' : ''}>${this.label}</label>
      <select
        id="select"
        data-testid=${ifDefined(this.testId)}
        ?disabled=${this.disabled}
        @change=${this.#pick}
      >
        ${this.choices.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
      </select>
    `;
  }

  protected override updated(): void {
    this.select.value = this.value;
  }

  #pick(): void {
    const { value } = this.select;
    this.emit('choice-made', { value });
    // Whoever holds the state decides; until then the field shows what holds now.
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-choice-field': ChoiceField;
  }
  interface HTMLElementEventMap {
    'choice-made': CustomEvent<{ value: string }>;
  }
}
