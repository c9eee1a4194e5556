import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EngineClient } from '../../../src/client/engine-client.ts';
import { useLocale } from '../../../src/i18n/locale.ts';
import { currentColorScheme, useColorScheme } from '../../../src/ui/color-scheme.ts';
import '../../../src/ui/theme.css';
import { AppShell } from '../../../src/workbench/shell/app-shell.ts';
import { expectAccessible } from '../../ui/expect-accessible.ts';
import { disposeClients, openClient } from '../engine-clients.ts';

const counter = page.getByTestId('request-count');
const review = page.getByTestId('review-text');
const currentPage = () =>
  page
    .getByRole('link', { name: /^(Classify|Evaluate)$/ })
    .elements()
    .find((link) => link.ariaCurrent === 'page')
    ?.textContent.trim();

beforeEach(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
  await useLocale('en');
  useColorScheme('light');
});

afterEach(async () => {
  document.body.replaceChildren();
  disposeClients();
  vi.restoreAllMocks();
  localStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
  await useLocale('en');
  useColorScheme('light');
});

async function open(client: EngineClient = openClient()): Promise<AppShell> {
  const shell = new AppShell();
  shell.client = client;
  document.body.append(shell);
  await shell.updateComplete;
  return shell;
}

/** Opens the page and waits until everything is loaded and requests are counted. */
async function openCounting(client?: EngineClient): Promise<AppShell> {
  const shell = await open(client);
  await expect.element(counter).toHaveAttribute('data-count');
  return shell;
}

describe('Pages', () => {
  it('follows the address, and keeps what was typed when one goes back and forth', async () => {
    await open();
    expect(currentPage()).toBe('Classify');
    await userEvent.fill(review, 'Kept while away');
    await page.getByRole('link', { name: 'Evaluate', exact: true }).click();
    expect(location.hash).toBe('#evaluate');
    await expect.poll(currentPage).toBe('Evaluate');
    await expect.element(page.getByTestId('dataset-sample')).toBeVisible();
    await expect.element(review).not.toBeVisible();
    expect(document.title).toBe('Evaluate · Review Classifier');
    history.back();
    await expect.poll(currentPage).toBe('Classify');
    await expect.element(review).toHaveValue('Kept while away');
    await expect.element(page.getByTestId('dataset-sample')).not.toBeVisible();
  });

  it('opens the page that the address names, and Classify for an unknown one', async () => {
    location.hash = '#evaluate';
    const shell = await open();
    await expect.element(page.getByTestId('dataset-sample')).toBeVisible();
    shell.remove();
    location.hash = '#nonsense';
    await open();
    expect(currentPage()).toBe('Classify');
    expect(location.hash).toBe('#classify');
  });

  it('skips to the content without leaving the page', async () => {
    const shell = await open();
    await userEvent.tab();
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect(shell.shadowRoot!.activeElement).toBe(skip.element());
    await userEvent.keyboard('{Enter}');
    expect(shell.shadowRoot!.activeElement?.localName).toBe('main');
    expect(currentPage()).toBe('Classify');
  });
});

describe('The ways to the pages', () => {
  const more = page.getByTestId('more-pages');

  it('hold what is done with a classifier afterwards in a menu', async () => {
    const shell = await open();
    const models = page.getByRole('link', { name: 'Models', exact: true });
    expect(models.query()).toBeNull();
    await more.click();
    await expect.element(models).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => models.query()).toBeNull();
    const { shadowRoot } = shell.shadowRoot!.querySelector('rc-site-navigation')!;
    expect(shadowRoot!.activeElement).toBe(more.element());
    await more.click();
    await models.click();
    expect(location.hash).toBe('#models');
    // The present page stands next to the menu, and no longer in it.
    await expect.element(models).toHaveAttribute('aria-current', 'page');
    await expect.element(more).toHaveAttribute('aria-expanded', 'false');
    await more.click();
    await page.getByText('Review Classifier', { exact: true }).click();
    await expect.element(more).toHaveAttribute('aria-expanded', 'false');
  });

  it('are one line on a phone: the present page, and all others in the menu', async () => {
    await page.viewport(360, 740);
    const shell = await open();
    const header = shell.shadowRoot!.querySelector('header')!;
    await expect.poll(() => header.offsetHeight).toBeLessThan(60);
    const links = () =>
      page.getByRole('navigation', { name: 'Pages' }).getByRole('link').elements();
    expect(links().map(({ textContent }) => textContent.trim())).toEqual(['Classify']);
    await page.getByRole('button', { name: 'Pages' }).click();
    expect(links().map(({ textContent }) => textContent.trim())).toEqual([
      ...['Classify', 'Evaluate', 'Errors', 'Improve', 'Models', 'Embed', 'API'],
    ]);
    for (const link of links()) expect(link.getBoundingClientRect().height).toBeGreaterThan(43.9);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await expectAccessible(shell);
  });
});

describe('Small screens', () => {
  it('shows all of Classify at 360 px without scrolling sideways', async () => {
    await page.viewport(360, 740);
    await openCounting();
    await expect.element(page.getByTestId('prediction')).toHaveAttribute('data-label');
    await page.getByText('How this adds up').click();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    for (const button of page.getByRole('button').elements()) {
      expect(button.getBoundingClientRect().height, button.textContent).toBeGreaterThanOrEqual(44);
    }
  });
});

describe('Language and colours', () => {
  it('switches every word to Portuguese and remembers it', async () => {
    const shell = await openCounting();
    await page.getByRole('button', { name: 'PT, português' }).click();
    await expect.element(page.getByRole('link', { name: 'Classificar' })).toBeVisible();
    await expect.element(counter).toHaveTextContent('0 requisições desde que a página carregou');
    await expect.element(page.getByRole('button', { name: 'Ajuda do teclado' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Usar as cores escuras' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Limpar' })).toBeVisible();
    await expect.element(page.getByTestId('model-info')).toHaveTextContent('Modelo:');
    expect(document.documentElement.lang).toBe('pt-BR');
    expect(document.title).toBe('Classificar · Review Classifier');
    expect(Object.values({ ...localStorage })).toContain('pt-BR');
    await expectAccessible(shell);
  });

  it('switches the colours and remembers them', async () => {
    await open();
    const background = () => getComputedStyle(document.documentElement).backgroundColor;
    const light = background();
    await page.getByRole('button', { name: 'Use the dark colours' }).click();
    expect(background()).not.toBe(light);
    expect(currentColorScheme()).toBe('dark');
    expect(Object.values({ ...localStorage })).toContain('dark');
    await page.getByRole('button', { name: 'Use the light colours' }).click();
    expect(background()).toBe(light);
  });
});

describe('Requests', () => {
  it('stays at 0 while one classifies, switches the language and visits every page', async () => {
    const shell = await openCounting();
    await userEvent.fill(review, 'A secret review, absolutely awful');
    await expect.element(page.getByTestId('prediction')).toHaveAttribute('data-label', 'negative');
    await page.getByRole('button', { name: 'PT, português' }).click();
    await page.getByRole('link', { name: 'Avaliar', exact: true }).click();
    await expect.element(page.getByTestId('dataset-sample')).toBeVisible();
    await counter.click();
    const dialog = page.getByRole('dialog', { name: 'Nada sai deste dispositivo' });
    await expect.element(dialog).toBeVisible();
    await expect
      .element(page.getByText('Nenhuma: nem da página, nem do worker, nem do service worker dela.'))
      .toBeVisible();
    await expect.element(counter).toHaveAttribute('data-count', '0');
    await expectAccessible(shell);
  });

  it('counts and lists a request that the page makes', async () => {
    await openCounting();
    await fetch('/models/reviews-pt-en/manifest.json?counted');
    await expect.element(counter).toHaveTextContent('1 request since the page loaded');
    await counter.click();
    await expect
      .element(page.getByRole('listitem').filter({ hasText: 'manifest.json?counted' }))
      .toHaveTextContent('/models/reviews-pt-en/manifest.json?counted (page)');
  });

  it('counts and lists a request that the worker makes', async () => {
    const client = openClient();
    await openCounting(client);
    await client.ask.modelCard(client.modelUrl, 'en');
    await expect.element(counter).toHaveAttribute('data-count', '1');
    await counter.click();
    await expect
      .element(page.getByRole('listitem').filter({ hasText: 'MODEL_CARD' }))
      .toHaveTextContent(/^\/models\/reviews-pt-en\/MODEL_CARD\.md \(worker\)$/);
  });

  it('tells of what the worker was refused, and that nothing was sent', async () => {
    const client = openClient();
    await openCounting(client);
    const failure = client.ask.describeModel('https://elsewhere.example/model/');
    await expect(failure).rejects.toMatchObject({ code: 'model-missing' });
    await expect
      .element(counter)
      .toHaveTextContent('1 request since the page loaded, 1 refused attempt included');
    await counter.click();
    await expect
      .element(page.getByRole('listitem').filter({ hasText: 'elsewhere' }))
      .toHaveTextContent(
        'https://elsewhere.example/model/manifest.json (worker) refused, nothing was sent (fetch)',
      );
  });
});

describe('Keys', () => {
  it('shows the keys on ?, but not while one types, and Esc closes them', async () => {
    const shell = await open();
    await userEvent.fill(review, '');
    await userEvent.type(review, 'Why?');
    await expect.element(review).toHaveValue('Why?');
    expect(page.getByRole('dialog').query()).toBeNull();
    (shell.shadowRoot!.querySelector('main') as HTMLElement).focus();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await expectAccessible(shell);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => page.getByRole('dialog').query()).toBeNull();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  });
});

describe('What goes wrong', () => {
  it('alerts once when there is no model, tries again when told to', async () => {
    const client = openClient({ modelUrl: '/models/nowhere/' });
    const shell = await open(client);
    const alert = page.getByRole('alert');
    await expect
      .element(alert)
      .toHaveAttribute('data-code', expect.stringMatching(/^model-/) as string);
    await expect.element(alert).toHaveTextContent('model');
    expect(alert.elements()).toHaveLength(1);
    await expectAccessible(shell);
    const good = openClient();
    vi.spyOn(client, 'modelReady').mockImplementation(() => good.modelReady());
    vi.spyOn(client, 'explain').mockImplementation((text) => good.explain(text));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByTestId('prediction')).toHaveAttribute('data-label');
    expect(alert.query()).toBeNull();
    await expect.element(page.getByTestId('model-info')).toHaveTextContent(/MB/);
  });

  it('says that the worker was restarted, and goes on answering', async () => {
    const client = openClient();
    await open(client);
    await expect.element(page.getByTestId('prediction')).toHaveAttribute('data-label');
    client.dispatchEvent(new Event('restarted'));
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveAttribute('data-code', 'worker-restarted');
    await userEvent.fill(review, 'Awful, horrible, a waste of money');
    await expect.element(page.getByTestId('prediction')).toHaveAttribute('data-label', 'negative');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(alert.query()).toBeNull();
  });
});

describe('A file dropped anywhere', () => {
  function dragEvent(type: string, files: File[]): DragEvent {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    return new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer });
  }
  const file = new File(['review,label\nGood,positive\nBad,negative\n'], 'mine.csv');

  it('shows where it goes, then is opened on Evaluate', async () => {
    const shell = await open();
    await expect.element(page.getByTestId('prediction')).toHaveAttribute('data-label');
    shell.dispatchEvent(dragEvent('dragenter', [file]));
    await expect.element(page.getByText('Drop the file anywhere')).toBeVisible();
    const drop = dragEvent('drop', [file]);
    review.element().dispatchEvent(drop);
    // Otherwise the browser leaves the page and shows the file.
    expect(drop.defaultPrevented).toBe(true);
    await expect.poll(currentPage).toBe('Evaluate');
    await expect.element(page.getByTestId('evaluate-start')).toBeVisible();
    expect(page.getByText('Drop the file anywhere').query()).toBeNull();
  });

  it('is forwarded when an element announces it', async () => {
    const shell = await open();
    shell.shadowRoot!.querySelector('rc-classify-page')!.dispatchEvent(
      new CustomEvent('dataset-file-dropped', {
        detail: { files: [file] },
        bubbles: true,
        composed: true,
      }),
    );
    await expect.poll(currentPage).toBe('Evaluate');
    await expect.element(page.getByTestId('evaluate-start')).toBeVisible();
  });

  it('leaves dragged text to the field', async () => {
    await open();
    const over = dragEvent('dragover', []);
    review.element().dispatchEvent(over);
    expect(over.defaultPrevented).toBe(false);
    expect(page.getByText('Drop the file anywhere').query()).toBeNull();
  });
});
