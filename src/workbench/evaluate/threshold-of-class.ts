import type { ClassThresholds } from '../../evaluation/class-thresholds.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';

/**
 * From which probability of its own a class is predicted; null where no threshold says so.
 */
export function thresholdOf(report: EvaluationReport, index: number): number | null {
  const held = heldThreshold(report, index);
  return held === null ? null : ofClass(report, index, held);
}

/** The threshold that says where a class is predicted: of two classes that of the second one. */
export function heldThreshold(report: EvaluationReport, index: number): number | null {
  const { classes, threshold, thresholds } = report;
  if (classes.length === 2) return threshold;
  const name = classes[index] ?? '';
  // A class may be called `constructor`.
  return thresholds !== null && Object.hasOwn(thresholds, name) ? (thresholds[name] ?? null) : null;
}

/**
 * A held threshold as one of the class, and the other way round; without the last digits, which the
 * subtraction makes up.
 */
export function ofClass({ classes }: EvaluationReport, index: number, threshold: number): number {
  return classes.length === 2 && index === 0 ? Number((1 - threshold).toFixed(12)) : threshold;
}

/**
 * What the engine is asked for so that a class has a held threshold: of more than two classes the
 * others keep theirs.
 */
export function askedThreshold(
  report: EvaluationReport,
  index: number,
  held: number | null,
): number | ClassThresholds | null {
  if (report.classes.length === 2) return held;
  return report.classes.map((_, other) => (other === index ? held : heldThreshold(report, other)));
}
