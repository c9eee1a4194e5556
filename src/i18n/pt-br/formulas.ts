import type { FormulaMessages } from '../en/formulas.ts';
import { numbersIn } from '../numbers.ts';
import { classesOf, classOf, manyOf, oneOf } from './class-words.ts';

const { integer, plural, counted } = numbersIn('pt-BR');

const reviews = (number: number) => counted(number, { one: 'avaliação', other: 'avaliações' });

const reviewsOf = (number: number, name: string) =>
  `${reviews(number)} ${plural(number, { one: oneOf(name), other: manyOf(name) })}`;

/** "classificada como positiva", "classificadas como positivas". */
const classified = (number: number, name: string) =>
  plural(number, {
    one: `classificada como ${classOf(name)}`,
    other: `classificadas como ${classesOf(name)}`,
  });

export const formulas: FormulaMessages = {
  symbols: {
    TP: 'VP',
    TN: 'VN',
    FP: 'FP',
    FN: 'FN',
    right: 'acertos',
    all: 'todas as avaliações',
    recalls: 'Σ revocação',
    distances: 'Σ distância',
    pairsRight: 'pares na ordem certa',
    pairs: 'todos os pares',
    precisions: 'Σ precisão',
    ofClass: 'avaliações da classe',
    gaps: 'Σ diferença',
    weighted: 'Σ suporte × F1',
  },
  label: ({ name }) => `Fórmula: ${name}`,
  definition: 'Definição',
  filled: 'Neste arquivo',
  explains: {
    precision: ({ name, hits, alarms }) =>
      `VP, verdadeiros positivos: ${reviewsOf(hits, name)} ${classified(hits, name)}. FP, falsos positivos (erros do tipo I): ${reviews(alarms)} de outra classe ${classified(alarms, name)}.`,
    recall: ({ name, hits, missed }) =>
      `VP, verdadeiros positivos: ${reviewsOf(hits, name)} ${classified(hits, name)}. FN, falsos negativos (erros do tipo II): ${reviewsOf(missed, name)} ${plural(missed, { one: 'classificada', other: 'classificadas' })} em outra classe.`,
    f1: ({ alarms, missed }) =>
      `A média harmônica de precisão e revocação: ${counted(alarms, { one: 'falso positivo', other: 'falsos positivos' })} (FP, tipo I) e ${counted(missed, { one: 'falso negativo', other: 'falsos negativos' })} (FN, tipo II) pesam igual.`,
    accuracy: () =>
      'Os acertos são a diagonal da matriz. As médias micro da precisão, da revocação e do F1 são o mesmo número.',
    balancedAccuracy: ({ classes }) => `A média da revocação das k = ${integer(classes)} classes.`,
    correlationOfTwo: ({ name }) =>
      `VP, VN, FP e FN são as quatro células da matriz, com ${classOf(name)} como classe positiva; embaixo da raiz estão os totais das linhas e colunas. FP são erros do tipo I, FN do tipo II; com a outra classe no papel de positiva, eles trocam de lugar e o valor não muda.`,
    correlationOfMany: () =>
      'n: todas as avaliações; c: acertos; t e p: quantas vezes cada classe é o rótulo e a previsão.',
    cohenKappa: () =>
      'pₒ: a proporção de avaliações em que rótulo e previsão concordam; pₑ: a proporção em que concordariam ao acaso, com a frequência que cada classe tem.',
    quadraticKappa: () =>
      'w: o quadrado da distância entre duas classes na ordem delas; O: as avaliações de cada célula da matriz; E: as esperadas ali ao acaso.',
    meanAbsoluteError: () =>
      'Distância: entre os números que o rótulo e a previsão representam; n: todas as avaliações.',
    aucOfTwo: ({ name, other }) =>
      `Cada avaliação ${oneOf(name)} forma par com cada avaliação ${oneOf(other)}. O par está na ordem certa quando a avaliação ${oneOf(other)} tem a probabilidade maior de ser ${oneOf(other)}; probabilidades iguais contam meio par.`,
    meanOfClasses: ({ classes }) =>
      `A média das k = ${integer(classes)} classes, cada uma contra todas as outras.`,
    precisionOfTwo: ({ name, number }) =>
      `Todas as avaliações são ordenadas pela probabilidade de ser ${oneOf(name)}. Para cada uma das ${reviewsOf(number, name)}, a precisão é a da lista até ela.`,
    logLoss: () =>
      'p: a probabilidade dada à classe verdadeira de uma avaliação; ln: o logaritmo natural; n: todas as avaliações.',
    brierOfTwo: ({ name }) =>
      `p: a probabilidade de ser ${oneOf(name)}; y: 1 para uma avaliação ${oneOf(name)}, senão 0; n: todas as avaliações.`,
    brierOfMany: () =>
      'p: a probabilidade de cada classe; y: 1 para a verdadeira, senão 0; n: todas as avaliações.',
    expectedCalibrationError: () =>
      'As avaliações são divididas em 15 faixas pela probabilidade da previsão. Diferença: entre os acertos de uma faixa e a soma das probabilidades dela; n: todas as avaliações.',
    macroF1: ({ classes }) => `A média do F1 das k = ${integer(classes)} classes.`,
    weightedF1: () =>
      'O F1 de cada classe pesa pelo suporte, o número de avaliações dela; n: todas as avaliações.',
  },
  analogies: {
    precision: 'Um alarme de incêndio: das vezes em que tocou, em quantas havia fogo?',
    recall: 'Um alarme de incêndio: dos incêndios, quantos o fizeram tocar?',
    f1: 'Um alarme que toca sempre não perde nenhum incêndio, mas ninguém mais liga para ele; um que nunca toca não incomoda ninguém. Nenhum dos dois serve.',
    accuracy: 'A proporção de acertos numa prova, qualquer que seja o assunto de cada questão.',
    balancedAccuracy:
      'A média do boletim: cada matéria conta uma vez, tenha tido quantas provas tiver.',
    matthewsCorrelation:
      'Dois professores corrigem as mesmas provas: 1 quando sempre concordam, 0 quando um deles joga uma moeda.',
    cohenKappa:
      'Dois professores que aprovam quase todo mundo concordam muito sem ler uma página; o kappa só conta a concordância além disso.',
    quadraticKappa: 'Um professor que dá 4 no lugar de 5 está mais perto do que um que dá 1.',
    meanAbsoluteError:
      'Um palpite de distância: por quantos metros errou, e não só se acertou ou errou.',
    rocAuc: 'Sorteie uma avaliação de cada classe: com que frequência a certa fica na frente?',
    averagePrecision:
      'Uma pilha ordenada, lida de cima para baixo: a cada achado, quanto do que você já leu era o que procurava?',
    logLoss:
      'Uma aposta em cada avaliação: quanto mais certeza numa resposta errada, maior a perda, sem limite.',
    brierScore:
      'É assim que se pontuam previsões do tempo: “90% de chuva” num dia seco custa 0,81; “60%”, 0,36.',
    expectedCalibrationError: 'Dos dias com “70% de chuva”, deve chover em sete de cada dez.',
    macroF1: 'Uma corrida de revezamento: o corredor mais lento conta tanto quanto o mais rápido.',
    weightedF1: 'Uma média em que as matérias com mais aulas pesam mais.',
  },
  addedUp: 'O relatório só tem a média; a soma é a média vezes a quantidade.',
  rounded: 'Os números estão arredondados aqui, não no cálculo.',
};
