import type { Messages } from '../english.ts';

type Extras = Messages['evaluationExtras'];

const integer = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 0 });
const share = new Intl.NumberFormat('pt-BR', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const decimal = new Intl.NumberFormat('pt-BR', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 3,
});

function count(number: number, one: string, many: string): string {
  return `${integer.format(number)} ${number === 1 ? one : many}`;
}

const rows = (number: number) => count(number, 'linha', 'linhas');

function moreOrFewer(change: number, one: string, many: string): string {
  if (change === 0) return `o mesmo número de ${many}`;
  return `${count(Math.abs(change), one, many)} a ${change > 0 ? 'mais' : 'menos'}`;
}

const falsePositives = ['falso positivo', 'falsos positivos'] as const;
const falseNegatives = ['falso negativo', 'falsos negativos'] as const;
const rightAnswers = ['acerto', 'acertos'] as const;

const threshold: Extras['threshold'] = {
  heading: 'Limiar (threshold)',
  lead: ({ name }) =>
    `Uma avaliação é classificada como ${name} quando a probabilidade de ${name} é pelo menos esta. Mais baixo encontra mais delas e dá mais alarmes falsos; mais alto faz o contrário.`,
  label: ({ name }) => `Classificada como ${name} a partir da probabilidade`,
  valueLabel: 'Limiar, de 0 a 1',
  reset: 'Voltar a 0,5',
  goals: 'Usar o limiar que, neste arquivo, é o melhor para',
  f1: ({ name }) => `F1, ${name}`,
  youden: 'J de Youden',
  cost: 'Menor custo',
  costFalsePositive: 'Custo de um falso positivo',
  costFalseNegative: 'Custo de um falso negativo',
  costInvalid: 'Cada custo deve ser um número a partir de 0, e não podem ser ambos 0.',
  recall: 'Revocação (recall) mínima, em %',
  precision: 'Precisão mínima, em %',
  setRecall: 'Usar para esta revocação',
  setPrecision: 'Usar para esta precisão',
  floorInvalid: 'O mínimo deve ser um número de 0 a 100.',
  valueInvalid: 'O limiar deve ser um número de 0 a 1.',
  now: ({ value, falsePositives: positives, falseNegatives: negatives }) =>
    `Em ${decimal.format(value)}: ${count(positives, ...falsePositives)}, ${count(negatives, ...falseNegatives)}.`,
  changed: ({ falsePositives: positives, falseNegatives: negatives, correct }) =>
    `Em relação a 0,5: ${moreOrFewer(positives, ...falsePositives)}, ${moreOrFewer(negatives, ...falseNegatives)}, ${moreOrFewer(correct, ...rightAnswers)}.`,
  holds: 'Vale para tudo nesta página, para os arquivos baixados e para a análise de erros.',
  fitted:
    'Foi escolhido nas mesmas linhas em que é medido; espere um pouco menos em avaliações novas.',
  found: {
    f1: ({ value, score }) => `O F1 é maior em ${decimal.format(value)}: ${share.format(score)}.`,
    youden: ({ value, score }) =>
      `O J de Youden (revocação + especificidade − 1) é maior em ${decimal.format(value)}: ${decimal.format(score)}.`,
    cost: ({ value, score }) =>
      `O custo é menor em ${decimal.format(value)}: ${decimal.format(score)} por avaliação, em média.`,
    recall: ({ value, score }) =>
      `Em ${decimal.format(value)} essa revocação é atingida com a maior precisão: ${share.format(score)}.`,
    precision: ({ value, score }) =>
      `Em ${decimal.format(value)} essa precisão é atingida com a maior revocação: ${share.format(score)}.`,
  },
  notFound: 'Nenhum limiar consegue isso neste arquivo. O limiar continua como estava.',
};

const curves: Extras['curves'] = {
  heading: 'Curvas',
  drawing: 'Desenhando os gráficos…',
  point: 'Ponto no gráfico',
  table: 'Tabela dos números',
  saveSvg: 'Salvar como SVG',
  savePng: 'Salvar como PNG',
  hint: 'Aponte para um gráfico, ou mova o controle abaixo dele, para ler os números.',
  empty: 'Os rótulos têm uma única classe; por isso não há curva.',
  noSkill: 'palpite',
  baseRate: ({ value }) => `taxa de base ${share.format(value)}`,
  perfect: 'calibração perfeita',
  threshold: ({ value }) => `limiar ${decimal.format(value)}`,
  thresholdColumn: 'Limiar',
  roc: {
    heading: 'Curva ROC',
    reading: ({ auc }) =>
      `Todos os limiares de uma vez: quanto da classe é encontrado e quantas das outras são tomadas por ela. A área sob a curva é ${auc}; a diagonal é o palpite, 0,5.`,
    x: 'Taxa de falsos positivos',
    y: 'Taxa de verdadeiros positivos (recall)',
    at: ({ threshold: value, falsePositiveRate, truePositiveRate }) =>
      `${value === null ? 'Acima de toda probabilidade' : `Limiar ${decimal.format(value)}`}: encontra ${share.format(truePositiveRate)} e toma ${share.format(falsePositiveRate)} das outras por ela.`,
  },
  precisionRecall: {
    heading: 'Curva de precisão e revocação',
    reading: ({ name, averagePrecision }) =>
      `Quanto custa, em precisão, encontrar mais avaliações com o rótulo ${name}. A precisão média é ${averagePrecision}; a linha tracejada é o palpite.`,
    x: 'Revocação (recall)',
    y: 'Precisão',
    at: ({ threshold: value, recall, precision }) =>
      `${value === null ? 'Acima de toda probabilidade' : `Limiar ${decimal.format(value)}`}: revocação ${share.format(recall)}, precisão ${share.format(precision)}.`,
  },
  reliability: {
    heading: 'Diagrama de confiabilidade',
    reading: ({ error }) =>
      `Se “90%” acerta nove vezes em dez. Na diagonal, as probabilidades dizem a verdade; abaixo dela, o classificador está seguro demais. Erro de calibração esperado (ECE): ${error}.`,
    x: 'Probabilidade da classe prevista',
    y: 'Proporção de acertos',
    rows: 'Linhas',
    at: ({ number, confidence, accuracy }) =>
      `${rows(number)} com probabilidade média de ${share.format(confidence)}: ${share.format(accuracy)} de acertos.`,
  },
  histogram: {
    heading: 'Probabilidades por classe',
    reading:
      'Como as probabilidades se distribuem. O que está do lado errado do limiar é erro; o que está perto dele está indeciso.',
    x: ({ name }) => `Probabilidade de ${name}`,
    y: 'Linhas',
    from: 'De',
    to: 'Até',
    truly: ({ name }) => `de fato ${name}`,
    at: ({ from, to, first, firstName, second, secondName }) =>
      `${share.format(from)} a ${share.format(to)}: ${rows(first)} com rótulo ${firstName}, ${integer.format(second)} com rótulo ${secondName}.`,
  },
};

const ratings: Extras['ratings'] = {
  heading: 'Por nota',
  lead: 'Os rótulos são notas, então erros e probabilidades podem ser lidos nota por nota: as mornas são as difíceis.',
  name: ({ from, to }) => (from === to ? `Nota ${from}` : `Nota ${from}–${to}`),
  column: 'Nota',
  rows: 'Linhas',
  errors: 'Erros',
  errorRate: 'Taxa de erro',
  falsePositives: 'FP',
  falseNegatives: 'FN',
  meanScore: ({ name }) => `Probabilidade média de ${name}`,
  predictedPositive: ({ name }) => `Previstas como ${name}`,
  notEvaluated: ({ number }) => `${integer.format(number)} fora da avaliação`,
  errorChart: 'Taxa de erro por nota, com intervalos de 95%',
  scoreChart: ({ name }) => `Probabilidade média de ${name} por nota, com intervalos de 95%`,
  overall: ({ rate }) => `todas as linhas: ${rate}`,
  threshold: ({ value }) => `limiar ${decimal.format(value)}`,
  list: 'Listar as linhas',
  worst: ({ name, rate, overall }) =>
    `${name} é a mais difícil: ${rate} das suas linhas estão erradas, contra ${overall} de todas.`,
  unevaluated: ({ name, number, score, predicted, share: proportion }) =>
    `${name} não é de nenhuma das classes, então ${number === 1 ? 'sua' : 'suas'} ${rows(number)} ${number === 1 ? 'ficou' : 'ficaram'} fora da avaliação; a probabilidade média de ${predicted} nelas é ${score}, e ${proportion} seriam previstas como ${predicted}.`,
  rises: ({ name }) => `A probabilidade média de ${name} sobe a cada passo da nota.`,
  falls: ({ name, low, high }) =>
    `A probabilidade média de ${name} não sobe a cada passo: cai da nota ${low} para a ${high}.`,
};

const comparison: Extras['comparison'] = {
  heading: 'Ao lado das respostas de outro sistema',
  headingModel: 'Ao lado de outro modelo',
  lead: ({ number }) =>
    `Os dois nas mesmas ${rows(number)}; não contam as linhas em que o outro não respondeu.`,
  none: 'O outro não respondeu a nenhuma das linhas avaliadas. Confira a coluna e o que os valores significam.',
  metric: 'Métrica',
  first: 'Este classificador',
  second: 'O outro',
  difference: 'Diferença',
  points: ({ value }) => `${value} pontos`,
  interval: ({ low, high }) => `${low} a ${high}`,
  undefined: '–',
  metrics: {
    accuracy: 'Acurácia (accuracy)',
    balancedAccuracy: 'Acurácia balanceada',
    macroF1: 'F1, média macro',
    matthewsCorrelation: 'Correlação de Matthews',
  },
  better: {
    first: ({ p }) =>
      `Este classificador erra menos que o outro, com mais clareza do que o acaso daria (teste exato de McNemar, ${p}).`,
    second: ({ p }) =>
      `O outro erra menos que este classificador, com mais clareza do que o acaso daria (teste exato de McNemar, ${p}).`,
    neither: ({ p }) =>
      `Nestas linhas nenhum é claramente melhor: uma diferença assim cabe no acaso (teste exato de McNemar, ${p}).`,
  },
  p: ({ value }) => (value < 0.001 ? 'p < 0,001' : `p = ${value.toPrecision(2).replace('.', ',')}`),
  intervals:
    'As diferenças são este classificador menos o outro, com intervalos de 95% de 2.000 amostras bootstrap pareadas.',
  bothRight: ({ number }) => `Ambos certos: ${integer.format(number)}`,
  bothWrong: ({ number }) => `Ambos errados: ${integer.format(number)}`,
  onlyFirst: ({ number }) => `Só este classificador acerta: ${rows(number)}`,
  onlySecond: ({ number }) => `Só o outro acerta: ${rows(number)}`,
  list: 'listar',
  modelHint: 'O outro modelo responde com o seu próprio limiar de 0,5.',
  chooseModel: 'Modelo',
  compareModel: 'Comparar',
};

const prediction: Extras['prediction'] = {
  heading: 'Respostas de outro sistema (opcional)',
  lead: 'Se o arquivo traz o que outro sistema respondeu, ele é medido ao lado deste classificador nas mesmas linhas.',
  column: 'Coluna com as respostas',
  probabilities:
    'Lida como probabilidade da classe positiva: a partir de 0,5, a resposta do outro sistema é positiva.',
  hint: 'Onde uma resposta não é nenhuma das classes, a linha fica fora só da comparação.',
};

const files: Extras['files'] = {
  several: ({ number }) => `${integer.format(number)} arquivos vieram de uma vez.`,
  readAll: ({ number }) => `Ler os ${integer.format(number)} como um só conjunto`,
  readAllHint:
    'Com os mesmos nomes de colunas, podem ser lidos juntos como um só conjunto de dados. Se um for lido sozinho, os outros ficam no seu disco como estão.',
  sheet: 'Planilha (aba)',
  parts: ({ name, number }) => `${name}: ${rows(number)}`,
};

export const evaluationExtras: Extras = {
  threshold,
  curves,
  ratings,
  comparison,
  prediction,
  files,
};
