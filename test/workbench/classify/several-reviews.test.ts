import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import '../../../src/ui/theme.css';
import { ClassifyPage } from '../../../src/workbench/classify/classify-page.ts';
import {
  fileOfLines,
  isListOfReviews,
  linesOf,
} from '../../../src/workbench/classify/line-reviews.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import { sessionOver } from '../sessions.ts';

const text = page.getByTestId('review-text');
const prediction = page.getByTestId('prediction');
const eachLine = page.getByTestId('each-line');
const rows = () => page.getByTestId('line-answer').elements() as HTMLElement[];
const visited = () =>
  page
    .getByTestId('visited-review')
    .elements()
    .map((one) => one.querySelector('.text')!.textContent);
const ten = Array.from({ length: 10 }, (_, line) =>
  line % 3 === 0 ? `Péssimo, veio quebrado ${line}` : `Adorei, excelente produto ${line}`,
);

beforeEach(() => useLocale('en'));
afterEach(async () => {
  document.body.replaceChildren();
  disposeClients();
  await useLocale('en');
});

async function open(): Promise<ClassifyPage> {
  const element = new ClassifyPage();
  element.session = sessionOver(openClient());
  document.body.append(element);
  await expect.element(prediction).toHaveAttribute('data-label');
  return element;
}

/** As the browser tells of it: what is typed and what is pasted differ. */
function put(value: string, inputType: string): void {
  const field = text.element() as HTMLTextAreaElement;
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}

describe('Lines', () => {
  it.each([
    ['one\ntwo', true],
    ['one\r\ntwo\r\n\r\n', true],
    ['one', false],
    ['A paragraph.\n\nAnother one.', false],
    ['A paragraph.\r\n \r\nAnother one.', false],
  ])('%j is a list of reviews: %s', (pasted, expected) => {
    expect(isListOfReviews(pasted)).toBe(expected);
  });

  it('become a table of one column, whatever is in them', async () => {
    const lines = linesOf('a "quote", and more\n=1+1\r\n\n  b');
    expect(lines).toEqual(['a "quote", and more', '=1+1', '  b']);
    const file = fileOfLines(lines, 'review');
    expect(await file.text()).toBe('"review"\n"a ""quote"", and more"\n"=1+1"\n"  b"');
  });
});

describe('Several reviews', () => {
  it('are answered one a line when they are pasted: ten give ten', async () => {
    const element = await open();
    put(ten.join('\n'), 'insertFromPaste');
    await expect.poll(rows).toHaveLength(10);
    expect(rows().map(({ dataset }) => dataset['label'])).toEqual(
      ten.map((line) => (line.startsWith('P') ? 'negative' : 'positive')),
    );
    await expect
      .element(page.getByTestId('line-counts'))
      .toHaveTextContent('10 reviews: 6 positive, 4 negative.');
    expect(prediction.query()).toBeNull();
    await expectAccessible(element);
    rows()[3]!.click();
    await expect.element(prediction).toHaveAttribute('data-label', 'negative');
    expect(rows()[3]!.ariaPressed).toBe('true');
    await expect.element(page.getByRole('heading', { name: 'Words that decided' })).toBeVisible();
    await useLocale('pt-BR');
    await expect
      .element(page.getByTestId('line-counts'))
      .toHaveTextContent('10 avaliações: 6 positivas, 4 negativas.');
    await expectAccessible(element);
  });

  it('are one review where one says so, and where lines are typed', async () => {
    await open();
    put(ten.join('\n'), 'insertFromPaste');
    await expect.poll(rows).toHaveLength(10);
    await eachLine.click();
    await expect.element(prediction).toHaveAttribute('data-label');
    expect(rows()).toEqual([]);
    await eachLine.click();
    await expect.poll(rows).toHaveLength(10);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(eachLine.query()).toBeNull();
    put('First line\nsecond line', 'insertLineBreak');
    await expect.element(eachLine).not.toBeChecked();
    await expect.element(prediction).toHaveAttribute('data-label');
  });

  it('beyond five hundred are offered as a file', async () => {
    const element = await open();
    const dropped = new Promise<File[]>((resolve) => {
      element.addEventListener('dataset-file-dropped', ({ detail }) => resolve(detail.files));
    });
    put(Array.from({ length: 1203 }, (_, line) => `Good ${line}`).join('\n'), 'insertFromPaste');
    await expect.poll(rows).toHaveLength(500);
    await expect.element(page.getByTestId('line-answers')).toHaveTextContent('These are 1,203');
    await page.getByTestId('lines-as-file').click();
    const [file] = await dropped;
    expect((await file!.text()).split('\n')).toHaveLength(1204);
  });
});

describe('The last reviews of the visit', () => {
  it('are kept, brought back by one press, and forgotten', async () => {
    const element = await open();
    const first = (text.element() as HTMLTextAreaElement).value;
    put('I love it', 'insertFromPaste');
    await expect.element(prediction).toHaveAttribute('data-label', 'positive');
    expect(visited()).toEqual([first]);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(visited).toEqual(['I love it', first]);
    await expectAccessible(element);
    await page.getByTestId('visited-review').first().click();
    await expect.element(text).toHaveValue('I love it');
    await expect.element(prediction).toHaveAttribute('data-label', 'positive');
    await page.getByRole('button', { name: 'Forget them' }).click();
    expect(visited()).toEqual([]);
  });

  it('are not what was typed on the way', async () => {
    await open();
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => visited().length).toBe(1);
    await userEvent.type(text, 'bad');
    await expect.element(prediction).toHaveAttribute('data-label', 'negative');
    expect(visited()).toHaveLength(1);
  });
});
