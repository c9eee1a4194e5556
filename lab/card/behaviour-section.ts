import { behaviourTotal } from '../reports/behaviour-rates.ts';
import type { CardFacts } from './card-facts.ts';
import type { CardWriter } from './card-writer.ts';
import type { TemplateValues } from './fill-template.ts';

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

/** Pass rates of the behavioural suite, next to scikit-learn's; nothing where it was not run. */
export function behaviourValues({ reports }: CardFacts, writer: CardWriter): TemplateValues {
  const { say, whole, percent, table } = writer;
  const { behaviour: rates } = reports;
  if (rates === null || rates.length === 0) {
    return { behaviour: false, behaviourTable: '', taught: '', worstCapability: '' };
  }
  const total = behaviourTotal(rates, say('all', 'todas'));
  const worst = rates.reduce((low, one) =>
    one.ours / one.cases < low.ours / low.cases ? one : low,
  );
  const named = (capability: string): string =>
    say(capability, capabilityNames[capability] ?? capability);
  return {
    behaviour: true,
    taught: String(total.taught),
    worstCapability: named(worst.capability),
    behaviourTable: table(
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
  };
}
