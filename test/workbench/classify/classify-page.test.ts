import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EngineClient } from '../../../src/client/engine-client.ts';
import { EngineError } from '../../../src/client/engine-error.ts';
import { useLocale } from '../../../src/i18n/locale.ts';
import type { Prediction } from '../../../src/model/prediction.ts';
import '../../../src/ui/theme.css';
import { ClassifyPage } from '../../../src/workbench/classify/classify-page.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { disposeClients, openClient } from '../engine-clients.ts';
import { sessionOver } from '../sessions.ts';

const text = page.getByTestId('review-text');
const answer = page.getByTestId('prediction');
const labelIs = (label: string) => expect.element(answer).toHaveAttribute('data-label', label);

/** Whether an element has the focus, within its own shadow root. */
const isFocused = (element: Element) =>
  (element.getRootNode() as ShadowRoot).activeElement === element;

let client: EngineClient;

beforeEach(() => useLocale('en'));

afterEach(async () => {
  document.body.replaceChildren();
  disposeClients();
  vi.restoreAllMocks();
  await useLocale('en');
});

async function open(chosen: EngineClient = openClient()): Promise<ClassifyPage> {
  client = chosen;
  const element = new ClassifyPage();
  element.session = sessionOver(client);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

async function openAnswered(): Promise<ClassifyPage> {
  const element = await open();
  await expect.element(answer).toHaveAttribute('data-label');
  return element;
}

describe('Classify', () => {
  it('opens with an example answered, and shows the words that decided both ways', async () => {
    await openAnswered();
    await expect.element(page.getByRole('heading', { name: '− towards negative' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: '+ towards positive' })).toBeVisible();
    const review = (text.element() as HTMLTextAreaElement).value;
    expect(review.length).toBeGreaterThan(20);
    const prediction = (await client.predict([review]))[0]!;
    await labelIs(prediction.label);
    await expect
      .element(answer)
      .toHaveAttribute('data-probability', String(prediction.probability));
  });

  it('answers what is typed, in either language', async () => {
    await openAnswered();
    await userEvent.fill(text, 'Péssimo, veio quebrado e ninguém responde.');
    await labelIs('negative');
    await expect.element(answer).toHaveTextContent('− Negative');
    await expect.element(answer).toHaveTextContent('Recognised language: Portuguese.');
    await userEvent.clear(text);
    await userEvent.type(text, 'I love it, works perfectly');
    await labelIs('positive');
    await expect.element(answer).toHaveTextContent('+ Positive');
    await expect.element(answer).toHaveTextContent('Recognised language: English.');
  });

  it('never shows an older answer over a newer one, and claims no answer meanwhile', async () => {
    await openAnswered();
    const explain = client.explain.bind(client);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked = vi.spyOn(client, 'explain').mockImplementation(async (review) => {
      const explanation = await explain(review);
      if (review.startsWith('Awful')) await released;
      return explanation;
    });
    await userEvent.fill(text, 'Awful, broken, horrible');
    await expect.poll(() => asked.mock.calls.at(-1)).toEqual(['Awful, broken, horrible']);
    await userEvent.fill(text, 'Excelente, adorei, recomendo');
    await expect.element(answer).not.toHaveAttribute('data-label');
    release();
    await labelIs('positive');
    expect(asked.mock.calls).toEqual([
      ['Awful, broken, horrible'],
      ['Excelente, adorei, recomendo'],
    ]);
    await expect.element(answer).toHaveTextContent('Recognised language: Portuguese.');
  });

  it('adds up: the words and the bias are the logit, the logit the probability', async () => {
    await openAnswered();
    await userEvent.fill(text, 'Great sound, I love it, but the strap is thin');
    await labelIs('positive');
    await page.getByText('How this adds up').click();
    const header = (name: string) => page.getByRole('rowheader', { name, exact: true });
    const value = (name: string) => {
      const row = header(name).element().closest('tr')!;
      return Number(row.cells[1]!.textContent.replace('−', '-').replace('%', ''));
    };
    await expect.element(header('Bias')).toBeVisible();
    // Each is rounded to three digits on its own.
    expect(value('Sum of the words') + value('Bias')).toBeCloseTo(value('Logit (sum + bias)'), 1);
    expect(100 / (1 + Math.exp(-value('Logit (sum + bias)')))).toBeCloseTo(
      value('Probability of positive'),
      0,
    );
  });

  it('says in plain words what to beware of', async () => {
    await openAnswered();
    await userEvent.fill(text, 'xyzzy qwrt');
    await expect.element(answer).toHaveTextContent('Low evidence');
    await userEvent.fill(text, 'Das ist ein sehr gutes Produkt und ich bin damit sehr zufrieden');
    await expect.element(answer).toHaveTextContent('neither Portuguese nor English');
  });

  it('says expected stars and possible neutrality where the model does', async () => {
    const chosen = openClient();
    const explain = chosen.explain.bind(chosen);
    vi.spyOn(chosen, 'explain').mockImplementation(async (review) => {
      const explanation = await explain(review);
      const prediction: Prediction = { ...explanation.prediction, stars: 3.26, flags: ['neutral'] };
      return { ...explanation, prediction };
    });
    await open(chosen);
    await expect.element(answer).toHaveTextContent('Expected stars: 3.3 of 5.');
    await expect.element(answer).toHaveTextContent('Possibly neutral');
    await useLocale('pt-BR');
    await expect.element(answer).toHaveTextContent('Estrelas esperadas: 3,3 de 5.');
    await expect.element(answer).toHaveTextContent('Talvez neutra');
    await expectAccessible(answer.element());
  });

  it('says what will be there when the text is empty', async () => {
    await openAnswered();
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.element(page.getByText('will appear here')).toBeVisible();
    expect(answer.query()).toBeNull();
    expect(isFocused(text.element())).toBe(true);
    await userEvent.fill(text, '   \n ');
    await expect.element(page.getByText('will appear here')).toBeVisible();
  });

  it('offers at least eight examples in two languages and answers the chosen one', async () => {
    await openAnswered();
    const lists = page
      .getByRole('list')
      .elements()
      .filter((list) => list.ariaLabelledByElements?.length);
    expect(lists).toHaveLength(2);
    expect(
      page.getByRole('list', { name: 'Try one in Portuguese' }).getByRole('button').elements()
        .length,
    ).toBeGreaterThanOrEqual(4);
    const plain = page
      .getByRole('list', { name: 'Try one in Portuguese' })
      .getByRole('button', { name: 'Plain' });
    await plain.click();
    await expect.element(text).toHaveValue('Este produto é excelente, adorei!');
    await labelIs('positive');
    await expect.element(plain).toHaveAttribute('aria-current', 'true');
  });

  it('shows markup in a review as text and survives a megabyte of it', async () => {
    await openAnswered();
    await userEvent.fill(text, 'Horrible <script>document.title = "ran"</script>');
    await labelIs('negative');
    const shown = answer.element().querySelector('rc-highlighted-text')!.shadowRoot!;
    expect(shown.querySelector('.review')!.textContent).toBe(
      'Horrible <script>document.title = "ran"</script>',
    );
    expect(document.title).not.toBe('ran');

    const field = text.element() as HTMLTextAreaElement;
    field.value = 'O produto é excelente e recomendo. '.repeat(30_000);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await expect.element(answer).not.toHaveAttribute('data-label');
    await labelIs('positive');
    await expect.element(answer).toHaveTextContent('only its first part was read');
  });
});

describe('Copy as JSON', () => {
  it('copies exactly the Prediction of the text, by keyboard, and says so', async () => {
    await openAnswered();
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const review = 'Este produto é excelente, adorei!';
    await userEvent.fill(text, review);
    (page.getByRole('button', { name: 'Copy as JSON' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => copied.mock.calls.length).toBe(1);
    const [expected] = await client.predict([review]);
    const json = copied.mock.calls[0]![0];
    expect(json).toBe(JSON.stringify(expected, null, 2));
    const prediction = JSON.parse(json) as Prediction;
    expect(Object.keys(prediction).sort()).toEqual([
      'flags',
      'label',
      'language',
      'model',
      'prediction',
      'probabilities',
      'probability',
      'stars',
    ]);
    await expect
      .element(page.getByText('Copied', { exact: true }))
      .toHaveAttribute('role', 'status');
  });

  it('hands the JSON over selected when the clipboard is refused', async () => {
    await openAnswered();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
      new DOMException('', 'NotAllowedError'),
    );
    await page.getByRole('button', { name: 'Copy as JSON' }).click();
    const field = page.getByLabelText('The browser refused the clipboard', { exact: false });
    await expect.element(field).toBeVisible();
    const shown = field.element() as HTMLTextAreaElement;
    await expect.poll(() => isFocused(shown)).toBe(true);
    expect(JSON.parse(shown.value.slice(shown.selectionStart, shown.selectionEnd))).toMatchObject({
      model: { id: 'reviews-pt-en' },
    });
  });
});

describe('When it cannot answer', () => {
  it('says that the model is not loaded, and asks again when told to', async () => {
    const element = await open(openClient({ modelUrl: '/models/nowhere/' }));
    await expect.element(page.getByText('while the model is not loaded')).toBeVisible();
    vi.spyOn(client, 'explain').mockImplementation((review) => openClient().explain(review));
    element.retry();
    await expect.element(answer).toHaveAttribute('data-label');
  });

  it('alerts with the code of any other failure and keeps the text', async () => {
    await openAnswered();
    const failing = vi
      .spyOn(client, 'explain')
      .mockRejectedValue(
        new EngineError({ code: 'unexpected', message: 'x', detail: { message: 'x' } }),
      );
    await userEvent.fill(text, 'A review that matters');
    await expect.element(page.getByRole('alert')).toHaveAttribute('data-code', 'unexpected');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Something unexpected went wrong');
    await expect.element(text).toHaveValue('A review that matters');
    failing.mockRestore();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(answer).toHaveAttribute('data-label');
    expect(page.getByRole('alert').query()).toBeNull();
  });
});

describe('Keyboard, language, accessibility', () => {
  it('is worked by keyboard alone', async () => {
    await openAnswered();
    (text.element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}a{/Control}Awful, broke after a day');
    await labelIs('negative');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await expect.element(text).toHaveValue(expect.not.stringContaining('Awful') as string);
    await labelIs('positive');
  });

  it('speaks Portuguese from one moment to the next, and keeps the review', async () => {
    await openAnswered();
    await userEvent.fill(text, 'Awful, broken');
    await labelIs('negative');
    await useLocale('pt-BR');
    await expect.element(answer).toHaveTextContent('− Negativa');
    await expect.element(answer).toHaveTextContent('Idioma reconhecido: inglês.');
    await expect.element(answer).toHaveTextContent(/\d,\d%/);
    await expect.element(page.getByRole('button', { name: 'Copiar como JSON' })).toBeVisible();
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Esta avaliação');
    await expect.element(text).toHaveValue('Awful, broken');
    expect(document.documentElement.lang).toBe('pt-BR');
  });

  it('has nothing for axe to find: answered, opened up, empty, failed', async () => {
    const element = await openAnswered();
    await expectAccessible(element);
    await page.getByText('How this adds up').click();
    await userEvent.fill(text, 'xyzzy');
    await expect.element(answer).toHaveTextContent('Low evidence');
    await expectAccessible(element);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expectAccessible(element);
    vi.spyOn(client, 'explain').mockRejectedValue(new Error('broken'));
    await userEvent.fill(text, 'anything');
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expectAccessible(element);
  });
});
