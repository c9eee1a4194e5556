import type { Messages } from '../english.ts';
import { numbersIn } from '../numbers.ts';
import {
  classesOf,
  classOf,
  classWord,
  labelsOf,
  manyOf,
  oneOf,
  wantedReviews,
} from './class-words.ts';

const { integer, decimal, plural, counted } = numbersIn('pt-BR');

const reviews = (number: number) => counted(number, { one: 'avaliação', other: 'avaliações' });

const reviewsOf = (number: number, name: string) =>
  `${reviews(number)} ${plural(number, { one: oneOf(name), other: manyOf(name) })}`;

/** As the first words of a sentence. */
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const report: Messages['report'] = {
  classifier: 'este classificador',
  column: ({ name }) => `“${name}”`,
  columnHeadline: ({ name, correct, evaluated, share, low, high }) =>
    `Suas previsões em “${name}” acertam ${integer(correct)} de ${reviews(evaluated)}: ${share} (intervalo de 95%: ${low} a ${high}).`,
  verdict: ({ correct, evaluated }) =>
    correct !== evaluated
      ? `O classificador acertou ${integer(correct)} de ${reviews(evaluated)}`
      : evaluated === 1
        ? 'O classificador acertou a única avaliação'
        : `O classificador acertou todas as ${reviews(evaluated)}`,
  columnVerdict: ({ name, correct, evaluated }) =>
    correct !== evaluated
      ? `Suas previsões em “${name}” acertam ${integer(correct)} de ${reviews(evaluated)}`
      : evaluated === 1
        ? `Sua previsão em “${name}” acerta a única avaliação`
        : `Suas previsões em “${name}” acertam todas as ${reviews(evaluated)}`,
  missedAndAlarms: ({ name, missed, support, falseAlarms }) => {
    const forms = wantedReviews(name);
    const misses =
      missed > 0
        ? `${integer(missed)} de ${counted(support, forms)} ${plural(missed, { one: 'escapou', other: 'escaparam' })}`
        : support === 1
          ? `a única ${forms.one} não escapou`
          : `nenhuma das ${counted(support, forms)} escapou`;
    return `${misses} e ${falseAlarms === 0 ? 'não houve alarme falso' : `houve ${counted(falseAlarms, { one: 'alarme falso', other: 'alarmes falsos' })}`}`;
  },
  allErrors: ({ number, takenFor }) =>
    `${integer(number)} ${plural(number, { one: 'foi classificada', other: 'foram classificadas' })} como ${plural(number, { one: classOf(takenFor), other: classesOf(takenFor) })}`,
  topConfusion: ({ number, name, takenFor, support }) =>
    `na confusão mais frequente, ${integer(number)} de ${reviewsOf(support, name)} ${plural(number, { one: 'foi classificada', other: 'foram classificadas' })} como ${plural(number, { one: classOf(takenFor), other: classesOf(takenFor) })}`,
  share: ({ share, low, high }) => `${share} de acertos, intervalo de 95%: ${low} a ${high}`,
  leftOut: ({ number, all }) =>
    `${integer(number)} de ${counted(all, { one: 'linha', other: 'linhas' })} ${plural(number, { one: 'ficou', other: 'ficaram' })} de fora`,
  hardSample:
    'As avaliações deste exemplo foram escritas para serem difíceis: ironia, negação, sentimentos mistos. Em avaliações comuns, espere menos erros.',
  seeErrors: ({ number }) => (number === 1 ? 'Ver o erro' : `Ver os ${integer(number)} erros`),
  tabsLabel: 'Partes do relatório',
  tabs: {
    metrics: 'Métricas',
    threshold: 'Limiar',
    curves: 'Curvas',
    ratings: 'Por nota',
    comparison: 'Comparação',
    rows: 'Linhas',
  },
  cellRows: ({ number, name, takenFor }) =>
    `${reviewsOf(number, name)} ${plural(number, { one: `classificada como ${classOf(takenFor)}`, other: `classificadas como ${classesOf(takenFor)}` })}`,
  averageNames: { macro: 'Média macro', weighted: 'Média ponderada' },
  otherFormats: 'Outros formatos',
  howComputed: 'Como se calcula',
  howScoresComputed: 'Como se calculam',
  noThresholdOneClass: ({ name }) =>
    `Todos os rótulos do arquivo são ${labelsOf(name)}; por isso ele não mostra o que outro limiar ganharia ou perderia: o melhor seria o que responde sempre “${classWord(name)}”.`,
  noBetterThreshold:
    'Nenhuma avaliação está errada com este limiar: nenhum outro faz melhor neste arquivo.',
  madeFromColumn: ({ name, date }) => `Previsões da coluna “${name}”, ${date}`,
  thresholdOf: ({ name, threshold }) =>
    `Uma avaliação é classificada como ${classOf(name)} a partir da probabilidade ${threshold}.`,
  wanted: ({ name, missed, support, falseAlarms }) =>
    `${capital(wantedReviews(name).other)} que escaparam: ${integer(missed)} de ${integer(support)}; alarmes falsos: ${integer(falseAlarms)}.`,
  confusionsHeading: 'Confusões mais frequentes',
  confusion: ({ name, takenFor, number, support }) =>
    `${integer(number)} de ${reviewsOf(support, name)} ${plural(number, { one: 'foi classificada', other: 'foram classificadas' })} como ${plural(number, { one: classOf(takenFor), other: classesOf(takenFor) })}.`,
  noConfusion: 'Nenhuma avaliação foi classificada numa classe que não é a dela.',
  listConfusion: 'Listar',
  listConfusionOf: ({ name, takenFor }) =>
    `Listar as avaliações ${manyOf(name)} classificadas como ${classesOf(takenFor)}`,
  oneClass: ({ name }) =>
    `Todas as avaliações do arquivo são ${manyOf(name)}. Só a revocação dessa classe foi medida; a precisão é 100% seja qual for a previsão, e o que compara classes é indefinido.`,
  unevenClasses: ({ name, share, rarest, rows }) =>
    `As classes não têm a mesma frequência: ${classOf(name)} tem ${share} das avaliações, ${classOf(rarest)} só ${integer(rows)}. Olhe a revocação e o F1 das classes raras e as médias macro.`,
  notMeasuredHeading: 'Qualidade da ordenação e calibração',
  notMeasured: ({ metrics }) =>
    `Não medido, porque as previsões são classes sem probabilidades: ${metrics}. As curvas e o limiar também precisam de probabilidades; se o arquivo as tem, escolha as colunas delas.`,
  needsModel: ({ name }) =>
    `As palavras que decidiram e a comparação com outro modelo precisam de um modelo que responda; as previsões em “${name}” apenas estão no arquivo.`,
  noWords:
    'As palavras que decidiram não aparecem: esta previsão está no arquivo, e nenhum modelo foi consultado.',
  topProbabilities: ({ shown, all }) =>
    `Probabilidade das ${integer(shown)} classes mais prováveis de ${integer(all)}`,
  balancedAccuracyWhen: ({ chance }) =>
    `Cada classe conta igual, por mais rara que seja; ao acaso: ${chance}.`,
  whenFalseAlarm: 'Importa quando um alarme falso custa caro.',
  whenMissed: 'Importa quando custa caro deixar escapar uma avaliação da classe.',
  rocAuc: {
    twoClasses: ({ name, other, share }) =>
      `Pegue uma avaliação ${oneOf(name)} e uma ${oneOf(other)}: em ${share} desses pares, a ${oneOf(name)} tem a probabilidade maior de ser ${oneOf(name)}.`,
    manyClasses: ({ share }) =>
      `Média entre as classes: pegue uma avaliação da classe e uma de outra; em ${share} desses pares, a da classe tem a probabilidade maior de ser dela.`,
  },
  averagePrecision: {
    twoClasses: ({ name, value, baseRate }) =>
      `Descendo a lista a partir da mais provavelmente ${oneOf(name)}, a precisão é ${value} em média; uma ordem ao acaso dá ${baseRate}.`,
    manyClasses: ({ value, baseRate }) =>
      `Média entre as classes: descendo a lista a partir da mais provável da classe, a precisão é ${value} em média; uma ordem ao acaso dá ${baseRate}.`,
  },
  quadraticKappa: {
    name: 'Kappa com pesos quadráticos (quadratic-weighted kappa, QWK)',
    meaning: ({ share }) =>
      `Da concordância com os rótulos que o acaso deixa em aberto, ${share} é alcançada, e um erro de dois passos pesa como quatro de um.`,
    when: 'Importa quando as classes têm ordem: 4 no lugar de 5 é um erro menor que 1 no lugar de 5.',
  },
  meanAbsoluteError: {
    name: 'Erro absoluto médio (mean absolute error, MAE)',
    stars: ({ value }) =>
      `Em média, erra por ${decimal(value)} ${value >= 2 ? 'estrelas' : 'estrela'}; 0 é o melhor.`,
    points: ({ value }) =>
      `Em média, erra por ${decimal(value)} ${value >= 2 ? 'pontos' : 'ponto'}; 0 é o melhor.`,
    baseline: ({ name, value }) =>
      `Responder sempre “${classWord(name)}” erraria por ${decimal(value)}.`,
    when: 'Na unidade dos rótulos, por isso é fácil de contar às pessoas. A barra vai de 0 ao maior erro possível.',
  },
  brierOfClasses: 'Com mais de duas classes, vai de 0 a 2, e a barra também.',
  comparedWith: ({ name }) => `Comparação com ${name}`,
};
