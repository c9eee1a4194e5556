/** The stored model that stands in the way of another one of the same id and version. */
export interface ModelInTheWay {
  /** When it was added; two models of one name differ in it. */
  added: string;
  /** Whether it is the active one. */
  active: boolean;
}

/**
 * A model of the same id and version is stored with other content, and the user has not chosen to
 * replace it.
 */
export class ModelExistsError extends Error {
  override readonly name = 'ModelExistsError';
  readonly code = 'model-already-there';
  readonly there: ModelInTheWay;

  /**
   * @param there what the user must know to decide; passed back to `ModelStore.save`, it is the
   *   permission to replace it
   */
  constructor(there: ModelInTheWay) {
    super('A model of this id and version is stored with other content.');
    this.there = there;
  }
}
