import type { Messages } from '../english.ts';
import { numbersIn } from '../numbers.ts';
import { classOf, manyOf, oneOf } from './class-words.ts';

const { integer, plural, counted } = numbersIn('pt-BR');

function howMany(wrong: number): string {
  if (wrong === 0) return 'menos de 1 está errada';
  return `cerca de ${counted(wrong, { one: 'está errada', other: 'estão erradas' })}`;
}

export const classify: Messages['classify'] = {
  heading: 'Esta avaliação é positiva ou negativa?',
  headingOfOwn: 'De que classe é esta avaliação?',
  review: 'Avaliação, em português ou inglês',
  placeholder: 'Digite ou cole uma avaliação',
  clear: 'Limpar',
  examplesIn: { pt: 'Experimente uma em português', en: 'Experimente uma em inglês' },
  exampleKinds: {
    plain: 'Simples',
    contrast: 'Contraste',
    negation: 'Negação',
    irony: 'Ironia',
    slang: 'Gíria',
    short: 'Curta',
  },

  empty: 'Aqui aparecerão o rótulo, a probabilidade e as palavras que decidiram.',
  loading: 'Carregando o modelo…',
  noModel: 'Não há resposta enquanto o modelo não estiver carregado.',
  tryAgain: 'Tentar de novo',

  answerLabel: 'Resposta',
  classes: { negative: 'negativa', positive: 'positiva' },
  verdicts: { negative: 'Negativa', positive: 'Positiva' },
  probabilities: 'Probabilidade de cada classe',
  answeredFrom: ({ name, threshold }) =>
    `Este modelo responde ${classOf(name)} a partir de uma probabilidade de ${threshold}.`,
  calibrated: ({ wrong }) =>
    `Calibrada: de 1.000 previsões com esta probabilidade, ${howMany(wrong)}.`,
  answeredBy: ({ model }) => `Resposta do modelo ${model}.`,
  languages: {
    pt: 'Idioma reconhecido: português.',
    en: 'Idioma reconhecido: inglês.',
    und: 'Idioma não reconhecido.',
  },
  stars: ({ stars }) => `Estrelas esperadas: ${stars} de 5.`,
  flags: {
    'low-evidence': 'Pouca evidência: o modelo conhece poucas ou nenhuma destas palavras.',
    truncated: 'A avaliação é muito longa; só a primeira parte foi lida.',
    'other-language':
      'Isto não parece português nem inglês, os únicos idiomas que o modelo aprendeu.',
    neutral:
      'Talvez neutra: com uma probabilidade como esta, muitas avaliações não são boas nem ruins.',
  },

  wordsThatDecided: 'Palavras que decidiram',
  pushesNegative: '− para negativa',
  pushesPositive: '+ para positiva',
  pushesFrom: ({ name }) => `− para ${classOf(name)}`,
  pushesTowards: ({ name }) => `+ para ${classOf(name)}`,
  noWords: 'Nenhuma palavra.',
  moreWords: ({ count }) =>
    plural(count, { one: 'e mais 1, mais fraca', other: `e mais ${integer(count)}, mais fracas` }),
  legend:
    'Sublinhado contínuo: para positiva. Tracejado: para negativa. Quanto mais grosso, mais pesa nesta avaliação. Valores em logits.',
  legendOf: ({ towards, from }) =>
    `Sublinhado contínuo: para ${classOf(towards)}. Tracejado: para ${classOf(from)}. Quanto mais grosso, mais pesa nesta avaliação. Valores em logits.`,
  textLeft: ({ count }) =>
    `Mais ${counted(count, { one: 'caractere não é mostrado', other: 'caracteres não são mostrados' })} aqui.`,
  howItAddsUp: 'Como a conta fecha',
  sums: {
    'integrated-gradients': {
      explanation: ({ of }) =>
        `Cada palavra soma seu valor. Com o viés, o que o modelo supõe antes de ler, elas dão o logit; 1 ÷ (1 + e elevado a menos logit) é a probabilidade ${of}.`,
      bias: 'Viés (bias)',
      logit: 'Logit (soma + viés)',
    },
    occlusion: {
      explanation: ({ of }) =>
        `O valor de uma palavra é o que o logit perde quando só ela (em avaliações longas, só esse trecho) é deixada de fora. Neste modelo as palavras agem em conjunto, então sobra um resto que nenhuma palavra explica sozinha. Os valores e o resto somam o logit; 1 ÷ (1 + e elevado a menos logit) é a probabilidade ${of}.`,
      bias: 'Resto',
      logit: 'Logit (soma + resto)',
    },
  },
  word: 'Palavra',
  logits: 'Valor (logits)',
  otherWords: ({ count }) => counted(count, { one: 'outra palavra', other: 'outras palavras' }),
  sumOfWords: 'Soma das palavras',
  ofPositive: 'de positiva',
  probabilityOfPositive: 'Probabilidade de positiva',
  ofClass: ({ towards }) => `de ${classOf(towards)}`,
  probabilityOfClass: ({ towards }) => `Probabilidade de ${classOf(towards)}`,
  ofContrast: ({ towards, from }) =>
    `de ${classOf(towards)}, se for essa classe ou ${classOf(from)}`,
  probabilityOfContrast: ({ towards, from }) =>
    `Probabilidade de ${classOf(towards)}, se for essa classe ou ${classOf(from)}`,

  copyJson: 'Copiar como JSON',
  copied: 'Copiado',
  copyByHand:
    'O navegador recusou a área de transferência. O JSON está selecionado: pressione Ctrl+C ou ⌘C.',

  lines: {
    choice: ({ count }) => `Cada uma das ${integer(count)} linhas é uma avaliação`,
    label: 'Respostas, uma por linha',
    working: 'Classificando as linhas…',
    ofClass: ({ number, name }) =>
      `${integer(number)} ${number === 1 ? oneOf(name) : manyOf(name)}`,
    counts: ({ total, parts }) =>
      `${counted(total, { one: 'avaliação', other: 'avaliações' })}: ${parts}.`,
    tooMany: ({ count, limit }) =>
      `São ${integer(count)} avaliações. Aqui estão as respostas das primeiras ${integer(limit)}; como arquivo, todas são classificadas, contadas e listadas.`,
    asFile: 'Classificar todas como arquivo',
    column: 'avaliacao',
  },
  visit: {
    heading: 'Últimas desta visita',
    forget: 'Esquecer',
  },

  nextStep:
    'Tem um arquivo de avaliações com rótulos ou estrelas? Solte-o em qualquer lugar desta página para ver como o classificador se sai com ele e onde erra.',
  evaluateFile: 'Avaliar um arquivo',
};
