import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatBytes } from '../../i18n/format.ts';
import { embedMessages } from '../../i18n/embed-messages.ts';
import { AppElement } from '../../ui/app-element.ts';
import { stackStyles } from '../../ui/styles.ts';
import { downloadSizes, type SiteFile } from './embed-file-sizes.ts';

const parts = ['element', 'engine', 'model', 'all'] as const;

/** How much a visitor of a page with the element downloads. */
@customElement('rc-embed-download')
export class EmbedDownload extends AppElement {
  static override styles = [
    stackStyles,
    css`
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-s) var(--rc-space-xl);
      }

      dl > div {
        display: grid;
      }

      dt {
        order: 1;
      }

      dd {
        font-size: var(--rc-font-size-l);
        font-weight: var(--rc-font-weight-bold);
      }
    `,
  ];

  /** Null while they are not known, empty where the site does not list them. */
  @property({ attribute: false }) files: readonly SiteFile[] | null = null;
  /** Another model that the element answers with: its name and its bytes. */
  @property({ attribute: false }) ownModel: { name: string; bytes: number } | null = null;

  protected override render() {
    const words = embedMessages();
    if (this.files === null) return nothing;
    if (this.files.length === 0) return html`<p class="quiet">${words.downloadUnknown}</p>`;
    const sizes = downloadSizes(this.files);
    return html`
      <dl data-testid="embed-download">
        ${parts.map(
          (part) =>
            html`<div>
              <dt class="quiet">${words.downloadParts[part]}</dt>
              <dd class="number">${formatBytes(sizes[part])}</dd>
            </div>`,
        )}
      </dl>
      <p class="quiet">
        ${words.downloadNote}
        ${
          this.ownModel === null
            ? nothing
            : words.downloadOwnModel({
                name: this.ownModel.name,
                size: formatBytes(this.ownModel.bytes),
              })
        }
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-embed-download': EmbedDownload;
  }
}
