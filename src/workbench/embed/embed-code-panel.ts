import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { embedMessages } from '../../i18n/embed-messages.ts';
import { AppElement } from '../../ui/app-element.ts';
import { codeStyles } from '../../ui/code-styles.ts';
import '../../ui/copy-button.ts';
import '../../ui/scroll-region.ts';
import { stackStyles } from '../../ui/styles.ts';
import '../../ui/tab-panels.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import type { CodeFile, EmbedCode } from './snippets/embed-code.ts';
import {
  embedFiles,
  embedPolicy,
  snippetKinds,
  type EmbedSnippetKind,
} from './snippets/embed-snippets.ts';

/** The code to copy, for each way to build a page, and the policy that the page needs. */
@customElement('rc-embed-code')
export class EmbedCodePanel extends AppElement {
  static override styles = [
    stackStyles,
    codeStyles,
    css`
      .files {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-s) var(--rc-space-m);
        margin-block-start: var(--rc-space-xs);
      }

      .file {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: var(--rc-space-2xs);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 var(--rc-space-m);
      }

      .name {
        font-family: var(--rc-font-family-code);
        font-size: var(--rc-font-size-s);
        font-weight: var(--rc-font-weight-semibold);
      }

      .code.tall {
        max-block-size: 30rem;
      }

      /* What is said of copying does not move the button. */
      rc-copy-button {
        flex-direction: row-reverse;
      }

      .policy {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-items: center;
        gap: var(--rc-space-2xs) var(--rc-space-m);
      }

      .policy pre {
        padding-block: var(--rc-space-s);
      }

      /* What the element is in takes the height of all others. */
      @media (min-width: 60rem) {
        .files.many {
          grid-template-rows: repeat(3, auto) 1fr;
          grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        }

        .many > .main {
          grid-area: 1 / 2 / span 4;
        }

        .many > .file:not(.main) {
          grid-column: 1;
        }

        .policy {
          grid-template-columns: auto minmax(0, 1fr) auto;
        }

        .policy > .code {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) code!: EmbedCode;

  readonly #address = new AddressParameters(this, 'embed', ['snippet']);

  protected override render() {
    const words = embedMessages();
    const shown = this.#kind;
    return html`
      <rc-tab-panels
        label=${words.snippets}
        .tabs=${snippetKinds.map((name) => ({ name, label: words.snippetKinds[name] }))}
        .selected=${shown}
        @tab-chosen=${({ detail }: HTMLElementEventMap['tab-chosen']) =>
          this.#address.go({ snippet: detail.name === 'html' ? null : detail.name })}
      >
        ${snippetKinds.map(
          (kind) =>
            html`<div slot=${kind}>${kind === shown ? this.#renderFiles(kind) : nothing}</div>`,
        )}
      </rc-tab-panels>
      ${this.#renderPolicy(shown)}
    `;
  }

  #renderFiles(kind: EmbedSnippetKind) {
    const files = embedFiles(kind, this.code);
    const main = files.find(({ name }) => name !== null);
    return html`<p class="quiet">${embedMessages().snippetNotes[kind]}</p>
      <div class="files ${files.length > 1 ? 'many' : ''}">
        ${files.map((file) => renderFile(file, file === main))}
      </div>`;
  }

  #renderPolicy(kind: EmbedSnippetKind) {
    const words = embedMessages();
    const text = embedPolicy(kind, this.code.script);
    const isOwn = text.includes("'self'");
    return html`<div class="policy" role="group" aria-label=${words.policy}>
      <span class="name">${words.policy}</span>
      <p class="quiet">${isOwn ? words.policyNotes.own : words.policyNotes.other}</p>
      <rc-copy-button .text=${text}></rc-copy-button>
      <rc-scroll-region class="code" label=${words.policy}>
        <pre data-testid="embed-policy">${text}</pre>
      </rc-scroll-region>
    </div>`;
  }

  get #kind(): EmbedSnippetKind {
    return snippetKinds.find((kind) => kind === this.#address.get('snippet')) ?? 'html';
  }
}

function renderFile({ name, code }: CodeFile, isMain: boolean) {
  const label = name ?? embedMessages().terminal;
  return html`<div class="file ${isMain ? 'main' : ''}" role="group" aria-label=${label}>
    <div class="head">
      <span class="name">${label}</span>
      <rc-copy-button .text=${code}></rc-copy-button>
    </div>
    <rc-scroll-region class="code tall" label=${label}>
      <pre data-testid="embed-snippet" data-file=${label}>${code}</pre>
    </rc-scroll-region>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-embed-code': EmbedCodePanel;
  }
}
