import { api } from './en/api.ts';
import { classification } from './en/classification.ts';
import { classify } from './en/classify.ts';
import { copy } from './en/copy.ts';
import { errorAnalysis } from './en/error-analysis.ts';
import { errors } from './en/errors.ts';
import { evaluate } from './en/evaluate.ts';
import { evaluationExtras } from './en/evaluation-extras.ts';
import { models } from './en/models.ts';
import { reading } from './en/reading.ts';
import { report } from './en/report.ts';
import { shell } from './en/shell.ts';
import { steps } from './en/steps.ts';
import { task } from './en/task.ts';

export const english = {
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

/** Every message of the page; a catalogue of another language has the same shape. */
export type Messages = typeof english;
