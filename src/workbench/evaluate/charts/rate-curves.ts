import * as Plot from '@observablehq/plot';
import type { EvaluationCurves } from '../../../engine/evaluation-curves.ts';
import { formatPercent, formatSignificant } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import type { ChartContent } from '../../../ui/chart-figure.ts';
import { drawPlot, referenceLine, shareScale, words } from './draw-plot.ts';
import type { ShownClass } from './shown-class.ts';

function shownThreshold(threshold: number | null): string {
  return threshold === null ? '–' : formatSignificant(threshold);
}

/**
 * The dot of the threshold that is used, with its words; nothing where there is none, or the rates
 * are not defined.
 */
function thresholdMark(
  x: number | null,
  y: number | null,
  threshold: number | null,
): Plot.Markish[] {
  if (x === null || y === null || threshold === null) return [];
  const isAtEnd = x > 0.6;
  return [
    Plot.dot([[x, y]], { fill: 'var(--rc-color-text-normal)', r: 5 }),
    words([x, y], messages().evaluationExtras.curves.threshold({ value: threshold }), {
      textAnchor: isAtEnd ? 'end' : 'start',
      dx: isAtEnd ? -10 : 10,
      dy: 14,
    }),
  ];
}

/** ROC: the true positive rate against the false positive rate, with the diagonal of guessing. */
export function rocChart(curves: EvaluationCurves, shown: ShownClass): ChartContent {
  const all = messages().evaluationExtras.curves;
  const { roc } = curves;
  return {
    label: all.roc.heading,
    draw: (width) =>
      drawPlot(width, {
        x: shareScale(all.roc.x),
        y: shareScale(all.roc.y),
        marks: [
          referenceLine([0, 0], [1, 1]),
          words([0.5, 0.5], all.noSkill, { dy: 14, dx: 4 }),
          Plot.line(roc, {
            x: 'falsePositiveRate',
            y: 'truePositiveRate',
            stroke: shown.colors.mark,
            strokeWidth: 2,
          }),
          ...thresholdMark(shown.falsePositiveRate, shown.recall, shown.threshold),
        ],
      }),
    points: roc.map(({ falsePositiveRate, truePositiveRate, threshold }) => ({
      x: falsePositiveRate,
      y: truePositiveRate,
      says: () => all.roc.at({ threshold, falsePositiveRate, truePositiveRate }),
    })),
    table: {
      columns: [all.thresholdColumn, all.roc.x, all.roc.y],
      rows: () =>
        roc.map(({ falsePositiveRate, truePositiveRate, threshold }) => [
          shownThreshold(threshold),
          formatPercent(falsePositiveRate),
          formatPercent(truePositiveRate),
        ]),
    },
  };
}

/** Precision against recall, with the base rate, which is what guessing gets. */
export function precisionRecallChart(curves: EvaluationCurves, shown: ShownClass): ChartContent {
  const all = messages().evaluationExtras.curves;
  const { precisionRecall, baseRate } = curves;
  return {
    label: all.precisionRecall.heading,
    draw: (width) =>
      drawPlot(width, {
        x: shareScale(all.precisionRecall.x),
        y: shareScale(all.precisionRecall.y),
        marks: [
          referenceLine([0, baseRate], [1, baseRate]),
          words([0, baseRate], all.baseRate({ value: baseRate }), {
            dy: baseRate > 0.15 ? 12 : -12,
          }),
          Plot.line(precisionRecall, {
            x: 'recall',
            y: 'precision',
            stroke: shown.colors.mark,
            strokeWidth: 2,
          }),
          ...thresholdMark(shown.recall, shown.precision, shown.threshold),
        ],
      }),
    points: precisionRecall.map(({ recall, precision: atPoint, threshold }) => ({
      x: recall,
      y: atPoint,
      says: () => all.precisionRecall.at({ threshold, recall, precision: atPoint }),
    })),
    table: {
      columns: [all.thresholdColumn, all.precisionRecall.x, all.precisionRecall.y],
      rows: () =>
        precisionRecall.map(({ recall, precision: atPoint, threshold }) => [
          shownThreshold(threshold),
          formatPercent(recall),
          formatPercent(atPoint),
        ]),
    },
  };
}
