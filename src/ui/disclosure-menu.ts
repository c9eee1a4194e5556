import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { AppElement } from './app-element.ts';
import { buttonStyles, unfoldSignStyles } from './styles.ts';

/**
 * A button that unfolds what is slotted: buttons to pick from, which the arrow keys, Home and End
 * move between. Esc folds it up again.
 */
@customElement('rc-disclosure-menu')
export class DisclosureMenu extends AppElement {
  static override styles = [
    buttonStyles,
    unfoldSignStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
        gap: var(--rc-space-xs);
      }

      .panel {
        inline-size: 100%;
        padding: var(--rc-space-xs) var(--rc-space-s);
        border: 1px solid var(--rc-color-surface-border);
        border-radius: var(--rc-border-radius-m);
        background: var(--rc-color-surface-raised);
      }
    `,
  ];

  @property() label = '';
  @property({ type: Boolean, reflect: true }) open = false;
  @query('button') private button!: HTMLButtonElement;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#press(event));
  }

  protected override render() {
    return html`
      <button
        type="button"
        data-testid="menu-button"
        aria-expanded=${this.open}
        aria-controls="panel"
        @click=${() => (this.open = !this.open)}
      >
        ${this.label}<span class="sign" aria-hidden="true"></span>
      </button>
      <div class="panel" id="panel" ?hidden=${!this.open}><slot></slot></div>
    `;
  }

  #press(event: KeyboardEvent): void {
    const items = this.open ? buttonsWithin(this) : [];
    const focused = event.composedPath()[0];
    const place = items.findIndex((item) => item === focused);
    const isOnButton = focused === this.button;
    if (event.key === 'Escape' && this.open) {
      this.open = false;
      this.button.focus();
    } else if (event.key === 'ArrowDown' && isOnButton && !this.open) {
      this.open = true;
      void this.updateComplete.then(() => buttonsWithin(this)[0]?.focus());
    } else if (place < 0 && !(isOnButton && event.key === 'ArrowDown')) return;
    else if (event.key === 'ArrowDown') items[(place + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at(place - 1)?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else return;
    event.preventDefault();
  }
}

/** What can be pressed within an element, in the order of what is drawn. */
function buttonsWithin(element: Element): HTMLButtonElement[] {
  return [...element.children].flatMap(buttonsOf);
}

function buttonsOf(element: Element): HTMLButtonElement[] {
  if (element instanceof HTMLButtonElement) return element.disabled ? [] : [element];
  if (element instanceof HTMLSlotElement) return element.assignedElements().flatMap(buttonsOf);
  const drawn = element.shadowRoot ?? element;
  return [...drawn.children].flatMap(buttonsOf);
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-disclosure-menu': DisclosureMenu;
  }
}
