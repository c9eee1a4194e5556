import { runFoldHere, type FoldTask, type RunFold } from '../learning/cross-validated-trials.ts';
import { isNetwork, type FamilyInput } from '../learning/fit-family.ts';
import type { Helper, Helpers } from './helpers.ts';

/** What the folds of all families are of that learn no network. */
export type SentInput = Omit<FamilyInput, 'words' | 'vectors'>;

/** Bytes of copies that all helpers together may hold. */
const maxCopies = 256 * 2 ** 20;

/** Runs folds on all threads that there are. Each gives the same bits wherever it runs. */
export class SharedFolds {
  readonly #helpers: Helpers;
  readonly #pause: () => Promise<void>;
  /** Who holds a copy of what the folds are of now. */
  #held: { input: FamilyInput; key: number; by: Set<Helper> } | null = null;
  #keys = 0;
  #runningHere = 0;

  /** @param pause awaited before each that runs here; may throw to stop */
  constructor(helpers: Helpers, pause: () => Promise<void>) {
    this.#helpers = helpers;
    this.#pause = pause;
  }

  /** Folds of an input; helpers that join later are given a copy then. */
  readonly of = (input: FamilyInput): RunFold => {
    const here = runFoldHere(input, this.#pause);
    const runHere = async (task: FoldTask) => {
      this.#runningHere += 1;
      try {
        return await here(task);
      } finally {
        this.#runningHere -= 1;
      }
    };
    const most = Math.floor(maxCopies / bytesOf(input));
    return async (task) => {
      // Networks keep to one thread: what several take at once would add up.
      const [helper] = isNetwork(task.choice.family) ? [] : this.#helpers.all;
      if (helper === undefined || helper.waiting > this.#runningHere) return runHere(task);
      const key = this.#give(helper, input, most);
      if (key === null) return runHere(task);
      try {
        return await helper.ask((engine) => engine.fold(key, task));
      } catch {
        this.#helpers.remove(helper.id);
        return runHere(task);
      }
    };
  };

  /** Lets the helpers free what they hold. */
  end(): void {
    for (const helper of this.#held?.by ?? []) {
      helper
        .ask((engine) => engine.holdInput(0, null))
        .catch(() => this.#helpers.remove(helper.id));
    }
    this.#held = null;
  }

  /** The key of the input at a helper; null where no further copy may be made. */
  #give(helper: Helper, input: FamilyInput, most: number): number | null {
    if (this.#held?.input !== input) {
      this.#keys += 1;
      this.#held = { input, key: this.#keys, by: new Set() };
    }
    const { key, by } = this.#held;
    if (by.has(helper)) return key;
    if (by.size >= most) return null;
    by.add(helper);
    const sent = sentInput(input);
    // What it then cannot do is done here.
    helper.ask((engine) => engine.holdInput(key, sent)).catch(() => {});
    return key;
  }
}

/** What can be sent: the words are read by a function. */
function sentInput(input: FamilyInput): SentInput {
  const { features, labels, classCount, base, weights, origins, seed } = input;
  return { features, labels, classCount, base, weights, origins, seed };
}

/** Runs a fold of what another engine has sent. */
export function runSentFold(input: SentInput, task: FoldTask): Promise<Float64Array[]> {
  const words = () => {
    throw new Error('No network is learnt from what was sent.');
  };
  return runFoldHere({ ...input, words, vectors: null })(task);
}

function bytesOf({ features: { data, buckets }, base }: FamilyInput): number {
  const arrays = Object.values(data).filter((one) => ArrayBuffer.isView(one));
  return (
    arrays.reduce((sum, one) => sum + one.byteLength, 1 + buckets.byteLength * 2) +
    (base?.byteLength ?? 0)
  );
}
