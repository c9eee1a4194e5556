import type { CardFacts } from './card-facts.ts';
import { section, type CardWriter } from './card-writer.ts';

/** How far the expected stars are from those that were given; empty where that was not measured. */
export function starsSection(
  { reports }: CardFacts,
  { say, whole, decimal, table }: CardWriter,
): string {
  const { stars, starBaseline } = reports;
  if (stars === null) return '';
  return section(
    say('Stars', 'Estrelas'),
    say(
      `The number of stars is estimated from the logit by proportional odds. Mean absolute error in stars on the validation rows, 3 stars among them, each half answered by
what was fitted on the other; beside it what it costs to say each corpus' median always, and ridge regression that was trained on stars
(${starBaseline?.version ?? 'not measured'}). Where nearly all have 5 stars, always saying 5 errs least: the mean of what may come is never an end of the scale.`,
      `O número de estrelas é estimado a partir do logit por chances proporcionais. Erro absoluto médio em estrelas nas linhas de validação, as de 3 estrelas incluídas, cada metade
respondida pelo que foi ajustado na outra; ao lado, o custo de dizer sempre a mediana de cada corpus, e regressão ridge treinada com estrelas
(${starBaseline?.version ?? 'não medida'}). Onde quase todas têm 5 estrelas, dizer sempre 5 erra menos: a média do que pode vir nunca é um extremo da escala.`,
    ),
    table(
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
  );
}

/** How well reviews of three stars could be told apart, and what it would cost; empty where that was not measured. */
export function neutralSection({ manifest, reports }: CardFacts, writer: CardWriter): string {
  const { say, whole, percent, table } = writer;
  const neutral = reports.stars?.neutral;
  if (neutral === undefined) return '';
  const { low, high } = neutral.band;
  const shipped = manifest.neutral !== undefined;
  return section(
    say('Neutral reviews', 'Avaliações neutras'),
    say(
      `Reviews of 3 stars were not trained on. The best band of probabilities in which to say “neutral” (${percent(low)} % to ${percent(high)} %; chosen on half of the rows, measured on the other)
finds them as the table says, in percent; the last columns are the accuracy on the other reviews, without the rule and with it. ${shipped ? 'The answer says where a review lies in the band.' : 'Most of what it calls neutral is not, so the model does not say it: the probability, and the stars, tell more.'}`,
      `Avaliações de 3 estrelas não entraram no treino. A melhor faixa de probabilidades em que dizer “neutra” (${percent(low)} % a ${percent(high)} %; escolhida em metade das linhas, medida na outra)
as encontra como diz a tabela, em porcentagem; as últimas colunas são a acurácia nas outras avaliações, sem a regra e com ela. ${shipped ? 'A resposta diz quando uma avaliação está na faixa.' : 'A maior parte do que ela chama de neutro não é, por isso o modelo não o diz: a probabilidade e as estrelas dizem mais.'}`,
    ),
    table(
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
  );
}
