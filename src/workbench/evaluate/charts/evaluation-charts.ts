import type { EvaluationCurves } from '../../../engine/evaluation-curves.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import type { ChartContent } from '../../../ui/chart-figure.ts';
import { histogramChart, reliabilityChart } from './probability-charts.ts';
import { precisionRecallChart, rocChart } from './rate-curves.ts';
import { shownClass } from './shown-class.ts';

export type ChartName = 'roc' | 'precisionRecall' | 'reliability' | 'histogram';

/**
 * The charts of one class of an evaluation in the page's language. A curve that the labels do not
 * give is left out.
 */
export function evaluationCharts(
  curves: EvaluationCurves,
  report: EvaluationReport,
  classIndex: number,
): Partial<Record<ChartName, ChartContent>> {
  const hasCurves = curves.roc.length > 0;
  const shown = shownClass(report, classIndex);
  return {
    ...(hasCurves
      ? { roc: rocChart(curves, shown), precisionRecall: precisionRecallChart(curves, shown) }
      : {}),
    reliability: reliabilityChart(curves),
    histogram: histogramChart(curves, shown),
  };
}
