import type { Locale } from '../../src/i18n/locale.ts';

/** A message as it reads with its parameters' names in place of their values. */
export interface RenderedMessage {
  /** What the message reads of its one object, in the order of reading. */
  parameters: string[];
  /** Its different texts, the usual one first, then those for values that change the words. */
  texts: string[];
}

/** Values for which a message may choose other words, by the parameter's name. */
const special: Record<string, readonly unknown[]> = {
  count: [0, 1],
  number: [0, 1],
  missed: [0, 1],
  wrong: [0, 1],
  support: [1],
  predicted: [1],
  correct: [1, 0],
  excluded: [1],
  evaluated: [1],
  all: [1],
  shown: [1],
  corpora: [1],
  positive: [1],
  negative: [1],
  falsePositives: [1, 0, -1],
  falseNegatives: [1, 0, -1],
  expected: [1],
  found: [1],
  isPolarity: [false],
  isAveraged: [false],
  active: [false],
  threshold: [null],
  kind: ['xls', undefined],
  cells: [undefined],
  line: [undefined],
  path: [undefined],
  message: [undefined],
  weight: [undefined],
  layer: [undefined],
  file: [undefined],
  value: [0],
  name: ['negative'],
  trueName: ['negative'],
  takenFor: ['positive'],
  label: ['negative'],
  contradictedBy: ['both', 'trained'],
};

/** Two values that choose the words together. */
const together: readonly Record<string, unknown>[] = [
  { missed: 0, support: 1 },
  { missed: 1, support: 1 },
  { wrong: 0, predicted: 1 },
  { name: 'negative', missed: 0 },
  { number: 1, all: 1 },
];

type Message = (parameters: object) => unknown;

/**
 * Calls every message of a catalogue with sentinels: a parameter reads as `«its name»` wherever it
 * is said, as text or as a number in any of the catalogue's formats.
 */
export function renderMessages(catalogue: object, locale: Locale): Map<string, RenderedMessage> {
  const messages = new Map<string, RenderedMessage>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'function') {
      const rendered = render(value as Message, path, locale);
      if (rendered.parameters.length > 0) messages.set(path, rendered);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        visit(inner, path === '' ? key : `${path}.${key}`);
      }
    }
  };
  visit(catalogue, '');
  return messages;
}

function render(message: Message, path: string, locale: Locale): RenderedMessage {
  if (message.length > 1) throw new TypeError(`${path} takes its parameters by position.`);
  const parameters: string[] = [];
  const say = (values: Readonly<Record<string, unknown>>): string => {
    const object = new Proxy(
      {},
      {
        get: (_, name) => {
          if (typeof name === 'symbol') {
            throw new TypeError(`${path} takes its parameter by position.`);
          }
          if (!parameters.includes(name)) parameters.push(name);
          return name in values ? values[name] : sentinel(name, parameters.indexOf(name));
        },
      },
    );
    return named(String(message(object)), parameters, locale);
  };
  const usual = say({});
  const texts = new Set([usual]);
  for (const values of choices(parameters)) {
    const text = say(values);
    // Where the value only stands in its place, the text says nothing new.
    const expected = Object.entries(values).reduce(
      (sofar, [name, value]) => sofar.replaceAll(`«${name}»`, String(value)),
      usual,
    );
    if (text !== expected) texts.add(text);
  }
  return { parameters, texts: [...texts] };
}

const specialOf = (name: string) => special[name] ?? (name.endsWith('Count') ? [0, 1] : []);

/** Each special value of each parameter, and the pairs that matter together. */
function choices(parameters: readonly string[]): Record<string, unknown>[] {
  return [
    ...parameters.flatMap((name) => specialOf(name).map((value) => ({ [name]: value }))),
    ...together.filter((values) => Object.keys(values).every((name) => parameters.includes(name))),
  ];
}

/** Far from each other and from every number that a message says by itself. */
const numberOf = (index: number) => 70_001 + index * 1_117;

/** Reads as `«name»` where a text is wanted and as a number of its own where a number is. */
function sentinel(name: string, index: number): unknown {
  const text = `«${name}»`;
  return Object.assign(new String(text), {
    [Symbol.toPrimitive]: (hint: string) => (hint === 'number' ? numberOf(index) : text),
    toPrecision: () => text,
    // A list is said as one.
    join: () => text,
  });
}

/** A text with the numbers of the sentinels, however they are written, replaced by the names. */
function named(text: string, parameters: readonly string[], locale: Locale): string {
  return parameters.reduce((sofar, name, index) => {
    const digits = (value: number, fraction: number) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: fraction,
        maximumFractionDigits: fraction,
      }).format(value);
    const number = numberOf(index);
    return [digits(number * 100, 1), digits(number, 2), digits(number, 0)].reduce(
      (replaced, written) => replaced.replaceAll(written, `«${name}»`),
      sofar,
    );
  }, text);
}
