import { css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from './app-element.ts';

/**
 * A frame in which something wide scrolls sideways by itself; reachable by keyboard while it does.
 */
@customElement('rc-scroll-region')
export class ScrollRegion extends AppElement {
  static override styles = css`
    :host {
      overflow: auto;
      max-inline-size: 100%;
    }

    :host(:focus-visible) {
      outline: var(--rc-focus-ring);
      outline-offset: var(--rc-focus-ring-offset);
    }
  `;

  /** Its name for screen readers. */
  @property() label = '';

  // Told first when it is laid out anyway: to measure any earlier would have the whole page laid
  // out for it alone.
  readonly #observer = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override render() {
    return html`<slot @slotchange=${this.#observeContent}></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('label') && this.role === 'group') this.ariaLabel = this.label;
  }

  #observeContent(event: Event): void {
    for (const element of (event.target as HTMLSlotElement).assignedElements()) {
      this.#observer.observe(element);
    }
  }

  #measure(): void {
    const scrolls = this.scrollWidth > this.clientWidth || this.scrollHeight > this.clientHeight;
    if (scrolls) {
      this.tabIndex = 0;
      this.role = 'group';
      this.ariaLabel = this.label;
    } else {
      this.removeAttribute('tabindex');
      this.role = null;
      this.ariaLabel = null;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-scroll-region': ScrollRegion;
  }
}
