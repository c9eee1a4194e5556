import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatBytes } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import { AppElement } from '../../ui/app-element.ts';

/** Which model answers, and under which licences its weights and the code stand. */
@customElement('rc-site-footer')
export class SiteFooter extends AppElement {
  static override styles = css`
    div {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rc-space-2xs) var(--rc-space-l);
    }
  `;

  @property({ attribute: false }) model: ModelInfo | null = null;

  protected override render() {
    const words = messages().shell;
    return html`<div class="quiet">
      ${
        this.model === null
          ? nothing
          : html`<span class="number" data-testid="model-info">
                ${words.model} ${this.model.name} ${this.model.version},
                ${formatBytes(this.model.bytes)}
              </span>
              <span>${words.weightsLicence({ licence: this.model.licence })}</span>`
      }
      <span>${words.codeLicence}</span>
      <a href="THIRD_PARTY_LICENSES.txt" target="_blank">${words.thirdPartyLicences}</a>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-site-footer': SiteFooter;
  }
}
