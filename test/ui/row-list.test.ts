import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RowPlace } from '../../src/dataset/dataset.ts';
import type { RowDetail, RowSummary } from '../../src/engine/engine-api.ts';
import { RowList, type RowListSource } from '../../src/ui/row-list.ts';
import '../../src/ui/theme.css';
import { accessibilityProblems } from './accessibility.ts';
import { threeQuartersPositive } from './made-prediction.ts';

const total = 100_000;

function summary(index: number): RowSummary {
  const trueClass = index % 2;
  return {
    index,
    row: index + 1,
    id: null,
    text: `Review number ${index + 1}`,
    cut: false,
    trueClass,
    predictedClass: index % 5 === 0 ? 1 - trueClass : trueClass,
    probability: 0.75,
  };
}

function detail(index: number): RowDetail {
  const text = `The whole review number ${index + 1}, excellent`;
  return {
    ...summary(index),
    text,
    groups: [{ column: 'shop', value: 'Norte' }],
    probabilities: [0.25, 0.75],
    explanation: {
      prediction: threeQuartersPositive,
      logit: 1,
      method: 'integrated-gradients',
      bias: 0,
      contributions: [{ start: text.length - 9, end: text.length, value: 1 }],
    },
  };
}

interface Asked {
  offsets: number[];
  answer: () => void;
}

/**
 * A list of 100,000 rows or as many as `all`; pages are answered at once, or by `asked.answer`
 * where `held`. Each row has what is `known` of it besides.
 */
async function openList({
  held = false,
  all = total,
  known = {},
}: { held?: boolean; all?: number; known?: Partial<RowSummary> } = {}): Promise<{
  list: RowList;
  asked: Asked;
}> {
  const asked: Asked = { offsets: [], answer: () => {} };
  const source: RowListSource = {
    total: all,
    first: Array.from({ length: 100 }, (_, index) => ({ ...summary(index), ...known })),
    fetchRows: async (offset, limit) => {
      asked.offsets.push(offset);
      if (held) await new Promise<void>((resolve) => (asked.answer = resolve));
      return {
        total: all,
        rows: Array.from({ length: limit }, (_, index) => ({
          ...summary(offset + index),
          ...known,
        })),
      };
    },
    fetchRow: (index) => Promise.resolve({ ...detail(index), ...known }),
  };
  const list = new RowList();
  list.label = 'Evaluated rows';
  list.classes = ['negative', 'positive'];
  list.source = source;
  document.body.append(list);
  onTestFinished(() => list.remove());
  await expect.element(page.getByText('Review number 1', { exact: true })).toBeVisible();
  return { list, asked };
}

const scroller = () => page.getByRole('list', { name: 'Evaluated rows' });

/** The box of what a closed row shows under a class. */
const boxOf = (row: Element, name: string) =>
  row.querySelector(`.${name}`)!.getBoundingClientRect();
const rowNumber = (number: number) =>
  page.getByRole('button', { name: new RegExp(`^Row ${number.toLocaleString('en')}\\b`) });

describe('<rc-row-list>', () => {
  it('is low enough in every width for its last row to be reached', async () => {
    const { list } = await openList();
    for (const width of [320, 600, 1200]) {
      list.style.width = `${width}px`;
      await new Promise(requestAnimationFrame);
      const { height } = page.getByRole('listitem').first().element().getBoundingClientRect();
      // The virtualiser draws nothing below this.
      expect(height * total).toBeLessThanOrEqual(8_200_000);
    }
  });

  it('draws the rows in view of 100,000, says how many there are, and is accessible', async () => {
    const { list } = await openList();
    expect(page.getByRole('listitem').elements().length).toBeLessThan(60);
    await expect
      .element(page.getByRole('listitem').first())
      .toHaveAttribute('aria-setsize', '100000');
    expect(await accessibilityProblems(list)).toEqual([]);
  });

  it('marks a wrong row in words', async () => {
    await openList();
    const named = (name: RegExp) => page.getByRole('button', { name });
    await expect
      .element(named(/^Row 1 label negative prediction positive probability 75\.0% ✕ wrong/))
      .toBeVisible();
    await expect
      .element(named(/^Row 2 label positive prediction positive probability 75\.0% Review/))
      .toBeVisible();
  });

  it('keeps the height of rows that are on their way, and fetches only where the user stopped', async () => {
    const { asked } = await openList({ held: true });
    const element = scroller().element();
    const rowHeight = () =>
      page.getByRole('listitem').nth(5).element().getBoundingClientRect().height;
    const height = rowHeight() * total;
    await expect.poll(() => Math.abs(element.scrollHeight - height)).toBeLessThan(2);

    const positionInView = () =>
      Number(page.getByRole('listitem').nth(5).element().getAttribute('aria-posinset'));
    for (const share of [0.2, 0.4, 0.6]) {
      element.scrollTop = height * share;
      await expect.poll(positionInView).toBeGreaterThan(total * share - 50);
    }
    await expect.element(page.getByText('Loading…').first()).toBeVisible();
    expect(rowHeight() * total).toBe(height);
    expect(asked.offsets).toHaveLength(1);

    asked.answer();
    await expect.poll(() => asked.offsets.length).toBe(2);
    expect(Math.abs((asked.offsets[1] ?? 0) - 0.6 * total)).toBeLessThan(200);
    asked.answer();
    await expect.element(page.getByText(`Review number ${positionInView()}`)).toBeVisible();
    expect(rowHeight() * total).toBe(height);
    expect(Math.abs(element.scrollHeight - height)).toBeLessThan(2);
  });

  it('opens a row with Enter to its whole text, and closes it with Escape', async () => {
    const { list } = await openList();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/The whole review number 1/)).toBeVisible();
    await expect.element(page.getByRole('mark')).toHaveTextContent('excellent');
    await expect.element(page.getByText('Norte')).toBeVisible();
    await expect.element(rowNumber(1)).toHaveAttribute('aria-expanded', 'true');
    expect(await accessibilityProblems(list)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(rowNumber(1)).toHaveAttribute('aria-expanded', 'false');
    expect(page.getByText(/The whole review number 1/).elements()).toEqual([]);
  });

  it('says the id of a row after its number, and is as high with a long one', async () => {
    const { list } = await openList({ known: { id: 'B00-'.repeat(30) } });
    const inRow = page.getByRole('listitem').first();
    for (const width of [320, 600, 1200]) {
      list.style.width = `${width}px`;
      await new Promise(requestAnimationFrame);
      const { height, bottom } = inRow.element().getBoundingClientRect();
      expect(height * total).toBeLessThanOrEqual(8_200_000);
      const box = (name: string) => boxOf(inRow.element(), name);
      expect(box('id').bottom).toBeLessThanOrEqual(bottom);
      // In the narrowest list the classes stand above, and the text next to it.
      const after = width === 320 ? 'text' : 'classes';
      expect(box('id').right).toBeLessThanOrEqual(box(after).left);
    }
    const button = page.getByRole('button', { name: /^Row 1 Id B00-(B00-)+ label negative/ });
    await expect.element(button).toBeVisible();
    expect(await accessibilityProblems(list)).toEqual([]);
  });

  it('says in an open row where the file has it', async () => {
    const opened = async (place: RowPlace | undefined) => {
      const { list } = await openList({ known: place === undefined ? {} : { place } });
      await rowNumber(2).click();
      const facts = () =>
        list.renderRoot.querySelector('rc-row-detail')?.renderRoot.querySelector('dl');
      await expect.poll(facts).toBeTruthy();
      const entries = [...facts()!.children].map((entry) => entry.textContent);
      list.remove();
      return entries.map((entry) => entry.trim().replace(/\s+/g, ' '));
    };
    const inBook = { sheet: 'Notas', sheetRow: 13 };
    expect(await opened(inBook)).toContain('In the file spreadsheet row 13, sheet “Notas”');
    const inText = { sheetRow: 13, line: 14 };
    expect(await opened(inText)).toContain('In the file spreadsheet row 13, line 14');
    expect(await opened({ sheetRow: 13, line: 13 })).toContain('In the file spreadsheet row 13');
    expect(await opened({ line: 1400 })).toContain('In the file line 1,400');
    expect((await opened(undefined)).join()).not.toContain('In the file');
  });

  it('is one tab stop; arrows, End and Home move through all rows', async () => {
    await openList();
    const focused = (number: number) => () =>
      rowNumber(number).elements()[0]?.matches(':focus') ?? false;
    await userEvent.tab();
    await expect.poll(focused(1)).toBe(true);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focused(3)).toBe(true);
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focused(2)).toBe(true);
    await userEvent.keyboard('{End}');
    await expect.poll(focused(total), { timeout: 5000 }).toBe(true);
    await userEvent.keyboard('{Home}');
    await expect.poll(focused(1), { timeout: 5000 }).toBe(true);
  });

  it('reaches every row of 250,000 in parts, by buttons and by keys', async () => {
    const { list } = await openList({ all: 250_000 });
    const next = page.getByRole('button', { name: 'Rows after these' });
    const previous = page.getByRole('button', { name: 'Rows before these' });
    const shown = (text: string) => expect.element(page.getByText(text)).toBeVisible();
    await shown('1–100,000 of 250,000 rows');
    await expect.element(previous).toBeDisabled();
    scroller().element().scrollTop = 2_000_000;
    await next.click();
    await shown('100,001–200,000 of 250,000 rows');
    await expect.element(rowNumber(100_001)).toBeVisible();
    const first = page.getByRole('listitem').first();
    await expect.element(first).toHaveAttribute('aria-posinset', '100001');
    await expect.element(first).toHaveAttribute('aria-setsize', '250000');
    await next.click();
    await shown('200,001–250,000 of 250,000 rows');
    await expect.element(next).toBeDisabled();
    expect(await accessibilityProblems(list)).toEqual([]);

    const focused = (number: number) => () =>
      rowNumber(number).elements()[0]?.matches(':focus') ?? false;
    await rowNumber(200_001).click();
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focused(200_000), { timeout: 5000 }).toBe(true);
    await shown('100,001–200,000 of 250,000 rows');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused(200_001), { timeout: 5000 }).toBe(true);
    await userEvent.keyboard('{Home}');
    await expect.poll(focused(1), { timeout: 5000 }).toBe(true);
    await userEvent.keyboard('{End}');
    await expect.poll(focused(250_000), { timeout: 5000 }).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/The whole review number 250000,/)).toBeVisible();
  });

  it('tells its page when rows cannot be fetched', async () => {
    const { list } = await openList();
    const failed = new Promise((resolve) => {
      list.addEventListener('rows-failed', (event) => resolve(event.detail.thrown), { once: true });
    });
    const reason = new Error('gone');
    list.source = { ...list.source, fetchRow: () => Promise.reject(reason) };
    await list.updateComplete;
    await rowNumber(2).click();
    expect(await failed).toBe(reason);
    await expect.element(rowNumber(2)).toHaveAttribute('aria-expanded', 'false');
  });
});
