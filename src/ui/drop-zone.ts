import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from './app-element.ts';

/** What a drop brought. A drop of text or of a link has neither files nor folders. */
export interface Dropped {
  files: File[];
  /** Names of the folders among it. */
  folders: string[];
}

/** Files and folders of a drop told apart. */
export function readDrop(transfer: DataTransfer | null): Dropped {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of transfer?.items ?? []) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file !== null) files.push(file);
  }
  return { files, folders };
}

/** A frame that files are dropped on; what it says stands in its slot. */
@customElement('rc-drop-zone')
export class DropZone extends AppElement {
  static override styles = css`
    :host {
      position: relative;
      padding: var(--rc-space-xl) var(--rc-space-l);
      border: 2px dashed var(--rc-color-control-border);
      border-radius: var(--rc-border-radius-l);
      background: var(--rc-color-surface-raised);
      transition:
        border-color var(--rc-transition),
        background-color var(--rc-transition);
    }

    :host([dragging]) {
      border-style: solid;
      border-color: var(--rc-color-accent);
      background: var(--rc-color-surface-lowered);
    }

    .over {
      display: none;
    }

    :host([dragging]) .over {
      position: absolute;
      inset: 0;
      display: grid;
      place-content: center;
      padding: var(--rc-space-m);
      font-size: var(--rc-font-size-l);
      text-align: center;
      pointer-events: none;
    }

    :host([dragging]) slot {
      visibility: hidden;
    }
  `;

  /** Shown while something is held over it. */
  @property({ attribute: 'over-text' }) overText = '';
  @state() private depth = 0;

  constructor() {
    super();
    this.addEventListener('dragenter', this.#enter);
    this.addEventListener('dragover', this.#over);
    this.addEventListener('dragleave', this.#leave);
    this.addEventListener('drop', this.#drop);
  }

  protected override render() {
    return html`<slot></slot>
      <p class="over" aria-hidden="true">${this.overText}</p>`;
  }

  protected override updated(): void {
    this.toggleAttribute('dragging', this.depth > 0);
  }

  // Children send their own enter and leave events; counting them tells when the zone itself is
  // left.
  readonly #enter = (event: DragEvent) => {
    event.preventDefault();
    this.depth += 1;
  };

  readonly #over = (event: DragEvent) => {
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };

  readonly #leave = () => {
    this.depth = Math.max(0, this.depth - 1);
  };

  readonly #drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    this.depth = 0;
    this.emit('dropped', readDrop(event.dataTransfer));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-drop-zone': DropZone;
  }
  interface HTMLElementEventMap {
    dropped: CustomEvent<Dropped>;
  }
}
