import { describe, expect, it } from 'vitest';
import angularExample from '../../../examples/angular/review-form.ts?raw';
import reactExample from '../../../examples/react/review-form.tsx?raw';
import svelteExample from '../../../examples/svelte/ReviewForm.svelte?raw';
import vueExample from '../../../examples/vue/ReviewForm.vue?raw';
import type { EmbedCode } from '../../../src/workbench/embed/snippets/embed-code.ts';
import {
  embedFiles,
  embedPolicy,
  snippetKinds,
  type EmbedSnippetKind,
} from '../../../src/workbench/embed/snippets/embed-snippets.ts';
import { plainCode } from './plain-code.ts';

const script = new URL('https://example.org/shop/embed/review-classifier.js');

/** The text of a snippet's file, or of what is typed in a terminal. */
function file(kind: EmbedSnippetKind, name: string | null, code: Partial<EmbedCode>): string {
  const files = embedFiles(kind, { ...plainCode, script, ...code });
  return files.find((one) => one.name === name)?.code ?? '';
}

describe('The code to copy', () => {
  const settings = { ...plainCode.settings, name: 'review', lang: 'pt-BR', explain: true };
  const code = { settings: { ...settings, required: true } };

  it('is that of the examples, which the compilers of the frameworks check', () => {
    expect(`${file('react', 'review-form.tsx', code)}\n`).toBe(reactExample);
    expect(`${file('svelte', 'ReviewForm.svelte', code)}\n`).toBe(svelteExample);
    expect(`${file('angular', 'review-form.ts', code)}\n`).toBe(angularExample);
    // The example says in its first line what stands in a file of its own here.
    expect(`${file('vue', 'ReviewForm.vue', code)}\n`).toBe(vueExample.replace(/^.*\n/, ''));
    expect(file('vue', 'vite.config.ts', code)).toContain(
      "isCustomElement: (tag) => tag === 'review-classifier'",
    );
  });

  it('installs the package wherever it is imported', () => {
    for (const kind of snippetKinds) {
      const files = embedFiles(kind, plainCode);
      const imports = files.some(({ code: text }) => text.includes("'review-classifier-element'"));
      const installs = file(kind, null, {}) === 'npm install review-classifier-element';
      expect(imports, kind).toBe(installs);
    }
  });

  it('has the look, the slots and the parts in every way to build a page', () => {
    const dressed: Partial<EmbedCode> = {
      properties: [['--review-classifier-radius', '1rem']],
      parts: ['verdict'],
      slots: { label: 'Your opinion?', hint: null, result: true },
    };
    for (const kind of snippetKinds) {
      if (kind === 'script') continue;
      const all = embedFiles(kind, { ...plainCode, ...dressed }).map((one) => one.code);
      const text = all.join('\n');
      expect(text, kind).toMatch(/review-classifier \{\s+--review-classifier-radius: 1rem;\s+\}/);
      expect(text, kind).toMatch(
        /review-classifier::part\(verdict\) \{\s+font-size: 1\.75em;\s+\}/,
      );
      expect(text, kind).toContain('<span slot="label">Your opinion?</span>');
      expect(text, kind).toContain('<output slot="result">');
      expect(text, kind).not.toContain('slot="hint"');
    }
    expect(file('react', 'review-form.tsx', dressed)).toContain("import './review-form.css';");
  });

  it('names the folder of a model of one’s own and its classes, which end no script', () => {
    const own = {
      settings: { ...plainCode.settings, model: 'models/shop/' },
      classes: ['delivery', '</script>'],
    };
    const html = file('html', 'index.html', own);
    expect(html).toContain('<review-classifier model="models/shop/"></review-classifier>');
    expect(html).toContain(String.raw`// label: "delivery" | "\u003c/script>"`);
    const module = file('script', 'main.js', own);
    expect(module).toContain("createClassifier({ model: 'models/shop/' })");
    expect(module).toContain(String.raw`// label: "delivery" | "\u003c/script>"`);
  });

  it('holds text that is typed as text, in the templates of each framework', () => {
    const typed = '"><b>{{ a }} @if ${b} `c` \\d & e';
    const written = { settings: { ...plainCode.settings, value: typed } };
    expect(attribute(file('html', 'index.html', written))).toBe(typed);
    expect(attribute(file('react', 'review-form.tsx', written))).toBe(typed);
    for (const [kind, name] of [
      ['vue', 'ReviewForm.vue'],
      ['svelte', 'ReviewForm.svelte'],
    ] as const) {
      const text = file(kind, name, written);
      const [, inTemplate = ''] = /value="([^"]*)"/.exec(text) ?? [];
      expect(inTemplate, kind).not.toMatch(/[{}@<>]/);
      expect(attribute(text), kind).toBe(typed);
    }
    // Angular reads an expression in an attribute with two braces, so that it is one.
    const template = templateOf(file('angular', 'review-form.ts', written));
    expect(template).toMatch(/^\s+\[value\]="'[^"{}@<>]*'"$/m);
  });

  it('downloads every file of a copy, and what must go with it', () => {
    const files = ['embed/review-classifier.js', 'models/reviews-pt-en/weights.bin'];
    const downloads = file('host', null, { files }).split('\n');
    expect(downloads).toContain(
      'curl --create-dirs --output-dir models/reviews-pt-en -O https://example.org/shop/models/reviews-pt-en/weights.bin',
    );
    expect(downloads.join('\n')).toContain('https://example.org/shop/THIRD_PARTY_LICENSES.txt');
    expect(file('host', 'index.html', { files })).toContain('src="./embed/review-classifier.js"');
    expect(file('host', null, {})).toBe('');
  });

  it('needs a policy of one line: of this site, or of the page alone', () => {
    expect(embedPolicy('html', script)).toBe(
      'script-src https://example.org; worker-src blob: https://example.org; connect-src https://example.org',
    );
    expect(embedPolicy('react', script)).toBe(
      "script-src 'self'; worker-src 'self'; connect-src 'self'",
    );
  });
});

/** What the attribute is once HTML has read it. */
function attribute(text: string): string | undefined {
  const [markup = ''] = /<review-classifier[\s\S]*?(?=\n\s*(?:on|@|\(|\/?>)|><\/)/.exec(text) ?? [];
  const parsed = new DOMParser().parseFromString(`${markup}></review-classifier>`, 'text/html');
  return parsed.querySelector('review-classifier')?.getAttribute('value') ?? undefined;
}

/** The template of an Angular component, as JavaScript reads it. */
function templateOf(component: string): string {
  const [, literal = ''] = /template: `((?:[^`\\]|\\[\s\S])*)`/.exec(component) ?? [];
  return literal.replaceAll(/\\([\s\S])/g, '$1');
}
