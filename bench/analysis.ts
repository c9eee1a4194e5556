/**
 * Time of each stage of `analyseErrors` for 2,000, 20,000 and 100,000 rows of about 100 characters:
 * `npx tsx bench/analysis.ts [rows [classes]]`; two classes by default.
 *
 * Printed are milliseconds of one run, in a process of its own where a number of rows is given. The
 * classifier's own part (swaps, robustness, training) is not in it; a second opinion is. The
 * longest stretch is the longest time between two pauses: a worker that cancels waits that long.
 */
import { analyseErrors } from '../src/analysis/analyse-errors.ts';
import type { AnalysisRows } from '../src/analysis/analysis-rows.ts';

const classCount = Number(process.argv[3] ?? 2);

/**
 * Numbers in [0, 1), the same in every run: a linear congruential generator (W. H. Press et al.,
 * "Numerical Recipes", "quick and dirty").
 */
let state = 1;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
}

const words =
  'o a de e que não muito produto bom com para um uma é do da mas foi chegou entrega comprei qualidade no na em já recomendo ótimo'.split(
    ' ',
  );
const rareWords = Array.from({ length: 20_000 }, (_, index) => `palavra${index.toString(36)}`);

function review(): string {
  let text = '';
  while (text.length < 60 + random() * 80) {
    const rank = Math.floor(Math.exp(random() * Math.log(words.length + rareWords.length))) - 1;
    text += `${words[rank] ?? rareWords[rank - words.length] ?? 'bom'} `;
    if (random() < 0.08) text = `${text.trimEnd()}. `;
  }
  return text.trimEnd();
}

function column(name: string, values: number, numeric: boolean, length: number) {
  return {
    column: name,
    values: Array.from({ length: values }, (_, value) =>
      numeric ? String(value) : `${name} ${value}`,
    ),
    codes: Uint32Array.from({ length }, () => Math.floor(random() * values)),
  };
}

function madeUpAnswers(labels: Uint8Array) {
  const predicted = labels.slice();
  const probabilities = new Float64Array(labels.length * classCount);
  labels.forEach((label, row) => {
    const confidence = 0.5 + random() / 2;
    const answer =
      random() < confidence
        ? label
        : (label + 1 + Math.floor(random() * (classCount - 1))) % classCount;
    predicted[row] = answer;
    probabilities.fill(
      (1 - confidence) / (classCount - 1),
      row * classCount,
      (row + 1) * classCount,
    );
    probabilities[row * classCount + answer] = confidence;
  });
  return { predicted, probabilities };
}

function madeUpRows(length: number): AnalysisRows {
  const labels = Uint8Array.from({ length }, () => {
    return classCount === 2 ? Number(random() < 0.6) : Math.floor(random() * classCount);
  });
  return {
    length,
    texts: Array.from(labels, review),
    rowNumbers: Uint32Array.from(labels, (_, row) => row + 1),
    classCount,
    labels,
    ...madeUpAnswers(labels),
    threshold: classCount === 2 ? 0.5 : null,
    groups: [
      column('categoria', 12, false, length),
      column('estado', 27, false, length),
      column('idade', 60, true, length),
    ],
  };
}

const table: Record<string, Record<string, number>> = {};
const sizes = process.argv[2] === undefined ? [2_000, 20_000, 100_000] : [Number(process.argv[2])];
for (const length of sizes) {
  const rows = madeUpRows(length);
  let longest = 0;
  let paused = performance.now();
  const pause = () => {
    longest = Math.max(longest, performance.now() - paused);
    paused = performance.now();
    return Promise.resolve();
  };
  const stages = analyseErrors(
    rows,
    {
      created: '2026-01-01T00:00:00.000Z',
      dataset: {
        name: 'made-up.csv',
        format: 'csv',
        encoding: 'utf-8',
        delimiter: ',',
        rows: length,
        evaluated: length,
        columns: {
          text: 'text',
          label: 'label',
          id: null,
          groups: [],
          prediction: null,
          probabilities: [],
        },
        labelMapping: {},
        excluded: {},
        problemCount: 0,
        problems: [],
      },
      subject: { kind: 'model', name: 'none' },
      model: { id: 'none', version: '0' },
      classes: Array.from({ length: classCount }, (_, index) => `class ${index}`),
      lengthEdges: null,
      unknownWordShares: null,
      reference: null,
      crossValidate: () => Promise.resolve(madeUpAnswers(rows.labels).probabilities),
      swaps: null,
      robustness: null,
    },
    { pause },
  );
  const heading = `${length} rows, ms`;
  const started = performance.now();
  let before = started;
  for await (const { stage } of stages) {
    (table[stage] ??= {})[heading] = Math.round(performance.now() - before);
    before = performance.now();
  }
  (table['all'] ??= {})[heading] = Math.round(performance.now() - started);
  (table['longest stretch'] ??= {})[heading] = Math.round(longest);
}
console.table(table);
