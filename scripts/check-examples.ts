/**
 * `npx tsx scripts/check-examples.ts`: type-checks and compiles the examples with the compilers of
 * their frameworks, against the packed package. It asks the registry for them, so it is run by
 * hand.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EmbedCode } from '../src/workbench/embed/snippets/embed-code.ts';
import { embedFiles } from '../src/workbench/embed/snippets/embed-snippets.ts';
import { buildPackage } from './package/build-package.ts';

/** The versions that the examples were last checked with. */
const versions = {
  react: '19.3.1',
  '@types/react': '19.3.0',
  vue: '3.5.45',
  'vue-tsc': '3.3.14',
  svelte: '5.57.3',
  'svelte-check': '4.7.8',
  '@angular/core': '22.2.6',
  '@angular/compiler': '22.2.6',
  '@angular/compiler-cli': '22.2.6',
  rxjs: '7.8.2',
  typescript: '6.0.3',
};

const strict = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2023', 'dom', 'dom.iterable'],
  strict: true,
  noEmit: true,
  verbatimModuleSyntax: true,
  types: [],
};

/** How each example is checked: a program of its framework, and what its configuration says. */
const checks = {
  script: { program: 'tsc', configuration: { compilerOptions: strict } },
  react: { program: 'tsc', configuration: { compilerOptions: { ...strict, jsx: 'react-jsx' } } },
  vue: {
    program: 'vue-tsc',
    configuration: { compilerOptions: strict, vueCompilerOptions: { strictTemplates: false } },
  },
  svelte: { program: 'svelte-check', configuration: { compilerOptions: strict } },
  angular: {
    program: 'ngc',
    configuration: {
      compilerOptions: { ...strict, noEmit: false, outDir: 'out', experimentalDecorators: true },
      angularCompilerOptions: { strictTemplates: true },
    },
  },
};

/** All that the page Embed can set, and text that is something else in one of the templates. */
const everything: EmbedCode = {
  script: new URL('https://example.org/embed/review-classifier.js'),
  settings: {
    ...{ model: 'models/mine/', lang: 'pt-BR', threshold: 0.8, loading: 'eager', name: 'review' },
    ...{ value: '"><b>{{ a }} @if ${b} `c` \\d & e', explain: true, required: true },
    disabled: true,
  },
  properties: [
    ['--review-classifier-negative-color', 'light-dark(#9a4400, #ffab66)'],
    ['--review-classifier-font', '1rem/1.5 "Open Sans", sans-serif'],
  ],
  parts: ['base', 'verdict'],
  slots: { label: 'Your {opinion}?', hint: 'a@b', result: true },
  classes: ['negative', 'positive'],
  files: [],
};

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'review-classifier-examples-'));
const run = (command: string, parameters: string[], cwd = folder) =>
  execFileSync(command, parameters, { cwd, stdio: 'inherit' });

try {
  await buildPackage(root, join(folder, 'package'));
  run('npm', ['pack', '--silent', './package']);
  const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      type: 'module',
      private: true,
      dependencies: { ...versions, 'review-classifier-element': `file:${archive}` },
    }),
  );
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']);
  for (const [example, { program, configuration }] of entriesOf(checks)) {
    const place = join(folder, example);
    mkdirSync(place);
    cpSync(join(root, 'examples', example), place, { recursive: true });
    if (example !== 'script') writeComponent(example, place);
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(configuration));
    const flags = program === 'svelte-check' ? ['--tsconfig', './tsconfig.json'] : ['-p', '.'];
    run(join(folder, 'node_modules/.bin', program), flags, place);
    console.log(`${example}: checked by ${program}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** The component of the page Embed, and its rules, in a folder next to the example. */
function writeComponent(framework: 'react' | 'vue' | 'svelte' | 'angular', place: string): void {
  const folder = join(place, 'everything');
  mkdirSync(folder);
  for (const { name, code } of embedFiles(framework, everything)) {
    // The configurations name packages that have no part in this.
    if (name === null || /^(?:vite\.config\.ts|angular\.json)$/.test(name)) continue;
    writeFileSync(join(folder, name), `${code}\n`);
    if (name.endsWith('.css'))
      writeFileSync(join(folder, 'styles.d.ts'), "declare module '*.css';");
  }
}

function entriesOf<Key extends string, Value>(record: Record<Key, Value>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
