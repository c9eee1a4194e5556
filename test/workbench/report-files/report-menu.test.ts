import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { labelledFile } from '../evaluate/labelled-files.ts';
import { evaluateFile, openEvaluatePage } from '../evaluate/open-evaluate-page.ts';

const button = () => page.getByTestId('menu-button');
const html = () => page.getByTestId('download-report-html');

/** Names of the files that the page saves from now on. */
function savedNames(): string[] {
  const names: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  onTestFinished(() => click.mockRestore());
  return names;
}

/** The element that has the focus, in whatever shadow root. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const testIdFocused = () => focused()?.getAttribute('data-testid');

describe('The menu of what can be taken away', () => {
  it('is folded on a phone, and goes by keyboard', async () => {
    const element = await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 50, pos: 50 }));
    await expect.element(button()).toHaveTextContent('Take it with you');
    await expect.element(button()).toHaveAttribute('aria-expanded', 'false');
    await expect.element(html()).not.toBeVisible();
    button().element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(button()).toHaveAttribute('aria-expanded', 'true');
    await expect.poll(testIdFocused).toBe('download-report-html');
    await userEvent.keyboard('{ArrowDown}');
    expect(testIdFocused()).toBe('download-report-pdf');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(testIdFocused()).toBe('download-report-figures');
    await userEvent.keyboard('{Home}');
    expect(testIdFocused()).toBe('download-report-html');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
    await expectAccessible(element);
    await userEvent.keyboard('{Escape}');
    await expect.element(html()).not.toBeVisible();
    expect(testIdFocused()).toBe('menu-button');
  });

  it('takes no room of the first screen until it is unfolded', async () => {
    await page.viewport(1280, 720);
    onTestFinished(() => page.viewport(414, 896));
    await openEvaluatePage();
    await evaluateFile(labelledFile({ neg: 20, pos: 20 }));
    await expect.element(page.getByTestId('download-report')).toBeVisible();
    await expect.element(html()).not.toBeVisible();
    await button().click();
    await expect.element(html()).toBeVisible();
    await button().click();
    await expect.element(html()).not.toBeVisible();
  });

  it('saves each kind of file under its name, in Portuguese too, and says so', async () => {
    const names = savedNames();
    await openEvaluatePage('pt-BR');
    await evaluateFile(labelledFile({ neg: 20, pos: 20 }));
    await expect.element(button()).toHaveTextContent('Baixar o relatório');
    await button().click();
    const endings = ['-html', '-markdown', '-latex', '-figures', ''];
    for (const [place, ending] of endings.entries()) {
      await page.getByTestId(`download-report${ending}`).click();
      await expect.poll(() => names.length, { timeout: 20_000 }).toBe(place + 1);
      await expect.element(page.getByText(`Salvo como ${names[place]}.`)).toBeVisible();
    }
    expect(names.map((name) => name.replace(/^[^-]*-/, ''))).toEqual([
      ...['report.html', 'report.md', 'report-latex.zip', 'figures.zip', 'report.json'],
    ]);
    await useLocale('en');
  });
});
