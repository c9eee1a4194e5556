import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TabPanels } from '../../src/ui/tab-panels.ts';
import '../../src/ui/theme.css';
import { accessibilityProblems } from './accessibility.ts';

async function openTabs(): Promise<TabPanels> {
  const section = document.createElement('section');
  section.innerHTML = '<h1>Report</h1>';
  const element = new TabPanels();
  element.label = 'Parts';
  element.tabs = ['one', 'two', 'three'].map((name) => ({ name, label: `The ${name}` }));
  element.selected = 'one';
  for (const name of ['one', 'two', 'three']) {
    const content = document.createElement('p');
    content.slot = name;
    content.textContent = `Content of ${name}`;
    element.append(content);
  }
  element.addEventListener('tab-chosen', ({ detail }) => (element.selected = detail.name));
  section.append(element);
  document.body.append(section);
  onTestFinished(() => section.remove());
  await element.updateComplete;
  return element;
}

const tab = (name: string) => page.getByRole('tab', { name: `The ${name}`, exact: true });
const focused = (element: TabPanels) => element.shadowRoot!.activeElement?.textContent.trim();

describe('<rc-tab-panels>', () => {
  it('shows the panel of the chosen tab alone, named after it', async () => {
    const element = await openTabs();
    await expect.element(page.getByText('Content of one')).toBeVisible();
    await expect.element(page.getByText('Content of two')).not.toBeVisible();
    await tab('two').click();
    await expect.element(page.getByText('Content of two')).toBeVisible();
    await expect.element(page.getByText('Content of one')).not.toBeVisible();
    await expect.element(tab('two')).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('tabpanel', { name: 'The two' })).toBeVisible();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('is one stop of the keyboard, on which arrows, Home and End move and Enter chooses', async () => {
    const element = await openTabs();
    (tab('one').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused(element)).toBe('The three');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused(element)).toBe('The two');
    await expect.element(tab('one')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{End}');
    expect(focused(element)).toBe('The three');
    await userEvent.keyboard('{Enter}');
    await expect.element(tab('three')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Home}');
    expect(focused(element)).toBe('The one');
    await userEvent.tab({ shift: true });
    await userEvent.tab();
    expect(focused(element)).toBe('The three');
  });

  it('leaves arrows with a modifier to the browser, which goes back and forward by them', async () => {
    const element = await openTabs();
    (tab('one').element() as HTMLElement).focus();
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey']) {
      const press = new KeyboardEvent('keydown', {
        ...{ key: 'ArrowRight', bubbles: true, cancelable: true },
        [modifier]: true,
      });
      tab('one').element().dispatchEvent(press);
      expect([modifier, press.defaultPrevented]).toEqual([modifier, false]);
      expect(focused(element)).toBe('The one');
    }
  });
});
