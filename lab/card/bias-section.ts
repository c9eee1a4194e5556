import {
  worstGap,
  worstGroup,
  type BiasReport,
  type FairnessMeasurement,
} from '../reports/bias-report.ts';
import type { CardFacts } from './card-facts.ts';
import type { CardWriter } from './card-writer.ts';
import type { TemplateValues } from './fill-template.ts';

const portugueseNames: Readonly<Record<string, string>> = {
  gender: 'gênero',
  names: 'nomes',
  region: 'região',
  nationality: 'nacionalidade',
  age: 'idade',
  state: 'estado',
  male: 'homens',
  female: 'mulheres',
  F: 'F',
  M: 'M',
  'under 25': 'até 24',
  '55 and older': '55 ou mais',
  North: 'Norte',
  Northeast: 'Nordeste',
  'Central-West': 'Centro-Oeste',
  Southeast: 'Sudeste',
  South: 'Sul',
  'South and Southeast': 'Sul e Sudeste',
  'North and Northeast': 'Norte e Nordeste',
  'northern states': 'estados do norte',
  'southern states': 'estados do sul',
};

function swapValues(bias: BiasReport, writer: CardWriter): TemplateValues {
  const { say, whole, percent, interval, table } = writer;
  const named = (name: string): string => say(name, portugueseNames[name] ?? name);
  return {
    swapTable: table(
      [
        say('swap', 'troca'),
        say('language', 'idioma'),
        say('reviews', 'avaliações'),
        say('flips', 'mudam de classe'),
        say('change', 'mudança'),
        say('accuracy before', 'acurácia antes'),
        say('after', 'depois'),
      ],
      bias.swaps.map((one) => [
        named(one.family),
        one.language,
        whole(one.tried),
        interval(one.flips),
        interval(one.change),
        percent(one.accuracyBefore),
        percent(one.accuracyAfter),
      ]),
    ),
    templateTable: table(
      [
        say('family', 'família'),
        say('language', 'idioma'),
        say('sentences', 'frases'),
        say('flips', 'mudam de classe'),
        say('furthest group', 'grupo mais distante'),
        say('difference', 'diferença'),
      ],
      bias.templates.map((one) => {
        const worst = worstGroup(one);
        return [
          named(one.family),
          one.language,
          whole(one.sentences),
          interval(one.flips),
          named(worst.group),
          interval(worst),
        ];
      }),
    ),
  };
}

/**
 * Metrics by group of reviewers, under names that begin with `prefix`; empty texts where they were
 * not measured.
 */
function reviewerValues(
  measured: FairnessMeasurement | null,
  prefix: string,
  writer: CardWriter,
): TemplateValues {
  const { say, whole, decimal, interval, table } = writer;
  const named = (name: string): string => say(name, portugueseNames[name] ?? name);
  const worst = measured === null ? null : worstGap(measured);
  const rateName =
    worst?.rate === 'falsePositiveRate'
      ? say('false-positive', 'falsos positivos')
      : say('true-positive', 'positivos verdadeiros');
  const values = {
    Rows: whole(measured?.rows ?? 0),
    Corpus: measured?.corpus ?? '',
    Table: table(
      [
        say('by', 'por'),
        say('group', 'grupo'),
        say('reviews', 'avaliações'),
        say('accuracy', 'acurácia'),
        say('true-positive rate', 'positivos verdadeiros'),
        say('false-positive rate', 'falsos positivos'),
      ],
      (measured?.columns ?? []).flatMap(({ column, groups }) =>
        groups.map((one) => [
          named(column),
          named(one.value),
          whole(one.rows),
          interval(one.accuracy),
          interval(one.truePositiveRate),
          interval(one.falsePositiveRate),
        ]),
      ),
    ),
    Gap: worst !== null,
    Rate: rateName,
    Column: worst === null ? '' : named(worst.column),
    Highest: worst === null ? '' : named(worst.highest),
    Lowest: worst === null ? '' : named(worst.lowest),
    Points: interval(worst),
    Q: decimal(worst?.qValue ?? 0, 2),
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]));
}

/** What swaps and reviewers' groups show; nothing where that was not measured. */
export function biasValues({ reports }: CardFacts, writer: CardWriter): TemplateValues {
  const { bias } = reports;
  return {
    bias: bias !== null,
    ...(bias === null ? { swapTable: '', templateTable: '' } : swapValues(bias, writer)),
    ...reviewerValues(bias?.fairness ?? null, 'reviewer', writer),
    leftOut: bias !== null && bias.leftOut !== null,
    ...reviewerValues(bias?.leftOut ?? null, 'leftOut', writer),
  };
}
