import type { SessionStore } from '../../storage/session-store.ts';
import type { OpenedFiles } from './opened-files.ts';
import type { Session } from './session.ts';

/** What is kept with the files; the survey is made anew, and must have the same columns. */
interface KeptChoices {
  version: 1;
  columnNames: string[];
  options: OpenedFiles['options'];
  chosen: Pick<OpenedFiles, 'columns' | 'task' | 'classesKind' | 'meanings' | 'answers' | 'wanted'>;
  /** What had been done with the files. */
  done: 'evaluated' | 'classified' | null;
  threshold: number | null;
  /** By class, of more than two; what was kept by an earlier version has none. */
  thresholds?: Record<string, number> | null;
}

/**
 * Keeps the session on this device where the user wants it: its files, what was said about them and
 * what was done, so that a reload finds all of it again. What was done is done again, by the same
 * files and choices.
 */
export class SessionKeeper {
  /** Whether the session is kept. */
  on = false;
  /** Whether what was kept is being opened. */
  restoring = false;
  /** Why it could not be kept or found again; null where all is well. */
  failure: unknown = null;
  /** Whether it is kept no more because it was erased, or another tab keeps its own session. */
  displaced = false;

  readonly #session: Session;
  readonly #store: SessionStore;
  #files: readonly File[] = [];
  #choices = '';
  /** One writing after another. */
  #writing: Promise<void> = Promise.resolve();
  #unsubscribe: (() => void) | null = null;

  constructor(session: Session, store: SessionStore) {
    this.#session = session;
    this.#store = store;
    session.addEventListener('change', () => this.#follow());
    session.addController({ hostDisconnected: () => this.#listen(false) });
  }

  /** Whether a reload finds the session again. */
  get isKept(): boolean {
    return this.on && this.failure === null;
  }

  /** Begins to keep the session, or forgets what is kept. */
  async keep(on: boolean): Promise<void> {
    this.#turn(on);
    this.#files = [];
    this.#choices = '';
    this.displaced = false;
    if (on) this.#follow();
    else this.#write(() => this.#store.erase());
    this.#session.requestUpdate();
    await this.#writing;
  }

  /** Opens what is kept, and does again what was done with it. */
  async restore(): Promise<void> {
    if (!this.#store.isKept) return;
    this.restoring = true;
    try {
      const kept = await this.#store.load();
      if (kept !== null) await this.#open(kept.files, kept.choices as KeptChoices | undefined);
    } catch (thrown) {
      this.failure = thrown;
    }
    this.#turn(true);
    this.restoring = false;
    this.#follow();
    this.#session.requestUpdate();
    // It may have been erased while it was opened.
    await this.#check();
  }

  async #open(files: File[], kept: KeptChoices | undefined): Promise<void> {
    const session = this.#session;
    const choices = kept?.version === 1 ? kept : null;
    // They are there: another tab with the same session goes on keeping it.
    this.#files = files;
    const isOpen = await session.openFiles(files, choices?.options ?? {});
    if (!isOpen || choices === null) return;
    if (String(choices.columnNames) !== String(columnNames(session.opened))) return;
    session.mapping.choose(choices.chosen);
    if (choices.done === 'classified') await session.classify();
    if (choices.done !== 'evaluated') return;
    const report = await session.evaluate();
    if (report === null) return;
    const { threshold, thresholds = null } = choices;
    const wanted =
      thresholds === null ? threshold : report.classes.map((name) => thresholds[name] ?? null);
    if (wanted === report.threshold) return;
    session.keepThreshold(await session.client.setThreshold(report.id, wanted));
  }

  /** Writes what is different since. */
  #follow(): void {
    const { opened, evaluation, classification, isDone, job } = this.#session;
    if (!this.on || opened === null || job.running !== null) return;
    const { files, options, columns, task, classesKind, meanings, answers, wanted } = opened;
    const choices: KeptChoices = {
      version: 1,
      columnNames: columnNames(opened),
      options,
      chosen: { columns, task, classesKind, meanings, answers, wanted },
      done: !isDone ? null : classification === null ? 'evaluated' : 'classified',
      threshold: isDone ? (evaluation?.threshold ?? null) : null,
      thresholds: isDone ? (evaluation?.thresholds ?? null) : null,
    };
    const written = JSON.stringify(choices);
    if (this.#files === files && this.#choices === written) return;
    const isNew = this.#files !== files;
    this.#files = files;
    this.#choices = written;
    this.#write(async () => {
      if (isNew) await this.#store.save({ files: [...files], choices });
      else if (!(await this.#store.saveChoices(choices))) this.#giveUp();
    });
  }

  /** Follows what other tabs, and the list of what is kept, do with the kept session. */
  #turn(on: boolean): void {
    this.on = on;
    this.#listen(on);
  }

  #listen(on: boolean): void {
    this.#unsubscribe?.();
    this.#unsubscribe = on ? this.#store.changes.subscribe(() => void this.#check()) : null;
  }

  async #check(): Promise<void> {
    await this.#writing;
    if (!this.on || this.failure !== null || this.#session.opened === null) return;
    const isOwn = await this.#store.isOwn().catch(() => true);
    if (this.on && !isOwn) this.#giveUp();
  }

  /** Goes on without keeping the session, and says so. */
  #giveUp(): void {
    this.#turn(false);
    this.displaced = true;
    this.#session.requestUpdate();
  }

  #write(work: () => Promise<void>): void {
    this.#writing = this.#writing.then(work).then(
      () => {
        this.failure = null;
      },
      (thrown: unknown) => {
        this.failure = thrown;
        this.#session.requestUpdate();
      },
    );
  }
}

function columnNames(opened: OpenedFiles | null): string[] {
  return opened?.survey.columns.map(({ name }) => name) ?? [];
}
