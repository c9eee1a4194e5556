import { formatInteger, formatPercent, formatSignificant } from '../../i18n/format.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import type { GroupGap, TrainingRecord } from '../../learning/training-record.ts';
import { paragraph, table, type Block } from '../blocks/block.ts';

/** How far groups were apart before and are after, on the locked test reviews. */
export function groupBlocks(groups: NonNullable<TrainingRecord['groups']>): Block[] {
  const { groups: words } = improveMessages();
  const { column, rate, class: name, before, after } = groups;
  const row = (label: string, { gap, low, high, highest, lowest }: GroupGap): string[] => [
    label,
    formatPercent(gap),
    `${formatPercent(low)} … ${formatPercent(high)}`,
    highest,
    lowest,
  ];
  return [
    paragraph(words.said[rate]({ column, name })),
    table(
      words.caption({ column }),
      [words.model, [words.gap], [words.interval], words.highest, words.lowest],
      [row(words.before, before), row(words.after, after)],
      { testId: 'group-gaps' },
    ),
  ];
}

/** What each hand-made feature does to the logits of the locked test reviews. */
export function cueBlocks({ features, classes }: TrainingRecord): Block[] {
  const { cues: words, settings } = improveMessages();
  return [
    paragraph(words.lead, 'quiet'),
    table(
      words.caption,
      [words.name, [words.reviews], words.towards, [words.weight], [words.contribution]],
      features.cues.map(({ cue, range, reviews, weight, contribution }) => {
        const weights = typeof weight === 'number' ? [-weight, weight] : weight;
        const towards = weights.indexOf(Math.max(...weights));
        const moved = typeof contribution === 'number' ? contribution : contribution[towards];
        return [
          words.feature({ cue: settings.cues[cue], range }),
          formatInteger(reviews),
          words.towardsClass({ name: classes[towards] ?? '' }),
          formatSignificant(weights[towards] ?? 0),
          formatSignificant(moved ?? 0),
        ];
      }),
      { testId: 'cue-contributions', shownFirst: 50 },
    ),
  ];
}
