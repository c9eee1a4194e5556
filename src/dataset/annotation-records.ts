import type { DatasetProblem } from './dataset.ts';
import { normaliseLabel, targetOfWord } from './label-words.ts';
import { oppositeTarget } from './opposite-target.ts';
import type { ProblemSink } from './problem-log.ts';

type JsonObject = Record<string, unknown>;

const answersOfLabelStudio = new Set(['annotations', 'completions', 'predictions']);
const labelNames = /^(?:labels?|class(?:es)?|categor(?:y|ies)|sentiments?|choices?)$/i;

/**
 * The label of a record of Label Studio, Prodigy or doccano where a reader of tables looks for it;
 * any other record as it is. Of Prodigy's answers `reject` makes a label its opposite and `ignore`
 * leaves none; of Label Studio the first annotation counts that was not cancelled.
 *
 * @param of what a rejected label is reported of
 */
export function annotatedRecord(
  record: JsonObject,
  of: Pick<DatasetProblem, 'row' | 'place'>,
  log: ProblemSink,
): JsonObject {
  const ofLabelStudio = labelStudioChoice(record['annotations'] ?? record['completions']);
  if (ofLabelStudio !== undefined) {
    const rest = Object.entries(record).filter(([key]) => !answersOfLabelStudio.has(key));
    return { ...Object.fromEntries(rest), label: ofLabelStudio };
  }
  const answer = record['answer'];
  if (answer === 'accept' || answer === 'reject' || answer === 'ignore') {
    const label = record['label'] ?? onlyItem(record['accept']);
    if (typeof label !== 'string') return record;
    if (answer === 'reject') log.add({ ...of, code: 'rejected-answer' });
    return { ...record, label: labelOfProdigy(label, answer) };
  }
  let read = record;
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (!Array.isArray(value) || !isLabelList(key)) continue;
    const item = onlyItem(value);
    if (item !== undefined) read = { ...read, [key]: item };
  }
  return read;
}

/** The one item of a list of one, or null of none; undefined of anything else. */
export function onlyItem(value: unknown): string | number | boolean | null | undefined {
  if (!Array.isArray(value) || value.length > 1) return undefined;
  const item: unknown = value[0] ?? null;
  const isPlain = typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean';
  return isPlain || item === null ? item : undefined;
}

/** Whether a column is named as one of labels, of which a row has a list. */
export function isLabelList(name: string): boolean {
  return labelNames.test(name);
}

function labelOfProdigy(label: string, answer: 'accept' | 'reject' | 'ignore'): string | null {
  if (answer !== 'reject') return answer === 'accept' ? label : null;
  const opposite = oppositeTarget(targetOfWord(normaliseLabel(label)));
  return opposite === 'negative' || opposite === 'positive' ? opposite : `not ${label}`;
}

/** Undefined where these are no annotations; null where none has a choice. */
function labelStudioChoice(annotations: unknown): string | number | null | undefined {
  if (!Array.isArray(annotations)) return undefined;
  const results = annotations.flatMap((one: unknown) => {
    const { result, was_cancelled: cancelled } = (one ?? {}) as JsonObject;
    return Array.isArray(result) && cancelled !== true ? [result as unknown[]] : [];
  });
  const known = annotations.some((one: unknown) =>
    Array.isArray((one as JsonObject | null)?.['result']),
  );
  if (!known) return undefined;
  for (const item of results.flat()) {
    const { value } = (item ?? {}) as { value?: JsonObject };
    const choice = onlyItem(value?.['choices']) ?? value?.['rating'];
    if (typeof choice === 'string' || typeof choice === 'number') return choice;
  }
  return null;
}
