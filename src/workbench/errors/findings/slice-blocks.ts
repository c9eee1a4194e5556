import type { Slice } from '../../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { formatInteger } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import {
  barCell,
  barColumn,
  list,
  paragraph,
  section,
  table,
  type Block,
} from '../../blocks/block.ts';
import { errorCounts, errorRate } from '../error-counts.ts';
import { listRows } from '../finding-wanted.ts';
import { sliceWords } from '../wording/condition-words.ts';
import { isPolarity } from '../../subject-words.ts';
import { formatProbability, formatRatio } from '../wording/figures.ts';
import { errorRates, errorsOfRows, estimateBar, estimateCell, significant } from './cells.ts';
import { pending, type Findings } from './finding.ts';

const maxMarks = 12;

/** Groups of rows by their excess errors: a chart of the first, a table of all. */
export function sliceBlocks(findings: Findings, evaluation: EvaluationReport): Block[] {
  const { slices: words, evidence } = messages().errorAnalysis;
  const { slices, slicesTried = 0 } = findings;
  if (slices === undefined) return [pending()];
  const overall = errorRate(errorCounts(evaluation));
  // By its place in the report a slice's rows are asked for.
  const placed = slices.map((slice, index) => {
    const name = sliceWords(slice);
    const isSignificant = slice.qValue < significant;
    const action = listRows({ part: 'slices', index }, name);
    return { slice, index, name, isSignificant, action };
  });
  const anySignificant = slices.some(({ qValue }) => qValue < significant);
  return [
    paragraph(`${words.lead} ${words.tried({ groupCount: slicesTried })}`, 'lead'),
    ...(slices.length === 0 ? [paragraph(words.none)] : []),
    ...(slices.length > 0 && !anySignificant ? [paragraph(words.noneSignificant)] : []),
    ...(placed.length === 0
      ? []
      : [
          {
            kind: 'rates' as const,
            name: 'slices',
            content: errorRates(
              words.chart,
              overall,
              placed.slice(0, maxMarks).map(({ slice, name, isSignificant, action }) => ({
                label: name,
                ...slice.errorRate,
                figure: errorsOfRows(slice),
                isEmphasised: isSignificant,
                action,
              })),
            ),
          },
          table(
            words.heading,
            [
              words.group,
              [words.rows],
              [words.errors],
              [words.errorRate],
              barColumn,
              { label: words.lift, kind: 'number', title: words.liftTitle },
              ...kindColumns(evaluation.classes),
              [words.p],
              [words.q],
            ],
            placed.map(({ slice, index, name, isSignificant, action }) => ({
              key: String(index),
              cells: [
                {
                  text: name,
                  action,
                  ...(isSignificant ? { note: words.significant, isMarked: true } : {}),
                },
                formatInteger(slice.rows),
                formatInteger(slice.errors),
                estimateCell(slice.errorRate),
                barCell(estimateBar(slice.errorRate, overall)),
                slice.lift === null ? evidence.undefined : `× ${formatRatio(slice.lift)}`,
                ...countCells(slice),
                formatProbability(slice.pValue),
                formatProbability(slice.qValue),
              ],
            })),
            { shownFirst: 15 },
          ),
        ]),
    ...skippedColumnBlocks(findings),
  ];
}

/** The two kinds of error that only two classes have. */
function kindColumns(classes: readonly string[]): [string][] {
  const { slices: words } = messages().errorAnalysis;
  const [first = '', second = ''] = classes;
  if (classes.length > 2) return [];
  return isPolarity(classes)
    ? [[words.falsePositives], [words.falseNegatives]]
    : [
        [words.labelAs({ label: first, predicted: second })],
        [words.labelAs({ label: second, predicted: first })],
      ];
}

function countCells({ falsePositives, falseNegatives }: Slice): string[] {
  return falsePositives === null || falseNegatives === null
    ? []
    : [formatInteger(falsePositives), formatInteger(falseNegatives)];
}

/** The columns that make no groups, and why. */
export function skippedColumnBlocks({ skippedColumns = [] }: Findings): Block[] {
  const words = messages().errorAnalysis.slices;
  if (skippedColumns.length === 0) return [];
  return [
    section('skipped', words.skippedHeading, [
      list(
        skippedColumns.map(({ column, reason, values }) =>
          words.skippedColumn({ column, reason: words.skipped[reason]({ valueCount: values }) }),
        ),
      ),
    ]),
  ];
}
