import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formulaMessages } from '../../i18n/formula-messages.ts';
import { errorsOfWanted } from '../subject-words.ts';
import type { ClassMetricName, MetricName } from './metric-formulas.ts';

/** Classes that a formula may be about, by index. */
interface About {
  place: number;
  wanted: number;
}

/** What the symbols of a metric's formula are in this report. */
export function explanationOf(
  report: EvaluationReport,
  metric: MetricName | ClassMetricName,
  { place, wanted }: About,
): string {
  const { explains } = formulaMessages();
  const { classes } = report;
  const isTwo = classes.length === 2;
  const [first = '', second = ''] = classes;
  const { missed, support, falseAlarms: alarms } = errorsOfWanted(report, place);
  const ofClass = { name: classes[place] ?? '', hits: support - missed, missed, alarms };
  switch (metric) {
    case 'precision':
    case 'recall':
    case 'f1':
      return explains[metric](ofClass);
    case 'matthewsCorrelation':
      return isTwo ? explains.correlationOfTwo({ name: second }) : explains.correlationOfMany();
    case 'rocAuc':
      return isTwo
        ? explains.aucOfTwo({ name: first, other: second })
        : explains.meanOfClasses({ classes: classes.length });
    case 'averagePrecision':
      return isTwo
        ? explains.precisionOfTwo({
            name: classes[wanted] ?? '',
            number: errorsOfWanted(report, wanted).support,
          })
        : explains.meanOfClasses({ classes: classes.length });
    case 'brierScore':
      return isTwo ? explains.brierOfTwo({ name: second }) : explains.brierOfMany();
    case 'balancedAccuracy':
    case 'macroF1':
      return explains[metric]({ classes: classes.length });
    default:
      return explains[metric]();
  }
}
