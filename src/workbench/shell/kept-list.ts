import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatBytes, formatDateTime } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { eraseAllKept, keptItems, type KeptItem, type KeptKind } from '../../storage/kept-items.ts';
import { keptStores } from '../../storage/kept-stores.ts';
import { downloadFile } from '../../ui/download-file.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import { SessionElement } from '../session/session-element.ts';

/** What the user is asked about before it is erased. */
type Erasure = KeptItem | 'all';

/**
 * All that is kept on this device, to export and to erase. It reads the stores when it opens, and
 * again whenever another tab changes one of them.
 */
@customElement('rc-kept-list')
export class KeptList extends SessionElement {
  static override styles = [
    buttonStyles,
    alertStyles,
    css`
      :host {
        display: grid;
        gap: var(--rc-space-xs);
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--rc-space-2xs) var(--rc-space-m);
        padding-block: var(--rc-space-xs);
        border-block-end: 1px solid var(--rc-color-surface-border);
      }

      .item {
        flex: 1 1 14rem;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .name {
        font-weight: var(--rc-font-weight-semibold);
      }

      li > .alert {
        flex-basis: 100%;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }
    `,
  ];

  @property({ attribute: false }) stores = keptStores;
  @property({ type: Boolean }) open = false;
  /** Null until it is read. */
  @state() private items: readonly KeptItem[] | null = null;
  @state() private unreadable: readonly KeptKind[] = [];
  @state() private asked: Erasure | null = null;
  @state() private done: (() => string) | null = null;
  /** Name of what could not be exported. */
  @state() private notExported: string | null = null;

  #unsubscribe: (() => void)[] = [];
  #reading: Promise<unknown> | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') && !changed.has('stores')) return;
    this.#unfollow();
    this.asked = null;
    this.done = null;
    this.notExported = null;
    if (!this.open) return;
    this.#unsubscribe = this.stores.map(({ changes }) =>
      changes.subscribe(() => void this.#read()),
    );
    void this.#read();
  }

  protected override render() {
    if (this.items === null) return nothing;
    const words = messages().shell.kept;
    const isEmpty = this.items.length === 0 && this.unreadable.length === 0;
    return html`
      <p>${isEmpty ? words.nothing : words.lead}</p>
      <ul ?hidden=${this.items.length === 0} data-testid="kept-items">
        ${repeat(this.items, identityOf, (item) => this.#renderItem(item))}
      </ul>
      ${this.#renderAlerts()}
      <div ?hidden=${isEmpty}>
        <button type="button" data-testid="kept-erase-all" @click=${() => this.#ask('all')}>
          ${words.eraseAll}
        </button>
      </div>
      ${
        this.asked === 'all'
          ? this.#renderQuestion(words.questionAll({ names: this.#everything() }))
          : nothing
      }
      <p class="quiet" role="status">${this.done?.()}</p>
      <p class="quiet">${words.siteCopy}</p>
    `;
  }

  #renderItem(item: KeptItem) {
    const words = messages().shell.kept;
    const name = nameOf(item);
    const facts = [
      words.kinds[item.kind]({ count: item.count }),
      formatBytes(item.bytes),
      ...(item.kept === null ? [] : [formatDateTime(new Date(item.kept))]),
    ];
    const isAsked = this.asked !== null && this.asked !== 'all' && isSame(this.asked, item);
    return html`<li data-kind=${item.kind} data-bytes=${item.bytes}>
      <div class="item">
        <p class="name">${name}</p>
        <p class="quiet number">${facts.join(' · ')}</p>
      </div>
      <div class="actions">
        ${
          item.export === null
            ? nothing
            : html`<button
                type="button"
                data-testid="kept-export"
                aria-label=${words.exportOf({ name })}
                @click=${() => void this.#export(item)}
              >
                ${words.export}
              </button>`
        }
        <button
          type="button"
          class="plain"
          data-testid="kept-erase"
          aria-label=${words.eraseOf({ name })}
          @click=${() => this.#ask(item)}
        >
          ${words.erase}
        </button>
      </div>
      ${
        isAsked
          ? this.#renderQuestion(words.question({ name, size: formatBytes(item.bytes) }))
          : nothing
      }
    </li>`;
  }

  #renderAlerts() {
    const words = messages().shell.kept;
    return [
      this.unreadable.length === 0
        ? nothing
        : html`<div class="alert" role="alert" data-code="kept-unreadable">
            <p>
              ${words.unreadable({ kinds: this.unreadable.map((kind) => words.plurals[kind]) })}
            </p>
          </div>`,
      this.notExported === null
        ? nothing
        : html`<div class="alert" role="alert" data-code="kept-not-exported">
            <p>${words.exportFailed({ name: this.notExported })}</p>
          </div>`,
    ];
  }

  #renderQuestion(text: string) {
    const words = messages().shell.kept;
    return html`<div class="alert" role="alert" data-code="erase-kept">
      <p>${text}</p>
      <div class="actions">
        <button
          type="button"
          data-testid="kept-erase-confirm"
          @click=${() => void this.#eraseAsked()}
        >
          ${words.eraseNow}
        </button>
        <button type="button" @click=${() => (this.asked = null)}>${words.keep}</button>
      </div>
    </div>`;
  }

  /** What goes when everything does. */
  #everything(): string[] {
    const { plurals, named } = messages().shell.kept;
    return [
      ...(this.items ?? []).map((item) => named[item.kind]({ name: nameOf(item) })),
      ...this.unreadable.map((kind) => plurals[kind]),
    ];
  }

  #ask(erasure: Erasure): void {
    this.asked = erasure;
    this.done = null;
    this.notExported = null;
  }

  async #eraseAsked(): Promise<void> {
    const { asked } = this;
    this.asked = null;
    if (asked === null) return;
    const refused =
      asked === 'all'
        ? await eraseAllKept(this.stores)
        : await asked.erase().then(
            () => [],
            () => [asked.kind],
          );
    await this.#read();
    this.unreadable = [...new Set([...this.unreadable, ...refused])];
    if (refused.length > 0) return;
    this.done = () => {
      const words = messages().shell.kept;
      return asked === 'all' ? words.allErased : words.erased({ name: nameOf(asked) });
    };
  }

  async #export(item: KeptItem): Promise<void> {
    this.notExported = null;
    try {
      for (const { name, content } of await this.#exported(item)) downloadFile(name, content);
    } catch {
      this.notExported = nameOf(item);
    }
  }

  async #exported(item: KeptItem): Promise<{ name: string; content: Blob }[]> {
    if (item.export === null) return [];
    if ('files' in item.export) {
      return (await item.export.files()).map((file) => ({ name: file.name, content: file }));
    }
    const { bundle, fileName } = item.export;
    return [{ name: fileName, content: await this.session.client.ask.exportModel(bundle) }];
  }

  readonly #read = async () => {
    const reading = keptItems(this.stores);
    this.#reading = reading;
    const { items, unreadable } = await reading;
    // Another reading has begun since, and knows better.
    if (this.#reading !== reading) return;
    this.items = items;
    this.unreadable = unreadable;
    const { asked } = this;
    const isGone = asked !== 'all' && !items.some((item) => asked !== null && isSame(asked, item));
    if (isGone) this.asked = null;
  };

  #unfollow(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
  }
}

function nameOf({ kind, name }: KeptItem): string {
  return name === '' ? messages().shell.kept.unnamed[kind] : name;
}

function identityOf({ kind, key }: KeptItem): string {
  return `${kind} ${key}`;
}

function isSame(one: KeptItem, other: KeptItem): boolean {
  return identityOf(one) === identityOf(other);
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-kept-list': KeptList;
  }
}
