import type {
  DatasetSurvey,
  LabelledRow,
  ReadOptions,
  UnevaluatedRow,
} from '../../src/dataset/dataset.ts';
import { DatasetError } from '../../src/dataset/dataset-error.ts';
import type { ColumnMapping, LabelMapping } from '../../src/dataset/dataset.ts';
import { readLabelledRows, type ReadingOutcome } from '../../src/dataset/read-labelled-rows.ts';
import { surveyDataset } from '../../src/dataset/survey-dataset.ts';

export function surveyOf(
  files: File | readonly File[],
  options: ReadOptions = {},
): Promise<DatasetSurvey> {
  return surveyDataset(files instanceof Blob ? [files] : files, options, {});
}

/** Why the files are refused: code and detail. */
export async function refusalOf(
  files: File | readonly File[],
  options: ReadOptions = {},
): Promise<{ code: string; detail: DatasetError['detail'] }> {
  try {
    await surveyOf(files, options);
  } catch (error) {
    if (error instanceof DatasetError) return { code: error.code, detail: error.detail };
    throw error;
  }
  throw new Error('The files were accepted');
}

/** Values to targets, each counted once. */
export function labelsOf(
  targets: Record<string, 'negative' | 'positive' | 'neutral'>,
): LabelMapping {
  return {
    scheme: 'custom',
    assignments: Object.entries(targets).map(([value, target]) => ({ value, count: 1, target })),
  };
}

/** Both readings: every row that can be evaluated, and what became of the others. */
export async function readAll(
  files: readonly File[],
  columns: ColumnMapping,
  labels: LabelMapping,
  options: ReadOptions = {},
): Promise<
  ReadingOutcome & { kept: LabelledRow[]; unevaluated: UnevaluatedRow[]; survey: DatasetSurvey }
> {
  const survey = await surveyOf(files, options);
  const kept: LabelledRow[] = [];
  const unevaluated: UnevaluatedRow[] = [];
  const formats = survey.files.map(({ fileFormat }) => fileFormat);
  const outcome = await readLabelledRows(files, formats, columns, labels, {
    onRows: (batch) => {
      kept.push(...batch);
    },
    onUnevaluatedRows: (batch) => {
      unevaluated.push(...batch);
    },
  });
  return { ...outcome, kept, unevaluated, survey };
}
