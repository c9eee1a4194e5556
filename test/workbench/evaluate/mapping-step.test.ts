import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../ui/accessibility.ts';
import { csvFile, labelledFile } from './labelled-files.ts';
import { chooseFiles, nextReport, openEvaluatePage, startButton } from './open-evaluate-page.ts';
import { openTab } from './open-tab.ts';

const alertCode = () => page.getByRole('alert').element().getAttribute('data-code');

describe('The mapping', () => {
  it('shows what was recognised, the first rows with their roles and what would be evaluated', async () => {
    const element = await openEvaluatePage();
    await chooseFiles(
      csvFile([
        ['id', 'review', 'stars', 'category'],
        ['a', 'Excellent, I love it', '5', 'toys'],
        ['b', 'Good product', '4', 'books'],
        ['c', 'So so', '3', 'toys'],
        ['d', 'Terrible, it broke', '1', 'toys'],
      ]),
    );
    await expect.element(page.getByLabelText('Format')).toHaveValue('csv');
    await expect.element(page.getByLabelText('Encoding')).toHaveValue('utf-8');
    await expect.element(page.getByLabelText('Delimiter')).toHaveValue(',');
    await expect.element(page.getByLabelText('First row')).toHaveValue('true');
    await page.getByLabelText('Role of column category').selectOptions('Group');
    const heads = page
      .getByRole('columnheader')
      .elements()
      .map((header) => header.querySelector('.name')?.textContent);
    expect(heads).toEqual(['review', 'stars', 'id', 'category']);
    for (const [column, role] of [
      ['review', 'text'],
      ['stars', 'label'],
      ['id', 'id'],
      ['category', 'group'],
    ] as const) {
      await expect.element(page.getByLabelText(`Role of column ${column}`)).toHaveValue(role);
    }
    await expect.element(page.getByRole('cell', { name: 'Good product' })).toBeVisible();
    await expect
      .element(page.getByText('3 rows will be evaluated: 2 positive, 1 negative.'))
      .toBeVisible();
    await expect.element(page.getByText('Left out: 1 neutral.')).toBeVisible();
    await expect.element(page.getByLabelText('Meaning of “3”')).toHaveValue('neutral');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('marks a label that fits nothing, and counts it once the user has said what it means', async () => {
    await openEvaluatePage();
    await chooseFiles(labelledFile({ neg: 5, pos: 7, hmm: 3 }));
    await expect.element(page.getByText('(not mapped)')).toBeVisible();
    await expect.element(page.getByText('Left out: 3 with an unmapped label.')).toBeVisible();
    await page.getByLabelText('Meaning of “hmm”').selectOptions('negative');
    await expect
      .element(page.getByText('15 rows will be evaluated: 7 positive, 8 negative.'))
      .toBeVisible();
    await page.getByLabelText('Meaning of “hmm”').selectOptions('leave-out');
    await expect.element(page.getByText('Left out: 3 by your choice.')).toBeVisible();
  });

  it('says what cannot be measured with labels of one class, and goes on if told to', async () => {
    const element = await openEvaluatePage();
    await chooseFiles(labelledFile({ pos: 20 }));
    await expect.element(startButton()).toBeEnabled();
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'one-class');
    await expect.element(alert).toHaveTextContent(/All labels are positive\./);
    await expect.element(alert).toHaveTextContent(/recall/);
    await expect.element(page.getByText('20 rows will be evaluated: 20 positive')).toBeVisible();
    expect(await accessibilityProblems(element)).toEqual([]);
    const measured = nextReport();
    await startButton().click();
    const report = await measured;
    expect(report.perClass['positive']).toMatchObject({
      recall: { value: 0.9 },
      precision: { value: 1 },
    });
    expect(report.metrics.rocAuc).toEqual({ value: null, reason: 'one-class' });
    await expect
      .element(page.getByText(/All reviews in the file are positive\..*precision is 100% whatever/))
      .toBeVisible();
    await expect
      .element(page.getByText(/18 of 20 reviews correctly: 2 were classified as negative\./))
      .toBeVisible();
    expect(page.getByText(/0 negative reviews|false alarm/).elements()).toEqual([]);
    await expect
      .element(page.getByText('Undefined: the labels hold one class only.').first())
      .toBeInTheDocument();
    await openTab('Threshold');
    await expect.element(page.getByText(/it cannot show what another threshold/)).toBeVisible();
    expect(page.getByTestId('threshold-slider').elements()).toEqual([]);
    await openTab('Curves');
    await expect.element(page.getByRole('img', { name: 'Reliability' })).toBeInTheDocument();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('does not call it one class when both are there', async () => {
    await openEvaluatePage();
    await chooseFiles(labelledFile({ neg: 5, pos: 5 }));
    await expect.element(startButton()).toBeEnabled();
    expect(page.getByRole('alert').elements()).toEqual([]);
  });

  it('cannot start without a column of labels, and can once the user names it', async () => {
    await openEvaluatePage();
    await chooseFiles(labelledFile({ neg: 5, pos: 7 }));
    await expect.element(startButton()).toBeEnabled();
    const role = (column: string) => page.getByLabelText(`Role of column ${column}`);
    await role('sentiment').selectOptions('–');
    await expect.poll(alertCode).toBe('no-label-column');
    await expect.element(startButton()).toBeDisabled();
    await role('category').selectOptions('Label');
    await expect.poll(alertCode).toBe('model-lacks-classes');
    await role('sentiment').selectOptions('Label');
    await expect.element(startButton()).toBeEnabled();
    await expect.element(role('category')).toHaveValue('');
    await role('review').selectOptions('–');
    await expect.poll(alertCode).toBe('no-text-column');
  });

  it('does not take free text for labels', async () => {
    await openEvaluatePage();
    const rows = Array.from({ length: 3000 }, (_, index) => [
      `text ${index} of this review`,
      index % 2 === 0 ? 'pos' : 'neg',
      `note ${index}`,
    ]);
    await chooseFiles(csvFile([['review', 'label', 'note'], ...rows]));
    await expect.element(startButton()).toBeEnabled();
    await page.getByLabelText('Role of column note').selectOptions('Label');
    await expect.poll(alertCode).toBe('too-many-labels');
    await expect.element(startButton()).toBeDisabled();
  });

  it('keeps what was said about a column when the user looks at another and comes back', async () => {
    await openEvaluatePage();
    await chooseFiles(labelledFile({ neg: 5, pos: 7, hmm: 3 }));
    await page.getByLabelText('Meaning of “hmm”').selectOptions('negative');
    await page.getByLabelText('Role of column category').selectOptions('Label');
    await expect.poll(alertCode).toBe('model-lacks-classes');
    await page.getByLabelText('Role of column sentiment').selectOptions('Label');
    await expect.element(page.getByLabelText('Meaning of “hmm”')).toHaveValue('negative');
  });

  it('reads the file again in another encoding, and keeps what was chosen', async () => {
    await openEvaluatePage();
    const latin = Uint8Array.from(
      'review,label,kind\r\nA caf\xe9 excelente,bom!,a\r\nP\xe9ssimo de tudo,ruim!,b\r\n',
      (character) => character.charCodeAt(0),
    );
    await chooseFiles(new File([latin], 'latin.csv'));
    await expect.element(page.getByLabelText('Encoding')).toHaveValue('windows-1252');
    await expect.element(page.getByRole('cell', { name: 'Péssimo de tudo' })).toBeVisible();
    const kind = page.getByLabelText('Role of column kind');
    await kind.selectOptions('Id');
    await page.getByText('change', { exact: true }).click();
    await page.getByLabelText('Encoding').selectOptions('utf-8');
    await expect.element(page.getByRole('cell', { name: 'P\ufffdssimo de tudo' })).toBeVisible();
    await expect.element(page.getByLabelText('Encoding')).toHaveValue('utf-8');
    await expect.element(kind).toHaveValue('id');
  });

  it('numbers the columns of a file without names', async () => {
    await openEvaluatePage();
    await chooseFiles(labelledFile({ neg: 5, pos: 7 }));
    await page.getByText('change', { exact: true }).click();
    await page.getByLabelText('First row').selectOptions('a review');
    await expect.element(page.getByRole('columnheader', { name: /Column 2/ })).toBeVisible();
    await page.getByLabelText('First row').selectOptions('column names');
    await expect.element(page.getByRole('columnheader', { name: /review/ })).toBeVisible();
  });

  it('lists the problems of the file by row', async () => {
    const element = await openEvaluatePage();
    await chooseFiles(
      new File(
        [
          'review,label,city\nGreat one,pos,SP\nBad one,neg\nFine,pos,RJ,extra,cells\nAwful,neg,SP\n',
        ],
        'uneven.csv',
      ),
    );
    await page.getByText('2 problems in the file').click();
    const items = page.getByRole('listitem');
    await expect
      .element(items.first())
      .toHaveTextContent(/^\s*Row 2 · spreadsheet row 3: 2 cells where 3 were expected\./);
    await expect
      .element(items.nth(1))
      .toHaveTextContent(/Row 3 · spreadsheet row 4: 5 cells where 3 were expected/);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('shows markup, formulas and right-to-left text as they are', async () => {
    await openEvaluatePage();
    await chooseFiles(
      csvFile([
        ['review', 'label'],
        ['<script>alert(1)</script> <b>great</b>', 'pos'],
        ['=HYPERLINK("http://example.org")', 'neg'],
        ['منتج رائع 😀', 'pos'],
      ]),
    );
    await expect
      .element(page.getByRole('cell', { name: '<script>alert(1)</script> <b>great</b>' }))
      .toBeVisible();
    await expect.element(page.getByRole('cell', { name: 'منتج رائع 😀' })).toBeVisible();
  });

  it('speaks Portuguese', async () => {
    const element = await openEvaluatePage('pt-BR');
    await chooseFiles(labelledFile({ negativo: 1, positivo: 1200 }));
    await expect
      .element(page.getByText('1.201 linhas serão avaliadas: 1.200 positivas, 1 negativa.'))
      .toBeVisible();
    await expect.element(startButton()).toHaveTextContent('Avaliar');
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
