import { classIndexOf } from '../dataset/class-index.ts';
import type { Cell } from '../dataset/dataset.ts';
import type { JobHandle } from '../wire/job-handle.ts';
import { classesOfLabels } from './answer-rows.ts';
import { columnName } from './describe-dataset.ts';
import type { Progress } from './engine-api.ts';
import { runJob } from './jobs.ts';
import type { LabelCorrection, LabelledSource } from './training-api.ts';
import { writeRecords } from './write-records.ts';

/** The question for the user's own file with corrected labels. */
export const correctedFileQuestions = {
  /**
   * The files of a source as one table, in the format of the first: every record with all its
   * cells, the label of a corrected one replaced by the value that most rows of the class have.
   * The label of a row that was left out is empty.
   */
  correctedFile: (
    { files, survey, columns, labels }: LabelledSource,
    corrections: readonly LabelCorrection[],
    handle: JobHandle<Progress>,
  ): Promise<Blob> => {
    const { names } = classesOfLabels(labels);
    const valueOf = new Map<string, Cell>();
    for (const { value, target } of [...labels.assignments].sort((a, b) => b.count - a.count)) {
      const name = target === null ? undefined : names[classIndexOf(target) ?? -1];
      if (name !== undefined && !valueOf.has(name)) valueOf.set(name, value);
    }
    const corrected = new Map(corrections.map(({ row, label }) => [row, label]));
    const own = survey.columns.map(({ index }) => columnName(survey, index));
    return runJob(handle, (job) =>
      writeRecords(
        { files, survey },
        own,
        ({ row, cells }) => {
          const label = corrected.get(row);
          const written = own.map((_, column) => cells[column] ?? null);
          if (label !== undefined) {
            written[columns.label] = label === null ? null : (valueOf.get(label) ?? label);
          }
          return written.concat(cells.slice(own.length));
        },
        'same',
        job,
      ),
    );
  },
};
