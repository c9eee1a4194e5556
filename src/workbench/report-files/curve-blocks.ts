import type { Estimate, EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { paperMessages } from '../../i18n/paper-messages.ts';
import type { ChartContent } from '../../ui/chart-figure.ts';
import type { ReportBlock } from '../blocks/block.ts';
import { histogramChart, reliabilityChart } from '../evaluate/charts/probability-charts.ts';
import { precisionRecallChart, rocChart } from '../evaluate/charts/rate-curves.ts';
import { shownClass } from '../evaluate/charts/shown-class.ts';
import { thresholdChart } from '../evaluate/charts/threshold-chart.ts';
import { chartFigureBlock } from './chart-figure-block.ts';
import type { ClassCurves } from './class-curves.ts';

/** The curves of an evaluation as pictures, each with what it says of this file. */
export function curveChapters(
  evaluation: EvaluationReport,
  curves: readonly ClassCurves[],
): ReportBlock[] {
  const [first] = curves;
  if (first === undefined) return [];
  const words = messages().evaluationExtras.curves;
  const error = shown(evaluation.metrics.expectedCalibrationError);
  return [
    {
      kind: 'chapter',
      heading: words.heading,
      blocks: [
        ...curves.flatMap((ofClass) => classFigures(evaluation, ofClass)),
        chartFigureBlock(
          'calibration',
          `${words.reliability.heading}. ${words.reliability.reading({ error })}`,
          reliabilityChart(first.figures),
        ),
      ],
    },
  ];
}

function classFigures(
  evaluation: EvaluationReport,
  { classIndex, figures }: ClassCurves,
): ReportBlock[] {
  const words = messages().evaluationExtras.curves;
  const { document } = paperMessages();
  const { classes, perClass } = evaluation;
  const name = classes[classIndex] ?? '';
  const ofClass = shownClass(evaluation, classIndex);
  const { rocAuc, averagePrecision } = perClass[name] ?? {};
  // By its place: a class may have a name that no file can have.
  const ending = classes.length === 2 ? '' : `-${classIndex + 1}`;
  const figure = (file: string, heading: string, reading: string, chart: ChartContent) =>
    chartFigureBlock(
      `${file}${ending}`,
      `${document.figureOf({ heading, name })}. ${reading}`,
      chart,
    );
  return [
    ...(figures.roc.length === 0
      ? []
      : [
          figure(
            'roc-curve',
            words.roc.heading,
            words.roc.reading({ auc: shown(rocAuc) }),
            rocChart(figures, ofClass),
          ),
          figure(
            'precision-recall-curve',
            words.precisionRecall.heading,
            words.precisionRecall.reading({ name, averagePrecision: shown(averagePrecision) }),
            precisionRecallChart(figures, ofClass),
          ),
          figure(
            'scores-by-threshold',
            document.threshold.heading,
            document.threshold.reading({ name }),
            thresholdChart(figures, ofClass),
          ),
        ]),
    figure(
      'probability-histogram',
      words.histogram.heading,
      words.histogram.reading,
      histogramChart(figures, ofClass),
    ),
  ];
}

function shown(estimate: Estimate | undefined): string {
  return estimate === undefined || estimate.value === null
    ? '–'
    : formatSignificant(estimate.value);
}
