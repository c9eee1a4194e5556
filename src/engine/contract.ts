import { helperQuestions } from './helper-answers.ts';
import { Helpers } from './helpers.ts';
import type { LaterQuestions } from './later-questions.ts';
import { modelQuestions, Models } from './models.ts';
import { openModel } from './open-model.ts';
import { requestQuestions } from './requests.ts';
// Registers how jobs cross between threads; everything else imports only its types.
import '../wire/job-handle.ts';

/**
 * Every question that the workbench's worker answers, grouped by concern. A question is declared
 * only by the function that answers it, in the file of its concern, and has the same name on the
 * wire. Those that a review needs are there at once; what answers the others is loaded with the
 * first of them.
 */
export function openEngine() {
  const helpers = new Helpers();
  const models = new Models(openModel, (key) => helpers.releaseModel(key));
  return {
    first: {
      ...modelQuestions(models),
      ...helperQuestions(helpers, models),
      ...requestQuestions(helpers),
    },
    later: async (): Promise<LaterQuestions> => {
      const { laterQuestions } = await import('./later-questions.ts');
      return laterQuestions(models, helpers);
    },
  };
}

/** What the client sees of the worker, through comlink's `Remote`. */
export type Contract = ReturnType<typeof openEngine>['first'] & LaterQuestions;
