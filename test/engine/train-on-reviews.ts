import type { LabelMapping } from '../../src/dataset/dataset.ts';
import type { Progress } from '../../src/engine/engine-api.ts';
import type { BundleFile, BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { openModel } from '../../src/engine/open-model.ts';
import { Models } from '../../src/engine/models.ts';
import type {
  LabelledSource,
  TrainingNews,
  TrainingRequest,
} from '../../src/engine/training-api.ts';
import { trainingQuestions } from '../../src/engine/trainings.ts';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import { Random } from '../../src/learning/random.ts';
import type { FinishedTrial } from '../../src/learning/search-trials.ts';
import { defaultRecipe, type TrainingRecipe } from '../../src/learning/training-recipe.ts';
import type { TrialRecord } from '../../src/learning/training-record.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';
import { surveyOf } from '../dataset/read-all.ts';
import { tinyBundle } from '../fixtures/model/tiny-network.ts';

export const polarity: LabelMapping = {
  scheme: 'custom',
  assignments: [
    { value: 'neg', count: 1, target: 'negative' },
    { value: 'pos', count: 1, target: 'positive' },
  ],
};

export const things = ['phone', 'book', 'lamp', 'shirt', 'film', 'chair', 'radio', 'cable'];
export const words = { pos: ['snappy', 'buttery', 'crisp'], neg: ['laggy', 'bloated', 'clunky'] };

/** Reviews whose words the tiny model has never read. */
export function csvOf(count: number, { seed = 1, shuffled = false } = {}): File {
  const random = new Random(seed);
  const lines = Array.from({ length: count }, (_, row) => {
    const label = random.below(2) === 0 ? 'neg' : 'pos';
    const word = words[label][random.below(3)] ?? '';
    const thing = () => things[random.below(things.length)] ?? '';
    const said = shuffled ? (random.below(2) === 0 ? 'neg' : 'pos') : label;
    return `${thing()} ${thing()} ${word} ${thing()} number ${row} ${random.below(1e6)},${said}`;
  });
  return new File([`review,label\n${lines.join('\n')}\n`], 'reviews.csv');
}

export async function sourceOf(
  file: File,
  labels: LabelMapping = polarity,
): Promise<LabelledSource> {
  const files = [file];
  const survey = await surveyOf(files);
  return { files, survey, columns: { text: 0, label: 1, id: null, groups: [] }, labels };
}

export function requestOf(
  sources: LabelledSource[],
  changes: Partial<TrainingRequest> = {},
): TrainingRequest {
  const model = { id: 'improved-reviews', version: '1.0.0', name: 'reviews' };
  const recipe: TrainingRecipe = { ...defaultRecipe, seed: 5, model };
  return { sources, recipe, corrections: [], locked: [], looks: 0, ...changes };
}

export async function engine(files?: BundleFiles) {
  files ??= await tinyBundle();
  const origin: BundleFile[] = [...files].map(([path, bytes]) => ({
    path,
    blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
  }));
  const models = new Models<BundleOrigin>(openModel);
  const base = await models.load('base', origin);
  const ask = trainingQuestions(models);
  const trials: TrialRecord[] = [];
  const finished: FinishedTrial[] = [];
  const tell = (news: TrainingNews) => {
    if (news.trial !== undefined) trials.push(news.trial);
    if (news.finished !== undefined) finished.push(news.finished.trial);
  };
  const train = (request: TrainingRequest, handle = new JobHandle<Progress>()) =>
    ask.train('t', 'base', origin, request, handle, tell);
  return { ask, train, trials, finished, base };
}

export async function bytesOf(files: readonly BundleFile[]): Promise<string[]> {
  return Promise.all(files.map(async ({ path, blob }) => `${path} ${await blob.text()}`));
}
