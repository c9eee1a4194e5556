import {
  answerLogits,
  fitFamily,
  outputsFor,
  type FamilyChoice,
  type FamilyInput,
} from './fit-family.ts';
import type { TrainingExamples } from './training-examples.ts';

/** One fold of one family: what a worker of the pool is given. */
export interface FoldTask {
  choice: FamilyChoice;
  /** Texts that are learnt from, any of them more than once. */
  learnt: Uint32Array;
  /** Texts that are answered. */
  asked: Uint32Array;
}

/** Runs a fold: logits of the asked texts, for each strength. */
export type RunFold = (task: FoldTask) => Promise<Float64Array[]>;

/**
 * Runs folds where it is called, one after another: what several networks take at once would add
 * up.
 *
 * @param pause awaited before each; may throw to stop
 */
export function runFoldHere(
  input: FamilyInput,
  pause: () => Promise<void> = () => Promise.resolve(),
): RunFold {
  let before: Promise<unknown> = Promise.resolve();
  return ({ choice, learnt, asked }) => {
    const running = before.then(async () => {
      await pause();
      const fitted = await fitFamily(choice, input, learnt, pause);
      return fitted.map((one) => answerLogits(one, input, asked));
    });
    before = running;
    return running;
  };
}

/**
 * Out-of-fold logits of the training part for each strength of a family.
 *
 * @param part the file's texts that the folds are of, in their order
 * @param folds fold of each text of the part
 * @returns logits in the order of the part, a strength each
 */
export async function crossValidateFamily(
  choice: FamilyChoice,
  { origins, rows }: TrainingExamples,
  part: Uint32Array,
  folds: Uint8Array,
  classCount: number,
  runFold: RunFold,
): Promise<Float64Array[]> {
  const outputs = outputsFor(classCount);
  const foldOf = new Map<number, number>();
  part.forEach((row, place) => foldOf.set(row, folds[place] as number));
  const count = folds.reduce((most, fold) => Math.max(most, fold), 0) + 1;
  const tried = Math.max(1, choice.strengths.length);
  const logits = Array.from({ length: tried }, () => new Float64Array(part.length * outputs));
  await Promise.all(
    Array.from({ length: count }, async (_, fold) => {
      const places = Uint32Array.from(folds.keys()).filter((place) => folds[place] === fold);
      const answers = await runFold({
        choice,
        learnt: rows.filter((row) => foldOf.get(origins[row] as number) !== fold),
        asked: places.map((place) => part[place] as number),
      });
      answers.forEach((answer, strength) => {
        places.forEach((place, asked) => {
          logits[strength]?.set(
            answer.subarray(asked * outputs, (asked + 1) * outputs),
            place * outputs,
          );
        });
      });
    }),
  );
  return logits;
}
