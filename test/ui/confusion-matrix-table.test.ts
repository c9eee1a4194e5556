import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { useLocale } from '../../src/i18n/locale.ts';
import { ConfusionMatrixTable, type MatrixCell } from '../../src/ui/confusion-matrix-table.ts';
import '../../src/ui/theme.css';
import { accessibilityProblems } from './accessibility.ts';

async function openMatrix(): Promise<ConfusionMatrixTable> {
  const matrix = new ConfusionMatrixTable();
  matrix.classes = ['negative', 'positive'];
  matrix.matrix = [
    [1450, 50],
    [0, 0],
  ];
  document.body.append(matrix);
  onTestFinished(async () => {
    matrix.remove();
    await useLocale('en');
  });
  await matrix.updateComplete;
  return matrix;
}

const cell = (name: RegExp) => page.getByRole('button', { name });

describe('<rc-confusion-matrix-table>', () => {
  it('shows counts and row shares, and says which cells are wrong', async () => {
    const matrix = await openMatrix();
    await expect
      .element(cell(/truly negative, predicted negative/))
      .toHaveTextContent(/1,450\s*96\.7% right/);
    await expect
      .element(cell(/truly negative, predicted positive/))
      .toHaveTextContent(/50\s*3\.3% wrong/);
    expect(await accessibilityProblems(matrix)).toEqual([]);
  });

  it('has no share for a class without rows', async () => {
    await openMatrix();
    await expect.element(cell(/truly positive, predicted positive/)).toHaveTextContent(/0\s*–/);
  });

  it('asks for the rows of a cell by keyboard, and shows which cell is listed', async () => {
    const matrix = await openMatrix();
    const asked: MatrixCell[] = [];
    matrix.addEventListener('cell-selected', (event) => asked.push(event.detail));
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual([{ trueClass: 0, predictedClass: 1 }]);
    matrix.selected = asked[0] ?? null;
    await expect
      .element(cell(/truly negative, predicted positive/))
      .toHaveAttribute('aria-pressed', 'true');
  });

  it('shows many classes, with shares by row, by column or of all', async () => {
    const matrix = await openMatrix();
    matrix.classes = ['1', '2', '3', '4', 'a class with a long name'];
    matrix.matrix = matrix.classes.map((_, row) =>
      [0, 1, 2, 3, 4].map((column) => 10 * row + column),
    );
    await expect.element(cell(/truly “2”, predicted “3”/)).toHaveTextContent(/12\s*20\.0%/);
    const shares = page.getByLabelText('Shares');
    await shares.selectOptions('column');
    await expect.element(cell(/truly “2”, predicted “3”/)).toHaveTextContent(/12\s*10\.9%/);
    await shares.selectOptions('all');
    await expect.element(cell(/truly “2”, predicted “3”/)).toHaveTextContent(/12\s*2\.2%/);
    expect(await accessibilityProblems(matrix)).toEqual([]);
  });

  it('speaks Portuguese', async () => {
    await openMatrix();
    await useLocale('pt-BR');
    await expect
      .element(cell(/de fato negativa, prevista positiva/))
      .toHaveTextContent(/50\s*3,3% errado/);
  });
});
