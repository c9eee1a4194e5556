import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import type { ParameterName } from '../address/address.ts';
import { hasProbabilities } from '../subject-words.ts';
import { evaluatedParameters } from './filter-address.ts';

export type ReportTab = 'metrics' | 'threshold' | 'curves' | 'ratings' | 'comparison' | 'rows';

/** The tabs that a report has something for, in their order. */
export function tabsOf(report: EvaluationReport): ReportTab[] {
  const isMeasured = hasProbabilities(report);
  return [
    'metrics',
    ...(report.comparison === undefined ? [] : (['comparison'] as const)),
    ...(isMeasured ? (['threshold', 'curves'] as const) : []),
    ...(report.ratings === undefined ? [] : (['ratings'] as const)),
    'rows',
  ];
}

/** The tab of what an address says, where it names none: the first one for a plain address. */
export function impliedTab(
  report: EvaluationReport,
  read: (
    name: Extract<ParameterName, 'only' | 'curves' | 'row' | 'pair' | Filter>,
  ) => string | null,
): ReportTab {
  const tabs = tabsOf(report);
  const implied: ReportTab =
    read('only')?.startsWith('file.') === true
      ? 'comparison'
      : evaluatedParameters.some((name) => read(name) !== null) ||
          (read('row') !== null && read('pair') === null)
        ? 'rows'
        : read('curves') !== null
          ? 'curves'
          : 'metrics';
  return tabs.includes(implied) ? implied : 'metrics';
}

type Filter = (typeof evaluatedParameters)[number];
