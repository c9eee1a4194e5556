import { formatInteger, formatSignificant } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { otherNames } from '../../../i18n/row-name.ts';
import { paragraph, table, type Block, type BlockCell } from '../../blocks/block.ts';
import { listRows } from '../finding-wanted.ts';
import { aboutOf, type About } from '../wording/evaluated-subject.ts';
import { pending, type FindingBlocks, type Findings } from './finding.ts';

const shownFirst = 10;
const maxNamedRows = 4;

/** Suspicious labels, ranked, and texts that occur more than once. */
export const labelBlocks: FindingBlocks = (findings, evaluation) => {
  const { labels: words } = messages().errorAnalysis;
  return [
    {
      kind: 'sections',
      layout: 'columns',
      sections: [
        {
          key: 'suspects',
          heading: words.suspectsHeading,
          blocks: suspectBlocks(findings, aboutOf(evaluation)),
        },
        { key: 'duplicates', heading: words.duplicatesHeading, blocks: duplicateBlocks(findings) },
      ],
    },
  ];
};

function suspectBlocks(
  { labelIssues, labelIssuesWithout = null, rowNames }: Findings,
  { classes, subject }: About,
): Block[] {
  const { labels: words, evidence } = messages().errorAnalysis;
  if (labelIssues === undefined) return [pending()];
  if (labelIssuesWithout !== null) return [paragraph(evidence.notChecked({ subject }))];
  if (labelIssues.length === 0) return [paragraph(words.noSuspects)];
  return [
    paragraph(words.suspects({ labelCount: labelIssues.length }), 'lead'),
    table(
      words.suspectsHeading,
      [
        words.row,
        words.label,
        words.suggestedLabel,
        {
          label: words.score,
          kind: 'number',
          title: classes.length > 2 ? words.scoreTitleOfMany : words.scoreTitle,
        },
      ],
      labelIssues.map(({ row, label, suggested, score }) => [
        numbersCell(formatInteger(row), [otherNames({ row, ...rowNames?.[row] }).join(' · ')]),
        classCell(label),
        classCell(suggested),
        score < 0.0005 ? '0' : formatSignificant(score),
      ]),
      { shownFirst },
    ),
    {
      kind: 'action',
      action: listRows({ part: 'labelIssues' }, words.suspectsHeading, {
        label: words.listAll,
        name: words.listAll,
      }),
    },
  ];
}

function duplicateBlocks({ duplicates, duplicateGroups = 0, rowNames }: Findings): Block[] {
  const { labels: words, page } = messages().errorAnalysis;
  if (duplicates === undefined) return [pending()];
  if (duplicates.length === 0) return [paragraph(words.noDuplicates)];
  return [
    paragraph(
      words.duplicates({
        groupCount: duplicateGroups,
        conflictingCount: duplicates.filter(({ conflicting }) => conflicting).length,
      }),
      'lead',
    ),
    table(
      words.duplicatesHeading,
      [words.which, [words.size], words.kind, words.conflicting],
      duplicates.map(({ rows, size, conflicting, kind }, index) => {
        const named = rows.slice(0, maxNamedRows);
        const numbers = named.map(formatInteger).join(' · ');
        const moreCount = size - named.length;
        const name = moreCount > 0 ? words.moreRows({ rows: numbers, moreCount }) : numbers;
        return [
          {
            ...numbersCell(
              name,
              named.map((row) => otherNames({ row, ...rowNames?.[row] }).join(', ')),
            ),
            action: listRows({ part: 'duplicates', index }, `${words.duplicatesHeading}: ${name}`, {
              name: page.listOf({ what: name }),
            }),
          },
          formatInteger(size),
          words.kinds[kind],
          conflicting ? { text: words.differ, isStrong: true } : words.agree,
        ];
      }),
      { shownFirst, total: duplicateGroups },
    ),
  ];
}

/** Rows by their numbers, and what else each is called. */
function numbersCell(text: string, others: readonly string[]): BlockCell {
  const note = others.filter((other) => other !== '').join('; ');
  return { text, ...(note === '' ? {} : { note }) };
}

function classCell(name: string): BlockCell {
  return { text: messages().evaluate.report.classes({ name }), className: name };
}
