import { analysisQuestions } from './analyses.ts';
import { bundleQuestions, openModel } from './model-bundles.ts';
import { datasetQuestions } from './datasets.ts';
import { Evaluations, evaluationQuestions } from './evaluations.ts';
import { modelQuestions, Models } from './models.ts';
import { requestQuestions } from './requests.ts';
// Registers how jobs cross between threads; everything else imports only its types.
import '../wire/job-handle.ts';

/**
 * Every question that the workbench's worker answers, grouped by concern. A question is declared
 * only by the function that answers it, in the file of its concern, and has the same name on the
 * wire.
 */
export function openEngine() {
  const models = new Models(openModel);
  const evaluations = new Evaluations();
  return {
    ...modelQuestions(models),
    ...bundleQuestions,
    ...datasetQuestions,
    ...evaluationQuestions(evaluations, models),
    ...analysisQuestions(evaluations),
    ...requestQuestions,
  };
}

/** What the client sees of the worker, through comlink's `Remote`. */
export type Contract = ReturnType<typeof openEngine>;
