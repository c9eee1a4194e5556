import type { ReactiveControllerHost } from 'lit';
import type { LabelCorrection } from '../../engine/training-api.ts';

/** What the user said of one label. */
export interface LabelDecision {
  /** Number of the record. */
  row: number;
  /** The class that the file gives. */
  was: string;
  /** The class that is right: the same where the label is kept; null leaves the row out. */
  label: string | null;
}

/** What the user said of labels of one set of files, in the order in which it was said. */
export class LabelDecisions {
  /** Never changed, only replaced. */
  list: readonly LabelDecision[] = [];

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #files: readonly File[] | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Takes files up. What was said is about others where they are not the same. */
  open(files: readonly File[] | null): void {
    if (files === this.#files) return;
    this.#files = files;
    this.list = [];
  }

  /** Says something of a row, in place of what was said of it before. */
  say(decision: LabelDecision): void {
    this.list = [...this.list.filter(({ row }) => row !== decision.row), decision];
    this.#host.requestUpdate();
  }

  /** Takes the last word back. */
  undo(): void {
    this.list = this.list.slice(0, -1);
    this.#host.requestUpdate();
  }

  /** Takes back what was said of a row. */
  takeBack(row: number): void {
    if (this.of(row) === null) return;
    this.list = this.list.filter((decision) => decision.row !== row);
    this.#host.requestUpdate();
  }

  of(row: number): LabelDecision | null {
    return this.list.find((decision) => decision.row === row) ?? null;
  }

  /** The labels that are another now, of the first source. */
  get corrections(): LabelCorrection[] {
    return this.list
      .filter(({ label, was }) => label !== was)
      .map(({ row, label }) => ({ source: 0, row, label }));
  }
}
