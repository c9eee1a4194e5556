import { analysisQuestions } from './analyses.ts';
import { answeredFileQuestions } from './answered-file.ts';
import { answeredRowQuestions } from './answered-row-questions.ts';
import { classificationQuestions } from './classifications.ts';
import { correctedFileQuestions } from './corrected-file.ts';
import { countsFileQuestions } from './counts-file.ts';
import { datasetQuestions } from './datasets.ts';
import { evaluationQuestions } from './evaluations.ts';
import type { Helpers } from './helpers.ts';
import type { BundleOrigin } from './model-bundle-api.ts';
import { bundleQuestions } from './model-bundles.ts';
import type { Models } from './models.ts';
import { patternQuestions } from './patterns.ts';
import { Results } from './results.ts';
import { trainingExportQuestions } from './training-export-questions.ts';
import { trainingQuestions } from './trainings.ts';

/** The questions that no single review needs: about files, their evaluation, training. */
export function laterQuestions(models: Models<BundleOrigin>, helpers: Helpers) {
  const results = new Results();
  return {
    ...bundleQuestions,
    ...datasetQuestions,
    ...answeredRowQuestions(results),
    ...answeredFileQuestions(results),
    ...countsFileQuestions(results),
    ...evaluationQuestions(results, models, helpers),
    ...classificationQuestions(results, models, helpers),
    ...analysisQuestions(results),
    ...patternQuestions(results),
    ...correctedFileQuestions,
    ...trainingQuestions(models, helpers),
    ...trainingExportQuestions(models),

    /** To be asked when there is time: what answers these questions then is there. */
    prepare: (): void => {},
  };
}

export type LaterQuestions = ReturnType<typeof laterQuestions>;
