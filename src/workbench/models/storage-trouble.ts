import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import type { StorageError } from '../../storage/storage-error.ts';
import type { StoreContents } from '../../storage/model-store.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';

/** What can be erased to be rid of the trouble. */
export type Erasure = 'damaged' | 'all';

/**
 * What is wrong with the stored models: some of them are damaged, or the browser gives none of
 * them. Nothing is drawn where nothing is. Fires `erase-stored`, once the user has confirmed it,
 * and `read-again`.
 */
@customElement('rc-storage-trouble')
export class StorageTrouble extends AppElement {
  static override styles = [
    buttonStyles,
    alertStyles,
    css`
      .alert {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }

      .alert > p {
        max-inline-size: var(--rc-measure);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }
    `,
  ];

  /** What could be read; null where nothing could. */
  @property({ attribute: false }) contents: StoreContents | null = null;
  /** Why nothing could be read. */
  @property({ attribute: false }) failure: StorageError | null = null;
  @state() private asked: Erasure | null = null;

  protected override render() {
    const words = messages().models;
    if (this.failure !== null) {
      const { code } = this.failure;
      return this.#alert(
        code,
        [words.storageErrors[code]],
        [
          html`<button type="button" data-testid="storage-again" @click=${this.#readAgain}>
            ${words.tryAgain}
          </button>`,
          this.#eraseButton('all', words.eraseAll),
        ],
      );
    }
    if (this.contents === null) return nothing;
    // That a damaged model was the active one is said above all pages.
    const { damaged, activationsAreDamaged } = this.contents;
    const sentences = [
      ...(damaged.length === 0
        ? []
        : [
            words.damagedModels({
              count: damaged.length,
              names: damaged.map(({ id, version }) => `${id} ${version}`).join(', '),
            }),
          ]),
      ...(activationsAreDamaged ? [words.damagedActivations] : []),
    ];
    if (sentences.length === 0) return nothing;
    return this.#alert('storage-damaged', sentences, [
      this.#eraseButton('damaged', words.eraseDamaged),
      this.#eraseButton('all', words.eraseAll),
    ]);
  }

  #alert(code: string, sentences: readonly string[], actions: unknown) {
    return html`<div class="alert" role="alert" data-code=${code}>
      <p>${sentences.join(' ')}</p>
      ${
        this.asked === null
          ? html`<div class="actions">${actions}</div>`
          : this.#renderQuestion(this.asked)
      }
    </div>`;
  }

  #eraseButton(erasure: Erasure, label: string) {
    return html`<button
      type="button"
      data-testid="storage-erase-${erasure}"
      @click=${() => (this.asked = erasure)}
    >
      ${label}
    </button>`;
  }

  #renderQuestion(erasure: Erasure) {
    const words = messages().models;
    return html`<p>${erasure === 'all' ? words.eraseAllQuestion : words.eraseDamagedQuestion}</p>
      <div class="actions">
        <button
          type="button"
          data-testid="storage-erase-confirm"
          @click=${() => this.#erase(erasure)}
        >
          ${words.eraseNow}
        </button>
        <button type="button" @click=${() => (this.asked = null)}>${words.keep}</button>
      </div>`;
  }

  #erase(erasure: Erasure): void {
    this.asked = null;
    this.dispatchEvent(new CustomEvent('erase-stored', { detail: { erasure } }));
  }

  readonly #readAgain = () => this.dispatchEvent(new Event('read-again'));
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-storage-trouble': StorageTrouble;
  }
  interface HTMLElementEventMap {
    'erase-stored': CustomEvent<{ erasure: Erasure }>;
  }
}
