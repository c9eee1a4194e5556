import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/drop-zone.ts';
import type { Dropped } from '../../ui/drop-zone.ts';
import {
  buttonStyles,
  disclosureStyles,
  fieldStyles,
  filePickerStyles,
  visuallyHiddenStyles,
} from '../../ui/styles.ts';
import type { PageFailure } from '../page-failure.ts';
import { readPaste } from './read-paste.ts';
import { fetchSample, type SampleName } from '../sample-file.ts';

/**
 * The ways to a labelled file: drop, pick, paste, a sample. Compact, it offers another file next to
 * the work.
 */
@customElement('rc-choose-file')
export class ChooseFile extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    disclosureStyles,
    visuallyHiddenStyles,
    filePickerStyles,
    css`
      .ways {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--rc-space-s);
      }

      /* On a phone two of them stand on one line. */
      @media (max-width: 30rem) {
        .ways :is(button, .button) {
          padding-inline: var(--rc-space-s);
        }
      }

      .zone {
        display: grid;
        gap: var(--rc-space-m);
        justify-items: center;
        text-align: center;
      }

      .zone .ways {
        justify-content: center;
      }

      .zone > p {
        text-wrap: pretty;
        max-inline-size: var(--rc-measure);
      }

      .drop {
        font-size: var(--rc-font-size-l);
      }

      details {
        margin-block-start: var(--rc-space-m);
      }

      .paste {
        display: grid;
        gap: var(--rc-space-xs);
        justify-items: start;
        max-inline-size: 48rem;
      }

      textarea {
        min-block-size: 10rem;
        font-family: var(--rc-font-family-code);
        font-size: var(--rc-font-size-s);
        white-space: pre;
      }
    `,
  ];

  @property({ type: Boolean }) compact = false;
  @query('textarea') private textarea!: HTMLTextAreaElement;

  protected override render() {
    const words = messages().evaluate.choose;
    if (this.compact) {
      return html`<div class="ways">
        ${this.#pick(messages().evaluate.report.again, '')} ${this.#samples()}
      </div>`;
    }
    return html`
      <rc-drop-zone over-text=${words.dropNow} @dropped=${this.#takeDrop}>
        <div class="zone">
          <p class="drop">${words.drop}</p>
          <div class="ways">${this.#pick(words.pick, 'primary')} ${this.#samples()}</div>
          <p>${words.formats} ${words.expects}</p>
          <p class="quiet">${words.sampleHint} ${words.staysHere}</p>
        </div>
      </rc-drop-zone>
      <details>
        <summary>${words.paste}</summary>
        <div class="paste">
          <label for="pasted">${words.pasteLabel}</label>
          <textarea id="pasted" spellcheck="false" data-testid="dataset-paste"></textarea>
          <button type="button" @click=${this.#takePaste}>${words.pasteRead}</button>
        </div>
      </details>
    `;
  }

  #pick(label: string, kind: string) {
    return html`<label class="button ${kind}"
      >${label}<input type="file" multiple data-testid="dataset-file" @change=${this.#takePicked}
    /></label>`;
  }

  #samples() {
    const words = messages().evaluate.choose;
    return html`<button
        type="button"
        data-testid="dataset-sample"
        @click=${() => void this.#takeSample('ordinary')}
      >
        ${words.sample}
      </button>
      <button
        type="button"
        data-testid="dataset-sample-hard"
        @click=${() => void this.#takeSample('hard')}
      >
        ${words.hardSample}
      </button>`;
  }

  #takePicked(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // Picking the same file once more is a change, too.
    input.value = '';
    if (files.length > 0) this.#choose(files);
  }

  #takeDrop(event: CustomEvent<Dropped>): void {
    const { files, folders } = event.detail;
    const [folder] = folders;
    if (files.length > 0) this.#choose(files);
    else if (folder !== undefined) this.#fail({ kind: 'folder', name: folder });
    else this.#fail({ kind: 'no-file' });
  }

  #takePaste(): void {
    const file = readPaste(this.textarea.value, messages().evaluate.choose.pastedName);
    if (file === null) this.#fail({ kind: 'nothing-pasted' });
    else this.#choose([file]);
  }

  async #takeSample(name: SampleName): Promise<void> {
    const file = await fetchSample(name);
    if (file === null) this.#fail({ kind: 'sample-missing' });
    else this.#choose([file]);
  }

  #choose(files: File[]): void {
    this.emit('files-chosen', { files });
  }

  #fail(failure: PageFailure): void {
    this.emit('choice-failed', { failure });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-choose-file': ChooseFile;
  }
  interface HTMLElementEventMap {
    'files-chosen': CustomEvent<{ files: File[] }>;
    /** What was dropped, pasted or asked for cannot be read. */
    'choice-failed': CustomEvent<{ failure: PageFailure }>;
  }
}
