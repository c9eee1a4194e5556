import { TrainingStore } from '../../storage/training-store.ts';

/** What one project is known by: the same classes learnt from a file of the same name. */
export interface TrainingProjectName {
  id: string;
  /** As the user knows it. */
  name: string;
}

/** The test part of a project as it is known before a training. */
export interface LockedTest {
  /** `textKey` of each row. */
  locked: readonly string[];
  /** Times that it was looked at. */
  looks: number;
}

/**
 * A file of the same name is the same project, whatever was corrected in it or added to it: by its
 * content it would be a new one with every correction, and its test rows would be trained on.
 */
export function projectOf(classes: readonly string[], file: string): TrainingProjectName {
  return { id: JSON.stringify([file, ...[...classes].sort()]), name: file };
}

/**
 * The locked test rows of each project and how often they were looked at. They are kept on this
 * device, and where the browser keeps nothing as long as the page is open.
 */
export class LockedTests {
  /** Whether the browser has kept and given back everything so far. */
  isKept = true;

  readonly #store: TrainingStore;
  readonly #ofPage = new Map<string, LockedTest>();

  constructor(store = new TrainingStore()) {
    this.#store = store;
  }

  async of({ id }: TrainingProjectName): Promise<LockedTest> {
    const { locked, looks } = this.#ofPage.get(id) ?? nothing;
    try {
      const kept = await this.#store.project(id);
      if (kept === null && this.isKept) {
        // Erased from the list of what is kept: the page forgets it too.
        this.#ofPage.delete(id);
        return nothing;
      }
      return {
        locked: [...new Set([...locked, ...(kept?.locked ?? [])])],
        looks: Math.max(looks, kept?.looks.length ?? 0),
      };
    } catch {
      this.isKept = false;
      return { locked, looks };
    }
  }

  /** Locks the rows of a test that was looked at. */
  add(project: TrainingProjectName, keys: readonly string[]): Promise<LockedTest> {
    return this.#keep(project, keys, true);
  }

  /** Locks the rows of a test whose texts are handed out, before anybody has looked at answers. */
  lock(project: TrainingProjectName, keys: readonly string[]): Promise<LockedTest> {
    return this.#keep(project, keys, false);
  }

  async #keep(
    project: TrainingProjectName,
    keys: readonly string[],
    isLook: boolean,
  ): Promise<LockedTest> {
    const { locked, looks } = await this.of(project);
    const now = { locked: [...new Set([...locked, ...keys])], looks: looks + Number(isLook) };
    this.#ofPage.set(project.id, now);
    try {
      await this.#store.lock(project.id, project.name, keys);
      if (isLook) await this.#store.countLook(project.id);
    } catch {
      this.isKept = false;
    }
    return now;
  }
}

const nothing: LockedTest = { locked: [], looks: 0 };
