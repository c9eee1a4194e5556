import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useLocale } from '../../../src/i18n/locale.ts';
import type { Prediction } from '../../../src/model/prediction.ts';
import type { ReviewClassifierElement } from '../../../src/widget/review-classifier-element.ts';
import { EmbedPage } from '../../../src/workbench/embed/embed-page.ts';
import '../../../src/ui/theme.css';
import { expectAccessible } from '../../ui/expect-accessible.ts';

const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 20_000 });

let page: EmbedPage;

beforeEach(() => {
  page = new EmbedPage();
  page.script = new URL('/embed/review-classifier.js', location.href);
  page.fileList = listOf([
    { path: 'embed/review-classifier.js', bytes: 50_000, gzip: 18_000 },
    { path: 'embed/review-classifier-engine.js', bytes: 180_000, gzip: 67_000 },
    { path: 'models/reviews-pt-en/manifest.json', bytes: 10_000, gzip: 2_000 },
    { path: 'models/reviews-pt-en/weights.bin', bytes: 1_400_000, gzip: 1_200_000 },
  ]);
  document.body.append(page);
});

afterEach(async () => {
  page.remove();
  await useLocale('en');
});

/** The address of a list of files, as the build writes it. */
function listOf(files: unknown): URL {
  return new URL(`data:application/json,${encodeURIComponent(JSON.stringify(files))}`);
}

const root = () => page.shadowRoot!;
const live = () => root().querySelector<ReviewClassifierElement>('review-classifier')!;
const within = (name: 'look' | 'examples' | 'settings' | 'code' | 'download') =>
  root().querySelector(`rc-embed-${name}`)!.shadowRoot!;
const event = () => root().querySelector('[data-testid="embed-event"]')?.textContent ?? '';
const snippet = (name = 'index.html') =>
  within('code').querySelector(`[data-file="${name}"]`)?.textContent ?? '';
const policy = () => within('code').querySelector('[data-testid="embed-policy"]')!.textContent;
const color = (name: string) => within('look').querySelector(`[data-color="${name}"]`)!.shadowRoot!;
const contrast = () => within('look').querySelector('rc-embed-contrast')!.shadowRoot!;
const tabsOf = (element: ParentNode) => [
  ...element
    .querySelector('rc-tab-panels')!
    .shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]'),
];

function write(input: HTMLInputElement, value: string): void {
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

const writeColor = (name: string, value: string) => {
  write(color(name).querySelector<HTMLInputElement>('[type=text]')!, value);
};
const writeLook = (name: string, value: string) => {
  write(within('look').querySelector<HTMLInputElement>(`[data-testid="embed-${name}"]`)!, value);
};
const writeAttribute = (name: string, value: string) => {
  write(
    within('settings').querySelector<HTMLInputElement>(`[data-testid="embed-${name}"]`)!,
    value,
  );
};

function press(form: 'look' | 'examples' | 'settings', name: string): void {
  within(form).querySelector<HTMLElement>(`[data-testid="embed-${name}"]`)!.click();
}

/** Waits for the first answer. */
async function answered(): Promise<void> {
  // Before it is defined it takes no place that could be scrolled to.
  await eventually(() => live().matches(':defined')).toBe(true);
  live().scrollIntoView();
  await eventually(event).toContain('"label": "positive"');
}

const partStyle = (name: string) =>
  getComputedStyle(live().shadowRoot!.querySelector(`[part="${name}"]`)!);

describe('rc-embed-page', () => {
  it('shows the element as other pages load it, and its last event', async () => {
    await answered();
    expect((JSON.parse(event()) as Prediction).model.id).toBe('reviews-pt-en');
    writeAttribute('value', 'Horrible, do not buy');
    await eventually(event).toContain('"label": "negative"');
    expect(live().value).toBe('Horrible, do not buy');
  });

  it('sets the attributes on the element and in the code', async () => {
    await eventually(snippet).toContain('explain');
    press('settings', 'explain');
    press('settings', 'required');
    writeAttribute('name', 'opinion');
    writeAttribute('value', 'Say "no" & <b>');
    await eventually(snippet).toContain(
      '<review-classifier name="opinion" value="Say &quot;no&quot; &amp; &lt;b&gt;" required></review-classifier>',
    );
    expect(snippet()).toContain(`src="${page.script.href}"`);
    expect([live().explain, live().required, live().name]).toEqual([false, true, 'opinion']);
    press('settings', 'disabled');
    await eventually(() => live().matches(':disabled')).toBe(true);
  });

  it('dresses the element and the code alike, and undresses both', async () => {
    await answered();
    expect(snippet()).not.toContain('<style>');
    writeColor('positive-color', 'rgb(0 80 0)');
    writeColor('background', '#fffbe6');
    writeLook('radius', '1.25');
    writeLook('fontSize', '1.25');
    writeLook('fontFamily', 'Georgia, serif');
    await eventually(snippet).toContain('--review-classifier-font: 1.25rem/1.5 Georgia, serif;');
    expect(snippet()).toContain('--review-classifier-positive-color: rgb(0 80 0);');
    expect(partStyle('base').borderRadius).toBe('20px');
    expect(partStyle('base').backgroundColor).toBe('rgb(255, 251, 230)');
    expect(getComputedStyle(live()).fontFamily).toBe('Georgia, serif');
    expect(getComputedStyle(live()).fontSize).toBe('20px');
    expect(getComputedStyle(live().shadowRoot!.querySelector('.verdict .positive')!).color).toBe(
      'rgb(0, 80, 0)',
    );
    press('look', 'reset');
    await eventually(snippet).not.toContain('<style>');
    expect(partStyle('base').borderRadius).toBe('8px');
    expect(live().style).toHaveLength(0);
  });

  it('takes no value that is not one, and says so', async () => {
    await eventually(() => color('color').querySelector('[type=text]')).not.toBeNull();
    writeColor('color', 'red; } </style><script>alert(1)</script>');
    writeLook('fontFamily', 'a; } body { display: none');
    await eventually(() => color('color').textContent).toContain('Not a CSS colour');
    expect(color('color').querySelector('[type=text]')!.ariaInvalid).toBe('true');
    expect(within('look').textContent).toContain('Not a list of font families');
    expect(snippet()).not.toContain('<style>');
    expect(live().style).toHaveLength(0);
    await useLocale('pt-BR');
    await eventually(() => color('color').textContent).toContain('Não é uma cor de CSS');
  });

  it('says which text would be hard to read', async () => {
    await eventually(() => contrast().textContent).toContain('own colours');
    writeColor('negative-color', '#e9a36a');
    await eventually(() => contrast().textContent).toContain(
      'Negative: 2.1:1 in light pages; it needs 4.5:1',
    );
    writeColor('negative-color', 'light-dark(#8a3c00, #ffab66)');
    await eventually(() => contrast().textContent).toContain('all text has at least 4.5:1');
    writeColor('background', '#777');
    await useLocale('pt-BR');
    await eventually(() => contrast().textContent).toMatch(
      /Texto: \d,\d:1 em páginas claras, \d,\d:1 em páginas escuras; o mínimo é 4,5:1/,
    );
  });

  it('shows the element in a light and in a dark page', async () => {
    await answered();
    root().querySelector<HTMLElement>('[data-testid="embed-scheme-dark"]')!.click();
    await eventually(() => partStyle('base').backgroundColor).toBe('rgb(27, 31, 38)');
    root().querySelector<HTMLElement>('[data-testid="embed-scheme-light"]')!.click();
    await eventually(() => partStyle('base').backgroundColor).toBe('rgb(255, 255, 255)');
  });

  it('has an example for each slot and part, in the element and in the code', async () => {
    await answered();
    press('examples', 'slot-label');
    press('examples', 'slot-hint');
    press('examples', 'part-label');
    await eventually(snippet).toContain(
      '<span slot="label">What do you think of the product?</span>',
    );
    expect(live().querySelector('[slot=label]')!.textContent).toContain('What do you think');
    expect(live().querySelector('[slot=hint]')!.textContent).toContain('One sentence');
    expect(partStyle('label').textTransform).toBe('uppercase');
    expect(snippet()).toContain('review-classifier::part(label) {');

    press('examples', 'slot-result');
    await eventually(() => live().querySelector('output')?.textContent).toMatch(
      /^positive \(\d\d\.\d%\)$/,
    );
    expect(snippet()).toContain('<output slot="result"></output>');
    press('examples', 'slot-result');
    press('examples', 'slot-label');
    press('examples', 'part-label');
    await eventually(snippet).not.toContain('::part');
    expect(live().querySelector('output, [slot=label]')).toBeNull();
    expect(partStyle('label').textTransform).toBe('none');
  });

  it('has code for each way to build a page, chosen by keyboard too', async () => {
    await eventually(() => tabsOf(within('code')).map((tab) => tab.textContent.trim())).toEqual([
      ...['HTML', 'npm', 'React', 'Vue', 'Svelte', 'Angular', 'Own hosting', 'JavaScript alone'],
    ]);
    const [html] = tabsOf(within('code'));
    expect(policy()).toBe(
      `script-src ${location.origin}; worker-src blob: ${location.origin}; connect-src ${location.origin}`,
    );
    html!.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await eventually(() => snippet('review-form.tsx')).toContain('export function ReviewForm()');
    expect(policy()).toBe("script-src 'self'; worker-src 'self'; connect-src 'self'");
    await userEvent.keyboard('{End}{Enter}');
    await eventually(() => snippet('main.js')).toContain('import { createClassifier } from');
  });

  it('says what a visitor downloads, or that it is not known', async () => {
    const shown = () => within('download').textContent.replaceAll(/\s+/g, ' ');
    await eventually(shown).toContain('Element, with the page 18 kB');
    expect(shown()).toContain('Engine, on first use 67 kB');
    expect(shown()).toContain('Model, on first use 1.2 MB');
    expect(shown()).toContain('In all 1.3 MB');
    tabsOf(within('code'))[6]!.click();
    await eventually(() => snippet('Terminal')).toContain('models/reviews-pt-en/weights.bin');

    const other = new EmbedPage();
    other.script = page.script;
    other.fileList = listOf('none');
    document.body.append(other);
    const download = () => other.shadowRoot?.querySelector('rc-embed-download')?.shadowRoot;
    await eventually(() => download()?.textContent).toContain('does not say the sizes');
    await useLocale('pt-BR');
    await eventually(() => download()?.textContent).toContain('não informa os tamanhos');
    other.remove();
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

  it('is accessible, whatever is chosen', async () => {
    await answered();
    await expectAccessible(page);
    writeColor('background', '#777');
    writeColor('color', 'nothing');
    await eventually(() => contrast().textContent).toContain('Hard to see');
    const [, slots, attributes] = tabsOf(root());
    tabsOf(within('code'))[2]!.click();
    press('look', 'reset');
    slots!.click();
    await expectAccessible(page);
    attributes!.click();
    await expectAccessible(page);
  });
});
