import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TextPattern } from '../../../engine/engine-api.ts';
import { messages } from '../../../i18n/locale.ts';
import { AppElement } from '../../../ui/app-element.ts';
import '../../../ui/choice-field.ts';
import { alertStyles, buttonStyles, fieldStyles } from '../../../ui/styles.ts';
import { failureAlert, failureOf, type PageFailure } from '../../page-failure.ts';
import type { FindingWanted } from '../finding-wanted.ts';
import { typedName } from './typed-name.ts';
import type { TypedPatterns } from './typed-patterns.ts';

/** A keyword or a regular expression of the user's own, to be tested as the patterns found are. */
@customElement('rc-pattern-form')
export class PatternForm extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    alertStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
      }

      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--rc-space-xs);
      }

      .field {
        flex: 1 1 14rem;
        max-inline-size: 24rem;
      }

      label {
        display: block;
        margin-block-end: var(--rc-space-2xs);
      }

      input {
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) typed!: TypedPatterns;
  @state() private kind: TextPattern['kind'] = 'keyword';
  @state() private failure: PageFailure | null = null;
  @state() private pending = false;
  @query('input') private input!: HTMLInputElement;

  protected override render() {
    const { patterns: words } = messages().errorAnalysis;
    return html`
      <form @submit=${this.#test}>
        <div class="field">
          <label for="typed">${words.own}</label>
          <input
            id="typed"
            autocomplete="off"
            spellcheck="false"
            maxlength="200"
            data-testid="own-pattern"
            aria-invalid=${this.failure !== null}
          />
        </div>
        <rc-choice-field
          .label=${words.ownKind}
          .choices=${(['keyword', 'expression'] as const).map((value) => ({
            value,
            label: words.ownKinds[value],
          }))}
          .value=${this.kind}
          @choice-made=${({ detail }: CustomEvent<{ value: string }>) =>
            (this.kind = detail.value === 'expression' ? 'expression' : 'keyword')}
        ></rc-choice-field>
        <button data-testid="test-pattern" ?disabled=${this.pending}>${words.test}</button>
      </form>
      ${this.failure === null ? nothing : failureAlert(this.failure)}
    `;
  }

  async #test(event: Event): Promise<void> {
    event.preventDefault();
    const pattern: TextPattern = { kind: this.kind, text: this.input.value.trim() };
    this.failure = null;
    this.pending = true;
    try {
      const address = await this.typed.add(pattern);
      if (address === null) return;
      const wanted: FindingWanted = {
        finding: { part: 'typed', ...pattern },
        heading: typedName(pattern),
        address,
      };
      this.announce('pattern-chosen', { wanted });
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.pending = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-pattern-form': PatternForm;
  }
}
