import type { Messages } from '../english.ts';
import { numbersIn } from '../numbers.ts';
import { className, classesOf, classOf, classWord, manyOf, oneOf } from './class-words.ts';

type Evaluate = Messages['evaluate'];

const { integer, plural, counted } = numbersIn('pt-BR');

const rows = (number: number) => counted(number, { one: 'linha', other: 'linhas' });
const reviews = (number: number) => counted(number, { one: 'avaliação', other: 'avaliações' });

const reviewsOf = (number: number, name: string) =>
  `${reviews(number)} ${plural(number, { one: oneOf(name), other: manyOf(name) })}`;

const choose: Evaluate['choose'] = {
  heading: 'Avalie o classificador no seu próprio arquivo',
  lead: 'Escolha um arquivo de avaliações cujos rótulos você já conhece. Você vê com que frequência o classificador acerta, onde ele erra e as linhas por trás de cada número.',
  staysHere: 'O arquivo é lido neste dispositivo e não vai para lugar nenhum.',
  drop: 'Solte um arquivo aqui',
  dropNow: 'Solte para ler o arquivo',
  pick: 'Escolher um arquivo',
  formats:
    'CSV, TSV, JSON ou JSON Lines em UTF-8, UTF-16 ou Windows-1252; Excel (XLSX) ou Parquet; também compactados em .gz. Vários arquivos com as mesmas colunas podem ser lidos como um só.',
  expects:
    'Uma avaliação por linha, com o rótulo: estrelas, positivo/negativo, 1/0, sim/não. Nada começa antes de você conferir as colunas.',
  sample: 'Usar o exemplo',
  hardSample: 'Usar o exemplo difícil',
  sampleHint:
    'O exemplo tem 200 avaliações em português e inglês, como as que uma loja recebe. O exemplo difícil tem 300, escritas para confundir o classificador.',
  paste: 'Colar uma tabela',
  pasteLabel: 'Células copiadas de uma planilha, ou texto CSV ou JSON',
  pasteRead: 'Ler o que foi colado',
  pastedName: 'tabela-colada',
  read: ({ name }) => `Ler ${name}`,
  neither: 'Nenhum deles',
  busy: ({ running, waiting }) =>
    `${running} ainda está em andamento. Continuar, ou cancelar e ler ${waiting} no lugar dele?`,
  busyKeep: ({ running }) => `Continuar com ${running}`,
  busyReplace: ({ waiting }) => `Cancelar e ler ${waiting}`,
  obstacles: {
    folder: ({ name }) => `“${name}” é uma pasta. Abra-a e solte um dos arquivos que estão nela.`,
    'no-file': () =>
      'O que foi solto não é um arquivo. Solte um arquivo de uma pasta, ou copie o texto e cole-o abaixo.',
    'nothing-pasted': () => 'Ainda não há o que ler. Cole a tabela na caixa primeiro.',
    'sample-missing': () =>
      'Não foi possível carregar o arquivo de exemplo deste site. Recarregue a página ou escolha um arquivo seu.',
  },
};

const mapping: Evaluate['mapping'] = {
  heading: 'Confira as colunas e os rótulos',
  file: 'Arquivo',
  size: ({ size, number }) => `${size}, ${rows(number)}`,
  format: 'Formato',
  encoding: 'Codificação',
  delimiter: 'Delimitador',
  delimiters: {
    ',': 'vírgula ,',
    ';': 'ponto e vírgula ;',
    '\t': 'tabulação',
    '|': 'barra |',
  },
  delimiterNames: { ',': 'vírgula', ';': 'ponto e vírgula', '\t': 'tabulação', '|': 'barra' },
  changeFormat: 'mudar',
  header: 'Primeira linha',
  headerYes: 'nomes das colunas',
  headerNo: 'uma avaliação',
  recognised: 'Reconhecido pelo arquivo; mude o que estiver errado e ele é lido de novo.',
  preview: ({ shown }) =>
    plural(shown, { one: 'Primeira linha', other: `Primeiras ${rows(shown)}` }),
  columnNumber: ({ number }) => `Coluna ${integer(number)}`,
  roles: {
    text: 'Texto',
    title: 'Título',
    label: 'Rótulo',
    id: 'Id',
    prediction: 'Previsão',
    probability: 'Probabilidade',
    date: 'Data',
    group: 'Grupo',
  },
  roleOf: ({ column }) => `Papel da coluna ${column}`,
  noRole: '–',
  columns: 'Colunas',
  scrollColumns: 'Role a tabela para o lado para ver as outras colunas.',
  labels: 'O que os rótulos significam',
  labelsHint:
    'As linhas neutras e as deixadas de fora são contadas no relatório, mas não são avaliadas.',
  schemes: {
    'stars-1-5': 'Lidos como estrelas de 1 a 5: 1–2 negativo, 3 neutro, 4–5 positivo.',
    'stars-0-10':
      'Lidos como uma nota de 0 a 10: abaixo de 5 negativo, a partir de 7 positivo, neutro entre elas.',
    'stars-1-4': 'Lidos como estrelas de 1 a 4: 1–2 negativo, 3–4 positivo.',
    'likert-1-7': 'Lidos como uma escala de 1 a 7: 1–3 negativo, 4 neutro, 5–7 positivo.',
    'nps-0-10':
      'Lidos como Net Promoter Score: 0–6 negativo (detratores), 7–8 neutro (neutros), 9–10 positivo (promotores).',
    'share-0-1':
      'Lidos como uma fração de 0 a 1: abaixo de 0,5 negativo, a partir de 0,7 positivo, neutro entre elas.',
    levels: 'Lidos como níveis: negativo abaixo do meio, positivo acima.',
    'score-0-100':
      'Lidos como uma nota de 0 a 100: abaixo de 50 negativo, a partir de 70 positivo, neutro entre elas.',
    'levels-0-2': 'Lidos como 0 para negativo, 1 para neutro e 2 para positivo.',
    'levels-0-4': 'Lidos como níveis de 0 a 4: 0–1 negativo, 2 neutro, 3–4 positivo.',
    'binary-0-1': 'Lidos como 0 para negativo e 1 para positivo.',
    'binary-1-2': 'Lidos como 1 para negativo e 2 para positivo.',
    'binary-minus1-1': 'Lidos como −1 para negativo e 1 para positivo.',
    words: 'Lidos pelas palavras.',
    custom: 'Definidos à mão.',
  },
  meaningOf: ({ value }) => `Significado de “${value}”`,
  unmapped: 'escolha…',
  unmappedMark: 'sem significado',
  targets: {
    negative: 'negativo',
    positive: 'positivo',
    neutral: 'neutro (fica de fora)',
    'leave-out': 'deixar de fora',
  },
  reading: 'Lendo os valores desta coluna…',
  start: 'Avaliar',
  backToReport: 'Voltar ao relatório',
  cancelled: 'Cancelado. O arquivo e tudo o que você escolheu continuam como estavam.',
  obstacles: {
    'no-text-column': () => 'Escolha a coluna que contém o texto das avaliações.',
    'text-in-doubt': () =>
      'Mais de uma coluna pode conter o texto das avaliações. Diga qual delas contém.',
    'text-garbled': () => 'Há letras trocadas no arquivo. Diga acima se devem ser corrigidas.',
    'labels-in-doubt': () =>
      'Não é certo o que os rótulos significam. Responda à pergunta junto deles.',
    'same-column': () =>
      'O texto e o rótulo estão na mesma coluna. Escolha outra coluna para um deles.',
    'too-many-labels': () =>
      'Esta coluna tem valores diferentes demais para serem rótulos. Escolha a coluna que diz se a avaliação é positiva ou negativa.',
  },
};

const problems: Evaluate['problems'] = {
  summary: ({ number }) =>
    counted(number, { one: 'problema no arquivo', other: 'problemas no arquivo' }),
  wholeFile: 'Arquivo inteiro',
  inColumn: ({ place, column }) => `${place}, coluna “${column}”`,
  first: ({ shown, all }) => `Estão listados os primeiros ${integer(shown)} de ${integer(all)}.`,
};

const progress: Evaluate['progress'] = {
  stages: {
    reading: 'Lendo',
    classifying: 'Classificando',
    analysing: 'Analisando',
    training: 'Treinando',
  },
  starting: 'Iniciando',
  of: ({ stage, name }) => `${stage} ${name}`,
  amount: ({ done, total }) => `${done} de ${total}`,
  rows: ({ number }) => rows(number),
  rate: ({ amount }) => `${amount}/s`,
  remaining: ({ duration }) => `faltam cerca de ${duration}`,
  label: 'Andamento',
  cancel: 'Cancelar',
  announce: ({ stage, percent }) => `${stage}, ${percent}`,
  finished: ({ number }) =>
    `Concluído: ${rows(number)} ${plural(number, { one: 'avaliada', other: 'avaliadas' })}. O relatório está abaixo.`,
};

const report: Evaluate['report'] = {
  heading: ({ name }) => `Relatório: ${name}`,
  headline: ({ correct, evaluated, share, low, high }) =>
    `O classificador acertou ${integer(correct)} de ${reviews(evaluated)}: ${share} (intervalo de 95%: ${low} a ${high}).`,
  confusions: ({ name, missed, support, takenFor }) => {
    const wrong = plural(missed, { one: classOf(takenFor), other: classesOf(takenFor) });
    return missed === 0
      ? support === 1
        ? `A única avaliação ${oneOf(name)} não foi classificada como ${classOf(takenFor)}.`
        : `Nenhuma das ${reviewsOf(support, name)} foi classificada como ${classOf(takenFor)}.`
      : `De ${reviewsOf(support, name)}, ${integer(missed)} ${plural(missed, { one: 'foi classificada', other: 'foram classificadas' })} como ${wrong}.`;
  },
  smallSample: ({ number }) =>
    `Com ${reviews(number)}, os intervalos são largos: leia os intervalos, não só os valores.`,
  made: ({ model, date }) => `Modelo ${model}, ${date}`,
  n: ({ number }) => `n = ${integer(number)}`,
  interval: ({ low, high }) => `${low} a ${high}`,
  scale: 'Barras: intervalo de 95% numa escala de 0 a 1; a linha tracejada é o acaso.',
  classes: ({ name }) => className(name),
  metricOf: ({ metric, name }) => `${metric}, avaliações ${manyOf(name)}`,
  metricsHeading: 'Qualidade da classificação',
  rankingHeading: 'Qualidade da ordenação',
  probabilityHeading: 'Calibração',
  agreementHeading: 'Concordância além do acaso',
  undefinedReasons: {
    'no-rows': 'Indefinido: nada foi avaliado.',
    'one-class': 'Indefinido: os rótulos têm uma classe só.',
    'no-true-rows': 'Indefinido: o arquivo não tem avaliações desta classe.',
    'no-predicted-rows': 'Indefinido: nenhuma avaliação recebeu esta classe.',
    constant: 'Indefinido: todos os rótulos, ou todas as previsões, são iguais.',
    'no-probabilities': 'Não medido: as previsões são classes sem probabilidades.',
    'not-ordered': 'Não medido: as classes não têm ordem.',
  },
  metrics: {
    accuracy: {
      name: 'Acurácia (accuracy)',
      meaning: ({ correct, evaluated }) =>
        `${integer(correct)} de ${reviews(evaluated)} ${plural(correct, { one: 'recebeu', other: 'receberam' })} a classe certa.`,
      when: 'Justa quando as classes têm frequência parecida e todo erro custa o mesmo.',
    },
    balancedAccuracy: {
      name: 'Acurácia balanceada (balanced accuracy)',
      meaning: ({ share }) => `Em média, ${share} de cada classe é reconhecida.`,
    },
    precision: {
      name: 'Precisão (precision)',
      meaning: ({ name, wrong, predicted }) =>
        wrong === 0
          ? `Nenhuma de ${reviews(predicted)} ${plural(predicted, { one: 'prevista', other: 'previstas' })} como ${plural(predicted, { one: classOf(name), other: classesOf(name) })} está errada.`
          : `De ${reviews(predicted)} ${plural(predicted, { one: 'prevista', other: 'previstas' })} como ${plural(predicted, { one: classOf(name), other: classesOf(name) })}, ${integer(wrong)} ${plural(wrong, { one: 'não é', other: 'não são' })}.`,
      when: 'Importa quando um falso positivo custa caro, como atender a uma reclamação que ninguém fez.',
    },
    recall: {
      name: 'Revocação (recall)',
      meaning: ({ name, missed, support }) =>
        missed === 0
          ? `Nenhuma de ${reviewsOf(support, name)} escapou.`
          : `De ${reviewsOf(support, name)}, ${integer(missed)} ${plural(missed, { one: 'escapou', other: 'escaparam' })}.`,
      when: 'Importa quando um falso negativo custa caro, como uma reclamação que ninguém responde.',
    },
    f1: {
      name: 'F1 (F1-score)',
      meaning: ({ precision, recall }) =>
        `Entre uma precisão de ${precision} e uma revocação de ${recall}; a menor das duas puxa para baixo.`,
      when: 'Importa quando os dois tipos de erro custam mais ou menos o mesmo.',
    },
    matthewsCorrelation: {
      name: 'Correlação de Matthews (MCC, phi)',
      meaning: ({ value }) =>
        `${value} entre rótulos e previsões: 0 é o acaso, 1 é nenhum erro, abaixo de 0 é pior que o acaso.`,
      when: 'Um só número sobre todas as células da matriz; continua honesto quando uma classe é rara.',
    },
    cohenKappa: {
      name: 'Kappa de Cohen (Cohen’s kappa, κ)',
      meaning: ({ share }) =>
        `Da concordância com os rótulos que o acaso deixa em aberto, ${share} é alcançada.`,
      when: 'Comparável ao quanto duas pessoas que rotulam as mesmas avaliações concordam.',
    },
    rocAuc: {
      name: 'Área sob a curva ROC (ROC AUC)',
      when: 'Importa quando você ordena avaliações ou define o próprio limiar; ao acaso: 0,5.',
    },
    averagePrecision: {
      name: 'Precisão média (average precision, AP)',
      when: 'Importa quando a classe é rara e você lê a lista de cima para baixo.',
    },
    logLoss: {
      name: 'Perda logarítmica (log loss)',
      meaning: ({ baseline }) => `Menor é melhor: dizer sempre a taxa de base dá ${baseline}.`,
      when: 'Importa quando as probabilidades são usadas como tais: um erro confiante é o que mais custa.',
    },
    brierScore: {
      name: 'Escore de Brier (Brier score)',
      meaning: ({ baseline }) => `Menor é melhor: dizer sempre a taxa de base dá ${baseline}.`,
      when: 'Como a perda logarítmica, mas um erro confiante pesa menos.',
    },
    expectedCalibrationError: {
      name: 'Erro de calibração esperado (ECE)',
      meaning: ({ points }) =>
        `A probabilidade declarada e a proporção de acertos diferem em ${points} pontos na média; 0 é o melhor.`,
      when: 'Importa antes de mostrar “90%” às pessoas: acerta mesmo nove em cada dez?',
    },
  },
  baseline: ({ name, share }) => `Responder sempre “${classWord(name)}” acertaria ${share}.`,
  imbalanced: ({ name, share }) =>
    `Este arquivo é desbalanceado: ${share} das avaliações são ${classesOf(name)}. Responder sempre “${classWord(name)}” acertaria ${share} sem ler uma palavra; olhe a revocação e o F1 da outra classe.`,
  matrixHeading: 'Matriz de confusão (confusion matrix)',
  matrixHint: 'Escolha uma célula para listar as linhas dela.',
  matrixCaption: {
    row: 'Linhas: classe verdadeira. Colunas: classe prevista. Percentuais por linha.',
    column: 'Linhas: classe verdadeira. Colunas: classe prevista. Percentuais por coluna.',
    all: 'Linhas: classe verdadeira. Colunas: classe prevista. Percentuais sobre todas as avaliações.',
  },
  shareOf: {
    label: 'Percentuais',
    row: 'de cada classe verdadeira (recall)',
    column: 'de cada classe prevista (precisão)',
    all: 'de todas as avaliações',
  },
  trueClass: 'Classe verdadeira',
  predictedClass: 'Classe prevista',
  truly: 'de fato',
  predicted: 'previsto',
  total: 'Total',
  right: 'certo',
  wrong: 'errado',
  cell: ({ trueName, predictedName }) =>
    `de fato ${classOf(trueName)}, prevista ${classOf(predictedName)}: listar as linhas`,
  tablesHeading: 'Resultados por classe e em média',
  perClassHeading: 'Por classe',
  averagesHeading: 'Médias entre as classes',
  class: 'Classe',
  support: 'Suporte',
  precision: 'Precisão',
  recall: 'Revocação',
  f1: 'F1',
  average: 'Média',
  averages: {
    macro: 'Macro: cada classe conta igual',
    micro: 'Micro: cada linha conta igual',
    weighted: 'Ponderada (weighted): cada classe conta por suas linhas',
  },
  leftOutHeading: 'O que ficou de fora',
  leftOutNone: ({ number }) =>
    number === 1
      ? 'Nada: a única linha do arquivo foi avaliada.'
      : `Nada: todas as ${rows(number)} do arquivo foram avaliadas.`,
  leftOutSome: ({ excluded, all }) =>
    `${integer(excluded)} de ${rows(all)} do arquivo não ${plural(excluded, { one: 'foi avaliada', other: 'foram avaliadas' })}:`,
  excluded: {
    neutral: ({ number }) => counted(number, { one: 'neutra', other: 'neutras' }),
    leaveOut: ({ number }) => `${integer(number)} por escolha sua`,
    unmapped: ({ number }) => `${integer(number)} com um rótulo sem significado definido`,
    emptyText: ({ number }) => `${integer(number)} sem texto`,
    noLabel: ({ number }) => `${integer(number)} sem rótulo`,
    noPrediction: ({ number }) => `${integer(number)} sem previsão utilizável`,
    malformed: ({ number }) =>
      `${integer(number)} que não ${plural(number, { one: 'pôde ser lida', other: 'puderam ser lidas' })}`,
  },
  labelMapping: ({ pairs }) => `Os rótulos foram lidos assim: ${pairs}.`,
  again: 'Avaliar outro arquivo',
  change: 'Mudar colunas ou rótulos',
};

const list: Evaluate['list'] = {
  heading: 'As linhas',
  trueClass: 'Classe verdadeira',
  predictedClass: 'Classe prevista',
  outcome: 'Resultado',
  any: 'qualquer',
  correct: 'certo',
  wrong: 'errado',
  search: 'Buscar no texto',
  clear: 'Limpar filtros',
  found: ({ number, all }) =>
    number === all
      ? all === 1
        ? 'A única linha'
        : `Todas as ${rows(all)}`
      : `${integer(number)} de ${rows(all)}`,
  part: ({ first, last, all }) => `${integer(first)}–${integer(last)} de ${rows(all)}`,
  previousPart: 'Linhas anteriores',
  nextPart: 'Linhas seguintes',
  none: 'Nenhuma linha corresponde a estes filtros.',
  hint: 'As setas movem, Enter abre uma linha.',
  label: 'Linhas avaliadas',
  row: ({ row }) => `Linha ${integer(row)}`,
  inFile: 'No arquivo',
  sheetRow: ({ number }) => `linha ${integer(number)} da planilha`,
  sheetRowOf: ({ number, sheet }) => `linha ${integer(number)} da planilha “${sheet}”`,
  line: ({ number }) => `linha ${integer(number)} do arquivo`,
  loading: 'Carregando…',
  trueLabel: 'rótulo',
  predictedLabel: 'previsão',
  probabilityLabel: 'probabilidade',
  probabilities: 'Probabilidade de cada classe',
  language: 'Idioma',
  languages: { pt: 'português', en: 'inglês', und: 'não reconhecido' },
  id: 'Id',
  idOf: ({ id }) => `Id ${id}`,
};

export const evaluate: Evaluate = { choose, mapping, problems, progress, report, list };
