import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import { updateWhenLocaleChanges } from '../../i18n/locale.ts';
import { baseStyles } from '../../ui/styles.ts';

/** One review, answered while it is typed. */
@customElement('rc-classify-page')
export class ClassifyPage extends LitElement {
  static override styles = [baseStyles];

  @property({ attribute: false }) client!: EngineClient;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render() {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-classify-page': ClassifyPage;
  }
}
