import { expect, it } from 'vitest';
import { errorAnalysis as english } from '../../src/i18n/en/error-analysis.ts';
import { errorAnalysis as portuguese } from '../../src/i18n/pt-br/error-analysis.ts';

type Message = (parameters: object) => string;

/** Parameters that are numbers; all others are texts, unless they are named below. */
const isNumber = /Count$|^(done|total|shown|place|row|min|max|number|fixed|maxWords)$/;

/** Texts that are called like numbers. */
const texts = new Set(['evidence.estimatedWrong.rowCount', 'notes.problems.invalid-note.place']);

/** All values of the parameters that change more than the value itself, by name or by path. */
const alternatives: Record<string, unknown[]> = {
  subject: [null, '«subject»'],
  'page.fromColumn.subject': ['«subject»'],
  'page.fromColumns.subject': ['«subject»'],
  'overview.generalisationOf.subject': ['«subject»'],
  'reading.announce.probability': ['«probability»', null],
  isAveraged: [false, true],
  lift: ['«lift»', null],
  'evidence.unknownWords.reference': ['«reference»', null],
  cues: [['«cue 1»', '«cue 2»']],
  labels: [['«label 1»', '«label 2»']],
  recalls: [['«recall 1»', '«recall 2»']],
  sources: [['«source 1»', '«source 2»']],
  subjects: [['«subject 1»', '«subject 2»']],
  columns: [['«column 1»', '«column 2»']],
  changes: [['«change 1»', '«change 2»']],
  'advice.merged.tactic': [
    ...['collect-slice', 'label-more', 'add-feature', 'normalise', 'examine-bias', 'fix-labels'],
  ],
  // Classes that agree in gender and number, and one that goes by its own name.
  label: ['negative', '«label»'],
  predicted: ['positive', '«predicted»'],
  other: ['negative', '«other»'],
  'reading.legendOf.towards': ['positive', '«towards»'],
  'reading.legendOf.from': ['negative', '«from»'],
  'conditions.features.trueClass.value': ['negative', 'positive', '«value»'],
  'conditions.features.predictedClass.value': ['negative', 'positive', '«value»'],
};

/**
 * A sentence for every way in which a message is put: each text says the name of its parameter,
 * each number has a value of its own, and then all numbers are 1, and 0.
 */
function sentencesOf(path: string, message: Message): string[] {
  const names = parametersOf(message);
  const numbers = names.filter((name) => isNumber.test(name) && !texts.has(`${path}.${name}`));
  const valuesOf = (name: string, number: number | null): unknown[] =>
    alternatives[`${path}.${name}`] ??
    alternatives[name] ??
    (numbers.includes(name) ? [number ?? 1001 * (1 + numbers.indexOf(name))] : [`«${name}»`]);
  const combinations = (number: number | null) =>
    names.reduce<Record<string, unknown>[]>(
      (made, name) =>
        made.flatMap((parameters) =>
          valuesOf(name, number).map((value) => ({ ...parameters, [name]: value })),
        ),
      [{}],
    );
  return [...combinations(null), ...(numbers.length > 0 ? [1, 0].flatMap(combinations) : [])].map(
    (parameters) => {
      const given = numbers.map((name) => `${name} ${String(parameters[name])}`).join(', ');
      return `${path}${given === '' ? '' : ` (${given})`}\n    ${message(parameters)}`;
    },
  );
}

/** Names of the parameters that a message reads, in alphabetical order. */
function parametersOf(message: Message): string[] {
  const read = new Set<string>();
  message(
    new Proxy(
      {},
      {
        get: (_, name) => {
          read.add(String(name));
          return alternatives[String(name)]?.[0] ?? 0;
        },
      },
    ),
  );
  return [...read].sort();
}

/** Every message of a catalogue that takes parameters, with its path. */
function messagesOf(catalogue: object, path: string[] = []): [path: string, message: Message][] {
  return Object.entries(catalogue).flatMap(([name, value]: [string, unknown]) => {
    const inner = [...path, name];
    if (typeof value === 'function') return [[inner.join('.'), value as Message]];
    return typeof value === 'object' && value !== null ? messagesOf(value, inner) : [];
  });
}

// The files next to this test are read as prose: each value stands where its name says.
it.each([
  ['en', english],
  ['pt-BR', portuguese],
])(
  'every sentence of the error analysis has each value in its place: %s',
  async (locale, catalogue) => {
    const sentences = messagesOf(catalogue).flatMap(([path, message]) =>
      sentencesOf(path, message),
    );
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.join('\n')).not.toMatch(/undefined|NaN|\[object/);
    await expect(`${sentences.join('\n')}\n`).toMatchFileSnapshot(
      `error-analysis-sentences.${locale}.txt`,
    );
  },
);

it('both languages read the same parameters', () => {
  const portugueseMessages = new Map(messagesOf(portuguese));
  for (const [path, message] of messagesOf(english)) {
    expect(parametersOf(portugueseMessages.get(path)!), path).toEqual(parametersOf(message));
  }
});
