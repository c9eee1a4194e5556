import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationCurves } from '../../engine/evaluation-curves.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { errorsOfWanted, hasProbabilities, wantedClass } from '../subject-words.ts';

/** What the curves of one class against the rest are drawn from. */
export interface ClassCurves {
  classIndex: number;
  figures: EvaluationCurves;
}

/** Classes whose curves a report has; of more, those with the most errors. */
const maxClasses = 5;

/**
 * Asks for the curves that a report shows: of two classes those of the one that matters, of more
 * those of each. None without probabilities.
 *
 * @param wanted index of the class that matters, where there are two and one was chosen
 * @throws EngineError
 */
export async function classCurves(
  client: EngineClient,
  evaluation: EvaluationReport,
  wanted: number | null,
): Promise<ClassCurves[]> {
  if (!hasProbabilities(evaluation)) return [];
  return Promise.all(
    shownClasses(evaluation, wanted).map(async (classIndex) => ({
      classIndex,
      figures: await client.ask.curves(evaluation.id, classIndex),
    })),
  );
}

function shownClasses(evaluation: EvaluationReport, wanted: number | null): number[] {
  if (evaluation.classes.length === 2) return [wantedClass(evaluation, wanted)];
  const errorsOf = (index: number) => {
    const { missed, falseAlarms } = errorsOfWanted(evaluation, index);
    return missed + falseAlarms;
  };
  return evaluation.classes
    .map((_, index) => ({ index, errors: errorsOf(index) }))
    .sort((one, other) => other.errors - one.errors)
    .slice(0, maxClasses)
    .map(({ index }) => index)
    .sort((one, other) => one - other);
}
