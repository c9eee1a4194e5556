import type { Verdict } from './verdict-of.ts';

/** What a metric of the card is: a name of the evaluation report, or the recall of a class. */
export type CardMetric =
  'macroF1' | 'accuracy' | 'balancedAccuracy' | 'matthewsCorrelation' | 'expectedCalibrationError';

/** The words of a model card in one language; names of users come quoted. */
export interface OwnCardWords {
  locale: 'en' | 'pt-BR';
  other: string;
  headings: Record<
    'use' | 'how' | 'data' | 'settings' | 'measured' | 'limits' | 'licence' | 'again',
    string
  >;
  use: (facts: { classes: string }) => string;
  onTop: (facts: { base: string; features: string }) => string;
  recalibrated: (facts: { base: string }) => string;
  fromScratch: (facts: { features: string }) => string;
  embeddingBag: (facts: { features: string }) => string;
  convolution: (facts: { features: string }) => string;
  warmConvolution: (facts: { features: string; base: string }) => string;
  calibration: (facts: { temperature: string }) => string;
  threshold: (facts: { label: string; from: string }) => string;
  data: (facts: Record<'name' | 'training' | 'validation' | 'test', string>) => string;
  joined: (facts: { rows: string }) => string;
  looks: Record<'once' | 'more', (facts: { looks: string }) => string>;
  corpora: string;
  corporaColumns: readonly string[];
  seed: string;
  measured: (facts: { rows: string }) => string;
  columns: readonly string[];
  metrics: Record<CardMetric, string>;
  recall: (facts: { label: string }) => string;
  points: (facts: { points: string }) => string;
  verdicts: Record<Verdict, string>;
  limits: readonly string[];
  /** A limit of models that have learnt words of the file. */
  wordsInside: string;
  licence: (facts: { licence: string }) => string;
  inherited: (facts: { base: string; licence: string }) => string;
  again: string;
}

export const englishCard: OwnCardWords = {
  locale: 'en',
  other: '[Português](MODEL_CARD.pt-BR.md)',
  headings: {
    use: 'Intended use',
    how: 'How it works',
    data: 'Data',
    settings: 'Settings',
    measured: 'Measurements',
    limits: 'Limits',
    licence: 'Licence',
    again: 'Making it again',
  },
  use: ({ classes }) =>
    `Texts like those of the file that it was trained on, classified as ${classes}. It was made in the browser, on the device of the file’s owner.`,
  onTop: ({ base, features }) =>
    `It is ${base}, unchanged, with one more linear branch over ${features} words and word sequences of the file. The logits of all branches are added up, so what each word contributes is exact.`,
  recalibrated: ({ base }) =>
    `It is ${base}, unchanged, with another calibration: its weights have learnt nothing from the file.`,
  fromScratch: ({ features }) =>
    `A linear model over ${features} words and word sequences of the file, trained from scratch.`,
  embeddingBag: ({ features }) =>
    `An embedding bag over ${features} words and word sequences of the file, trained from scratch: a vector for each, their sum, and one dense layer. It is stored multiplied out, as a linear model.`,
  convolution: ({ features }) =>
    `A small convolutional network over ${features} words of the file, trained from scratch: word vectors, filters over one, two and three neighbouring words, the maximum of each, and one dense layer.`,
  warmConvolution: ({ features, base }) =>
    `A small convolutional network over ${features} words of the file, whose word vectors started as those of ${base}: filters over one, two and three neighbouring words, the maximum of each, and one dense layer.`,
  calibration: ({ temperature }) =>
    `The sum of the logits is divided by a temperature of ${temperature}.`,
  threshold: ({ label, from }) => `It answers ${label} from a probability of ${from} on.`,
  data: ({ name, training, validation, test }) =>
    `${name}. Rows: ${training} for training, ${validation} for choosing the settings, ${test} kept aside for the test.`,
  joined: ({ rows }) =>
    `Rows with the same or nearly the same text stayed on one side of the split: ${rows}.`,
  looks: {
    once: () => 'The test rows were looked at once.',
    more: ({ looks }) =>
      `The test rows were looked at ${looks} times, and each look makes the numbers below a little too good.`,
  },
  corpora: 'All data that its weights come from:',
  corporaColumns: ['data', 'language', 'rows', 'licence'],
  seed: 'seed',
  measured: ({ rows }) =>
    `On the ${rows} test rows, with 95% intervals. Definitions are those of scikit-learn.`,
  columns: ['metric', 'before', 'after', 'difference'],
  metrics: {
    macroF1: 'macro-F1',
    accuracy: 'accuracy',
    balancedAccuracy: 'balanced accuracy',
    matthewsCorrelation: 'Matthews correlation coefficient (MCC)',
    expectedCalibrationError: 'expected calibration error (ECE)',
  },
  recall: ({ label }) => `recall of ${label}`,
  points: ({ points }) => `${points} points`,
  verdicts: {
    better: 'It is better than before on these rows.',
    'not-shown': 'It is not shown to be better than before on these rows.',
    worse: 'It is worse than before on these rows.',
  },
  limits: [
    'The numbers hold for texts like those of the file. Other sources, other languages and later years can differ.',
    'The labels of the file were taken as they are: their errors were learnt, and the numbers above were measured against them.',
    'It is not meant for decisions about people.',
  ],
  wordsInside:
    'Words of the file are features of the model. They are stored as hashes, but a word that is guessed can be checked.',
  licence: ({ licence }) => `The licence of the weights is ${licence}.`,
  inherited: ({ base, licence }) =>
    `The weights of ${base} are in it, so its licence holds for the whole: ${licence}. The rows of the file stay the user’s own.`,
  again: 'recipe.json holds the settings that give the same model from the same file.',
};

export const portugueseCard: OwnCardWords = {
  locale: 'pt-BR',
  other: '[English](MODEL_CARD.md)',
  headings: {
    use: 'Uso pretendido',
    how: 'Como funciona',
    data: 'Dados',
    settings: 'Configurações',
    measured: 'Medidas',
    limits: 'Limites',
    licence: 'Licença',
    again: 'Como refazer',
  },
  use: ({ classes }) =>
    `Textos como os do arquivo de treino, classificados como ${classes}. O modelo foi feito no navegador, no dispositivo de quem tem o arquivo.`,
  onTop: ({ base, features }) =>
    `É o modelo ${base}, sem mudanças, com mais um ramo linear sobre ${features} palavras e sequências de palavras do arquivo. Os logits de todos os ramos são somados, por isso a contribuição de cada palavra é exata.`,
  recalibrated: ({ base }) =>
    `É o modelo ${base}, sem mudanças, com outra calibração: os pesos não aprenderam nada com o arquivo.`,
  fromScratch: ({ features }) =>
    `Um modelo linear sobre ${features} palavras e sequências de palavras do arquivo, treinado do zero.`,
  embeddingBag: ({ features }) =>
    `Um saco de embeddings (embedding bag) de ${features} palavras e sequências de palavras do arquivo, treinado do zero: um vetor para cada uma, a soma deles e uma camada densa. Fica guardado já multiplicado, como modelo linear.`,
  convolution: ({ features }) =>
    `Uma rede convolucional pequena sobre ${features} palavras do arquivo, treinada do zero: vetores de palavras, filtros sobre uma, duas e três palavras vizinhas, o máximo de cada filtro e uma camada densa.`,
  warmConvolution: ({ features, base }) =>
    `Uma rede convolucional pequena sobre ${features} palavras do arquivo, que partiu dos vetores de palavras de ${base}: filtros sobre uma, duas e três palavras vizinhas, o máximo de cada filtro e uma camada densa.`,
  calibration: ({ temperature }) =>
    `A soma dos logits é dividida por uma temperatura de ${temperature}.`,
  threshold: ({ label, from }) => `Responde ${label} a partir de uma probabilidade de ${from}.`,
  data: ({ name, training, validation, test }) =>
    `${name}. Linhas: ${training} para treinar, ${validation} para escolher as configurações, ${test} reservadas para o teste.`,
  joined: ({ rows }) =>
    `Linhas com texto igual ou quase igual, que ficaram do mesmo lado da divisão: ${rows}.`,
  looks: {
    once: () => 'As linhas de teste foram consultadas uma vez.',
    more: ({ looks }) =>
      `As linhas de teste foram consultadas ${looks} vezes, e cada consulta deixa os números abaixo um pouco melhores do que são.`,
  },
  corpora: 'Todos os dados de onde vêm os pesos:',
  corporaColumns: ['dados', 'idioma', 'linhas', 'licença'],
  seed: 'semente (seed)',
  measured: ({ rows }) =>
    `Nas ${rows} linhas de teste, com intervalos de 95%. As definições são as do scikit-learn.`,
  columns: ['métrica', 'antes', 'depois', 'diferença'],
  metrics: {
    macroF1: 'macro-F1',
    accuracy: 'acurácia',
    balancedAccuracy: 'acurácia balanceada',
    matthewsCorrelation: 'coeficiente de correlação de Matthews (MCC)',
    expectedCalibrationError: 'erro de calibração esperado (ECE)',
  },
  recall: ({ label }) => `revocação (recall) de ${label}`,
  points: ({ points }) => `${points} pontos`,
  verdicts: {
    better: 'É melhor que antes nessas linhas.',
    'not-shown': 'Não há evidência de que seja melhor que antes nessas linhas.',
    worse: 'É pior que antes nessas linhas.',
  },
  limits: [
    'Os números valem para textos como os do arquivo. Outras fontes, outros idiomas e outros anos podem dar resultados diferentes.',
    'Os rótulos do arquivo foram usados como estão: o modelo aprendeu também os erros deles, e os números acima foram medidos com eles.',
    'Não serve para decisões sobre pessoas.',
  ],
  wordsInside:
    'Palavras do arquivo são atributos do modelo. Elas ficam guardadas como hashes, mas é possível conferir se uma palavra está entre elas.',
  licence: ({ licence }) => `A licença dos pesos é ${licence}.`,
  inherited: ({ base, licence }) =>
    `Os pesos de ${base} estão nele, por isso a licença deles vale para o todo: ${licence}. As linhas do arquivo continuam sendo de quem as tem.`,
  again:
    'O arquivo recipe.json traz as configurações que dão o mesmo modelo a partir do mesmo arquivo.',
};
