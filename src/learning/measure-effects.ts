import { pairedDifferences } from '../evaluation/paired-differences.ts';
import { predictedAt } from './choose-trial.ts';
import { answerLogits, fitFamily, type FamilyChoice } from './fit-family.ts';
import type { ImprovedRows } from './improved-rows.ts';
import { makeExamples } from './make-examples.ts';
import { prepare } from './prepare-examples.ts';
import { switchesOf, withoutSwitch } from './recipe-switches.ts';
import type { TrainingRecipe } from './training-recipe.ts';
import type { SwitchEffect } from './training-record.ts';

/** Rows of the file that are answered, and their classes. */
export interface AskedRows {
  rows: Uint32Array;
  labels: Uint8Array;
}

/** What each switch of the recipe did: the choice with it less the choice without it. */
export async function measureEffects(
  rows: ImprovedRows,
  recipe: TrainingRecipe,
  choice: FamilyChoice,
  cut: number,
  training: Uint32Array,
  { rows: asked, labels }: AskedRows,
  pause: () => Promise<void>,
): Promise<SwitchEffect[]> {
  const classCount = rows.classes.length;
  const answersOf = async (one: TrainingRecipe): Promise<Uint8Array> => {
    const examples = await makeExamples(rows, training, one, pause);
    const { input } = await prepare(examples, rows, one, pause);
    const [fitted] = await fitFamily(choice, input, examples.rows, pause);
    if (fitted === undefined) throw new RangeError('the family fits nothing');
    return predictedAt(answerLogits(fitted, input, asked), classCount, cut);
  };
  const switches = switchesOf(recipe);
  if (switches.length === 0 || asked.length === 0) return [];
  const withAll = await answersOf(recipe);
  const effects: SwitchEffect[] = [];
  for (const name of switches) {
    await pause();
    const without = await answersOf(withoutSwitch(recipe, name));
    const { difference } = pairedDifferences(labels, withAll, without, classCount).metrics.macroF1;
    effects.push({ name, macroF1: difference });
  }
  return effects;
}
