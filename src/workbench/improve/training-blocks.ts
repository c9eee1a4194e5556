import type { Estimate } from '../../evaluation/evaluation-report.ts';
import {
  formatInteger,
  formatPercent,
  formatSignificant,
  numberFormat,
} from '../../i18n/format.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import type { TestedMetrics, TrainingRecord, TrialRecord } from '../../learning/training-record.ts';
import { cueBlocks, groupBlocks } from './bias-and-cue-blocks.ts';
import { paragraph, section, table, type Block, type BlockCell } from '../blocks/block.ts';

/** Rows of a test from which on a small difference can be shown. */
const manyTestRows = 200;

/** The figures behind the verdict. */
export function measuredBlocks(record: TrainingRecord): Block[] {
  const { measures, curve, effects, groups, cues } = improveMessages();
  return [
    section('measures', measures.heading, measureBlocks(record)),
    ...(record.effects.length === 0
      ? []
      : [section('effects', effects.heading, [effectTable(record)])]),
    ...(record.groups === undefined
      ? []
      : [section('groups', groups.heading, groupBlocks(record.groups))]),
    ...(record.features.cues.length === 0
      ? []
      : [section('cues', cues.heading, cueBlocks(record))]),
    ...(record.learningCurve.length === 0
      ? []
      : [section('curve', curve.heading, curveBlocks(record))]),
  ];
}

/** The verdict, and what must be known to trust it. */
export function verdictBlocks(record: TrainingRecord): Block[] {
  const { verdict: words } = improveMessages();
  const { data, mcnemar, search } = record;
  return [
    paragraph(verdictSentence(record), 'verdict'),
    ...(data.test < manyTestRows ? [paragraph(words.few({ count: data.test }), 'quiet')] : []),
    ...(record.model === null
      ? []
      : [
          paragraph(
            words.changed({ b: mcnemar.b, c: mcnemar.c, p: formatSignificant(mcnemar.pValue) }),
          ),
        ]),
    ...(search.ending === 'finished' ? [] : [paragraph(words.ended[search.ending](search))]),
    ...(data.looksAtTest > 1
      ? [paragraph(improveMessages().looks({ count: data.looksAtTest }))]
      : []),
    paragraph(words.parts(data), 'quiet'),
    ...(data.duplicatesJoined === 0
      ? []
      : [paragraph(words.duplicates({ count: data.duplicatesJoined }), 'quiet')]),
    ...(data.refused === 0 ? [] : [paragraph(words.refused({ count: data.refused }))]),
    ...(data.conflicting === 0
      ? []
      : [paragraph(words.conflicting({ count: data.conflicting }), 'quiet')]),
  ];
}

/** The verdict in one sentence. */
export function verdictSentence(record: TrainingRecord): string {
  const { verdict: words } = improveMessages();
  const { before, after, difference, verdict, data, model } = record;
  const count = data.test;
  const valueOf = ({ metrics }: TestedMetrics) => points(metrics.macro.f1.value);
  if (model === null || difference.macroF1 === null) {
    return words.kept({ before: valueOf(before), count });
  }
  const { low, high } = difference.macroF1;
  return words[verdict]({
    ...{ before: valueOf(before), after: valueOf(after), count },
    low: signedPoints(low, verdict),
    high: signedPoints(high, verdict),
  });
}

/** Of a verdict that says the direction the size alone. */
function signedPoints(share: number, verdict: TrainingRecord['verdict']): string {
  return points(verdict === 'not-shown' ? share : Math.abs(share));
}

function points(share: number | null): string {
  return share === null ? '–' : oneDecimal(100 * share).replace('-', '−');
}

function oneDecimal(value: number): string {
  return numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

function measureBlocks({ before, after, difference, classes, base }: TrainingRecord): Block[] {
  const { measures: words } = improveMessages();
  const cell = (estimate: Estimate | undefined): string =>
    estimate?.value === null || estimate === undefined ? '–' : formatPercent(estimate.value);
  const gap = (one: TrainingRecord['difference']['macroF1']): string =>
    one === null ? '–' : `${points(one.value)} (${points(one.low)} … ${points(one.high)})`;
  const row = (
    name: BlockCell | string,
    of: (tested: TestedMetrics) => Estimate | undefined,
    one?: TrainingRecord['difference']['macroF1'],
  ): (string | BlockCell)[] => [
    name,
    cell(of(before)),
    cell(of(after)),
    one === undefined ? changeOf(of(before), of(after)) : gap(one),
  ];
  return [
    ...(base === null ? [paragraph(words.majority, 'quiet')] : []),
    table(
      words.caption,
      [words.measure, [words.before], [words.after], [words.difference]],
      [
        row(words.macroF1, ({ metrics }) => metrics.macro.f1, difference.macroF1),
        row(words.accuracy, ({ metrics }) => metrics.accuracy, difference.accuracy),
        row(
          words.balancedAccuracy,
          ({ metrics }) => metrics.balancedAccuracy,
          difference.balancedAccuracy,
        ),
        ...classes.flatMap((name) => [
          row(words.recall({ name }), ({ perClass }) => perClass[name]?.recall),
          row(words.precision({ name }), ({ perClass }) => perClass[name]?.precision),
        ]),
        row(words.calibration, ({ metrics }) => metrics.expectedCalibrationError),
      ],
      { testId: 'training-measures', shownFirst: 100 },
    ),
  ];
}

function changeOf(before: Estimate | undefined, after: Estimate | undefined): string {
  const first = before?.value ?? null;
  const second = after?.value ?? null;
  return first === null || second === null ? '–' : points(second - first);
}

function effectTable({ effects }: TrainingRecord): Block {
  const { effects: words } = improveMessages();
  return table(
    words.caption,
    [words.name, [words.effect]],
    effects.map(({ name, macroF1 }) => [
      words.names[name] ?? name,
      macroF1 === null
        ? '–'
        : `${points(macroF1.value)} (${points(macroF1.low)} … ${points(macroF1.high)})`,
    ]),
  );
}

function rowsSentence(needed: TrainingRecord['rowsForOnePoint']): string {
  const { curve: words } = improveMessages();
  if (needed.answer !== 'rows') {
    return needed.answer === 'no-help' ? words.noMore : words.unknown;
  }
  const { rows, low, high } = needed;
  return words.more({
    rows: formatInteger(Math.ceil(rows)),
    low: formatInteger(Math.floor(low)),
    high: formatInteger(Math.ceil(high)),
  });
}

function curveBlocks({ learningCurve, before, base, rowsForOnePoint }: TrainingRecord): Block[] {
  const { curve: words } = improveMessages();
  return [
    paragraph(rowsSentence(rowsForOnePoint)),
    {
      kind: 'rates',
      name: 'learning-curve',
      content: {
        title: words.title,
        reference: base === null ? 0 : (before.metrics.macro.f1.value ?? 0),
        referenceLabel: words.reference,
        marks: learningCurve.map(({ rows, value, low, high }) => ({
          label: words.reviews({ count: rows }),
          figure: words.within({ half: points((high - low) / 2) }),
          ...{ value, low, high },
        })),
        format: formatPercent,
      },
    },
    table(
      words.caption,
      [[words.rows], [words.value], [words.interval]],
      learningCurve.map(({ rows, value, low, high }) => [
        formatInteger(rows),
        formatPercent(value),
        `${formatPercent(low)} … ${formatPercent(high)}`,
      ]),
    ),
  ];
}

/** What was tried, as far as it has got. */
export function trialTable(trials: readonly TrialRecord[], classes: readonly string[]): Block {
  const { trials: words } = improveMessages();
  return table(
    words.caption,
    [
      words.name,
      [words.macroF1],
      [words.accuracy],
      ...(classes.length <= 3 ? classes.map((name): [string] => [words.recall({ name })]) : []),
      [words.seconds],
    ],
    trials.map((trial) => ({
      key: trial.name,
      cells: [
        {
          text: trialName(trial),
          isStrong: trial.chosen,
          ...(trial.chosen ? { note: words.chosen } : {}),
        },
        formatPercent(trial.validation.macroF1),
        formatPercent(trial.validation.accuracy),
        ...(classes.length <= 3
          ? classes.map((name) => formatPercent(trial.validation.recall[name] ?? 0))
          : []),
        oneDecimal(trial.seconds),
      ],
    })),
    { testId: 'trials', shownFirst: 50 },
  );
}

function trialName({ name, settings }: TrialRecord): string {
  const { trials: words } = improveMessages();
  const family = words.names[String(settings.family ?? name)] ?? name;
  return typeof settings.l2 === 'number'
    ? words.penalty({ name: family, l2: String(settings.l2) })
    : family;
}
