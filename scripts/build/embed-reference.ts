import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

const source = 'docs/embed.md';
const fileName = 'embed-reference.html';

/**
 * Lays the reference of the embed next to the site, as a page without scripts of its own: the
 * document of the repository.
 *
 * @param policy its Content-Security-Policy
 */
export function embedReference(policy: string): Plugin {
  let root = '';
  const document = () => readFile(resolve(root, source), 'utf8');
  const style = () => readFile(resolve(import.meta.dirname, 'embed-reference.css'), 'utf8');
  return {
    name: 'embed-reference',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const name = 'embed-reference.css';
      const reference = this.emitFile({ type: 'asset', name, source: await style() });
      const page = referencePage(
        await document(),
        `<meta http-equiv="Content-Security-Policy" content="${policy}" />
    <link rel="stylesheet" href="./${this.getFileName(reference)}" />`,
      );
      this.emitFile({ type: 'asset', fileName, source: page });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${fileName}`, (_request, response, next) => {
        Promise.all([document(), style()]).then(([markdown, css]) => {
          response.setHeader('Content-Type', 'text/html');
          response.end(referencePage(markdown, `<style>${css}</style>`));
        }, next);
      });
    },
  };
}

/** A page of a document; what it says of other files of the repository is text there. */
export function referencePage(markdown: string, head: string): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const id = text.toLowerCase().replaceAll(/[^\w]+/g, '-');
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        return /^(?:https:|#)/.test(href) ? `<a href="${href}">${words}</a>` : words;
      },
    },
  });
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? '';
  // A wide table scrolls in its own frame, which the keyboard reaches.
  const body = marked
    .parse(markdown, { async: false })
    .replaceAll('<table>', '<div class="wide" tabindex="0" role="group" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" type="image/svg+xml" href="./icons/icon.svg" />
    ${head}
    <title>${title} · Review Classifier</title>
  </head>
  <body>
    <nav><a href="./#embed">Review Classifier</a></nav>
    <main>
${body}
    </main>
  </body>
</html>
`;
}
