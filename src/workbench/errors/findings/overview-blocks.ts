import type { Source, SourceName } from '../../../analysis/source-evidence.ts';
import { formatPercent } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { list, paragraph, type Block, type BlockSection } from '../../blocks/block.ts';
import { errorCounts, errorRate } from '../error-counts.ts';
import { listRows } from '../finding-wanted.ts';
import { sourceName, strengthLevels } from '../wording/advice-words.ts';
import { evidenceWords } from '../wording/evidence-words.ts';
import { pending, type FindingBlocks } from './finding.ts';

/** Rows below which hardly any finding can be told from chance. */
const minRows = 30;

const sourceNames: readonly SourceName[] = [
  'noisy-labels',
  'class-imbalance',
  'ambiguity',
  'lack-of-context',
  'poor-generalisation',
  'bias',
];

/** How many errors there are, and their six likely sources, each with its evidence. */
export const overviewBlocks: FindingBlocks = ({ sources }, evaluation) => {
  const { overview: words } = messages().errorAnalysis;
  const { classes } = evaluation;
  const [negative = '', positive = ''] = classes;
  const counts = errorCounts(evaluation);
  const { rows, errors, falsePositives, falseNegatives } = counts;
  return [
    paragraph(
      words.headline({
        errorCount: errors,
        reviewCount: rows,
        errorRate: formatPercent(errorRate(counts)),
      }),
      'verdict',
    ),
    errors === 0
      ? paragraph(words.noErrors)
      : list([
          words.falsePositives({
            errorCount: falsePositives,
            label: negative,
            predicted: positive,
          }),
          words.falseNegatives({
            errorCount: falseNegatives,
            label: positive,
            predicted: negative,
          }),
        ]),
    ...(errors > 0 && errors === rows
      ? [paragraph(words.allErrors, 'plain', { label: words.checkMapping, href: '#evaluate' })]
      : []),
    ...(rows < minRows ? [paragraph(words.fewRows({ reviewCount: rows }))] : []),
    {
      kind: 'sections',
      layout: 'stack',
      sections: [
        {
          key: 'sources',
          heading: words.sourcesHeading,
          blocks: [
            {
              kind: 'sections',
              layout: 'cards',
              sections:
                sources === undefined
                  ? sourceNames.map((name) => sourceCard(name, [pending()]))
                  : sources.map((source) => foundSource(source, classes)),
            },
          ],
        },
      ],
    },
  ];
};

function foundSource(found: Source, classes: readonly string[]): BlockSection {
  const { page, overview, evidence } = messages().errorAnalysis;
  const { source, strength, rowCount } = found;
  const [first = '', ...others] = evidenceWords(found, classes);
  const name = sourceName(source);
  return {
    ...sourceCard(source, [
      paragraph(first),
      ...(rowCount === 0
        ? []
        : [
            {
              kind: 'action' as const,
              action: listRows({ part: 'sources', source }, name, {
                label: page.listCounted({ rowCount }),
                name: page.listCountedOf({ what: name, rowCount }),
              }),
            },
          ]),
      ...(others.length === 0
        ? []
        : [{ kind: 'details' as const, summary: evidence.more, blocks: [list(others)] }]),
    ]),
    strength: { level: strengthLevels[strength], word: overview.strengths[strength] },
  };
}

function sourceCard(source: SourceName, blocks: Block[]): BlockSection {
  const { meaning } = messages().errorAnalysis.overview.sources[source];
  return {
    key: source,
    heading: sourceName(source),
    blocks: [paragraph(meaning, 'quiet'), ...blocks],
  };
}
