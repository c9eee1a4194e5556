import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readDrop } from '../../ui/drop-zone.ts';

/**
 * Files dragged over the window. What is dropped where no zone takes it goes to `onFiles` (nothing,
 * when it was a folder); without this the browser would leave the page to show the file.
 */
export class FileDrop implements ReactiveController {
  /** Whether files are held over the window now. */
  active = false;
  readonly #host: ReactiveControllerHost;
  readonly #onFiles: (files: File[]) => void;

  constructor(host: ReactiveControllerHost, onFiles: (files: File[]) => void) {
    this.#host = host;
    this.#onFiles = onFiles;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('dragenter', this.#over);
    window.addEventListener('dragover', this.#over);
    window.addEventListener('dragleave', this.#leave);
    // Captured, so that a zone that keeps the event to itself ends the drag here too.
    window.addEventListener('drop', this.#end, true);
    window.addEventListener('drop', this.#drop);
  }

  hostDisconnected(): void {
    window.removeEventListener('dragenter', this.#over);
    window.removeEventListener('dragover', this.#over);
    window.removeEventListener('dragleave', this.#leave);
    window.removeEventListener('drop', this.#end, true);
    window.removeEventListener('drop', this.#drop);
  }

  readonly #over = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    this.#set(true);
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };

  readonly #leave = (event: DragEvent) => {
    if (event.relatedTarget === null) this.#set(false);
  };

  readonly #end = () => this.#set(false);

  readonly #drop = (event: DragEvent) => {
    if (event.defaultPrevented || !holdsFiles(event)) return;
    event.preventDefault();
    this.#onFiles(readDrop(event.dataTransfer).files);
  };

  #set(active: boolean): void {
    if (active === this.active) return;
    this.active = active;
    this.#host.requestUpdate();
  }
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
