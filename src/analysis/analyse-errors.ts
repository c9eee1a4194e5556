import { maxClasses } from '../evaluation/check-answers.ts';
import { recogniseLanguage } from '../text/language.ts';
import { advise } from './advice/advise.ts';
import { breathe, type AnalysisHooks } from './analysis-hooks.ts';
import { checkAnalysisRows, type AnalysisRows } from './analysis-rows.ts';
import {
  stageNames,
  type AnalysisStage,
  type ErrorAnalysis,
  type RowsBehind,
  type StageName,
} from './analysis-stage.ts';
import { bitsetWhere } from './bitset.ts';
import { cueBitmaps } from './cues/cue-bitmaps.ts';
import { findDuplicates, type FoundDuplicates } from './duplicates/find-duplicates.ts';
import type { ErrorAnalysisInputs } from './error-analysis-inputs.ts';
import type { ErrorAnalysisReport } from './error-analysis-report.ts';
import type { SourceName } from './source-evidence.ts';
import { fairnessByColumn } from './fairness/fairness-by-column.ts';
import { secondOpinion } from './label-issues/second-opinion.ts';
import { languageNames } from './language-names.ts';
import {
  reportedCues,
  reportedDuplicates,
  reportedLabelIssues,
  reportedSlices,
  reportedWords,
} from './reported-findings.ts';
import { findSlices } from './slices/find-slices.ts';
import { columnConditions } from './slices/review-conditions.ts';
import { sliceCandidates } from './slices/slice-candidates.ts';
import { ambiguity } from './sources/ambiguity.ts';
import { bias } from './sources/bias.ts';
import { classImbalance } from './sources/class-imbalance.ts';
import { evaluated, reportedSource, type FoundSource } from './sources/evaluated.ts';
import { lackOfContext } from './sources/lack-of-context.ts';
import { noisyLabels } from './sources/noisy-labels.ts';
import { poorGeneralisation } from './sources/poor-generalisation.ts';
import { ReviewTermsReader } from './words/review-terms.ts';
import { wordsOfErrors } from './words/words-of-errors.ts';

/**
 * The whole error analysis, stage by stage as each is finished; the last value is all of it. It
 * depends on its input alone, and on what the model answers in `crossValidate`, `swaps`,
 * `robustness` and `unknownWordShares`.
 *
 * @throws RangeError if the rows are not what `AnalysisRows` says, or an input has another length
 * @throws AnalysisAborted once the signal says so; whatever the hooks and inputs throw
 */
export async function* analyseErrors(
  rows: AnalysisRows,
  inputs: ErrorAnalysisInputs,
  hooks: AnalysisHooks = {},
): AsyncGenerator<AnalysisStage, ErrorAnalysis, void> {
  checkAnalysisRows(rows);
  const { classes } = inputs;
  checkClasses(classes, rows);
  const base = evaluated(rows, classes);
  const report: Partial<ErrorAnalysisReport> = {
    schema: 'review-classifier/error-analysis@2',
    created: inputs.created,
    dataset: inputs.dataset,
    subject: inputs.subject,
    model: inputs.model,
    classes: [...classes],
    threshold: rows.threshold,
    rows: rows.length,
    errors: base.errorCount,
  };
  const rowsBehind: Partial<RowsBehind> = {};
  let finished = 0;
  const stage = (
    name: StageName,
    part: Partial<ErrorAnalysisReport>,
    behind: Partial<RowsBehind> = {},
  ): AnalysisStage => {
    Object.assign(report, part);
    Object.assign(rowsBehind, behind);
    hooks.onProgress?.(++finished, stageNames.length);
    return { stage: name, report: part, rowsBehind: behind };
  };
  // Progress is of stages here; the parts' own would contradict it.
  const quiet = { ...hooks };
  delete quiet.onProgress;

  // No text is read for it: it is there at once.
  const ofColumns = columnConditions(rows.groups);
  const fairness = fairnessByColumn(ofColumns.columns, rows, classes);
  yield stage('fairness', { fairness });

  const languages = new Uint8Array(rows.length);
  // All that is asked of the texts' tokens is read in one pass.
  const reader = new ReviewTermsReader(rows.texts);
  const bitmaps = await cueBitmaps(
    rows.texts,
    {
      ...hooks,
      // This stage is the longest by far, and the only one whose length is known from the start.
      onProgress: (done, total) => {
        if (done < total) hooks.onProgress?.(finished + done / total, stageNames.length);
      },
    },
    (row, tokens) => {
      reader.read(tokens);
      const language = recogniseLanguage(rows.texts[row] ?? '', tokens);
      languages[row] = languageNames.indexOf(language);
      return language;
    },
  );
  const terms = reader.finish();
  const cues = Object.entries(bitmaps).map(([name, bitmap]) => ({
    name,
    rows: bitsetWhere(rows.length, (row) => bitmap[row] === 1),
  }));
  yield stage(
    'cues',
    { cues: reportedCues(cues, base) },
    { cues: Object.fromEntries(cues.map(({ name, rows: members }) => [name, members])) },
  );

  const candidates = await sliceCandidates(
    rows,
    {
      classes,
      terms,
      languages,
      languageNames,
      cues,
      ofColumns,
      lengthEdges: inputs.lengthEdges,
    },
    quiet,
  );
  const { slices, tried } = await findSlices(candidates, rows, quiet);
  yield stage(
    'slices',
    {
      slices: reportedSlices(slices),
      slicesTried: tried,
      lengthEdges: candidates.lengthEdges,
      skippedColumns: ofColumns.skipped,
    },
    { slices: slices.map(({ members }) => members) },
  );

  const words = await wordsOfErrors(terms, rows, quiet);
  yield stage('words', reportedWords(words, classes, base), {
    words: words.rowsOfWords,
    confusions: words.confusions.map(({ rows: members }) => members),
  });

  const duplicates: FoundDuplicates[] = await findDuplicates(rows, terms, quiet);
  yield stage(
    'duplicates',
    { duplicates: reportedDuplicates(duplicates, rows), duplicateGroups: duplicates.length },
    { duplicates: duplicates.map(({ rows: members }) => members) },
  );

  const crossValidated = (await inputs.crossValidate?.(terms)) ?? null;
  checkLength('cross-validated answers', crossValidated, rows.length * classes.length);
  await breathe(quiet);
  const opinion = secondOpinion(rows.labels, classes.length, {
    model: rows.probabilities,
    crossValidated,
  });
  yield stage(
    'label-issues',
    {
      labelIssues: opinion === null ? [] : reportedLabelIssues(opinion, rows, classes),
      labelIssuesWithout: opinion === null ? 'no-probabilities' : null,
    },
    { labelIssues: opinion?.learning.suspects ?? new Uint32Array(0) },
  );

  const languageOf = (row: number) => languageNames[languages[row]!]!;
  const swaps = (await inputs.swaps?.(languageOf)) ?? [];
  yield stage('swaps', { swaps });
  const robustness = (await inputs.robustness?.(languageOf)) ?? [];
  yield stage('robustness', { robustness });

  await breathe(quiet);
  const { wordCounts } = terms;
  const unknownWordShares = (await inputs.unknownWordShares?.(terms)) ?? null;
  checkLength('shares of unknown words', unknownWordShares, rows.length);
  const { reference } = inputs;
  const sources: FoundSource[] = [
    noisyLabels(base, opinion, duplicates),
    classImbalance(base),
    ambiguity(base, cues),
    lackOfContext(base, wordCounts, unknownWordShares),
    poorGeneralisation(base, { wordCounts, languages, unknownWordShares }, reference),
    bias(base, fairness, ofColumns.columns, swaps),
  ];
  yield stage(
    'sources',
    {
      sources: sources.map((source) => reportedSource(source, rows)),
      advice: advise(base, { slices, sources, fairness, robustness, crossValidated }),
    },
    {
      sources: Object.fromEntries(
        sources.map(({ source, rows: behind }) => [source, behind]),
      ) as Record<SourceName, Uint32Array>,
    },
  );
  return { report: report as ErrorAnalysisReport, rowsBehind: rowsBehind as RowsBehind };
}

function checkClasses(classes: readonly string[], { classCount }: AnalysisRows): void {
  const { length } = classes;
  if (length < 2 || length > maxClasses || new Set(classes).size !== length) {
    throw new RangeError(`2 to 20 distinct classes are needed, not ${JSON.stringify(classes)}`);
  }
  if (length !== classCount) throw new RangeError(`${length} classes, but rows of ${classCount}`);
}

function checkLength(what: string, values: ArrayLike<number> | null, length: number): void {
  if (values !== null && values.length !== length) {
    throw new RangeError(`${values.length} ${what}, where ${length} are needed`);
  }
}
