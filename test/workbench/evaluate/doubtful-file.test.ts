import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../ui/accessibility.ts';
import { csvFile } from './labelled-files.ts';
import { chooseFiles, nextReport, openEvaluatePage, startButton } from './open-evaluate-page.ts';

const good = ['Excelente, adorei, recomendo', 'Wonderful, I love it', 'Ótimo produto, perfeito'];
const bad = ['Péssimo, veio quebrado', 'Terrible, a waste of money', 'Horrível, não recomendo'];

/** Sixty reviews; `label` is called with whether the review is good, and its row. */
function reviewsWith(
  names: readonly string[],
  cells: (text: string, isGood: boolean, row: number) => readonly string[],
): File {
  const rows = Array.from({ length: 60 }, (_, row) => {
    const isGood = row % 2 === 0;
    return cells(`${(isGood ? good : bad)[row % 3] ?? ''} (${row})`, isGood, row);
  });
  return csvFile([names, ...rows]);
}

const alertOf = (code: string) =>
  page
    .getByRole('alert')
    .elements()
    .find((element) => element.getAttribute('data-code') === code);
const evidence = () => page.getByTestId('label-evidence');

describe('A file whose reading is in doubt', () => {
  it('says in a line on what scale the labels are, and what fits nothing', async () => {
    await openEvaluatePage();
    await chooseFiles(
      reviewsWith(['texto', 'nota'], (text, isGood, row) => [
        text,
        row === 7 ? '10' : isGood ? '5' : '1',
      ]),
    );
    await expect
      .element(evidence())
      .toHaveTextContent('1–5 stars: 59 of 60 rows; 10 fits nothing: 1 row left out.');
    await expect.element(startButton()).toBeEnabled();
    await expect.element(page.getByText('Left out: 1 with an unmapped label.')).toBeVisible();
  });

  it('waits where the name of the labels says nothing of an opinion, until the user says what they mean', async () => {
    const element = await openEvaluatePage();
    await chooseFiles(
      reviewsWith(['texto', 'opt_in'], (text, isGood) => [text, isGood ? '0' : '1']),
    );
    await expect.element(page.getByText(/the name “opt_in” speaks of an opinion/)).toBeVisible();
    await expect.element(startButton()).toBeDisabled();
    expect(await accessibilityProblems(element)).toEqual([]);
    await page.getByRole('button', { name: 'Negative: 1 · positive: 0' }).click();
    await expect.element(startButton()).toBeEnabled();
    expect(alertOf('which-labels')).toBeUndefined();
    const done = nextReport();
    await startButton().click();
    expect((await done).dataset.labelMapping).toEqual({ '0': 'positive', '1': 'negative' });
  });

  it('reads yes under a name of something bad as negative, and says so', async () => {
    await openEvaluatePage('pt-BR');
    await chooseFiles(
      reviewsWith(['texto', 'reclamacao'], (text, isGood) => [text, isGood ? 'não' : 'sim']),
    );
    await expect
      .element(evidence())
      .toHaveTextContent(
        'Palavras: 60 de 60 linhas. O nome “reclamacao” é de algo ruim: sim, verdadeiro e 1 significam negativo.',
      );
    await expect.element(page.getByLabelText('Significado de “sim”')).toHaveValue('negative');
    await expect.element(startButton()).toBeEnabled();
  });

  it('asks which of two columns is the text, or reads both', async () => {
    const element = await openEvaluatePage();
    await chooseFiles(
      reviewsWith(['pros', 'cons', 'rating'], (text, isGood, row) => [
        `${good[row % 3] ?? ''} ${row}`,
        text,
        isGood ? '5' : '1',
      ]),
    );
    await expect.element(page.getByText(/“pros” \/ “cons”: each may be the text/)).toBeVisible();
    await expect.element(startButton()).toBeDisabled();
    expect(await accessibilityProblems(element)).toEqual([]);
    await page.getByRole('button', { name: 'Both, one after the other' }).click();
    await expect.element(page.getByLabelText('Role of column cons')).toHaveValue('text');
    await expect.element(page.getByLabelText('Role of column pros')).toHaveValue('title');
    const done = nextReport();
    await startButton().click();
    expect((await done).dataset.columns.text).toBe('pros + cons');
  });

  it('offers columns of few values where none looks like labels', async () => {
    await openEvaluatePage();
    await chooseFiles(
      reviewsWith(['texto', 'avaliou', 'id'], (text, isGood, row) => [
        text,
        isGood ? 'top' : 'lixo',
        `r${row}`,
      ]),
    );
    await expect.element(page.getByText(/No column looks like labels/)).toBeVisible();
    await page.getByRole('button', { name: 'avaliou', exact: true }).click();
    await expect.element(page.getByLabelText('Role of column avaliou')).toHaveValue('label');
    expect(page.getByText(/No column looks like labels/).elements()).toEqual([]);
  });

  it('waits where letters are garbled, and repairs them where the user says so', async () => {
    const element = await openEvaluatePage();
    await chooseFiles(
      reviewsWith(['texto', 'label'], (text, isGood) => [
        `NÃ£o sei se ${text.replaceAll('é', 'Ã©')}`,
        isGood ? '1' : '0',
      ]),
    );
    await expect.element(page.getByText(/^60 of 60 rows have garbled letters/)).toBeVisible();
    expect(alertOf('decoded-twice')).toBeDefined();
    await expect.element(startButton()).toBeDisabled();
    expect(await accessibilityProblems(element)).toEqual([]);
    await page.getByRole('button', { name: 'Repair the letters' }).click();
    await expect.element(startButton()).toBeEnabled();
    expect(alertOf('decoded-twice')).toBeUndefined();
    await expect.element(page.getByText(/^Não sei se/).first()).toBeVisible();
  });

  it('says which arrays of a JSON file were read together, and reads another where it is chosen', async () => {
    await openEvaluatePage();
    const rows = Array.from({ length: 60 }, (_, row) => ({
      text: `${(row % 2 === 0 ? good : bad)[row % 3] ?? ''} (${row})`,
      label: row % 2,
    }));
    const parts = { links: [{ rel: 'self' }], train: rows.slice(0, 40), test: rows.slice(40) };
    await chooseFiles(new File([JSON.stringify(parts)], 'parts.json'));
    await expect.element(page.getByText(/train \+ test, 40 \+ 20 rows joined/)).toBeVisible();
    await page.getByText('parts.json').click();
    await page.getByLabelText('Rows from').selectOptions('test (20 rows)');
    await expect.element(page.getByText('test (20 rows)').first()).toBeVisible();
    await expect.element(startButton()).toBeEnabled();
    const done = nextReport();
    await startButton().click();
    expect((await done).dataset.rows).toBe(20);
  });

  it('says at once that a report is below chance, and turns the labels round', async () => {
    const element = await openEvaluatePage();
    await chooseFiles(
      reviewsWith(['texto', 'label'], (text, isGood) => [text, isGood ? '0' : '1']),
    );
    const first = nextReport();
    await startButton().click();
    const below = await first;
    await expect.poll(() => alertOf('below-chance')?.textContent).toContain('1 → positive');
    expect(await accessibilityProblems(element)).toEqual([]);
    const second = nextReport();
    await page.getByTestId('turn-labels').click();
    const turned = await second;
    expect(turned.dataset.labelMapping).toEqual({ '0': 'positive', '1': 'negative' });
    expect(turned.metrics.accuracy.value).toBeCloseTo(1 - (below.metrics.accuracy.value ?? 0), 10);
    await expect.element(page.getByText(/60 reviews correctly/)).toBeVisible();
    expect(alertOf('below-chance')).toBeUndefined();
  });
});
