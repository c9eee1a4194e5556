import { isEmpty, NotesStore, type ReviewNote } from '../../storage/notes.ts';
import { readNotesFile, writeNotesFile } from '../../storage/notes-file.ts';

export interface TagCount {
  tag: string;
  count: number;
}

interface NotedFile {
  name: string;
  /** Null while it is not known. */
  contentHash: string | null;
  /** Whether the browser has given the notes on it, so that it can be expected to take others. */
  isKept: boolean;
}

/**
 * What the user has said of the reviews of one file: in memory for the page, and kept in the
 * browser by the file's content hash. `change` is fired whenever something else holds.
 */
export class ReviewNotes extends EventTarget {
  /** By number of the record. Replaced, never changed. */
  byRow: ReadonlyMap<number, ReviewNote> = new Map();
  /** Whether the browser does not keep them: they are lost with the page. */
  unavailable = false;
  /** Notes on the file that the browser keeps and that cannot be read. */
  damaged = 0;

  readonly #store = new NotesStore();
  #file: NotedFile = { name: '', contentHash: null, isKept: false };
  /** Writes follow one another, so that the last word on a row is the one that is kept. */
  #written: Promise<void> = Promise.resolve();

  /**
   * Follows what other tabs, and the list of what is kept, do with the notes on the file; returns
   * what ends it.
   */
  follow(): () => void {
    return this.#store.changes.subscribe(() => void this.#readAgain());
  }

  /** Takes another file up. The notes on it are there once this resolves. */
  async open(name: string, hash: Promise<string>): Promise<void> {
    const file: NotedFile = { name, contentHash: null, isKept: false };
    this.#file = file;
    this.unavailable = false;
    this.damaged = 0;
    this.#show([]);
    try {
      const contentHash = await hash;
      file.contentHash = contentHash;
      const { notes: kept, damaged } = await this.#store.load(contentHash);
      if (this.#file !== file) return;
      file.isKept = true;
      this.damaged = damaged;
      // What was said while they were on their way holds.
      const saidMeanwhile = [...this.byRow.values()];
      this.#show([...kept, ...saidMeanwhile]);
      if (saidMeanwhile.length > 0) {
        await this.#write((store, key, name) => store.saveAll(key, saidMeanwhile, name));
      }
    } catch {
      if (this.#file === file) this.#refuse();
    }
  }

  /** What is said of a review; nothing, where nothing is. */
  of(row: number): ReviewNote {
    return this.byRow.get(row) ?? { row, tags: [], note: '', updated: '' };
  }

  /** Gives a tag, or takes it back. Returns whether it is given now. */
  toggleTag(row: number, tag: string): boolean {
    const { tags } = this.of(row);
    const isGiven = !tags.includes(tag);
    this.#say(row, { tags: isGiven ? [...tags, tag] : tags.filter((other) => other !== tag) });
    return isGiven;
  }

  setNote(row: number, note: string): void {
    if (note !== this.of(row).note) this.#say(row, { note });
  }

  /** How often each tag is given, the most frequent first. */
  tally(): TagCount[] {
    const counts = new Map<string, number>();
    for (const { tags } of this.byRow.values()) {
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    return [...counts]
      .map(([tag, count]) => ({ tag, count }))
      .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
  }

  /** Numbers of the reviews that have a tag. */
  taggedWith(tag: string): ReadonlySet<number> {
    return new Set(
      [...this.byRow.values()].flatMap(({ row, tags }) => (tags.includes(tag) ? [row] : [])),
    );
  }

  /** The notes as the file that `importText` reads. */
  exportText(): string {
    const { name, contentHash } = this.#file;
    const notes = [...this.byRow.values()].sort((a, b) => a.row - b.row);
    return writeNotesFile({ name, contentHash: contentHash ?? '' }, notes);
  }

  /**
   * Adds the notes of an exported file; they replace what was said of the same rows.
   *
   * @returns how many came, and how many of them replaced others
   * @throws NotesFileError; nothing is changed then
   */
  async importText(text: string): Promise<{ imported: number; replaced: number }> {
    const notes = readNotesFile(text, this.#file.contentHash).filter((note) => !isEmpty(note));
    const replaced = notes.filter(({ row }) => this.byRow.has(row)).length;
    this.#show([...this.byRow.values(), ...notes]);
    await this.#write((store, key, name) => store.saveAll(key, notes, name));
    return { imported: notes.length, replaced };
  }

  /** Forgets every note on the file, here and in the browser. */
  async erase(): Promise<void> {
    this.damaged = 0;
    this.#show([]);
    await this.#write((store, key) => store.erase(key));
  }

  /** Forgets the notes on the file that cannot be read. */
  async eraseDamaged(): Promise<void> {
    await this.#write(async (store, key) => {
      await store.eraseDamaged(key);
      this.damaged = 0;
      this.dispatchEvent(new Event('change'));
    });
  }

  /**
   * Forgets all that the browser keeps, on this file and all others, and keeps from then on what is
   * said on this one.
   *
   * @returns whether the browser did so
   */
  async eraseAllKept(): Promise<boolean> {
    const file = this.#file;
    const { contentHash } = file;
    try {
      await this.#written;
      await this.#store.eraseAll();
      if (contentHash === null) return true;
      const { notes } = await this.#store.load(contentHash);
      if (this.#file !== file) return true;
      file.isKept = notes.length === 0;
      this.unavailable = false;
      await this.#write((store, key, name) => store.saveAll(key, [...this.byRow.values()], name));
      this.dispatchEvent(new Event('change'));
      return true;
    } catch {
      return false;
    }
  }

  /** Resolves once everything said so far is kept, or could not be. */
  written(): Promise<void> {
    return this.#written;
  }

  async #readAgain(): Promise<void> {
    const file = this.#file;
    const written = this.#written;
    await written;
    const { contentHash, isKept } = file;
    if (contentHash === null || !isKept || this.unavailable) return;
    try {
      const { notes, damaged } = await this.#store.load(contentHash);
      if (this.#file !== file) return;
      // What was said while they were read may not be among them.
      if (this.#written !== written) return await this.#readAgain();
      this.damaged = damaged;
      this.#show(notes);
    } catch {
      if (this.#file === file) this.#refuse();
    }
  }

  #say(row: number, said: Partial<Pick<ReviewNote, 'tags' | 'note'>>): void {
    const note = { ...this.of(row), ...said, updated: new Date().toISOString() };
    this.#show([...this.byRow.values(), note]);
    void this.#write((store, key, name) => store.save(key, note, name));
  }

  #show(notes: readonly ReviewNote[]): void {
    const byRow = new Map<number, ReviewNote>();
    for (const note of notes) {
      if (isEmpty(note)) byRow.delete(note.row);
      else byRow.set(note.row, note);
    }
    this.byRow = byRow;
    this.dispatchEvent(new Event('change'));
  }

  #write(
    write: (store: NotesStore, contentHash: string, name: string) => Promise<void>,
  ): Promise<void> {
    const { name, contentHash, isKept } = this.#file;
    if (contentHash === null || !isKept) return this.#written;
    this.#written = this.#written
      .then(() => write(this.#store, contentHash, name))
      .catch(() => this.#refuse());
    return this.#written;
  }

  #refuse(): void {
    this.unavailable = true;
    this.dispatchEvent(new Event('change'));
  }
}
