import type { Estimate } from '../evaluation/evaluation-report.ts';
import { modelCardPaths } from '../model/attached-files.ts';
import type { ModelManifest } from '../model/manifest.ts';
import type { BundleFiles } from './bundle.ts';
import type { Verdict } from './verdict-of.ts';
import {
  englishCard,
  portugueseCard,
  type CardMetric,
  type OwnCardWords,
} from './own-card-words.ts';

/** What a card says that the manifest does not. */
export interface OwnCardFacts {
  manifest: ModelManifest;
  data: {
    /** Of the file. */
    name: string;
    training: number;
    validation: number;
    test: number;
    /** Rows that were kept together because their texts are the same or nearly so. */
    duplicatesJoined: number;
    /** How often the test rows have been looked at, this time included. */
    looksAtTest: number;
  };
  /** Whether its weights come from an embedding bag. */
  isEmbeddingBag?: boolean;
  /** The model whose word vectors its network began with; null or absent where there is none. */
  vectorsOf?: string | null;
  /** As the recipe names them. */
  settings: Readonly<Record<string, string | number | boolean>>;
  measured: readonly {
    metric: CardMetric | { recallOf: string };
    /** Null where there was no model before. */
    before: Estimate | null;
    after: Estimate;
    difference: Estimate | null;
  }[];
  /** Null where there was no model before. */
  verdict: Verdict | null;
}

/** The model cards of a model that was made in the page, in both languages, by path. */
export function ownModelCards(facts: OwnCardFacts): BundleFiles {
  const [english, portuguese] = modelCardPaths;
  const encoder = new TextEncoder();
  return new Map([
    [english, encoder.encode(ownModelCard(facts, englishCard))],
    [portuguese, encoder.encode(ownModelCard(facts, portugueseCard))],
  ]);
}

/** A model card as Markdown. */
function ownModelCard(facts: OwnCardFacts, words: OwnCardWords): string {
  const { manifest, data, measured, verdict } = facts;
  const { headings } = words;
  const integer = (value: number): string => value.toLocaleString(words.locale);
  const { id, version, name, licence, base } = manifest;
  const baseName = base === undefined ? null : `${base.id} ${base.version}`;
  const weightsFrom = baseName ?? facts.vectorsOf ?? null;
  const looks = words.looks[data.looksAtTest <= 1 ? 'once' : 'more'];
  return [
    `# ${oneLine(name)} (${id} ${version})`,
    words.other,
    `## ${headings.use}`,
    words.use({ classes: manifest.classes.map(quoted).join(', ') }),
    `## ${headings.how}`,
    howItWorks(facts, words),
    `## ${headings.data}`,
    [
      words.data({
        name: quoted(data.name),
        training: integer(data.training),
        validation: integer(data.validation),
        test: integer(data.test),
      }),
      ...(data.duplicatesJoined > 0
        ? [words.joined({ rows: integer(data.duplicatesJoined) })]
        : []),
      looks({ looks: integer(data.looksAtTest) }),
    ].join(' '),
    words.corpora,
    table(
      words.corporaColumns,
      manifest.corpora.map((corpus) => [
        ...[quoted(corpus.id), corpus.language, integer(corpus.rows), oneLine(corpus.licence)],
      ]),
    ),
    `## ${headings.settings}`,
    [
      `- ${words.seed}: ${manifest.training.seed}`,
      ...Object.entries(facts.settings).map(
        ([key, value]) => `- ${quoted(key)}: ${quoted(String(value))}`,
      ),
    ].join('\n'),
    `## ${headings.measured}`,
    words.measured({ rows: integer(data.test) }),
    table(
      words.columns,
      measured.map(({ metric, before, after, difference }) => [
        typeof metric === 'string'
          ? words.metrics[metric]
          : words.recall({ label: quoted(metric.recallOf) }),
        ...[withInterval(before, metric, words), withInterval(after, metric, words)],
        differenceOf(difference, metric, words),
      ]),
    ),
    ...(verdict === null ? [] : [words.verdicts[verdict]]),
    `## ${headings.limits}`,
    [...words.limits, ...(ownFeatures(manifest) === null ? [] : [words.wordsInside])]
      .map((limit) => `- ${limit}`)
      .join('\n'),
    `## ${headings.licence}`,
    weightsFrom === null
      ? words.licence({ licence: oneLine(licence) })
      : words.inherited({ base: weightsFrom, licence: oneLine(licence) }),
    `## ${headings.again}`,
    words.again,
  ]
    .join('\n\n')
    .concat('\n');
}

function howItWorks(facts: OwnCardFacts, words: OwnCardWords): string {
  const { manifest } = facts;
  const { base, calibration, threshold, classes } = manifest;
  const learnt = ownFeatures(manifest);
  const features = (learnt ?? 0).toLocaleString(words.locale);
  const decimal = (value: number): string =>
    value.toLocaleString(words.locale, { maximumFractionDigits: 3 });
  const baseName = base === undefined ? null : `${base.id} ${base.version}`;
  let made = words.fromScratch({ features });
  if (facts.isEmbeddingBag === true) made = words.embeddingBag({ features });
  if (manifest.branches.at(-1)?.kind === 'text-convolution') {
    const { vectorsOf = null } = facts;
    made =
      vectorsOf === null
        ? words.convolution({ features })
        : words.warmConvolution({ features, base: vectorsOf });
  }
  if (baseName !== null) {
    made =
      learnt === null
        ? words.recalibrated({ base: baseName })
        : words.onTop({ base: baseName, features });
  }
  return [
    made,
    words.calibration({ temperature: decimal(calibration.temperature) }),
    ...(threshold === undefined
      ? []
      : [words.threshold({ label: quoted(classes[1] ?? ''), from: percent(threshold, words) })]),
  ].join(' ');
}

/** How many features come from the file; null where the weights have learnt nothing from it. */
function ownFeatures({ base, branches, vectoriser }: ModelManifest): number | null {
  if (base === undefined) return vectoriser.features;
  const last = branches.at(-1);
  return (last?.kind === 'sparse-linear' ? last.vectoriser?.features : undefined) ?? null;
}

/** Whether a metric is no share, and is written as a number from −1 to 1. */
function isCoefficient(metric: OwnCardFacts['measured'][number]['metric']): boolean {
  return metric === 'matthewsCorrelation';
}

function withInterval(
  found: Estimate | null,
  metric: OwnCardFacts['measured'][number]['metric'],
  words: OwnCardWords,
): string {
  if (found === null || found.value === null) return '–';
  const write = (value: number): string =>
    isCoefficient(metric) ? number(value, 2, words) : percent(value, words);
  return `${write(found.value)} (${write(found.low)}–${write(found.high)})`;
}

function differenceOf(
  found: Estimate | null,
  metric: OwnCardFacts['measured'][number]['metric'],
  words: OwnCardWords,
): string {
  if (found === null || found.value === null) return '–';
  const { value, low, high } = found;
  const digits = isCoefficient(metric) ? 2 : 1;
  const [middle = '', from = '', to = ''] = [value, low, high].map((one) =>
    number(isCoefficient(metric) ? one : 100 * one, digits, words, true),
  );
  const written = isCoefficient(metric) ? middle : words.points({ points: middle });
  return `${written} (${from} … ${to})`;
}

function percent(value: number, { locale }: OwnCardWords): string {
  return value.toLocaleString(locale, {
    ...{ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  });
}

/** With the minus sign that both languages print. */
function number(value: number, digits: number, { locale }: OwnCardWords, signed = false): string {
  return value
    .toLocaleString(locale, {
      ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
      signDisplay: signed ? 'exceptZero' : 'negative',
    })
    .replace('-', '−');
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Names of users as text that no reader of Markdown takes for a link, an image or HTML. */
function quoted(name: string): string {
  return `\`${oneLine(name).replaceAll('`', '’')}\``;
}

/** Without what would end a line or a cell of a table, or begin markup. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll('|', '/')
    .replaceAll(/[<>]/g, '')
    .trim();
}
