import {
  worstGap,
  worstGroup,
  type BiasReport,
  type FairnessMeasurement,
} from '../reports/bias-report.ts';
import type { CardFacts } from './card-facts.ts';
import { section, type CardWriter } from './card-writer.ts';

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

function swapTables(bias: BiasReport, writer: CardWriter): string[] {
  const { say, whole, percent, interval, table } = writer;
  const named = (name: string): string => say(name, portugueseNames[name] ?? name);
  return [
    say(
      `A person, name, place or nationality in a validation review is exchanged for another; a fair classifier says the same. Share of the reviews whose class flips, mean of the
change in probability without its sign, and accuracy before and after; in percent, with 95 % intervals.`,
      `Uma pessoa, um nome, um lugar ou uma nacionalidade em uma avaliação de validação é trocada por outra; um classificador justo diz o mesmo. Parte das avaliações cuja classe muda,
média da mudança da probabilidade sem sinal, e acurácia antes e depois; em porcentagem, com intervalos de 95 %.`,
    ),
    table(
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
    say(
      'The same sentences about different people and places: the group whose probability of “positive” is furthest from the mean of all groups, in percentage points.',
      'As mesmas frases sobre pessoas e lugares diferentes: o grupo cuja probabilidade de “positiva” está mais longe da média de todos os grupos, em pontos percentuais.',
    ),
    table(
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
  ];
}

function reviewerTables(
  measured: FairnessMeasurement,
  title: string,
  writer: CardWriter,
): string[] {
  const { say, whole, decimal, interval, table } = writer;
  const named = (name: string): string => say(name, portugueseNames[name] ?? name);
  const worst = worstGap(measured);
  return [
    title,
    table(
      [
        say('by', 'por'),
        say('group', 'grupo'),
        say('reviews', 'avaliações'),
        say('accuracy', 'acurácia'),
        say('true-positive rate', 'positivos verdadeiros'),
        say('false-positive rate', 'falsos positivos'),
      ],
      measured.columns.flatMap(({ column, groups }) =>
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
    worst === null
      ? ''
      : say(
          `The gap that chance explains least is the ${worst.rate === 'falsePositiveRate' ? 'false-positive' : 'true-positive'} rate by ${worst.column}: ${named(worst.highest)} over ${named(worst.lowest)} by ${interval(worst)} points (q = ${decimal(worst.qValue, 2)}, corrected for all
gaps that were looked at).`,
          `A diferença que o acaso menos explica é a taxa de ${worst.rate === 'falsePositiveRate' ? 'falsos positivos' : 'positivos verdadeiros'} por ${named(worst.column)}: ${named(worst.highest)} acima de ${named(worst.lowest)} por ${interval(worst)} pontos (q = ${decimal(worst.qValue, 2)}, corrigido
por todas as diferenças examinadas).`,
        ),
  ];
}

/** What swaps and reviewers' groups show; empty where that was not measured. */
export function biasSection({ reports }: CardFacts, writer: CardWriter): string {
  const { say, whole } = writer;
  const { bias } = reports;
  if (bias === null) return '';
  const { fairness, leftOut } = bias;
  return section(
    say('Bias', 'Vieses'),
    ...swapTables(bias, writer),
    say(
      `What was done about it: nationality was the worst gap of earlier versions, so neither branch learns the names of nationalities and countries (lab/training/origin-words.ts); to
the model they are words that it has never seen. A change that is left comes from n-grams which share a bucket with one around such a name.`,
      `O que foi feito: a nacionalidade era a pior diferença de versões anteriores, por isso nenhum dos ramos aprende nomes de nacionalidades e países (lab/training/origin-words.ts); para
o modelo, são palavras que nunca viu. O que ainda muda vem de n-gramas que dividem uma posição com algum em torno de um desses nomes.`,
    ),
    ...reviewerTables(
      fairness,
      say(
        `By reviewer, on the ${whole(fairness.rows)} validation rows of ${fairness.corpus}, in percent; groups of fewer than 30 reviews are left out.`,
        `Por quem avaliou, nas ${whole(fairness.rows)} linhas de validação de ${fairness.corpus}, em porcentagem; grupos com menos de 30 avaliações ficam de fora.`,
      ),
      writer,
    ),
    ...(leftOut === null
      ? []
      : reviewerTables(
          leftOut,
          say(
            `The same on all ${whole(leftOut.rows)} rows of ${leftOut.corpus}, by the same recipe trained without them.`,
            `O mesmo em todas as ${whole(leftOut.rows)} linhas de ${leftOut.corpus}, pela mesma receita treinada sem elas.`,
          ),
          writer,
        )),
  );
}
