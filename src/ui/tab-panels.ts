import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from './app-element.ts';

export interface Tab {
  /** Also the name of the slot that its content goes into. */
  name: string;
  label: string;
}

/**
 * Tabs over panels, of which one is shown. Arrow keys, Home and End go from tab to tab, Enter and
 * Space choose: each choice may be an entry of the history. Whoever holds the state hears
 * `tab-chosen` and sets `selected`; a panel's content may be left out until it is first shown.
 */
@customElement('rc-tab-panels')
export class TabPanels extends AppElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--rc-space-m);
    }

    [role='tablist'] {
      z-index: 1;
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--rc-space-2xs);
      border-block-end: 1px solid var(--rc-color-surface-border);
      background: var(--rc-color-surface-default);
    }

    @media (min-width: 44rem) and (min-height: 30rem) {
      [role='tablist'] {
        position: sticky;
        inset-block-start: 0;
      }
    }

    button {
      min-block-size: var(--rc-target-size);
      margin-block-end: -1px;
      padding: 0 var(--rc-space-s);
      border: none;
      border-block-end: 2px solid transparent;
      background: none;
      color: var(--rc-color-text-quiet);
      font: inherit;
      cursor: pointer;
    }

    button:hover {
      color: var(--rc-color-text-normal);
    }

    button:focus-visible {
      outline-offset: -0.25rem;
    }

    button[aria-selected='true'] {
      border-color: var(--rc-color-accent);
      color: var(--rc-color-text-normal);
      font-weight: var(--rc-font-weight-semibold);
    }
  `;

  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() selected = '';
  /** What the tabs are, for screen readers. */
  @property() label = '';

  protected override render() {
    return html`
      <div role="tablist" aria-label=${this.label} @keydown=${this.#key}>
        ${this.tabs.map((tab) => this.#tab(tab))}
      </div>
      ${this.tabs.map(
        ({ name }) =>
          html`<div
            role="tabpanel"
            id="panel-${name}"
            aria-labelledby="tab-${name}"
            ?hidden=${name !== this.selected}
          >
            <slot name=${name}></slot>
          </div>`,
      )}
    `;
  }

  #tab({ name, label }: Tab) {
    const isSelected = name === this.selected;
    return html`<button
      type="button"
      role="tab"
      id="tab-${name}"
      data-tab=${name}
      aria-controls="panel-${name}"
      aria-selected=${isSelected}
      tabindex=${isSelected ? nothing : -1}
      @click=${() => {
        if (!isSelected) this.emit('tab-chosen', { name });
      }}
    >
      ${label}
    </button>`;
  }

  readonly #key = (event: KeyboardEvent) => {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')];
    const place = tabs.indexOf(event.target as HTMLElement);
    const steps: Record<string, number> = {
      ArrowRight: place + 1,
      ArrowLeft: place - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    tabs.at(next % tabs.length)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-tab-panels': TabPanels;
  }
  interface HTMLElementEventMap {
    /** The user wants to see a tab. */
    'tab-chosen': CustomEvent<{ name: string }>;
  }
}
