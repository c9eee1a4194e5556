import { afterEach, expect, it } from 'vitest';
import type { Advice } from '../../../src/analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../../src/evaluation/evaluation-report.ts';
import { act } from '../../../src/workbench/blocks/act.ts';
import { ErrorsPage } from '../../../src/workbench/errors/errors-page.ts';
import { adviceBlocks } from '../../../src/workbench/errors/findings/advice-blocks.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import { sessionOver } from '../sessions.ts';

const evaluation = {
  classes: ['negative', 'positive'],
  confusionMatrix: [
    [8, 2],
    [3, 7],
  ],
  model: { id: 'reviews-pt-en', version: '1.0.0' },
  subject: { kind: 'model' },
} as unknown as EvaluationReport;

const adviceOf = (probabilities: 'cross-validated' | 'average'): Advice => ({
  tactic: 'fine-tune',
  because: {
    finding: 'cross-validation',
    errors: 5,
    crossValidatedErrors: 2,
    probabilities,
    spared: { value: 3, low: 1, high: 5 },
    recalls: [],
  },
  errorsAtMost: 5,
  action: { code: 'train' },
});

afterEach(() => {
  disposeClients();
  location.hash = '';
});

it.each([
  ['average', ['recalibrate', 'branch']],
  ['cross-validated', ['recalibrate', 'branch', 'logistic', 'nb-logistic']],
] as const)('opens Improve with what the advice on training is about (%s)', (from, models) => {
  const page = new ErrorsPage();
  page.session = sessionOver(openClient());
  const blocks = adviceBlocks({ advice: [adviceOf(from)] }, evaluation);
  const action = blocks.flatMap((block) => (block.kind === 'steps' ? block.steps : []))[0]?.action;
  expect(action?.label).toBe('Train on Improve');
  act(page, action!);
  expect(page.session.training.recipe?.models).toEqual(models);
  expect(location.hash).toBe('#improve');
});
