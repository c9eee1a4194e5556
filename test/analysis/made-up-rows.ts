import type { AnalysisRows, GroupColumn } from '../../src/analysis/analysis-rows.ts';
import type { DatasetDescription } from '../../src/evaluation/evaluation-report.ts';
import type { AnalysisHooks } from '../../src/analysis/analysis-hooks.ts';

/** What a report says of a file, for those to whom it does not matter. */
export const madeUpDataset: DatasetDescription = {
  name: 'avaliações.csv',
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  rows: 0,
  evaluated: 0,
  columns: {
    ...{ text: 'texto', label: 'nota', id: null, groups: [] },
    ...{ prediction: null, probabilities: [] },
  },
  labelMapping: {},
  excluded: {},
  problemCount: 0,
  problems: [],
};

export const noHooks: AnalysisHooks = {};

/**
 * Uniform numbers in [0, 1) from a seed: the generator mulberry32 by T. Ettinger (public domain).
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Words in descending order of frequency, as in any language: the k-th is drawn with a probability
 * of about 1/k.
 */
const words = (
  'o a de e que não muito produto bom com para um uma é do da mas foi chegou entrega comprei qualidade no na em já ' +
  'recomendo ótimo bem gostei prazo preço livro casa tudo só mais veio ruim loja antes hotel quarto comida filme ' +
  'história péssimo excelente depois dia vendedor caixa quebrado perfeito tamanho cor som tela bateria garantia ' +
  'atendimento demora rápido troca dinheiro vale pena problema defeito novo usado presente família café limpeza ' +
  'barulho vista praia piscina ator roteiro final personagem página capítulo autor leitura volume cabo botão luz ' +
  'teclado memória câmera aplicativo versão atualização senha cadastro frete correio embalagem lacre nota etiqueta'
).split(' ');

export function randomText(random: () => number, length: number): string {
  return Array.from({ length }, () => {
    const rank = Math.floor(Math.exp(random() * Math.log(words.length + 1))) - 1;
    return words[Math.min(rank, words.length - 1)]!;
  }).join(' ');
}

export interface RowToMake {
  text: string;
  label: 0 | 1;
  wrong: boolean;
  /** Probability of the predicted class, at least 0.5. */
  confidence: number;
  groups: string[];
}

/** Rows with given errors. Their probabilities are not affected by whether they are right. */
export function rowsFrom(made: readonly RowToMake[], columns: readonly string[]): AnalysisRows {
  const positive = Float64Array.from(made, ({ label, wrong, confidence }) =>
    (label === 1) !== wrong ? confidence : 1 - confidence,
  );
  return {
    length: made.length,
    texts: made.map(({ text }) => text),
    rowNumbers: Uint32Array.from(made, (_, row) => row + 1),
    classCount: 2,
    labels: Uint8Array.from(made, ({ label }) => label),
    ...answersOf(positive),
    threshold: 0.5,
    groups: columns.map((column, index) =>
      groupColumn(
        column,
        made.map(({ groups }) => groups[index]!),
      ),
    ),
  };
}

/** What two classes' rows are answered, by the probability of class 1 and a threshold of a half. */
export function answersOf(positive: Float64Array): {
  predicted: Uint8Array;
  probabilities: Float64Array;
} {
  return {
    predicted: Uint8Array.from(positive, (probability) => (probability >= 0.5 ? 1 : 0)),
    probabilities: twoColumns(positive),
  };
}

/** Rows × two classes, by the probability of class 1. */
export function twoColumns(positive: Float64Array): Float64Array {
  return Float64Array.from({ length: 2 * positive.length }, (_, place) => {
    const probability = positive[place >>> 1]!;
    return place % 2 === 1 ? probability : 1 - probability;
  });
}

/** The probability of class 1 in rows × two classes. */
export function secondColumn(probabilities: Float64Array): Float64Array {
  return probabilities.filter((_, place) => place % 2 === 1);
}

/** Rows of many classes with errors at random, most of them taken for the next class. */
export function rowsOfClasses(
  classCount: number,
  count: number,
  {
    seed = 41,
    errorRate = 0.12,
    text = () => '',
  }: {
    seed?: number;
    errorRate?: number;
    /** What a review also says. */
    text?: (label: number, wrong: boolean) => string;
  } = {},
): AnalysisRows {
  const random = seededRandom(seed);
  const labels = Uint8Array.from({ length: count }, () => Math.floor(random() * classCount));
  const other = (label: number) =>
    (label + 1 + (random() < 0.6 ? 0 : Math.floor(random() * (classCount - 1)))) % classCount;
  const predicted = labels.map((label) => (random() < errorRate ? other(label) : label));
  const probabilities = new Float64Array(count * classCount);
  predicted.forEach((answer, row) => {
    const confidence = 0.55 + 0.45 * random();
    const rest = Array.from({ length: classCount }, (_, index) =>
      index === answer ? 0 : random(),
    );
    const sum = rest.reduce((total, one) => total + one, 0);
    rest.forEach((one, index) => {
      probabilities[row * classCount + index] =
        index === answer ? confidence : (one / sum) * (1 - confidence);
    });
  });
  return {
    length: count,
    texts: Array.from(labels, (label, row) =>
      `${randomText(random, 3 + Math.floor(random() * 20))} ${text(label, predicted[row] !== label)}`.trim(),
    ),
    rowNumbers: Uint32Array.from(labels, (_, row) => row + 1),
    classCount,
    labels,
    predicted,
    probabilities,
    threshold: null,
    groups: [
      groupColumn(
        'categoria',
        Array.from(labels, () => (random() < 0.3 ? 'hotel' : 'livros')),
      ),
    ],
  };
}

export function groupColumn(column: string, cells: readonly string[]): GroupColumn {
  const values = [...new Set(cells)];
  const codes = new Map(values.map((value, code) => [value, code]));
  return { column, values, codes: Uint32Array.from(cells, (cell) => codes.get(cell)!) };
}

/** Indices of the wrong rows. */
export function errorsOf(rows: AnalysisRows): number[] {
  return [...rows.labels.keys()].filter((row) => rows.labels[row] !== rows.predicted[row]);
}
