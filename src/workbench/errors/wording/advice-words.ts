import type { AdviceReason, Slice } from '../../../analysis/error-analysis-report.ts';
import type { Source, SourceName, Strength } from '../../../analysis/source-evidence.ts';
import { formatPercent, formatSignificant } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { changeName, sliceWords } from './condition-words.ts';
import type { About } from './evaluated-subject.ts';
import { evidenceWords, gapWords } from './evidence-words.ts';
import { formatNumber, formatRatio, percentWithInterval } from './figures.ts';

/** How much of the scale of strengths is filled. */
export const strengthLevels: Readonly<Record<Strength, number>> = {
  none: 0,
  weak: 1,
  moderate: 2,
  strong: 3,
};

export function sourceName(source: SourceName): string {
  return messages().errorAnalysis.overview.sources[source].name;
}

type Retrained = Extract<AdviceReason, { finding: 'cross-validation' }>;

/** Classes whose recall is said one by one. */
const maxRecalls = 5;

/** What the reason of an advice is looked up in. */
export interface ReasonContext extends About {
  slices: readonly Slice[];
  sources: readonly Source[];
}

/** Why an advice is given: its finding, with the weightiest evidence. */
export function reasonWords(reason: AdviceReason, context: ReasonContext): string {
  const { slices, sources, classes, subject } = context;
  const { advice, overview } = messages().errorAnalysis;
  switch (reason.finding) {
    case 'source': {
      const source = sources.find((found) => found.source === reason.source);
      const [evidence = ''] = source === undefined ? [] : evidenceWords(source, context);
      return advice.source({
        name: sourceName(reason.source),
        strength: overview.strengths[reason.strength],
        evidence,
      });
    }
    case 'slice': {
      const slice = slices[sliceIndex(reason.group, slices)];
      return advice.slice({
        group: slice === undefined ? Object.values(reason.group).join(', ') : sliceWords(slice),
        errorCount: reason.errors,
        rowCount: reason.rows,
        errorRate: formatPercent(reason.errorRate.value),
        lift: reason.lift === null ? null : formatRatio(reason.lift),
      });
    }
    case 'threshold':
      return advice.threshold({
        threshold: formatSignificant(reason.threshold),
        errorCount: reason.errors,
        best: formatSignificant(reason.best),
        bestErrorCount: reason.bestErrors,
      });
    case 'robustness':
    case 'swap':
      return advice.robustness({
        name: changeName(reason.name),
        share: percentWithInterval(reason.share),
      });
    case 'gap':
      return gapWords(reason, classes);
    case 'cross-validation':
      return advice.crossValidation({
        subject,
        errorCount: reason.errors,
        trainedErrorCount: reason.crossValidatedErrors,
        isAveraged: reason.probabilities === 'average',
        spared: formatNumber(reason.spared.value),
        low: formatNumber(Math.round(reason.spared.low)),
        high: formatNumber(Math.round(reason.spared.high)),
        recalls: recallWords(reason.recalls),
      });
  }
}

/** What a reason is about, in a few words. */
export function reasonSubject(reason: AdviceReason, { slices, subject }: ReasonContext): string {
  const { advice } = messages().errorAnalysis;
  switch (reason.finding) {
    case 'source':
      return sourceName(reason.source);
    case 'slice': {
      const slice = slices[sliceIndex(reason.group, slices)];
      return slice === undefined ? Object.values(reason.group).join(', ') : sliceWords(slice);
    }
    case 'robustness':
    case 'swap':
      return changeName(reason.name);
    case 'gap':
      return reason.column;
    case 'threshold':
      return formatSignificant(reason.best);
    case 'cross-validation':
      return subject ?? advice.trainOnFile;
  }
}

/** What becomes of the recall of each class; of many, of those it changes most for. */
function recallWords(recalls: Retrained['recalls']): string[] {
  const { advice } = messages().errorAnalysis;
  const known = recalls.flatMap(({ class: label, before, after }) =>
    before === null || after === null ? [] : [{ label, before, after }],
  );
  const isMany = known.length > maxRecalls;
  const change = ({ before, after }: (typeof known)[number]) => Math.abs(after - before);
  const said = isMany
    ? known.sort((one, other) => change(other) - change(one)).slice(0, maxRecalls)
    : known;
  return [
    ...said.map(({ label, before, after }) =>
      advice.recallChange({ label, before: formatPercent(before), after: formatPercent(after) }),
    ),
    ...(isMany ? [advice.moreClasses({ classCount: known.length - maxRecalls })] : []),
  ];
}

/** Place of the slice with this group among the slices; -1 where it is not there. */
export function sliceIndex(group: Record<string, string>, slices: readonly Slice[]): number {
  const key = groupKey(group);
  return slices.findIndex((slice) => groupKey(slice.group) === key);
}

/** Strongest first; equal ones as the report has them. */
export function byStrength(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => strengthLevels[b.strength] - strengthLevels[a.strength]);
}

function groupKey(group: Record<string, string>): string {
  return JSON.stringify(Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1)));
}
