import { behaviourTotal, type BehaviourRates } from './behaviour-rates.ts';
import { markdownTable, percent } from './markdown-table.ts';

function behaviourRows(rates: BehaviourRates, all: string): string[][] {
  return [...rates, behaviourTotal(rates, all)].map(({ capability, cases, ours, scikitLearn }) => [
    capability,
    String(cases),
    percent(ours / cases),
    percent(scikitLearn / cases),
  ]);
}

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

/** The model card's section on the behavioural suite; empty where it was not run. */
export function behaviourEnglish(rates: BehaviourRates | null): string {
  if (rates === null) return '';
  const { inPrimer } = behaviourTotal(rates, '');
  return `## Behaviour

Cases written for one ability each (bench/models/behaviour), passed in percent, beside the same scikit-learn model. They are a list of
what people write, not a sample of it. ${inPrimer} more cases are left out, because the phrases of src/training/primer.ts hold them word for word;
the suite was written after those phrases and by people who knew them. Both models fail most at negation: of a negated word n-grams
only know what the training rows said with the same negation, next to it.

${markdownTable(['capability', 'cases', 'passed', 'scikit-learn'], behaviourRows(rates, 'all'))}

`;
}

/** The same in Portuguese. */
export function behaviourPortuguese(rates: BehaviourRates | null): string {
  if (rates === null) return '';
  const { inPrimer } = behaviourTotal(rates, '');
  const named = rates.map((rate) => ({
    ...rate,
    capability: capabilityNames[rate.capability] ?? rate.capability,
  }));
  return `## Comportamento

Casos escritos para uma capacidade cada (bench/models/behaviour), acertos em porcentagem, ao lado do mesmo modelo do scikit-learn. São uma
lista do que as pessoas escrevem, não uma amostra. Outros ${inPrimer} casos ficaram de fora, porque as frases de src/training/primer.ts os contêm
palavra por palavra; a suíte foi escrita depois dessas frases e por quem as conhecia. Os dois modelos erram mais na negação: de uma palavra
negada, n-gramas só conhecem o que as linhas de treino disseram com a mesma negação, ao lado dela.

${markdownTable(['capacidade', 'casos', 'acertos', 'scikit-learn'], behaviourRows(named, 'todas'))}

`;
}
