import { behaviourTotal } from '../reports/behaviour-rates.ts';
import type { CardFacts } from './card-facts.ts';
import { section, type CardWriter } from './card-writer.ts';

/** What the behavioural suite calls its capabilities, in Portuguese. */
const capabilityNames: Readonly<Record<string, string>> = {
  vocabulary: 'vocabulário',
  'short reviews': 'avaliações curtas',
  negation: 'negação',
  'double negation': 'negação dupla',
  contrast: 'contraste',
  intensifiers: 'intensificadores',
  'missing accents': 'acentos omitidos',
  elongation: 'letras alongadas',
  typos: 'erros de digitação',
  emoji: 'emoji',
  capitals: 'maiúsculas',
  slang: 'gíria',
  'neutral additions': 'acréscimos neutros',
  comparison: 'comparação',
  conditional: 'condicional',
};

/** Pass rates of the behavioural suite, beside scikit-learn's; empty where it was not run. */
export function behaviourSection({ reports }: CardFacts, writer: CardWriter): string {
  const { say, whole, percent, table } = writer;
  const { behaviour: rates } = reports;
  if (rates === null || rates.length === 0) return '';
  const total = behaviourTotal(rates, say('all', 'todas'));
  const worst = rates.reduce((low, one) =>
    one.ours / one.cases < low.ours / low.cases ? one : low,
  );
  const named = (capability: string): string =>
    say(capability, capabilityNames[capability] ?? capability);
  return section(
    say('Behaviour', 'Comportamento'),
    say(
      `Cases written for one ability each (lab/measure/behaviour), passed in percent, beside the same scikit-learn model. They are a list of what people write, not a sample of
it. ${total.taught} more cases are left out, because lab/training/primer.ts holds them word for word or lab/training/composed-phrases.ts could compose them. Who wrote the suite knew
the phrases, and who wrote what is composed knew the suite: the sentences differ, the kinds of sentence do not; and how long the network was trained, and how
much of it left out meanwhile, was chosen by this table too. Expect less on negations that neither thought of. It fails most at ${named(worst.capability)}.`,
      `Casos escritos para uma capacidade cada (lab/measure/behaviour), acertos em porcentagem, ao lado do mesmo modelo do scikit-learn. São uma lista do que as pessoas
escrevem, não uma amostra. Outros ${total.taught} casos ficaram de fora, porque lab/training/primer.ts os contém palavra por palavra ou lab/training/composed-phrases.ts poderia compô-los. Quem escreveu a suíte
conhecia as frases, e quem escreveu o que se compõe conhecia a suíte: as sentenças diferem, os tipos de sentença não; e por quanto tempo a rede foi treinada, e quanto
dela ficou de fora a cada vez, também se escolheu por esta tabela. Espere menos em negações em que ninguém pensou. O que ele mais erra: ${named(worst.capability)}.`,
    ),
    table(
      [
        say('capability', 'capacidade'),
        say('cases', 'casos'),
        say('passed', 'acertos'),
        'scikit-learn',
      ],
      [...rates, total].map(({ capability, cases, ours, scikitLearn }) => [
        named(capability),
        whole(cases),
        percent(ours / cases),
        percent(scikitLearn / cases),
      ]),
    ),
  );
}
