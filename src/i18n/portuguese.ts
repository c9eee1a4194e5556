import type { Messages } from './english.ts';
import { api } from './pt-br/api.ts';
import { classification } from './pt-br/classification.ts';
import { classify } from './pt-br/classify.ts';
import { copy } from './pt-br/copy.ts';
import { errorAnalysis } from './pt-br/error-analysis.ts';
import { errors } from './pt-br/errors.ts';
import { evaluate } from './pt-br/evaluate.ts';
import { evaluationExtras } from './pt-br/evaluation-extras.ts';
import { models } from './pt-br/models.ts';
import { reading } from './pt-br/reading.ts';
import { report } from './pt-br/report.ts';
import { shell } from './pt-br/shell.ts';
import { steps } from './pt-br/steps.ts';
import { task } from './pt-br/task.ts';

export const portuguese: Messages = {
  models,
  shell,
  steps,
  classify,
  classification,
  api,
  copy,
  evaluate,
  evaluationExtras,
  errorAnalysis,
  errors,
  task,
  reading,
  report,
};
