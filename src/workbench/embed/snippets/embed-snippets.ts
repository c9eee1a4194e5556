import { angularFiles } from './angular-files.ts';
import type { CodeFile, EmbedCode } from './embed-code.ts';
import { ownHosting, packageAlone, plainHtml } from './page-files.ts';
import { reactFiles } from './react-files.ts';
import { scriptAlone } from './script-files.ts';
import { svelteFiles } from './svelte-files.ts';
import { vueFiles } from './vue-files.ts';

const filesOf = {
  html: plainHtml,
  npm: packageAlone,
  react: reactFiles,
  vue: vueFiles,
  svelte: svelteFiles,
  angular: angularFiles,
  host: ownHosting,
  script: scriptAlone,
} as const satisfies Record<string, (code: EmbedCode) => CodeFile[]>;

export type EmbedSnippetKind = keyof typeof filesOf;

export const snippetKinds = Object.keys(filesOf) as EmbedSnippetKind[];

/** Code that a user copies, as the files of which it is made. */
export function embedFiles(kind: EmbedSnippetKind, code: EmbedCode): CodeFile[] {
  return filesOf[kind](code);
}

/** What the Content-Security-Policy of a page with this code must allow, on one line. */
export function embedPolicy(kind: EmbedSnippetKind, script: URL): string {
  return kind === 'html' || kind === 'script'
    ? `script-src ${script.origin}; worker-src blob: ${script.origin}; connect-src ${script.origin}`
    : "script-src 'self'; worker-src 'self'; connect-src 'self'";
}
