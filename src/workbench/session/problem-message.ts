import type { DatasetProblem, DatasetProblemCode, RowPlace } from '../../dataset/dataset.ts';
import { messages } from '../../i18n/locale.ts';

/** A problem as a survey or a report holds it. */
export interface ListedProblem {
  /** Where the data set has several. */
  file?: string;
  row: number | null;
  place?: RowPlace;
  id?: string;
  code: string;
  /** In English, for a code that the page has no words for. */
  message?: string;
  column?: DatasetProblem['column'];
  detail?: DatasetProblem['detail'];
}

/** What a problem is, in the page's language. */
export function problemMessage({ code, column, detail, message }: ListedProblem): string {
  const { problems } = messages().errors;
  if (!(code in problems)) return message ?? code;
  return problems[code as DatasetProblemCode]({
    ...(column === undefined ? {} : { column }),
    ...detail,
  });
}
