import type { Messages } from '../english.ts';
import { numbersIn, type PluralForms } from '../numbers.ts';
import { classesOf, classOf, className, manyOf, wantedReviews } from './class-words.ts';

type Extras = Messages['evaluationExtras'];

const { integer, percent, decimal, plural, counted } = numbersIn('pt-BR');

const rows = (number: number) => counted(number, { one: 'linha', other: 'linhas' });

function moreOrFewer(change: number, forms: PluralForms): string {
  if (change === 0) return `o mesmo número de ${forms.other}`;
  return `${counted(Math.abs(change), forms)} a ${change > 0 ? 'mais' : 'menos'}`;
}

const point = (threshold: number | null) =>
  threshold === null ? 'Acima de toda probabilidade' : `Limiar ${decimal(threshold)}`;

const falseAlarm: PluralForms = { one: 'alarme falso', other: 'alarmes falsos' };
const rightAnswer: PluralForms = { one: 'acerto', other: 'acertos' };

/** "reclamação perdida", "reclamações perdidas". */
function missedOf(name: string): PluralForms {
  const { one, other } = wantedReviews(name);
  return { one: `${one} perdida`, other: `${other} perdidas` };
}

/** A threshold, null for the labels of the file, `unset` for the most probable class. */
type Point = number | 'unset' | null;

/** "Em 0,50", or what predicts where there is no threshold. */
function at(threshold: Point): string {
  if (threshold === null) return 'Com os rótulos do arquivo';
  return threshold === 'unset' ? 'Sem limiar' : `Em ${decimal(threshold)}`;
}

/** The same as what something is compared with. */
function against(threshold: Point): string {
  if (threshold === null) return 'usar os rótulos do arquivo';
  return threshold === 'unset' ? 'não usar limiar' : decimal(threshold);
}

/** As the first words of a sentence. */
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const threshold: Extras['threshold'] = {
  heading: 'Limiar (threshold)',
  lead: ({ name }) =>
    `Uma avaliação é classificada como ${classOf(name)} quando a probabilidade dessa classe é pelo menos esta. Um limiar mais baixo encontra mais delas e dá mais alarmes falsos; um mais alto faz o contrário.`,
  wanted: 'Quero encontrar',
  leadOfMany: ({ name }) =>
    `Uma avaliação é classificada como ${classOf(name)} quando a probabilidade dessa classe é pelo menos esta, mesmo que outra classe seja mais provável. Abaixo disso, recebe a mais provável das outras classes.`,
  inUse: 'Limiares em uso',
  usedFrom: ({ name, threshold }) => `${classOf(name)} a partir de ${decimal(threshold)}`,
  remove: 'Remover',
  removeOf: ({ name }) => `Remover o limiar de ${classOf(name)}`,
  resetAll: 'Remover todos os limiares',
  several:
    'Uma avaliação que atinge vários limiares recebe a classe que supera o seu pelo maior fator; uma que não atinge nenhum recebe a classe mais provável entre as que não têm limiar.',
  scores: ({ precision, recall, f1 }) =>
    `Precisão ${precision}, revocação (recall) ${recall}, F1 ${f1}.`,
  label: ({ name }) => `Classificada como ${classOf(name)} a partir da probabilidade`,
  valueLabel: 'Limiar, de 0 a 1',
  reset: ({ threshold }) => `Voltar a ${threshold}`,
  resetToFile: 'Voltar aos rótulos do arquivo',
  ofFile:
    'As classes previstas são as do arquivo. Nenhum limiar das probabilidades dele as dá; escolher um limiar as substitui.',
  goals: 'Encontrar o limiar que maximiza',
  f1: ({ name }) => `F1, ${classOf(name)}`,
  youden: 'J de Youden',
  cost: 'Encontrar o limiar de menor custo',
  costMissed: ({ name }) => `Custo de uma ${missedOf(name).one}`,
  costFalseAlarm: 'Custo de um alarme falso',
  costInvalid: 'Cada custo deve ser um número a partir de 0, e não podem ser ambos 0.',
  recall: 'Revocação (recall) mínima, em %',
  precision: 'Precisão mínima, em %',
  setRecall: 'Encontrar para esta revocação',
  setPrecision: 'Encontrar para esta precisão',
  floorInvalid: 'O mínimo deve estar entre 0 e 100.',
  valueInvalid: 'O limiar deve estar entre 0 e 1.',
  now: ({ threshold, name, missed, falseAlarms }) =>
    `${at(threshold)}: ${counted(missed, missedOf(name))}, ${counted(falseAlarms, falseAlarm)}.`,
  changed: ({ threshold, name, missed, falseAlarms, correct }) =>
    `Em relação a ${against(threshold)}: ${moreOrFewer(missed, missedOf(name))}, ${moreOrFewer(falseAlarms, falseAlarm)}, ${moreOrFewer(correct, rightAnswer)}.`,
  preview: {
    label: 'O que este limiar faria',
    at: ({ threshold }) => at(threshold),
    now: 'agora',
    change: 'Diferença',
    missed: ({ name }) => capital(missedOf(name).other),
    falseAlarms: 'Alarmes falsos',
    correct: 'Acertos',
    points: ({ value }) => `${value} p.p.`,
    apply: ({ value }) => `Usar ${decimal(value)}`,
    leave: 'Deixar como está',
  },
  holds: 'Vale para tudo nesta página, para os arquivos baixados e para a análise de erros.',
  fitted:
    'Foi escolhido nas mesmas linhas em que é medido; espere resultados um pouco piores em avaliações novas.',
  found: {
    f1: ({ value, score }) => `O F1 é maior em ${decimal(value)}: ${percent(score)}.`,
    youden: ({ value, score }) =>
      `O J de Youden (revocação + especificidade − 1) é maior em ${decimal(value)}: ${decimal(score)}.`,
    cost: ({ value, score }) =>
      `O custo é menor em ${decimal(value)}: ${decimal(score)} por avaliação, em média.`,
    recall: ({ value, score }) =>
      `Em ${decimal(value)} essa revocação é atingida com a maior precisão: ${percent(score)}.`,
    precision: ({ value, score }) =>
      `Em ${decimal(value)} essa precisão é atingida com a maior revocação: ${percent(score)}.`,
  },
  notFound: 'Nenhum limiar consegue isso neste arquivo. O limiar continua como estava.',
};

const curves: Extras['curves'] = {
  heading: 'Curvas',
  chooseClass: 'Classe, contra todas as outras',
  othersOf: 'de fato outra classe',
  drawing: 'Desenhando os gráficos…',
  point: 'Ponto no gráfico',
  table: 'Tabela dos números',
  saveSvg: 'Salvar como SVG',
  savePng: 'Salvar como PNG',
  hint: 'Aponte para um gráfico, ou mova o controle abaixo dele, para ler os números.',
  empty: 'Os rótulos têm uma única classe; por isso não há curva.',
  noSkill: 'acaso',
  baseRate: ({ value }) => `taxa de base ${percent(value)}`,
  perfect: 'calibração perfeita',
  threshold: ({ value }) => `limiar ${decimal(value)}`,
  thresholdColumn: 'Limiar',
  roc: {
    heading: 'Curva ROC',
    reading: ({ auc }) =>
      `Todos os limiares de uma vez: a parte da classe que é encontrada e a parte das outras que é confundida com ela. A área sob a curva é ${auc}; a diagonal é o acaso, 0,5.`,
    x: 'Taxa de falsos positivos',
    y: 'Taxa de verdadeiros positivos (recall)',
    at: ({ threshold, falsePositiveRate, truePositiveRate }) =>
      `${point(threshold)}: encontra ${percent(truePositiveRate)} e confunde ${percent(falsePositiveRate)} das outras com ela.`,
  },
  precisionRecall: {
    heading: 'Curva de precisão e revocação',
    reading: ({ name, averagePrecision }) =>
      `Quanto custa, em precisão, encontrar mais avaliações ${manyOf(name)}. A precisão média é ${averagePrecision}; a linha tracejada é o acaso.`,
    x: 'Revocação (recall)',
    y: 'Precisão',
    at: ({ threshold, recall, precision }) =>
      `${point(threshold)}: revocação ${percent(recall)}, precisão ${percent(precision)}.`,
  },
  reliability: {
    heading: 'Diagrama de confiabilidade',
    reading: ({ error }) =>
      `Se “90%” acerta nove vezes em dez. Na diagonal, as probabilidades dizem a verdade; abaixo dela, o classificador é confiante demais. Erro de calibração esperado (ECE): ${error}.`,
    x: 'Probabilidade da classe prevista',
    y: 'Proporção de acertos',
    rows: 'Linhas',
    at: ({ number, confidence, accuracy }) =>
      `${rows(number)} com probabilidade média de ${percent(confidence)}: ${percent(accuracy)} de acertos.`,
  },
  histogram: {
    heading: 'Probabilidades por classe',
    reading:
      'Como as probabilidades se distribuem. O que está do lado errado do limiar é erro; o que está perto dele está indeciso.',
    x: ({ name }) => `Probabilidade da classe ${classOf(name)}`,
    y: 'Linhas',
    from: 'De',
    to: 'Até',
    truly: ({ name }) => `de fato ${classOf(name)}`,
    atOthers: ({ from, to, first, second, secondName }) =>
      `${percent(from)} a ${percent(to)}: ${rows(first)} de outra classe, ${integer(second)} com rótulo ${className(secondName)}.`,
    at: ({ from, to, first, firstName, second, secondName }) =>
      `${percent(from)} a ${percent(to)}: ${rows(first)} com rótulo ${className(firstName)}, ${integer(second)} com rótulo ${className(secondName)}.`,
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
  missed: ({ name }) => capital(missedOf(name).other),
  falseAlarms: 'Alarmes falsos',
  meanScore: ({ name }) => `Probabilidade média da classe ${classOf(name)}`,
  predictedPositive: ({ name }) => `Previstas como ${classesOf(name)}`,
  notEvaluated: ({ number }) => `${integer(number)} fora da avaliação`,
  errorChart: 'Taxa de erro por nota, com intervalos de 95%',
  scoreChart: ({ name }) =>
    `Probabilidade média da classe ${classOf(name)} por nota, com intervalos de 95%`,
  overall: ({ rate }) => `todas as linhas: ${rate}`,
  threshold: ({ value }) => `limiar ${decimal(value)}`,
  list: 'Listar as linhas',
  worst: ({ name, rate, overall }) =>
    `${name} é a mais difícil: ${rate} das suas linhas estão erradas, contra ${overall} de todas.`,
  unevaluated: ({ name, number, score, predicted, share }) =>
    `${name} não é de nenhuma das classes, então ${plural(number, { one: 'sua', other: 'suas' })} ${rows(number)} ${plural(number, { one: 'ficou', other: 'ficaram' })} fora da avaliação; a probabilidade média da classe ${classOf(predicted)} nelas é ${score}, e ${share} seriam previstas como ${classesOf(predicted)}.`,
  rises: ({ name }) =>
    `A probabilidade média da classe ${classOf(name)} sobe a cada passo da nota.`,
  falls: ({ name, low, high }) =>
    `A probabilidade média da classe ${classOf(name)} não sobe a cada passo: cai da nota ${low} para a ${high}.`,
};

const comparison: Extras['comparison'] = {
  headingModel: 'Comparação com outro modelo',
  lead: ({ number, second }) =>
    `Os dois nas mesmas ${rows(number)}; as linhas sem previsão de ${second} não contam.`,
  none: ({ second }) =>
    `${capital(second)} não tem previsão para nenhuma das linhas avaliadas. Confira a coluna e o que os valores significam.`,
  metric: 'Métrica',
  name: ({ subject }) => capital(subject),
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
  better: ({ better, worse, p }) =>
    `${capital(better)} erra menos que ${worse}, e a diferença é maior do que o acaso explica (teste exato de McNemar, ${p}).`,
  neither: ({ first, second, p }) =>
    `Nestas linhas, nem ${first} nem ${second} é claramente melhor: uma diferença assim cabe no acaso (teste exato de McNemar, ${p}).`,
  p: ({ value }) => (value < 0.001 ? 'p < 0,001' : `p = ${value.toPrecision(2).replace('.', ',')}`),
  intervals: ({ first, second }) =>
    `As diferenças são ${first} menos ${second}, com intervalos de 95% para linhas pareadas.`,
  bothRight: ({ number }) => `Ambos certos: ${integer(number)}`,
  bothWrong: ({ number }) => `Ambos errados: ${integer(number)}`,
  only: ({ subject, number }) => `Só ${subject} acerta: ${rows(number)}`,
  list: 'listar',
  modelHint: 'O outro modelo responde com o seu próprio limiar.',
  chooseModel: 'Modelo',
  compareModel: 'Comparar',
};

const files: Extras['files'] = {
  several: ({ number }) => `${integer(number)} arquivos foram soltos juntos.`,
  readAll: ({ number }) => `Ler os ${integer(number)} como um só conjunto de dados`,
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
  files,
};
