import { confusionMatrix } from '../evaluation/confusion-matrix.ts';
import { macroF1Of, predictedAt } from './choose-trial.ts';
import { answerLogits, fitFamily, type FamilyChoice, type FamilyInput } from './fit-family.ts';
import type { CurvePoint } from './learning-curve.ts';
import { Random } from './random.ts';
import type { TrainingExamples } from './training-examples.ts';

export interface CurveInput {
  input: FamilyInput;
  examples: TrainingExamples;
  /** The file's rows that are learnt from. */
  training: Uint32Array;
  /** Rows that say the same have the same number. */
  groups: Uint32Array;
  choice: FamilyChoice;
  cut: number;
  seed: number;
}

/** Shares of the training rows that are learnt from. */
const shares = [0.15, 0.25, 0.4, 0.6, 0.8] as const;

/** Draws of the rows for each share. */
const draws = 4;

/** Student's t for a 95 % interval of the mean of four. */
const studentT = 3.182;

/** Standard deviation of a draw that is believed in at least: four draws may agree by chance. */
const minDeviation = 0.002;

/**
 * How macro-F1 on other rows grows with the rows that are learnt from. Each draw takes rows in
 * another random order, groups of near-duplicates together. The interval is that of the draws: all
 * points are measured on the same rows, and what these rows do to all of them is left out. Of the
 * whole part there is one draw, whose interval is taken to be as wide as that of the share before.
 */
export async function measureLearningCurve(
  { input, examples, training, groups, choice, cut, seed }: CurveInput,
  asked: { rows: Uint32Array; labels: Uint8Array },
  pause: () => Promise<void>,
): Promise<CurvePoint[]> {
  if (asked.rows.length === 0) return [];
  const random = new Random(seed);
  const order = Uint32Array.from(new Set(training.map((row) => groups[row] as number)));
  const learntBy = async (taken: ReadonlySet<number>): Promise<{ rows: number; value: number }> => {
    await pause();
    const isTaken = (row: number) => taken.has(groups[examples.origins[row] as number] as number);
    const [fitted] = await fitFamily(choice, input, examples.rows.filter(isTaken), pause);
    if (fitted === undefined) throw new RangeError('the family fits nothing');
    const predicted = predictedAt(answerLogits(fitted, input, asked.rows), input.classCount, cut);
    return {
      rows: training.filter((row) => taken.has(groups[row] as number)).length,
      value: macroF1Of(confusionMatrix(asked.labels, predicted, input.classCount)),
    };
  };
  const measured = new Map<number, { rows: number; value: number }[]>(
    shares.map((share) => [share, []]),
  );
  for (let draw = 0; draw < draws; draw++) {
    random.shuffle(order);
    for (const share of shares) {
      const taken = new Set(order.subarray(0, Math.max(2, Math.round(share * order.length))));
      measured.get(share)?.push(await learntBy(taken));
    }
  }
  const points = [...measured.values()].map(pointOf);
  const whole = await learntBy(new Set(order));
  const half = halfWidth(points.at(-1) as CurvePoint);
  return [...points, { ...whole, ...bounds(whole.value, half) }];
}

function pointOf(found: readonly { rows: number; value: number }[]): CurvePoint {
  const meanOf = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const value = meanOf(found.map((one) => one.value));
  const variance =
    found.reduce((sum, one) => sum + (one.value - value) ** 2, 0) / Math.max(1, found.length - 1);
  const deviation = Math.max(minDeviation, Math.sqrt(variance));
  return {
    rows: Math.round(meanOf(found.map(({ rows }) => rows))),
    value,
    ...bounds(value, (studentT * deviation) / Math.sqrt(found.length)),
  };
}

function halfWidth({ low, high }: CurvePoint): number {
  return (high - low) / 2;
}

function bounds(value: number, half: number): { low: number; high: number } {
  return { low: Math.max(0, value - half), high: Math.min(1, value + half) };
}
