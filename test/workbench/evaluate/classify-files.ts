import { onTestFinished } from 'vitest';
import type { ClassificationReport } from '../../../src/engine/classification-report.ts';
import type { ColumnMapping } from '../../../src/dataset/dataset.ts';
import { useLocale, type Locale } from '../../../src/i18n/locale.ts';
import '../../../src/ui/theme.css';
import { ClassificationView } from '../../../src/workbench/evaluate/classification-view.ts';
import { JobHandle } from '../../../src/wire/job-handle.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import { csvFile } from './labelled-files.ts';

const texts = {
  negative: 'Péssimo, veio quebrado e não recomendo',
  positive: 'Excelente, adorei, recomendo',
};

/**
 * Unlabelled reviews of four months and three shops, 40 of 100 negative; three rows have no
 * date, and two more than those 100 have no text.
 */
export function unlabelledFile(name = 'comments.csv'): File {
  const rows = Array.from({ length: 100 }, (_, row) => {
    const isNegative = row % 5 < 2;
    const day = String((row % 27) + 1).padStart(2, '0');
    const month = ['01', '02', '03', '05'][Math.floor(row / 25)];
    const date = row % 40 === 7 ? 'sem data' : `${day}/${month}/2026`;
    const text = `${isNegative ? texts.negative : texts.positive} (${row})`;
    return [text, date, ['Loja A', 'Loja B', '=Loja C'][row % 3], row % 2 === 0 ? 'app' : 'site'];
  });
  const empty = ['', '01/01/2026', 'Loja A', 'app'];
  return csvFile([['comment', 'date', 'shop', 'channel'], ...rows, empty, empty], name);
}

/** The view of files that the real engine has classified with the shipped model. */
export async function openClassificationView({
  files = [unlabelledFile()],
  columns = { text: 0, id: null, groups: [2, 3], date: 1 },
  locale = 'en',
}: {
  files?: File[];
  columns?: Pick<ColumnMapping, 'text' | 'id' | 'groups'> & { date: number | null };
  locale?: Locale;
} = {}): Promise<ClassificationView> {
  const client = openClient();
  const { ask } = client;
  await ask.loadModel('m', client.modelUrl);
  const survey = await ask.survey(files, {}, new JobHandle());
  const report = await ask.classify('c', 'm', { files, survey, columns }, new JobHandle());
  return show(report, client, locale);
}

/** The view of a report, over any client. */
export async function show(
  report: ClassificationReport,
  client: ClassificationView['client'],
  locale: Locale = 'en',
): Promise<ClassificationView> {
  await useLocale(locale);
  const element = new ClassificationView();
  Object.assign(element, { client, report });
  document.body.append(element);
  onTestFinished(async () => {
    element.remove();
    disposeClients();
    await useLocale('en');
  });
  await element.updateComplete;
  return element;
}
