import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { paperMessages } from '../../i18n/paper-messages.ts';
import { list, paragraph, table, type Block, type ReportBlock } from '../blocks/block.ts';
import { labelTarget, leftOutReasons } from '../left-out-words.ts';
import { hasProbabilities } from '../subject-words.ts';
import { Citations } from './references.ts';

/** The file, how its labels were read, and what was left out of it. */
export function dataChapter({ dataset, classes }: EvaluationReport): ReportBlock {
  const { document: words } = paperMessages();
  const { name, format, encoding, rows, evaluated, columns, labelMapping } = dataset;
  const reasons = leftOutReasons(dataset);
  return {
    kind: 'chapter',
    heading: words.dataHeading,
    blocks: [
      paragraph(
        words.data({
          file: name,
          format: format.toUpperCase(),
          encoding: encoding.toUpperCase(),
          rowCount: rows,
          text: columns.text,
          label: columns.label,
        }),
      ),
      ...(reasons.length === 0
        ? []
        : [
            paragraph(
              messages().evaluate.report.leftOutSome({ excluded: rows - evaluated, all: rows }),
            ),
            list(reasons),
          ]),
      table(
        words.mapping,
        [words.fileLabel, words.takenFor],
        Object.entries(labelMapping).map(([label, target]) => [
          label,
          labelTarget(target, classes),
        ]),
      ),
    ],
  };
}

/** How everything in a report was computed, and the sources of it. */
export function methodChapters(
  evaluation: EvaluationReport,
  analysis: ErrorAnalysisReport | null,
): ReportBlock[] {
  const { method } = paperMessages();
  const citations = new Citations();
  const blocks = [
    ...evaluationMethod(evaluation, citations),
    ...(analysis === null ? [] : analysisMethod(analysis, citations)),
  ];
  return [
    { kind: 'chapter', heading: method.heading, blocks },
    { kind: 'references', heading: method.references, references: citations.references() },
  ];
}

function evaluationMethod(evaluation: EvaluationReport, { cite }: Citations): Block[] {
  const { method: words } = paperMessages();
  const { classes, classValues, comparison } = evaluation;
  const isRanked = hasProbabilities(evaluation);
  const isTwo = classes.length === 2;
  return [
    [
      words.metrics({
        definitions: cite('pedregosa2011'),
        correlation: cite('gorodkin2004'),
        kappa: cite('cohen1960'),
      }),
      ...(classValues === null ? [] : [words.ordered({ weighted: cite('cohen1968') })]),
    ],
    isRanked
      ? [isTwo ? words.ofTwo : words.ofMany, words.probabilities({ calibration: cite('guo2017') })]
      : [words.noProbabilities],
    [
      words.intervals({
        wilson: cite('wilson1927'),
        f1: cite('lam2023'),
        squares: cite('newcombe1998', 'zou2008'),
        delta: cite('bishop1975'),
        added: cite('agresti2005'),
        effective: cite('korn1998'),
      }),
      ...(isRanked
        ? [words.rankingIntervals({ delong: cite('delong1988'), influence: cite('hampel1974') })]
        : []),
      words.scope,
    ],
    ...(comparison === undefined || comparison.rows === 0
      ? []
      : [
          [
            words.comparison({
              mcNemar: cite('mcnemar1947'),
              tango: cite('tango1998'),
              delta: cite('bishop1975'),
            }),
          ],
        ]),
  ].map((sentences) => paragraph(sentences.join(' ')));
}

function analysisMethod(analysis: ErrorAnalysisReport, { cite }: Citations): Block[] {
  const { method: words } = paperMessages();
  const { labelIssuesWithout = null, fairness } = analysis;
  return [
    paragraph(
      words.groups({
        fisher: cite('fisher1922'),
        tarone: cite('tarone1990'),
        adjusted: cite('benjamini1995'),
      }),
    ),
    paragraph(
      [
        words.words({ logOdds: cite('monroe2008') }),
        ...(labelIssuesWithout === null
          ? [words.labels({ confident: cite('northcutt2021') })]
          : []),
        ...(fairness.length === 0 ? [] : [words.fairness({ parity: cite('hardt2016') })]),
      ].join(' '),
    ),
  ];
}
