import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { thresholdOf } from '../threshold-of-class.ts';
import { classColors, type ClassColors } from '../../../ui/class-colors.ts';

/** The class that charts show against the rest. */
export interface ShownClass {
  name: string;
  colors: ClassColors;
  /** The other one of two; null where the rest is several. */
  other: { name: string; colors: ClassColors } | null;
  /**
   * It is predicted from this probability of its own on; null where no threshold says what is
   * predicted.
   */
  threshold: number | null;
  recall: number | null;
  precision: number | null;
  /** Share of the other rows that are mistaken for it; null without other rows. */
  falsePositiveRate: number | null;
}

export function shownClass(report: EvaluationReport, index: number): ShownClass {
  const { classes, confusionMatrix, perClass } = report;
  const name = classes[index] ?? '';
  const others = confusionMatrix.filter((_, trueClass) => trueClass !== index);
  const otherRows = others.flat().reduce((sum, count) => sum + count, 0);
  const mistaken = others.reduce((sum, counts) => sum + (counts[index] ?? 0), 0);
  const otherName = classes[1 - index] ?? '';
  return {
    name,
    colors: classColors(name, index),
    other:
      classes.length === 2 ? { name: otherName, colors: classColors(otherName, 1 - index) } : null,
    threshold: thresholdOf(report, index),
    recall: perClass[name]?.recall.value ?? null,
    precision: perClass[name]?.precision.value ?? null,
    falsePositiveRate: otherRows === 0 ? null : mistaken / otherRows,
  };
}
