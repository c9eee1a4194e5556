import type { Cell } from '../dataset/dataset.ts';
import { CsvTable } from '../dataset/write/csv-table.ts';
import { spreadsheetText } from '../evaluation/spreadsheet-text.ts';
import type { ClassCounts } from './classification-report.ts';
import { EngineFailure } from './engine-failure.ts';
import { FinishedClassification, type Results } from './results.ts';

/** The question for the counts of a classification as a table. */
export function countsFileQuestions(results: Results) {
  return {
    /**
     * What the rows were classified as, in all, by month and by value of the groups: CSV with the
     * delimiter and the decimal mark of the file.
     */
    countsFile: (id: string): Blob => {
      const result = results.get(id);
      if (!(result instanceof FinishedClassification)) {
        throw new EngineFailure('no-evaluation', `${id} is no classification.`);
      }
      const { report, request } = result;
      const { decimalMark, fileFormat } = request.survey;
      const { delimiter } = fileFormat;
      const table = new CsvTable({ delimiter, decimalMark, guard: spreadsheetText });
      const { date } = report.dataset.columns;
      const line = (by: string, column: string | null, value: string | null, part: ClassCounts) => [
        ...[by, column, value, part.rows],
        ...part.counts.flatMap((count, place): Cell[] => {
          const share = part.shares[place];
          return share === undefined || share.value === null
            ? [count, null, null, null]
            : [count, share.value, share.low, share.high];
        }),
        part.stars,
      ];
      const names = report.classes.flatMap((name) => [
        ...[name, `share_${name}`, `low_${name}`, `high_${name}`],
      ]);
      const lines = [
        line('all', null, null, report.overall),
        ...(report.months ?? []).map((part) => line('month', date, part.month, part)),
        ...report.groups.flatMap(({ column, values }) =>
          values.map((part) => line('group', column, part.value, part)),
        ),
      ];
      const header = table.header(['by', 'column', 'value', 'rows', ...names, 'expected_stars']);
      return new Blob([header, table.rows(lines)], { type: 'text/csv;charset=utf-8' });
    },
  };
}
