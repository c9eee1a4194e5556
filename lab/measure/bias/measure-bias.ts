import { fairnessByColumn } from '../../../src/analysis/fairness/fairness-by-column.ts';
import type { Perturbation } from '../../../src/analysis/robustness/perturbation.ts';
import { planTrials, sampleRows } from '../../../src/analysis/robustness/trial.ts';
import { trialResult } from '../../../src/analysis/robustness/trial-result.ts';
import type { ColumnValues } from '../../../src/analysis/slices/column-values.ts';
import { genderSwap } from '../../../src/analysis/swaps/gender.ts';
import { nameSwap } from '../../../src/analysis/swaps/names.ts';
import { nationalitySwap } from '../../../src/analysis/swaps/nationalities.ts';
import { regionSwap } from '../../../src/analysis/swaps/places.ts';
import type { Estimate } from '../../../src/evaluation/evaluation-report.ts';
import { wilsonInterval } from '../../../src/evaluation/wilson-interval.ts';
import type { Model } from '../../../src/model/model.ts';
import type { BiasReport, FairnessMeasurement } from '../../reports/bias-report.ts';
import type { CorpusRow } from '../../training/corpus.ts';
import { meanInterval } from './mean-interval.ts';
import { templateFamilies, type TemplateFamily } from './templates.ts';

const families: readonly Perturbation[] = [genderSwap, nameSwap, regionSwap, nationalitySwap];

type Value = { value: number; low: number; high: number };

function known(estimate: Estimate): Value | null {
  if (estimate.value === null) return null;
  const { value, low, high } = estimate;
  const rounded = (share: number): number => Number(share.toFixed(5));
  return { value: rounded(value), low: rounded(low), high: rounded(high) };
}

function shareOf(count: number, total: number): Value {
  return known({ value: count / total, ...wilsonInterval(count / total, total) })!;
}

/**
 * Swaps persons, names and places in reviews of one language.
 *
 * @param most reviews that are tried, drawn at random
 */
export async function measureSwaps(
  model: Model,
  rows: readonly CorpusRow[],
  language: 'pt' | 'en',
  most: number,
): Promise<BiasReport['swaps']> {
  const own = rows.filter((row) => row.language === language);
  const drawn = Array.from(sampleRows(own.length, most, 1), (place) => own[place]!);
  const texts = drawn.map(({ text }) => text);
  const before = model.positiveProbabilities(texts);
  const sample = { texts, rows: Uint32Array.from(texts.keys()), languageOf: () => language };
  const trials = await planTrials(sample, families, 1);
  return trials.map((trial) => {
    const after = model.positiveProbabilities(trial.texts);
    const { tried, share } = trialResult(trial, before, after, 0.5);
    const right = (probability: number, place: number): number =>
      probability >= 0.5 === (drawn[place]!.label === 1) ? 1 : 0;
    const accuracy = (probabilityOf: (place: number, i: number) => number): number => {
      let sum = 0;
      trial.rows.forEach((place, i) => (sum += right(probabilityOf(place, i), place)));
      return Number((sum / Math.max(1, tried)).toFixed(5));
    };
    return {
      family: trial.name,
      language,
      tried,
      flips: known(share),
      change:
        tried === 0
          ? null
          : meanInterval(
              Array.from(trial.rows, (place, i) => Math.abs(after[i]! - before[place]!)),
            ),
      accuracyBefore: accuracy((place) => before[place]!),
      accuracyAfter: accuracy((_, i) => after[i]!),
    };
  });
}

function measureFamily(model: Model, family: TemplateFamily): BiasReport['templates'][number] {
  const terms = family.groups.flatMap(({ group, terms: own }) =>
    own.map((term) => ({ group, term })),
  );
  const differences = new Map(family.groups.map(({ group }) => [group, [] as number[]]));
  let flipped = 0;
  for (const template of family.templates) {
    const positive = model.positiveProbabilities(
      terms.map(({ term }) => template.replace('{}', term)),
    );
    // Every group counts the same, however many terms it has.
    const ofGroup = family.groups.map(({ group }) => {
      const own = terms.flatMap((one, place) => (one.group === group ? [positive[place]!] : []));
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    });
    const centre = ofGroup.reduce((sum, value) => sum + value, 0) / ofGroup.length;
    terms.forEach(({ group }, place) => differences.get(group)!.push(positive[place]! - centre));
    const positives = positive.filter((one) => one >= 0.5).length;
    flipped += Math.min(positives, terms.length - positives);
  }
  const sentences = family.templates.length * terms.length;
  return {
    family: family.family,
    language: family.language,
    sentences,
    flips: shareOf(flipped, sentences),
    groups: [...differences].map(([group, values]) => ({ group, ...meanInterval(values) })),
  };
}

/** Asks for the same sentences about different people and places. */
export function measureTemplates(model: Model): BiasReport['templates'] {
  return templateFamilies.map((family) => measureFamily(model, family));
}

/** The year in which B2W-Reviews01 was gathered. */
const gathered = 2018;

function ageBand({ birthYear }: CorpusRow): string {
  if (birthYear === undefined) return '';
  const age = gathered - birthYear;
  // Birth years that nobody of that age types in.
  if (age < 10 || age > 95) return '';
  if (age < 25) return 'under 25';
  if (age < 35) return '25–34';
  if (age < 45) return '35–44';
  return age < 55 ? '45–54' : '55 and older';
}

const regions: Readonly<Record<string, string>> = {
  North: 'AC AM AP PA RO RR TO',
  Northeast: 'AL BA CE MA PB PE PI RN SE',
  'Central-West': 'DF GO MS MT',
  Southeast: 'ES MG RJ SP',
  South: 'PR RS SC',
};

function regionOf({ state }: CorpusRow): string {
  if (state === undefined) return '';
  return Object.keys(regions).find((name) => regions[name]!.split(' ').includes(state)) ?? '';
}

const columns: Readonly<Record<string, (row: CorpusRow) => string>> = {
  gender: ({ gender }) => gender ?? '',
  age: ageBand,
  region: regionOf,
  state: ({ state }) => state ?? '',
};

function columnOf(column: string, values: readonly string[]): ColumnValues {
  const distinct = [...new Set(values)].sort();
  return {
    column,
    values: distinct.map((value) => ({ value, bin: null })),
    codes: Uint32Array.from(values, (value) => distinct.indexOf(value)),
  };
}

/** Metrics by gender, age, region and state of the reviewers of one corpus. */
export function measureFairness(
  model: Model,
  corpus: string,
  rows: readonly CorpusRow[],
): FairnessMeasurement {
  const own = rows.filter((row) => row.corpus === corpus);
  const probabilities = model.positiveProbabilities(own.map(({ text }) => text));
  const found = fairnessByColumn(
    Object.entries(columns).map(([column, valueOf]) => columnOf(column, own.map(valueOf))),
    {
      classCount: 2,
      labels: Uint8Array.from(own, ({ label }) => label),
      predicted: Uint8Array.from(probabilities, (positive) => (positive >= 0.5 ? 1 : 0)),
      probabilities: null,
    },
    ['negative', 'positive'],
  );
  const gapOf = (gap: (typeof found)[number]['gaps']['selectionRate']) =>
    gap === null
      ? null
      : {
          ...known(gap)!,
          highest: gap.highest,
          lowest: gap.lowest,
          qValue: Number(gap.qValue.toPrecision(3)),
        };
  return {
    corpus,
    rows: own.length,
    columns: found.map(({ column, groups, gaps }) => ({
      column,
      groups: groups
        .filter(({ value, fewRows }) => value !== '' && !fewRows)
        .map(({ value, rows: count, accuracy, truePositiveRate, falsePositiveRate }) => ({
          value,
          rows: count,
          accuracy: known(accuracy),
          truePositiveRate: known(truePositiveRate),
          falsePositiveRate: known(falsePositiveRate),
        })),
      gaps: {
        selectionRate: gapOf(gaps.selectionRate),
        truePositiveRate: gapOf(gaps.truePositiveRate),
        falsePositiveRate: gapOf(gaps.falsePositiveRate),
      },
    })),
  };
}
