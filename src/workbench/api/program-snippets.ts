import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import type { OpenApiDocument } from '../../predict-api/openapi-document.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/copy-button.ts';
import '../../ui/scroll-region.ts';
import { buttonStyles, fieldStyles } from '../../ui/styles.ts';
import { downloadFile } from '../../ui/download-file.ts';
import { isThisMachine } from './answerer.ts';
import { codeStyles } from '../../ui/code-styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { postmanCollection } from './postman-collection.ts';
import { localServer, snippet, snippetKinds, type SnippetKind } from './snippets.ts';

/** How programs ask: code to copy, and the collection for Postman. */
@customElement('rc-program-snippets')
export class ProgramSnippets extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    codeStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-s);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--rc-space-xs) var(--rc-space-m);
      }

      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }

      .copy {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) document!: OpenApiDocument;

  readonly #address = new AddressParameters(this, 'api', ['snippet']);

  protected override render() {
    const words = messages().api;
    const shown = this.#kind;
    const content = this.document.paths['/predict']?.post?.requestBody?.content['application/json'];
    const body = content?.examples?.['one']?.value ?? {};
    const text = snippet(shown, serverRoot(), body);
    return html`
      <div class="row">
        <div class="choices" role="group" aria-label=${words.snippets}>
          ${snippetKinds.map(
            (kind) =>
              html`<button
                type="button"
                class="chip"
                aria-pressed=${kind === shown}
                @click=${() => this.#address.go({ snippet: kind === 'curl' ? null : kind })}
              >
                ${words.snippetKinds[kind]}
              </button>`,
          )}
        </div>
        <rc-copy-button class="copy" .text=${text}></rc-copy-button>
      </div>
      <rc-scroll-region class="code" label=${words.snippetKinds[shown]}>
        <pre data-testid="api-snippet">${text}</pre>
      </rc-scroll-region>
      <p class="quiet">${words.snippetNotes[shown]}</p>
      <div class="row">
        <button type="button" data-testid="download-postman" @click=${this.#postman}>
          ${words.postman}
        </button>
        <span class="quiet">${words.postmanNote}</span>
      </div>
    `;
  }

  get #kind(): SnippetKind {
    return snippetKinds.find((kind) => kind === this.#address.get('snippet')) ?? 'curl';
  }

  readonly #postman = () => {
    const collection = postmanCollection(this.document, serverRoot());
    downloadFile(
      'review-classifier.postman_collection.json',
      new Blob([JSON.stringify(collection, null, 2)], { type: 'application/json' }),
    );
  };
}

/**
 * The server that programs on this machine can ask: the one this page came from, where it is this
 * machine's.
 */
function serverRoot(): string {
  return isThisMachine(location.hostname) ? new URL('./', document.baseURI).href : localServer;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-program-snippets': ProgramSnippets;
  }
}
