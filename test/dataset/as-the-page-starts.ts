import type { LabelMapping, ReadOptions } from '../../src/dataset/dataset.ts';
import { guessAnswers } from '../../src/dataset/guess-answers.ts';
import { guessClasses } from '../../src/dataset/guess-classes.ts';
import { guessLabelMapping } from '../../src/dataset/guess-label-mapping.ts';
import type { FieldFile } from './field-files.ts';
import { readAll, surveyOf } from './read-all.ts';

/**
 * What becomes of a file that is started as it was recognised: all its rows are `right`; some are
 * not evaluated, which is `reported`; it `asks` first; or it is `silent` about something else.
 */
export type Verdict = 'right' | 'reported' | 'asks' | 'silent';

export async function verdictOf(
  { file, pairs }: FieldFile,
  options: ReadOptions = {},
): Promise<[Verdict, string]> {
  const survey = await surveyOf(file, options);
  const { text, label, texts = [], id, groups } = survey.guess;
  if (text === null) return ['asks', 'no text'];
  if ((survey.decodedTwice ?? 0) > survey.rows / 50) return ['asks', 'decoded twice'];
  if (texts.length > 0) return ['asks', `texts ${[text, ...texts].join(', ')}`];
  if (label === null) return ['asks', 'no label'];
  const summary = survey.columns[label];
  if (summary === undefined || summary.distinct === null) return ['asks', 'too many labels'];
  const labels = guessLabelMapping(summary);
  if (labels.doubt !== undefined) return ['asks', `doubt ${labels.doubt.reason}`];
  if (!isPolarity(labels) && guessClasses(summary).classes.length > 1) return ['asks', 'own'];
  if (!labels.assignments.some(({ target }) => isPolar(target))) return ['asks', 'unmapped'];
  const answers = guessAnswers(survey, labels);
  const outcome = await readAll(
    [file],
    { text, label, id, groups, ...(answers === null ? {} : { prediction: answers }) },
    labels,
    options,
  );
  const count = new Map<string, number>();
  for (const row of outcome.kept) {
    const key = JSON.stringify([row.text, row.target === 1 ? 'positive' : 'negative']);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  let missing = 0;
  for (const pair of pairs) {
    const found = count.get(JSON.stringify(pair)) ?? 0;
    if (found === 0) missing++;
    else count.set(JSON.stringify(pair), found - 1);
  }
  const extra = [...count.values()].reduce((sum, each) => sum + each, 0);
  const told =
    Object.values<number>({ ...outcome.excluded }).reduce((sum, each) => sum + each, 0) +
    survey.problemCount;
  const said = `${missing} missing, ${extra} others, ${told} told`;
  if (missing === 0 && extra === 0) return ['right', said];
  return [extra > 0 || missing > told ? 'silent' : 'reported', said];
}

function isPolar(target: LabelMapping['assignments'][number]['target']): boolean {
  return target === 'negative' || target === 'positive';
}

function isPolarity({ assignments }: LabelMapping): boolean {
  const rowsOf = (list: LabelMapping['assignments']) =>
    list.reduce((sum, { count }) => sum + count, 0);
  return rowsOf(assignments.filter(({ target }) => isPolar(target))) * 2 >= rowsOf(assignments);
}
