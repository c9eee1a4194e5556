import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EngineClient } from '../../client/engine-client.ts';
import type { LabelCorrection } from '../../engine/training-api.ts';
import {
  LabelDecisionStore,
  type DecidedLabels,
  type LabelDecision,
} from '../../storage/label-decision-store.ts';
import { nameOfFiles } from './opened-files.ts';

/** What decisions are about: the labels of files, read as these classes. */
interface OpenLabels {
  files: readonly File[];
  classes: readonly string[];
  /** As the store knows them; null while it has not given what it has of them. */
  kept: DecidedLabels | null;
}

/**
 * What the user said of labels of one set of files, in the order in which it was said: in memory
 * for the page, and kept in the browser by the content of the files.
 */
export class LabelDecisions implements ReactiveController {
  /** Never changed, only replaced. */
  list: readonly LabelDecision[] = [];
  /** Whether the browser does not keep them: they are lost with the page. */
  unavailable = false;

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #store: LabelDecisionStore;
  #open: OpenLabels | null = null;
  #reading: Promise<void> = Promise.resolve();
  /** Writes follow one another, so that the last word is the one that is kept. */
  #writing: Promise<void> = Promise.resolve();
  #unfollow: (() => void) | null = null;

  constructor(
    host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>,
    store = new LabelDecisionStore(),
  ) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#unfollow = null;
  }

  /**
   * Takes labels up; what was said of them before is there once `loaded` resolves. What was said is
   * about others where the files or their classes are not the same.
   */
  open(client: EngineClient, files: readonly File[] | null, classes: readonly string[]): void {
    const isSame =
      files === (this.#open?.files ?? null) &&
      (files === null || String(classes) === String(this.#open?.classes));
    if (isSame) return;
    this.list = [];
    this.unavailable = false;
    this.#open = files === null ? null : { files, classes, kept: null };
    if (this.#open === null) return;
    this.#unfollow ??= this.#store.changes.subscribe(() => void this.#readAgain());
    this.#reading = this.#read(client, this.#open);
  }

  /** Resolves once what is kept of the open labels is there, or could not be had. */
  loaded(): Promise<void> {
    return this.#reading;
  }

  /** Resolves once everything said so far is kept, or could not be. */
  written(): Promise<void> {
    return this.#writing;
  }

  /** Says something of a row, in place of what was said of it before. */
  say(decision: LabelDecision): void {
    this.#change([...this.list.filter(({ row }) => row !== decision.row), decision]);
  }

  /** Takes the last word back. */
  undo(): void {
    this.#change(this.list.slice(0, -1));
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

  /** The labels that are another now, where files are those that the decisions are of. */
  correctionsOf(files: readonly File[]): LabelCorrection[] {
    return files === this.#open?.files ? this.corrections : [];
  }

  /** The labels that are another now, of the first source. */
  get corrections(): LabelCorrection[] {
    return this.list
      .filter(({ label, was }) => label !== was)
      .map(({ row, label }) => ({ source: 0, row, label }));
  }

  async #read(client: EngineClient, open: OpenLabels): Promise<void> {
    const { files, classes } = open;
    try {
      const file = await client.ask.hashFiles(files);
      const labels = { file, fileName: nameOfFiles(files), classes };
      const kept = await this.#store.load(labels);
      if (this.#open !== open) return;
      open.kept = labels;
      // What was said while they were on their way holds.
      const said = new Set(this.list.map(({ row }) => row));
      const isNew = said.size > 0;
      this.list = [...kept.filter(({ row }) => !said.has(row)), ...this.list];
      if (isNew) this.#write();
      this.#host.requestUpdate();
    } catch {
      if (this.#open === open) this.#refuse();
    }
  }

  /** Follows what another tab, or the list of what is kept, does with them. */
  async #readAgain(): Promise<void> {
    const open = this.#open;
    const writing = this.#writing;
    await writing;
    const labels = open?.kept ?? null;
    if (labels === null || this.unavailable) return;
    try {
      const kept = await this.#store.load(labels);
      // What was said while they were read may not be among them.
      if (this.#open !== open || this.#writing !== writing) return;
      this.list = kept;
      this.#host.requestUpdate();
    } catch {
      if (this.#open === open) this.#refuse();
    }
  }

  #change(list: readonly LabelDecision[]): void {
    this.list = list;
    this.#write();
    this.#host.requestUpdate();
  }

  #write(): void {
    const { list } = this;
    const kept = this.#open?.kept ?? null;
    if (kept === null || this.unavailable) return;
    this.#writing = this.#writing
      .then(() => this.#store.save(kept, list))
      .catch(() => this.#refuse());
  }

  #refuse(): void {
    this.unavailable = true;
    this.#host.requestUpdate();
  }
}
