import type { EvaluationCurves } from '../../../engine/evaluation-curves.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import type { ChartContent } from '../../../ui/chart-figure.ts';
import { histogramChart, reliabilityChart } from './probability-charts.ts';
import { precisionRecallChart, rocChart } from './rate-curves.ts';

export type ChartName = 'roc' | 'precisionRecall' | 'reliability' | 'histogram';

/**
 * The charts of an evaluation in the page's language. A curve that the labels do not give is left
 * out.
 */
export function evaluationCharts(
  curves: EvaluationCurves,
  report: EvaluationReport,
): Partial<Record<ChartName, ChartContent>> {
  const hasCurves = curves.roc.length > 0;
  return {
    ...(hasCurves
      ? { roc: rocChart(curves, report), precisionRecall: precisionRecallChart(curves, report) }
      : {}),
    reliability: reliabilityChart(curves),
    histogram: histogramChart(curves, report),
  };
}
