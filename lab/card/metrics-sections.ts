import type { Measurement } from '../measure/measure-by-corpus.ts';
import type { CardFacts } from './card-facts.ts';
import type { CardWriter } from './card-writer.ts';
import type { TemplateValues } from './fill-template.ts';

type Metric = 'accuracy' | 'macroF1' | 'expectedCalibrationError';
type Pair = { ours: Measurement; theirs: Measurement | null };

const metrics: readonly Metric[] = ['accuracy', 'macroF1', 'expectedCalibrationError'];

function metricCells(pair: Pair, { percent }: CardWriter): string[] {
  return metrics.flatMap((metric) => [percent(pair.ours[metric]), percent(pair.theirs?.[metric])]);
}

function metricHeader({ say }: CardWriter): string[] {
  return [
    say('accuracy', 'acurácia'),
    'scikit-learn',
    'macro-F1',
    'scikit-learn',
    'ECE',
    'scikit-learn',
  ];
}

/** Means over the corpora, each counting the same. */
function mean(pairs: readonly Pair[]): Pair {
  const of = (measured: readonly Measurement[]): Measurement => {
    const average = (metric: keyof Measurement): number =>
      measured.reduce((sum, one) => sum + one[metric], 0) / measured.length;
    return {
      rows: measured.reduce((sum, one) => sum + one.rows, 0),
      accuracy: average('accuracy'),
      macroF1: average('macroF1'),
      rocAuc: average('rocAuc'),
      expectedCalibrationError: average('expectedCalibrationError'),
    };
  };
  const theirs = pairs.flatMap((pair) => (pair.theirs === null ? [] : [pair.theirs]));
  return {
    ours: of(pairs.map(({ ours }) => ours)),
    theirs: theirs.length === pairs.length ? of(theirs) : null,
  };
}

/** Metrics by corpus and by language, next to scikit-learn's. */
export function corpusValues(
  { measurements, reports }: CardFacts,
  writer: CardWriter,
): TemplateValues {
  const { say, whole, table } = writer;
  const { baseline } = reports;
  const pairs = measurements.corpora.map((ours) => ({
    name: ours.corpus,
    language: ours.language,
    ours,
    theirs: baseline?.corpora.find(({ corpus }) => corpus === ours.corpus) ?? null,
  }));
  const languages = [...new Set(pairs.map(({ language }) => language))].sort();
  const rows = [
    ...pairs,
    ...languages.map((language) => ({
      name: say(`mean, ${language}`, `média, ${language}`),
      language,
      ...mean(pairs.filter((pair) => pair.language === language)),
    })),
    { name: say('mean', 'média'), language: languages.join(', '), ...mean(pairs) },
  ];
  return {
    baseline: baseline !== null,
    baselineVersion: baseline?.version ?? '',
    baselineModel: baseline?.model ?? '',
    baselineFeatures: whole(baseline?.features ?? 0),
    corpusTable: table(
      ['corpus', say('language', 'idioma'), say('rows', 'linhas'), ...metricHeader(writer)],
      rows.map((row) => [
        row.name,
        row.language,
        whole(row.ours.rows),
        ...metricCells(row, writer),
      ]),
    ),
  };
}

/** Metrics by the length of the reviews, next to scikit-learn's. */
export function lengthValues(
  { measurements, reports }: CardFacts,
  writer: CardWriter,
): TemplateValues {
  const { say, whole, table } = writer;
  const measured = measurements.lengths.filter(({ rows }) => rows > 0);
  const limits = measurements.lengths.map(({ longest }) => longest);
  return {
    lengths: measured.length > 0,
    lengthTable: table(
      [say('characters', 'caracteres'), say('rows', 'linhas'), ...metricHeader(writer)],
      measured.map((ours) => {
        const shortest = (limits[limits.indexOf(ours.longest) - 1] ?? 0) + 1;
        const theirs = reports.baseline?.lengths.find(({ longest }) => longest === ours.longest);
        return [
          ours.longest === null
            ? say(`${whole(shortest)} and more`, `${whole(shortest)} ou mais`)
            : `${whole(shortest)}–${whole(ours.longest)}`,
          whole(ours.rows),
          ...metricCells({ ours, theirs: theirs ?? null }, writer),
        ];
      }),
    ),
  };
}
