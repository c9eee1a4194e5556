import type { CardFacts } from './card-facts.ts';
import type { CardWriter } from './card-writer.ts';
import type { TemplateValues } from './fill-template.ts';

/**
 * How far the expected stars are from those that were given; nothing where that was not measured.
 */
export function starsValues(
  { reports }: CardFacts,
  { say, whole, decimal, table }: CardWriter,
): TemplateValues {
  const { stars, starBaseline } = reports;
  if (stars === null) return { starReport: false, starBaseline: '', starsTable: '' };
  return {
    starReport: true,
    starBaseline: starBaseline?.version ?? say('not measured', 'não medida'),
    starsTable: table(
      [
        'corpus',
        say('rows', 'linhas'),
        say('expected stars', 'estrelas esperadas'),
        say('most central star', 'estrela mediana'),
        say('always the median', 'sempre a mediana'),
        'ridge',
      ],
      stars.errors.map((one) => {
        const ridge = starBaseline?.corpora.find(({ corpus }) => corpus === one.corpus);
        return [
          one.corpus,
          whole(one.rows),
          ...[one.expected, one.median, one.constant].map((error) => decimal(error, 2)),
          ridge === undefined ? '–' : decimal(ridge.meanAbsoluteError, 2),
        ];
      }),
    ),
  };
}

/**
 * How well reviews of three stars could be told apart, and what it would cost; nothing where that
 * was not measured.
 */
export function neutralValues({ reports }: CardFacts, writer: CardWriter): TemplateValues {
  const { say, whole, percent, table } = writer;
  const neutral = reports.stars?.neutral;
  if (neutral === undefined) {
    return { neutralReport: false, neutralLow: '', neutralHigh: '', neutralTable: '' };
  }
  const { low, high } = neutral.band;
  return {
    neutralReport: true,
    neutralLow: percent(low),
    neutralHigh: percent(high),
    neutralTable: table(
      [
        'corpus',
        say('3 stars', '3 estrelas'),
        say('others', 'outras'),
        say('precision', 'precisão'),
        'recall',
        'F1',
        say('accuracy', 'acurácia'),
        say('with the rule', 'com a regra'),
      ],
      neutral.results.map((one) => [
        one.corpus === 'all' ? say('all', 'todos') : one.corpus,
        whole(one.neutralRows),
        whole(one.otherRows),
        ...[one.precision, one.recall, one.f1, one.accuracyBefore, one.accuracyAfter].map(percent),
      ]),
    ),
  };
}
