import { usualTokens, type ImprovedRows } from '../learning/improved-rows.ts';
import { partShares } from '../learning/improve.ts';
import { makeExamples } from '../learning/make-examples.ts';
import { Random } from '../learning/random.ts';
import { part, splitRows } from '../learning/split-rows.ts';
import type { TrainingExamples } from '../learning/training-examples.ts';
import { defaultRecipe, type TrainingRecipe } from '../learning/training-recipe.ts';
import type { Model } from '../model/model.ts';
import { readParts } from '../text/read-parts.ts';
import { baseLogits } from './base-logits.ts';
import type { Job } from './jobs.ts';
import type { LabelledSource, PreviewedRow, PreviewedTreatment } from './training-api.ts';
import { readTrainingRows, type TrainingRows } from './training-rows.ts';

export interface PreviewInput {
  sources: readonly LabelledSource[];
  recipe: TrainingRecipe;
  treatment: PreviewedTreatment;
  /** Rows that are shown at most. */
  limit: number;
  /** The model that would be improved on; null for none. */
  model: Model | null;
  job: Job;
}

/** Training rows that are treated at most: a preview should not take as long as the training. */
const maxSampled = 2000;

const summaryLength = 400;

/**
 * What one switch of a recipe, by itself, makes of the training rows; of more than 2,000 a seeded
 * sample is treated. Rows of the locked test part are never shown. Nothing is where the rows cannot
 * be trained on at all.
 *
 * @throws EngineFailure as `readTrainingRows`
 */
export async function previewTreatment({
  sources,
  recipe,
  treatment,
  limit,
  model,
  job,
}: PreviewInput): Promise<PreviewedRow[]> {
  const order = model?.info.classes ?? [];
  const rows = await readTrainingRows(sources, [], { group: null, order }, job);
  const { texts, labels, classes } = rows;
  const pause = () => job.pause();
  const split = await splitRows(
    { texts, labels, classCount: classes.length, sources: rows.sources },
    { seed: recipe.seed, ...partShares, pause },
  );
  if (split.problem !== null) return [];
  const drawn = Uint32Array.from(split.parts.keys()).filter(
    (row) => split.parts[row] === part.train,
  );
  new Random(recipe.seed).shuffle(drawn);
  const sample = drawn.slice(0, maxSampled);
  const improved: ImprovedRows = {
    ...{ texts, labels, classes },
    groups: null,
    locked: new Set(),
    base: model === null ? null : baseLogits(model, classes, usualTokens, pause),
  };
  if (treatment === 'cleaning') return cleanedRows(rows, sample, recipe.cleaning, limit);
  const examples = await makeExamples(
    improved,
    sample.slice().sort(),
    treatedAlone(recipe, treatment),
    pause,
  );
  return changesOf(examples, sample)
    .slice(0, limit)
    .map(({ row, label, after, note }) => ({
      source: rows.sources[row] ?? 0,
      row: rows.rowNumbers[row] ?? 0,
      label: classes[label] ?? '',
      before: cut(texts[row] ?? ''),
      after: after === null ? null : cut(after),
      note,
    }));
}

/** Rows of which a part is not read. */
function cleanedRows(
  { texts, labels, classes, sources, rowNumbers }: TrainingRows,
  sample: Uint32Array,
  steps: TrainingRecipe['cleaning'],
  limit: number,
): PreviewedRow[] {
  const shown: PreviewedRow[] = [];
  for (const row of sample) {
    if (shown.length === limit) break;
    const text = texts[row] ?? '';
    const after = readParts(text, steps);
    if (after === text) continue;
    shown.push({
      source: sources[row] ?? 0,
      row: rowNumbers[row] ?? 0,
      label: classes[labels[row] ?? 0] ?? '',
      ...{ before: cut(text), after: cut(after), note: 'cleaned' },
    });
  }
  return shown;
}

function cut(text: string): string {
  return text.slice(0, summaryLength);
}

/** The recipe with no other treatment. */
function treatedAlone(recipe: TrainingRecipe, treatment: PreviewedTreatment): TrainingRecipe {
  const { seed, features } = recipe;
  return { ...defaultRecipe, seed, features, [treatment]: recipe[treatment] };
}

interface Change {
  row: number;
  /** Index of the class. */
  label: number;
  after: string | null;
  note: PreviewedRow['note'];
}

/** At most one change a row, in the order of the sample. */
function changesOf(
  { texts, labels, origins, weights, rows }: TrainingExamples,
  sample: Uint32Array,
): Change[] {
  const times = new Map<number, number>();
  const madeOf = new Map<number, number[]>();
  for (const row of rows) {
    const origin = origins[row] as number;
    if (origin === row) times.set(row, (times.get(row) ?? 0) + 1);
    else madeOf.set(origin, [...(madeOf.get(origin) ?? []), row]);
  }
  const changes: Change[] = [];
  for (const row of sample) {
    const label = labels[row] as number;
    const text = texts[row] as string;
    const count = times.get(row) ?? 0;
    const made = madeOf.get(row) ?? [];
    // In turn what each step makes.
    const shown = made[changes.length % made.length];
    if (shown !== undefined) {
      changes.push({
        ...{ row, label: labels[shown] as number, after: texts[shown] as string },
        note: 'made',
      });
    } else if (count === 0) changes.push({ row, label, after: null, note: 'left-out' });
    else if (count > 1) changes.push({ row, label, after: text, note: 'made' });
    else if ((weights[row] as number) < 1)
      changes.push({ row, label, after: text, note: 'counts-less' });
  }
  return changes;
}
