import { page } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ChoiceField } from '../../src/ui/choice-field.ts';
import '../../src/ui/theme.css';
import { accessibilityProblems } from './accessibility.ts';

async function openField(): Promise<ChoiceField> {
  const field = new ChoiceField();
  field.label = 'Delimiter';
  field.choices = [
    { value: ',', label: 'comma' },
    { value: ';', label: 'semicolon' },
  ];
  field.value = ';';
  document.body.append(field);
  onTestFinished(() => field.remove());
  await field.updateComplete;
  return field;
}

describe('<rc-choice-field>', () => {
  it('shows its value under its label', async () => {
    const field = await openField();
    await expect.element(page.getByLabelText('Delimiter')).toHaveValue(';');
    await expect.element(page.getByText('Delimiter')).toBeVisible();
    expect(await accessibilityProblems(field)).toEqual([]);
  });

  it('keeps its name for screen readers when the label is not drawn', async () => {
    const field = await openField();
    field.hideLabel = true;
    await expect.element(page.getByRole('combobox', { name: 'Delimiter' })).toBeVisible();
    expect(await accessibilityProblems(field)).toEqual([]);
  });

  it('tells what was picked, and shows its value until that is accepted', async () => {
    const field = await openField();
    const picked: string[] = [];
    field.addEventListener('choice-made', (event) => picked.push(event.detail.value));
    await page.getByLabelText('Delimiter').selectOptions('comma');
    expect(picked).toEqual([',']);
    await expect.element(page.getByLabelText('Delimiter')).toHaveValue(';');
    field.value = ',';
    await expect.element(page.getByLabelText('Delimiter')).toHaveValue(',');
  });
});
