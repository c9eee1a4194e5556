import * as v from 'valibot';
import { expectedStars, type StarScale } from '../../src/model/expected-stars.ts';
import { fitStars, medianStars } from '../../src/learning/fit-stars.ts';

const errorSchema = v.object({
  corpus: v.string(),
  language: v.string(),
  rows: v.number(),
  /** Mean |error| of the expected stars and of the median star. */
  expected: v.number(),
  median: v.number(),
  /** Of always saying the corpus' own median star. */
  constant: v.number(),
});

const neutralSchema = v.object({
  corpus: v.string(),
  neutralRows: v.number(),
  otherRows: v.number(),
  precision: v.nullable(v.number()),
  recall: v.number(),
  f1: v.number(),
  /** Accuracy on the other rows without the rule, and with it, where neutral is a mistake. */
  accuracyBefore: v.number(),
  accuracyAfter: v.number(),
});

const starReportSchema = v.object({
  /** Fitted on all rows. */
  model: v.object({
    slope: v.number(),
    thresholds: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  }),
  /** A corpus each; the model that answers was fitted on the other half of the rows. */
  errors: v.array(errorSchema),
  neutral: v.object({
    /**
     * Neutral is said where the positive class' probability lies between them; chosen on all rows.
     */
    band: v.object({ low: v.number(), high: v.number() }),
    /** A corpus each, then all; the band was chosen on the other half of the rows. */
    results: v.array(neutralSchema),
  }),
});

/** How well stars and neutral reviews follow from the logit, as `lab/measure/stars.ts` measured. */
export type StarReport = v.InferOutput<typeof starReportSchema>;

/** @throws Error where the text is not what the script writes */
export function parseStarReport(text: string): StarReport {
  return v.parse(starReportSchema, JSON.parse(text));
}

/** A review with stars and the model's logit of it. */
export interface StarRow {
  corpus: string;
  language: string;
  stars: number;
  logit: number;
}

/**
 * The rows of the corpora that have reviews of every number of stars: what others say of the stars
 * between is an artefact.
 */
export function completeCorpora(rows: readonly StarRow[]): StarRow[] {
  const known = new Map<string, Set<number>>();
  for (const { corpus, stars } of rows) {
    known.set(corpus, (known.get(corpus) ?? new Set()).add(stars));
  }
  return rows.filter(({ corpus }) => known.get(corpus)?.size === 5);
}

/** `fitStars` on rows, every one counting the same. */
export function fitStarRows(rows: readonly StarRow[]): StarScale | null {
  return fitStars(
    Float64Array.from(rows, ({ logit }) => logit),
    Uint8Array.from(rows, ({ stars }) => stars),
  );
}

type Band = StarReport['neutral']['band'];

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function saysNeutral({ low, high }: Band, { logit }: StarRow): boolean {
  const positive = sigmoid(logit);
  return positive >= low && positive < high;
}

/** Bounds of bands that are tried. */
const bounds = Array.from({ length: 50 }, (_, step) => step / 50).concat(1);

/** The band with the best F1 of neutral, which is said of reviews with three stars. */
export function chooseBand(rows: readonly StarRow[]): Band {
  const neutralUpTo = new Float64Array(bounds.length);
  const allUpTo = new Float64Array(bounds.length);
  let neutral = 0;
  for (const row of rows) {
    const positive = sigmoid(row.logit);
    const isNeutral = row.stars === 3 ? 1 : 0;
    neutral += isNeutral;
    for (let i = 0; i < bounds.length; i++) {
      if (positive >= bounds[i]!) continue;
      allUpTo[i]! += 1;
      neutralUpTo[i]! += isNeutral;
    }
  }
  let best: Band = { low: 0, high: 0 };
  let bestF1 = 0;
  for (let low = 0; low < bounds.length; low++) {
    for (let high = low + 1; high < bounds.length; high++) {
      const found = neutralUpTo[high]! - neutralUpTo[low]!;
      const f1 = (2 * found) / (allUpTo[high]! - allUpTo[low]! + neutral);
      if (f1 > bestF1) {
        bestF1 = f1;
        best = { low: bounds[low]!, high: bounds[high]! };
      }
    }
  }
  return best;
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 3;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}

interface Answer {
  row: StarRow;
  expected: number;
  median: number;
  neutral: boolean;
}

function errorsOf(corpus: string, answers: readonly Answer[]): StarReport['errors'][number] {
  const usual = median(answers.map(({ row }) => row.stars).sort());
  const error = (said: (answer: Answer) => number): number =>
    rounded(mean(answers.map((answer) => Math.abs(said(answer) - answer.row.stars))));
  return {
    corpus,
    language: answers[0]!.row.language,
    rows: answers.length,
    expected: error(({ expected }) => expected),
    median: error((answer) => answer.median),
    constant: error(() => usual),
  };
}

function neutralOf(
  corpus: string,
  answers: readonly Answer[],
): StarReport['neutral']['results'][number] {
  const others = answers.filter(({ row }) => row.stars !== 3);
  const neutralRows = answers.length - others.length;
  const said = answers.filter(({ neutral }) => neutral);
  const found = said.filter(({ row }) => row.stars === 3).length;
  const right = others.filter(({ row }) => row.logit >= 0 === row.stars > 3);
  return {
    corpus,
    neutralRows,
    otherRows: others.length,
    precision: said.length === 0 ? null : rounded(found / said.length),
    recall: rounded(found / neutralRows),
    f1: rounded((2 * found) / (said.length + neutralRows)),
    accuracyBefore: rounded(right.length / others.length),
    accuracyAfter: rounded(right.filter(({ neutral }) => !neutral).length / others.length),
  };
}

/**
 * Measures stars and neutral answers with what was fitted on the other half of the rows; odd and
 * even rows of each corpus are the halves.
 *
 * @param rows of corpora with reviews of every number of stars
 * @throws RangeError where a number of stars is too rare to be fitted
 */
export function measureStars(rows: readonly StarRow[]): StarReport {
  const places = new Map<string, number>();
  const halves: [StarRow[], StarRow[]] = [[], []];
  for (const row of rows) {
    const place = places.get(row.corpus) ?? 0;
    places.set(row.corpus, place + 1);
    halves[(place % 2) as 0 | 1].push(row);
  }
  const fit = (some: readonly StarRow[]): StarScale => {
    const model = fitStarRows(some);
    if (model === null) throw new RangeError('a number of stars is too rare to be fitted');
    return model;
  };
  const answers = halves.flatMap((half, index) => {
    const others = halves[1 - index] as StarRow[];
    const model = fit(others);
    const band = chooseBand(others);
    return half.map((row): Answer => ({
      row,
      expected: expectedStars(model, row.logit),
      median: medianStars(model, row.logit),
      neutral: saysNeutral(band, row),
    }));
  });
  const corpora = [...places.keys()].map(
    (corpus) => [corpus, answers.filter(({ row }) => row.corpus === corpus)] as const,
  );
  const { slope, thresholds } = fit(rows);
  return {
    model: { slope, thresholds: [...thresholds] },
    errors: corpora.map(([corpus, some]) => errorsOf(corpus, some)),
    neutral: {
      band: chooseBand(rows),
      results: [
        ...corpora.map(([corpus, some]) => neutralOf(corpus, some)),
        neutralOf('all', answers),
      ],
    },
  };
}
