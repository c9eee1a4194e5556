import type { Classifier, ClassifierInfo } from './classifier.ts';
import { createClassifier } from './create-classifier.ts';

/** A classifier that is loaded when it is first needed, and again after it was closed. */
export class LazyClassifier {
  readonly #onLoaded: () => void;
  #opening: Promise<Classifier> | null = null;
  #info: ClassifierInfo | null = null;

  /** @param onLoaded called when `info` is there */
  constructor(onLoaded: () => void) {
    this.#onLoaded = onLoaded;
  }

  /** The model that answers and where it runs; null before it is loaded. */
  get info(): ClassifierInfo | null {
    return this.#info;
  }

  /** Whether it is loaded or being loaded. */
  get isOpen(): boolean {
    return this.#opening !== null;
  }

  /** @param model folder of its bundle; empty for the one next to the script */
  open(model: string): Promise<Classifier> {
    if (this.#opening !== null) return this.#opening;
    const opening = createClassifier(model === '' ? {} : { model });
    this.#opening = opening;
    opening.then(
      (classifier) => {
        if (this.#opening !== opening) return;
        this.#info = classifier.info;
        this.#onLoaded();
      },
      () => {
        if (this.#opening === opening) this.#opening = null;
      },
    );
    return opening;
  }

  /** Gives the model back. */
  close(): void {
    this.#opening?.then(
      (classifier) => classifier.dispose(),
      () => {},
    );
    this.#opening = null;
    this.#info = null;
  }
}
