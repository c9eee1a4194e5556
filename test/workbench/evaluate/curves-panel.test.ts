import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { labelledFile } from './labelled-files.ts';
import { evaluateFile, openEvaluatePage } from './open-evaluate-page.ts';
import { openTab } from './open-tab.ts';

const chart = (name: string) => page.getByRole('region', { name });

/** Catches the file that is saved next. */
async function saved(name: string, action: string): Promise<{ name: string; blob: Blob }> {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const create = vi.spyOn(URL, 'createObjectURL');
  onTestFinished(() => {
    click.mockRestore();
    create.mockRestore();
  });
  await chart(name).getByRole('button', { name: action }).click();
  await expect.poll(() => click.mock.contexts.length).toBe(1);
  const link = click.mock.contexts[0] as HTMLAnchorElement;
  const blob = create.mock.calls[0]?.[0] as Blob;
  click.mockRestore();
  create.mockRestore();
  return { name: link.download, blob };
}

async function openCurves() {
  const element = await openEvaluatePage();
  const report = await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
  await openTab('Curves');
  await expect.element(chart('ROC curve').getByRole('img')).toBeVisible();
  return { element, report };
}

describe('The curves', () => {
  it('are drawn with their reference lines and a table each', async () => {
    await openCurves();
    for (const [name, reference] of [
      ['ROC curve', 'no skill'],
      ['Precision–recall curve', 'base rate 50.0%'],
      ['Reliability diagram', 'perfectly calibrated'],
      ['Probabilities by class', 'threshold 0.50'],
    ] as const) {
      await expect.element(chart(name).getByRole('img')).toHaveTextContent(reference);
      await chart(name).getByText('Table of the figures').click();
      await expect.poll(() => chart(name).getByRole('row').elements().length).toBeGreaterThan(1);
    }
    const counts = chart('Probabilities by class')
      .getByRole('row')
      .elements()
      .slice(1)
      .map((row) =>
        [...row.querySelectorAll('td')].slice(2).map((cell) => Number(cell.textContent)),
      );
    const sum = (place: number) => counts.reduce((total, row) => total + (row[place] ?? 0), 0);
    expect([sum(0), sum(1)]).toEqual([50, 50]);
  });

  it('say the figures of a point by pointer and by keyboard', async () => {
    await openCurves();
    const roc = chart('ROC curve');
    const points = roc.getByRole('slider');
    (points.element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect
      .element(roc.getByText(/finds 100\.0%, mistakes 100\.0% of the others/))
      .toBeVisible();
    await expect
      .element(points)
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/100\.0%/));
    await userEvent.hover(roc.getByRole('img'), { position: { x: 46, y: 250 } });
    await expect.element(roc.getByText(/mistakes \d\.\d% of the others/)).toBeVisible();
  });

  it('follow the threshold', async () => {
    await openCurves();
    await openTab('Threshold');
    await userEvent.fill(page.getByTestId('threshold-value'), '0.25');
    await userEvent.keyboard('{Tab}');
    await openTab('Curves');
    for (const name of ['ROC curve', 'Precision–recall curve', 'Probabilities by class']) {
      await expect.element(chart(name).getByRole('img')).toHaveTextContent('threshold 0.25');
    }
  });

  it('are saved as an SVG that needs nothing else and as a PNG', async () => {
    await openCurves();
    const svg = await saved('ROC curve', 'Save as SVG');
    expect(svg.name).toBe('mine-roc-curve.svg');
    const text = await svg.blob.text();
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(document.querySelector('parsererror')).toBeNull();
    expect(text).not.toMatch(/var\(|currentColor|<style/i);
    expect(document.documentElement.textContent).toContain('no skill');
    const ground = document.querySelector('rect')?.getAttribute('fill');
    expect(ground).toMatch(/^#[0-9a-f]{6}$/);
    const png = await saved('Reliability diagram', 'Save as PNG');
    expect(png.name).toBe('mine-reliability-diagram.png');
    const picture = await createImageBitmap(png.blob);
    expect(picture.width).toBeGreaterThan(400);
  });

  it('are accessible in both languages and colours, and add no style element', async () => {
    const { element } = await openCurves();
    await expectAccessible(element);
    await useLocale('pt-BR');
    await expect.element(chart('Curva ROC').getByRole('img')).toHaveTextContent('acaso');
    await expectAccessible(element);
    const styles = chart('Curva ROC')
      .getByRole('img')
      .element()
      .querySelectorAll('style, [style*="url"]');
    expect(styles.length).toBe(0);
  });
});
