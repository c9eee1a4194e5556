import type { Advice, AdviceReason, Tactic } from '../../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { formatSignificant, formatThreshold } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { defaultRecipe, type TrainingRecipe } from '../../../learning/training-recipe.ts';
import { paragraph, type Block, type BlockAction, type BlockStep } from '../../blocks/block.ts';
import { firstThreshold } from '../../usual-threshold.ts';
import { errorCounts } from '../error-counts.ts';
import { listRows, showFairness, showSection, takeThreshold, trainOn } from '../finding-wanted.ts';
import { reasonWords, sliceIndex } from '../wording/advice-words.ts';
import { cueName, sliceWords } from '../wording/condition-words.ts';
import { aboutOf } from '../wording/evaluated-subject.ts';
import { pending, type FindingBlocks, type Findings } from './finding.ts';
import { listSource } from './source-rows.ts';

/**
 * What to do, in order, each with its finding, how much it could help at most, and what the page
 * can do about it.
 */
export const adviceBlocks: FindingBlocks = (findings, evaluation) => {
  const words = messages().errorAnalysis.advice;
  const { advice } = findings;
  if (advice === undefined) return [pending()];
  if (advice.length === 0) return [paragraph(words.none)];
  return [
    paragraph(words.lead, 'lead'),
    { kind: 'steps', steps: advice.map((item) => adviceStep(item, findings, evaluation)) },
  ];
};

/** One advice with its finding, how much it could help at most, and what the page can do. */
export function adviceStep(
  item: Advice,
  findings: Findings,
  evaluation: EvaluationReport,
): BlockStep {
  const words = messages().errorAnalysis.advice;
  const { slices = [], sources = [] } = findings;
  const { errors } = errorCounts(evaluation);
  const action = actionOf(item, findings);
  return {
    key: item.tactic,
    heading: tacticName(item.tactic, findings, evaluation),
    before: words.because,
    text: reasonWords(item.because, { slices, sources, ...aboutOf(evaluation) }),
    figure: words.atMost({ fixed: item.errorsAtMost, errorCount: errors }),
    bar: { kind: 'share', value: item.errorsAtMost, max: errors },
    ...(action === null ? {} : { action }),
  };
}

/** The name of a tactic, with the class or the classifier that it is about where it needs one. */
function tacticName(
  tactic: Tactic,
  { sources = [] }: Findings,
  { classes, model }: EvaluationReport,
): string {
  const { advice: words } = messages().errorAnalysis;
  const rarest = sources.flatMap(({ source, evidence }) =>
    source === 'class-imbalance' ? [evidence.minorityClass] : [],
  );
  if (tactic === 'fine-tune' && model === null) return words.trainOnFile;
  if (tactic === 'collect-class' && classes.length > 2 && rarest[0] !== undefined) {
    return words.collectClass({ label: rarest[0] });
  }
  return words.tactics[tactic];
}

/** The threshold that the user chose here or on Evaluate, and the way back. */
export function thresholdBlocks(evaluation: EvaluationReport): Block[] {
  const { threshold } = evaluation;
  const first = firstThreshold(evaluation);
  if (threshold === null || threshold === first) return [];
  const words = messages().errorAnalysis.advice;
  return [
    paragraph(
      words.thresholdIs({ threshold: formatSignificant(threshold) }),
      'plain',
      takeThreshold(first, words.backTo({ threshold: formatThreshold(first) })),
    ),
  ];
}

function actionOf(
  { action, because }: Advice,
  { slices = [], sources = [], labelIssues = [] }: Findings,
): BlockAction | null {
  const { advice: words, labels } = messages().errorAnalysis;
  switch (action?.code) {
    case 'review-labels': {
      // Without a suspect, conflicting duplicates are what is to be read.
      const found = sources.find(({ source }) => source === 'noisy-labels');
      if (labelIssues.length === 0) return found === undefined ? null : listSource(found);
      return listRows({ part: 'labelIssues' }, labels.suspectsHeading, {
        label: words.readLabels,
        name: words.readLabels,
      });
    }
    case 'list-slice': {
      const index = sliceIndex(action.group, slices);
      const slice = slices[index];
      return slice === undefined ? null : listRows({ part: 'slices', index }, sliceWords(slice));
    }
    case 'list-cue':
      return listRows({ part: 'cues', cue: action.cue }, cueName(action.cue));
    case 'list-source': {
      const found = sources.find(({ source }) => source === action.source);
      return found === undefined ? null : listSource(found);
    }
    case 'show-fairness':
      return showFairness(because.finding === 'gap' ? because.class : null, words.showGroups);
    case 'show-robustness':
      return showSection('changes', words.showChanges);
    case 'set-threshold':
      return takeThreshold(
        action.threshold,
        words.setThreshold({ threshold: formatSignificant(action.threshold) }),
      );
    case 'train':
      return trainOn(recipeFor(because), words.train);
    default:
      return null;
  }
}

/**
 * What shows whether the advice holds. Where a model from scratch did better than one together with
 * the evaluated one, that is tried too.
 */
function recipeFor(because: AdviceReason): TrainingRecipe {
  const isAlone =
    because.finding === 'cross-validation' && because.probabilities === 'cross-validated';
  if (!isAlone) return defaultRecipe;
  return { ...defaultRecipe, models: [...defaultRecipe.models, 'logistic', 'nb-logistic'] };
}
