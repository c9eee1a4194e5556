import type { Estimate } from '../evaluation/evaluation-report.ts';
import { ownModelCards, type OwnCardFacts } from '../learning/own-model-card.ts';
import type { TestedMetrics, TrainingRecord } from '../learning/training-record.ts';
import { parseManifest } from '../model/manifest.ts';
import type { ModelInfo } from '../model/model-info.ts';
import type { BundleFile } from './model-bundle-api.ts';

/**
 * The model cards of a trained bundle, which say what the test came to.
 *
 * @param active the model that was active when it was trained
 */
export async function cardFiles(
  bundle: readonly BundleFile[],
  record: TrainingRecord,
  active: Pick<ModelInfo, 'id' | 'version'>,
): Promise<BundleFile[]> {
  const manifest = bundle.find(({ path }) => path === 'manifest.json');
  if (manifest === undefined) throw new RangeError('the bundle has no manifest');
  const { data, recipe, base, verdict } = record;
  const family = record.trials.find(({ chosen }) => chosen)?.settings['family'];
  const cards = ownModelCards({
    manifest: parseManifest(await manifest.blob.arrayBuffer()),
    data: {
      name: data.files.join(', '),
      training: data.train,
      validation: data.validation,
      ...{ test: data.test, duplicatesJoined: data.duplicatesJoined },
      looksAtTest: data.looksAtTest,
    },
    settings: {
      models: recipe.models.join(', '),
      labels: recipe.labels,
      rebalancing: recipe.rebalancing,
      augmentation: recipe.augmentation.join(', ') || 'none',
      cleaning: recipe.cleaning.join(', ') || 'none',
      ...biasSettings(recipe),
      folds: recipe.search.folds,
    },
    isEmbeddingBag: family === 'embedding-bag',
    vectorsOf: family === 'warm-convolution' ? `${active.id} ${active.version}` : null,
    measured: measured(record),
    verdict: base === null ? null : verdict,
  });
  return [...cards].map(([path, bytes]) => ({
    path,
    blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
  }));
}

/** What was done about bias; nothing where nothing was. */
function biasSettings({ bias, swappedTerms }: TrainingRecord['recipe']): Record<string, string> {
  const terms = [
    ...(swappedTerms?.genders === true ? ['genders'] : []),
    ...(swappedTerms?.own ?? []).map(([one, other]) => `${one} / ${other}`),
  ];
  return {
    ...(bias === null ? {} : { bias: `${bias.method} ${bias.column}` }),
    ...(terms.length === 0 ? {} : { swappedTerms: terms.join(', ') }),
  };
}

function measured({
  before,
  after,
  difference,
  classes,
  base,
}: TrainingRecord): OwnCardFacts['measured'] {
  const row = (
    metric: OwnCardFacts['measured'][number]['metric'],
    of: (tested: TestedMetrics) => Estimate | undefined,
    paired: Estimate | null,
  ) => {
    const undefinedOne: Estimate = { value: null, reason: 'no-rows' };
    return {
      metric,
      before: base === null ? null : (of(before) ?? undefinedOne),
      after: of(after) ?? undefinedOne,
      difference: base === null ? null : paired,
    };
  };
  return [
    row('macroF1', ({ metrics }) => metrics.macro.f1, difference.macroF1),
    row('accuracy', ({ metrics }) => metrics.accuracy, difference.accuracy),
    row('balancedAccuracy', ({ metrics }) => metrics.balancedAccuracy, difference.balancedAccuracy),
    row('expectedCalibrationError', ({ metrics }) => metrics.expectedCalibrationError, null),
    ...classes.map((name) =>
      row({ recallOf: name }, ({ perClass }) => perClass[name]?.recall, null),
    ),
  ];
}
