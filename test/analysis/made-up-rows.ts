import {
  predictedClasses,
  type AnalysisRows,
  type GroupColumn,
} from '../../src/analysis/analysis-rows.ts';
import type { AnalysisHooks } from '../../src/analysis/analysis-hooks.ts';

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
  return {
    length: made.length,
    texts: made.map(({ text }) => text),
    rowNumbers: Uint32Array.from(made, (_, row) => row + 1),
    labels: Uint8Array.from(made, ({ label }) => label),
    probabilities: Float64Array.from(made, ({ label, wrong, confidence }) =>
      (label === 1) !== wrong ? confidence : 1 - confidence,
    ),
    threshold: 0.5,
    groups: columns.map((column, index) =>
      groupColumn(
        column,
        made.map(({ groups }) => groups[index]!),
      ),
    ),
  };
}

export function groupColumn(column: string, cells: readonly string[]): GroupColumn {
  const values = [...new Set(cells)];
  const codes = new Map(values.map((value, code) => [value, code]));
  return { column, values, codes: Uint32Array.from(cells, (cell) => codes.get(cell)!) };
}

/** Indices of the wrong rows. */
export function errorsOf(rows: AnalysisRows): number[] {
  const predictions = predictedClasses(rows);
  return [...rows.labels.keys()].filter((row) => rows.labels[row] !== predictions[row]);
}
