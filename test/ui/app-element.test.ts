import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { currentLocale, messages, preferredLocale, useLocale } from '../../src/i18n/locale.ts';
import { AppElement } from '../../src/ui/app-element.ts';

declare global {
  interface HTMLElementEventMap {
    'number-picked': CustomEvent<{ number: number }>;
    'nothing-picked': CustomEvent<null>;
  }
}

@customElement('test-app-element')
class TestElement extends AppElement {
  static override styles = css`
    :host {
      display: inline;
    }
  `;

  updates = 0;

  protected override render() {
    this.updates += 1;
    return html`<h2>${messages().shell.close}</h2>`;
  }

  pick(): void {
    this.emit('number-picked', { number: 7 });
    this.emit('nothing-picked');
  }

  pickForAll(): void {
    this.announce('number-picked', { number: 8 });
  }
}

async function place(): Promise<{ element: TestElement; owner: HTMLElement }> {
  const owner = document.createElement('div');
  const element = new TestElement();
  owner.attachShadow({ mode: 'open' }).append(element);
  document.body.append(owner);
  onTestFinished(() => owner.remove());
  await element.updateComplete;
  return { element, owner };
}

beforeEach(() => useLocale('en'));
afterEach(async () => {
  await useLocale('en');
  localStorage.clear();
});

describe('AppElement', () => {
  it("puts the shared styles under the element's own", async () => {
    const { element } = await place();
    const heading = element.shadowRoot!.querySelector('h2')!;
    expect(getComputedStyle(heading).marginBlockStart).toBe('0px');
    expect(getComputedStyle(element).display).toBe('inline');
  });

  it('speaks the language the page switches to, for as long as it is on the page', async () => {
    const { element } = await place();
    await useLocale('pt-BR');
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).toBe('Fechar');

    element.remove();
    const before = element.updates;
    await useLocale('en');
    await element.updateComplete;
    expect(element.updates).toBe(before);
  });

  it('shows the language of the page when it comes back to it', async () => {
    const { element, owner } = await place();
    element.remove();
    await useLocale('pt-BR');
    owner.shadowRoot!.append(element);
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).toBe('Fechar');
  });

  it('emits to its owner, and announces to all around it', async () => {
    const { element, owner } = await place();
    const heard: unknown[] = [];
    element.addEventListener('number-picked', ({ detail }) => heard.push(detail));
    element.addEventListener('nothing-picked', ({ detail }) => heard.push(detail));
    owner.addEventListener('number-picked', ({ detail }) => heard.push({ outside: detail }));
    element.pick();
    expect(heard).toEqual([{ number: 7 }, null]);

    heard.length = 0;
    element.pickForAll();
    expect(heard).toEqual([{ number: 8 }, { outside: { number: 8 } }]);
  });
});

describe('useLocale', () => {
  it('tells the document, and remembers a choice only when asked to', async () => {
    await useLocale('pt-BR');
    expect(document.documentElement.lang).toBe('pt-BR');
    expect(preferredLocale(undefined, ['en'])).toBe('en');
    await useLocale('pt-BR', { remember: true });
    expect(preferredLocale(undefined, ['en'])).toBe('pt-BR');
  });

  it('ends with the choice made last, whichever catalogue arrives first', async () => {
    const slow = useLocale('pt-BR', { remember: true });
    const fast = useLocale('en', { remember: true });
    await Promise.all([slow, fast]);
    expect(currentLocale()).toBe('en');
    expect(document.documentElement.lang).toBe('en');
    expect(preferredLocale(undefined, ['pt'])).toBe('en');
  });
});
