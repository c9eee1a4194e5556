import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from './app-element.ts';
import { buttonStyles } from './styles.ts';
import { panelId, tabId, tabList, tabStyles, type Tab } from './tab-list.ts';

/**
 * Tabs over panels, of which one is shown. Each choice may be an entry of the history: whoever
 * holds the state hears `tab-chosen` and sets `selected`. A panel's content goes into the slot of
 * its tab's name, and may be left out until it is first shown.
 */
@customElement('rc-tab-panels')
export class TabPanels extends AppElement {
  static override styles = [
    buttonStyles,
    tabStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      [role='tablist'] {
        z-index: 1;
        background: var(--rc-color-surface-default);
      }

      @media (min-width: 44rem) and (min-height: 30rem) {
        [role='tablist'] {
          position: sticky;
          inset-block-start: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() selected = '';
  /** What the tabs are, for screen readers. */
  @property() label = '';

  protected override render() {
    return html`
      ${tabList(this.label, this.tabs, this.selected, (name) => this.emit('tab-chosen', { name }))}
      ${this.tabs.map(
        ({ name }) =>
          html`<div
            role="tabpanel"
            id=${panelId(name)}
            aria-labelledby=${tabId(name)}
            ?hidden=${name !== this.selected}
          >
            <slot name=${name}></slot>
          </div>`,
      )}
    `;
  }
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
