import type { Source, SourceName } from '../../../analysis/source-evidence.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { formatPercent } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { list, paragraph, type Block, type BlockSection } from '../../blocks/block.ts';
import { confusedPairs, errorCounts, errorRate } from '../error-counts.ts';
import { sourceName, strengthLevels } from '../wording/advice-words.ts';
import { aboutOf, type About } from '../wording/evaluated-subject.ts';
import { isPolarity } from '../../subject-words.ts';
import { evidenceWords } from '../wording/evidence-words.ts';
import { pending, type FindingBlocks } from './finding.ts';
import { sourceRows } from './source-rows.ts';

/** Rows below which hardly any finding can be told from chance. */
const minRows = 30;

/** Pairs of classes that are said one by one. */
const maxPairs = 5;

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
  const about = aboutOf(evaluation);
  const counts = errorCounts(evaluation);
  const { rows, errors } = counts;
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
      ? paragraph(evaluation.model === null ? words.noErrorsInColumn : words.noErrors)
      : list(confusionWords(evaluation)),
    ...strangeCounts(evaluation),
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
                  ? sourceNames.map((name) => sourceCard(name, [pending()], about))
                  : sources.map((source) => foundSource(source, about)),
            },
          ],
        },
      ],
    },
  ];
};

/** What is strange about the numbers of rows and errors; nothing mostly. */
export function countNotices(evaluation: EvaluationReport): Block[] {
  const { overview: words } = messages().errorAnalysis;
  const { errors } = errorCounts(evaluation);
  return [
    ...(errors > 0
      ? []
      : [paragraph(evaluation.model === null ? words.noErrorsInColumn : words.noErrors)]),
    ...strangeCounts(evaluation),
  ];
}

function strangeCounts(evaluation: EvaluationReport): Block[] {
  const { overview: words } = messages().errorAnalysis;
  const { rows, errors } = errorCounts(evaluation);
  return [
    ...(errors > 0 && errors === rows
      ? [paragraph(words.allErrors, 'plain', { label: words.checkMapping, href: '#evaluate' })]
      : []),
    ...(rows < minRows
      ? [paragraph(words.fewRows({ reviewCount: rows, errorCount: errors }))]
      : []),
  ];
}

/** Each kind of error with its number; of many kinds the most frequent ones. */
export function confusionWords(evaluation: EvaluationReport): string[] {
  const { overview: words } = messages().errorAnalysis;
  const { classes, confusionMatrix } = evaluation;
  const [negative = '', positive = ''] = classes;
  if (isPolarity(classes)) {
    return [
      words.falsePositives({
        errorCount: confusionMatrix[0]?.[1] ?? 0,
        label: negative,
        predicted: positive,
      }),
      words.falseNegatives({
        errorCount: confusionMatrix[1]?.[0] ?? 0,
        label: positive,
        predicted: negative,
      }),
    ];
  }
  const pairs = confusedPairs(evaluation);
  const others = pairs.slice(maxPairs);
  return [
    ...pairs.slice(0, maxPairs).map(({ label, predicted, errors }) =>
      words.misclassified({
        errorCount: errors,
        label: classes[label] ?? '',
        predicted: classes[predicted] ?? '',
      }),
    ),
    ...(others.length === 0
      ? []
      : [
          words.moreConfusions({
            pairCount: others.length,
            errorCount: others.reduce((sum, { errors }) => sum + errors, 0),
          }),
        ]),
  ];
}

/** A source with what there is for it. */
export function foundSource(found: Source, about: About): BlockSection {
  const { overview, evidence } = messages().errorAnalysis;
  const { source, strength } = found;
  const [first = '', ...others] = evidenceWords(found, about);
  return {
    ...sourceCard(
      source,
      [
        paragraph(first),
        ...sourceRows(found),
        ...(others.length === 0
          ? []
          : [{ kind: 'details' as const, summary: evidence.more, blocks: [list(others)] }]),
      ],
      about,
    ),
    strength: { level: strengthLevels[strength], word: overview.strengths[strength] },
  };
}

function sourceCard(source: SourceName, blocks: Block[], about: About): BlockSection {
  return {
    key: source,
    heading: sourceName(source),
    blocks: [paragraph(sourceMeaning(source, about), 'quiet'), ...blocks],
  };
}

function sourceMeaning(source: SourceName, { classes, subject }: About): string {
  const { overview: words } = messages().errorAnalysis;
  if (source === 'class-imbalance' && classes.length > 2) return words.imbalanceOfMany;
  if (source === 'ambiguity' && !isPolarity(classes)) return words.ambiguityOfOwn;
  if (source === 'poor-generalisation' && subject !== null) {
    return words.generalisationOf({ subject });
  }
  return words.sources[source].meaning;
}
