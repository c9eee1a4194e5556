import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import type { ReviewClassifierElement } from '../../../src/widget/review-classifier-element.ts';
import type { Prediction } from '../../../src/model/prediction.ts';
import { EmbedPage } from '../../../src/workbench/embed/embed-page.ts';
import { embedSnippet } from '../../../src/workbench/embed/embed-snippets.ts';
import '../../../src/ui/theme.css';
import { expectAccessible } from '../../ui/expect-accessible.ts';

const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 20_000 });

let page: EmbedPage;

beforeEach(() => {
  page = new EmbedPage();
  page.script = new URL('/embed/review-classifier.js', location.href);
  document.body.append(page);
});

afterEach(async () => {
  page.remove();
  await useLocale('en');
});

const root = () => page.shadowRoot!;
const live = () => root().querySelector<ReviewClassifierElement>('review-classifier')!;
const settings = () => root().querySelector('rc-embed-settings')!.shadowRoot!;
const snippet = () => root().querySelector('[data-testid="embed-snippet"]')!.textContent ?? '';
const event = () => root().querySelector('[data-testid="embed-event"]')?.textContent ?? '';

function write(testId: string, value: string): void {
  const input = settings().querySelector<HTMLInputElement>(`[data-testid="${testId}"]`)!;
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

function tick(testId: string): void {
  settings().querySelector<HTMLInputElement>(`[data-testid="${testId}"]`)!.click();
}

describe('rc-embed-page', () => {
  it('shows the element as other pages load it, and its last event', async () => {
    // Before it is defined it takes no place that could be scrolled to.
    await eventually(() => live().matches(':defined')).toBe(true);
    live().scrollIntoView();
    await eventually(() => event()).toContain('"label": "positive"');
    expect((JSON.parse(event()) as Prediction).model.id).toBe('reviews-pt-en');
    write('embed-value', 'Horrible, do not buy');
    await eventually(() => event()).toContain('"label": "negative"');
    expect(live().value).toBe('Horrible, do not buy');
  });

  it('sets the attributes on the element and in the code', async () => {
    await eventually(snippet).toContain('explain');
    tick('embed-explain');
    tick('embed-required');
    write('embed-name', 'opinion');
    write('embed-value', 'Say "no" & <b>');
    await eventually(snippet).toContain(
      '<review-classifier name="opinion" value="Say &quot;no&quot; &amp; &lt;b>" required></review-classifier>',
    );
    expect(snippet()).toContain(`src="${page.script.href}"`);
    expect([live().explain, live().required, live().name]).toEqual([false, true, 'opinion']);
    tick('embed-disabled');
    await eventually(() => live().matches(':disabled')).toBe(true);
  });

  it('gives the module and the policy to copy too', async () => {
    await eventually(() => root().querySelectorAll('.chip').length).toBe(3);
    const [, script, policy] = root().querySelectorAll<HTMLElement>('.chip');
    script!.click();
    await eventually(snippet).toContain('import { createClassifier } from');
    policy!.click();
    await eventually(snippet).toBe(
      `script-src ${location.origin};\nworker-src blob: ${location.origin};\nconnect-src ${location.origin}`,
    );
  });

  it('says that the script cannot be loaded, and tries again', async () => {
    const other = new EmbedPage();
    other.script = new URL('/embed/nothing.js', location.href);
    document.body.append(other);
    const alert = () => other.shadowRoot?.querySelector('[data-code="embed-missing"]');
    await eventually(() => alert()?.textContent ?? '').toContain('could not be loaded');
    await useLocale('pt-BR');
    await eventually(() => alert()?.textContent ?? '').toContain('Não foi possível carregar');
    other.script = page.script;
    alert()!.querySelector('button')!.click();
    await eventually(alert).toBeNull();
    other.remove();
  });

  it('speaks Portuguese, its first review included', async () => {
    await useLocale('pt-BR');
    await eventually(snippet).toContain('adorei o produto');
    expect(root().querySelector('h1')!.textContent).toContain('Incorpore');
  });

  it('is accessible', async () => {
    await eventually(live).not.toBeNull();
    live().scrollIntoView();
    await eventually(() => event()).not.toBe('');
    await expectAccessible(page);
  });
});

describe('The code to copy for a model of one’s own', () => {
  const settings = {
    ...{ model: 'models/shop/', lang: '', threshold: 0.5, loading: 'lazy' as const },
    ...{ name: '', value: '', explain: false, required: false, disabled: false },
  };
  const script = new URL('https://example.org/embed/review-classifier.js');

  it('names its folder and its classes, which end no script', () => {
    const classes = ['delivery', '</script>'];
    const html = embedSnippet('html', script, settings, classes);
    expect(html).toContain('<review-classifier model="models/shop/"></review-classifier>');
    expect(html).toContain(String.raw`// label: "delivery" | "\u003c/script>"`);
    const module = embedSnippet('script', script, settings, classes);
    expect(module).toContain('createClassifier({ model: "models/shop/" })');
    expect(module).toContain(String.raw`// label: "delivery" | "\u003c/script>"`);
  });
});
