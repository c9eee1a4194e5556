import { numbersIn } from '../../numbers.ts';

const { integer: format, plural, counted } = numbersIn('pt-BR');

export { format };

export function count(number: number, one: string, other: string): string {
  return counted(number, { one, other });
}

/** The form of a verb or an adjective that goes with a number. */
export function verb(number: number, one: string, other: string): string {
  return plural(number, { one, other });
}

/** Who gave the answers, as it runs in a sentence; null for the classifier of the page. */
export const theSubject = (subject: string | null) =>
  subject === null ? 'o classificador' : `“${subject}”`;

/** The same as the first words of a sentence. */
export const startingSubject = (subject: string | null) =>
  subject === null ? 'O classificador' : `“${subject}”`;

/** The same with "de". */
export const ofSubject = (subject: string | null) =>
  subject === null ? 'do classificador' : `de “${subject}”`;

/** Another classifier, next to the one that gave the answers. */
export const trainedOne = (subject: string | null) =>
  subject === null ? 'outro treinado' : 'um classificador treinado';

export const rows = (number: number) => count(number, 'linha', 'linhas');
export const errors = (number: number) => count(number, 'erro', 'erros');
export const reviews = (number: number) => count(number, 'avaliação', 'avaliações');
export const groups = (number: number) => count(number, 'grupo', 'grupos');

// A Map: a class of a user's own may be called as what every object has, `constructor`.
const classForms = new Map([
  ['negative', { masculine: 'negativo', feminine: 'negativa', feminines: 'negativas' }],
  ['positive', { masculine: 'positivo', feminine: 'positiva', feminines: 'positivas' }],
]);

/** Of a label: "rótulo positivo". A class of another name stands in quotation marks. */
export const masculine = (name: string) => classForms.get(name)?.masculine ?? `“${name}”`;

/** Of a review, a row or a prediction: "previsão positiva". */
export const feminine = (name: string) => classForms.get(name)?.feminine ?? `“${name}”`;

/** Of several: "classificadas como positivas". */
export const feminines = (name: string) => classForms.get(name)?.feminines ?? `“${name}”`;

/** After a noun that the class belongs to: "linhas positivas", "linhas de “esporte”". */
export const ofClass = (number: number, name: string) => {
  const forms = classForms.get(name);
  if (forms === undefined) return `de “${name}”`;
  return number === 1 ? forms.feminine : forms.feminines;
};
