import type { DatasetSurvey, LabelMapping } from '../../src/dataset/dataset.ts';
import { guessLabelMapping } from '../../src/dataset/guess-label-mapping.ts';
import { surveyDataset } from '../../src/dataset/survey-dataset.ts';
import { fileOf, named } from './file-of.ts';

const good = [
  'Adorei o fone, som limpo e bateria longa',
  'Chegou antes do prazo e funciona bem',
  'Excelente compra, recomendo para todos',
  'Great battery and the sound is wonderful',
  'Ótimo custo-benefício, muito satisfeita',
  'Melhor liquidificador que já tive',
];
const bad = [
  'Péssimo produto, quebrou no segundo dia',
  'Terrible quality, broke after one week',
  'Não funciona e ninguém responde',
  'Awful smell and it never worked',
  'Veio com defeito e a loja não troca',
  'Horrível, o tecido rasgou na primeira lavagem',
];
const middling = ['Nem bom nem ruim, é mediano', 'It is okay, nothing special', 'Dá para o gasto'];

/** The text of a row that is good (+), bad (-) or neither (0); others are as they come. */
export function textOf(kind: string, row: number): string {
  const texts = kind === '+' ? good : kind === '-' ? bad : middling;
  return texts[row % texts.length] ?? '';
}

export interface FoundTable {
  survey: DatasetSurvey;
  /** The names of the columns that were found. */
  text: string | null;
  label: string | null;
  texts: string[];
  labels: LabelMapping | null;
}

/** What is found in a table of `rows` rows; each column is a function of the row's number. */
export async function tableOf(
  columns: Record<string, (row: number) => string | number>,
  rows = 24,
): Promise<FoundTable> {
  const names = Object.keys(columns);
  const cell = (value: string | number): string => `"${String(value).replaceAll('"', '""')}"`;
  const lines = Array.from({ length: rows }, (_, row) =>
    names.map((name) => cell(columns[name]?.(row) ?? '')).join(','),
  );
  const file = named(fileOf([names.map(cell).join(','), ...lines].join('\n')), 'a.csv');
  const survey = await surveyDataset([file], { delimiter: ',', header: true }, {});
  const nameOf = (index: number | null) => (index === null ? null : (names[index] ?? null));
  const { text, label, texts = [] } = survey.guess;
  const column = label === null ? undefined : survey.columns[label];
  return {
    survey,
    text: nameOf(text),
    label: nameOf(label),
    texts: texts.map((index) => names[index] ?? ''),
    labels: column === undefined ? null : guessLabelMapping(column),
  };
}

const signs: Record<string, string> = { negative: '-', neutral: '~', positive: '+' };

/** What the values mean: `1- 2- 3~ 4+ 5?`, sorted by value; `?` for nothing. */
export function meaningOf(labels: LabelMapping | null): string {
  return [...(labels?.assignments ?? [])]
    .sort((a, b) => String(a.value).localeCompare(String(b.value), 'en', { numeric: true }))
    .map(({ value, target }) => `${String(value)}${signs[String(target)] ?? '?'}`)
    .join(' ');
}
