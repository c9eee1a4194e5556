import type { EvaluationReport, RatingLevel } from '../evaluation/evaluation-report.ts';
import { formatPercent } from '../i18n/format.ts';
import { currentLocale, messages } from '../i18n/locale.ts';

/** "Rating 3", or "Rating 7–7.9" where several are taken together. */
export function ratingName({ from, to }: RatingLevel): string {
  return messages().evaluationExtras.ratings.name({
    from: formatRating(from),
    to: formatRating(to),
  });
}

/** Rows of the wanted class that were missed; the counts of a level are those of the second. */
export function missedOf({ falsePositives, falseNegatives }: RatingLevel, wanted: 0 | 1): number {
  return wanted === 1 ? falseNegatives : falsePositives;
}

/** Rows of the other class that were classified as the wanted one. */
export function falseAlarmsOf(level: RatingLevel, wanted: 0 | 1): number {
  return wanted === 1 ? level.falsePositives : level.falseNegatives;
}

/** Share of all evaluated rows that are wrong. */
export function overallErrorRate({ metrics }: EvaluationReport): number {
  return 1 - (metrics.accuracy.value ?? 1);
}

/**
 * What the ratings show, in sentences: which one is hard, how scores follow them, what became of
 * rows of neither class.
 */
export function ratingSentences(report: EvaluationReport): string[] {
  const { ratings: words } = messages().evaluationExtras;
  const { ratings = [], classes } = report;
  const positive = classes[1] ?? '';
  const overall = overallErrorRate(report);
  const [worst] = ratings
    .flatMap((level) =>
      level.errorRate.value !== null && level.errorRate.low > overall
        ? [{ level, rate: level.errorRate.value }]
        : [],
    )
    .sort((a, b) => b.rate - a.rate);
  return [
    ...(worst === undefined
      ? []
      : [
          words.worst({
            name: ratingName(worst.level),
            rate: formatPercent(worst.rate),
            overall: formatPercent(overall),
          }),
        ]),
    ...scoreSentences(ratings, positive),
    ...ratings.flatMap((level) => {
      const { unevaluated, rows, meanScore, predictedPositive } = level;
      if (unevaluated === 0 || rows > 0) return [];
      if (meanScore.value === null || predictedPositive.value === null) return [];
      return [
        words.unevaluated({
          name: ratingName(level),
          number: unevaluated,
          score: formatPercent(meanScore.value),
          predicted: positive,
          share: formatPercent(predictedPositive.value),
        }),
      ];
    }),
  ];
}

/** Whether the mean score rises with the rating; nothing where chance may have made it fall. */
function scoreSentences(levels: readonly RatingLevel[], positive: string): string[] {
  const { ratings: words } = messages().evaluationExtras;
  const steps = levels.slice(1).map((upper, index) => ({ lower: levels[index] ?? upper, upper }));
  const fall = steps.find(
    ({ lower: { meanScore: one }, upper: { meanScore: other } }) =>
      one.value !== null && other.value !== null && other.high < one.low,
  );
  if (fall !== undefined) {
    return [
      words.falls({
        name: positive,
        low: formatRating(fall.lower.to),
        high: formatRating(fall.upper.from),
      }),
    ];
  }
  const rises = steps.every(
    ({ lower, upper }) => (upper.meanScore.value ?? 0) > (lower.meanScore.value ?? 0),
  );
  return rises ? [words.rises({ name: positive })] : [];
}

function formatRating(rating: number): string {
  return rating.toLocaleString(currentLocale(), { maximumFractionDigits: 2 });
}
