import { analysisQuestions } from './analyses.ts';
import { answeredFileQuestions } from './answered-file.ts';
import { answeredRowQuestions } from './answered-row-questions.ts';
import { classificationQuestions } from './classifications.ts';
import { correctedFileQuestions } from './corrected-file.ts';
import { countsFileQuestions } from './counts-file.ts';
import { bundleQuestions, openModel } from './model-bundles.ts';
import { datasetQuestions } from './datasets.ts';
import { evaluationQuestions } from './evaluations.ts';
import { helperQuestions } from './helper-answers.ts';
import { Helpers } from './helpers.ts';
import { modelQuestions, Models } from './models.ts';
import { patternQuestions } from './patterns.ts';
import { requestQuestions } from './requests.ts';
import { Results } from './results.ts';
import { trainingExportQuestions } from './training-export-questions.ts';
import { trainingQuestions } from './trainings.ts';
// Registers how jobs cross between threads; everything else imports only its types.
import '../wire/job-handle.ts';

/**
 * Every question that the workbench's worker answers, grouped by concern. A question is declared
 * only by the function that answers it, in the file of its concern, and has the same name on the
 * wire.
 */
export function openEngine() {
  const helpers = new Helpers();
  const models = new Models(openModel, (key) => helpers.releaseModel(key));
  const results = new Results();
  return {
    ...modelQuestions(models),
    ...bundleQuestions,
    ...datasetQuestions,
    ...answeredRowQuestions(results),
    ...answeredFileQuestions(results),
    ...countsFileQuestions(results),
    ...helperQuestions(helpers, models),
    ...evaluationQuestions(results, models, helpers),
    ...classificationQuestions(results, models, helpers),
    ...analysisQuestions(results),
    ...patternQuestions(results),
    ...correctedFileQuestions,
    ...trainingQuestions(models, helpers),
    ...trainingExportQuestions(models),
    ...requestQuestions(helpers),
  };
}

/** What the client sees of the worker, through comlink's `Remote`. */
export type Contract = ReturnType<typeof openEngine>;
