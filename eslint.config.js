import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import regexp from 'eslint-plugin-regexp';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** `private` is TypeScript's alone and can be read at run time; a decorator cannot be on a `#name`. */
const privateByHash = [
  "PropertyDefinition[accessibility='private'][decorators.length=0]",
  "MethodDefinition[accessibility='private'][kind!='constructor'][decorators.length=0]",
  'TSParameterProperty',
].map((selector) => ({ selector, message: 'Write a private member as #name.' }));

/** Longer than 400 lines still; a file that is split goes from here. */
const longFiles = [
  'test/dataset/bad-input.test.ts',
  'test/e2e/embed.test.ts',
  'test/model/layers/hostile-layers.test.ts',
  'test/predict-api/predict-api.test.ts',
  'test/workbench/errors/errors-page.test.ts',
  'test/workbench/models/models-page.test.ts',
];

export default tseslint.config(
  // What is in assembly is AssemblyScript, which its own compiler checks.
  { ignores: ['assembly', 'dist', 'public', 'examples', 'coverage', 'test-results'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // An async method without await turns what it throws into a rejection, which its callers expect.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-control-regex': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    // What is read comes from anywhere: no text may take a time that grows faster than it does.
    files: ['{scripts,src}/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['src/{ui,workbench,widget}/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['src/{ui,workbench,widget}/**/*.ts'],
    ...wc.configs['flat/recommended'],
  },
  {
    files: ['src/{ui,workbench}/**/*.ts'],
    settings: {
      lit: { elementBaseClasses: ['AppElement', 'OwnTaskElement', 'SessionElement'] },
      wc: { elementBaseClasses: ['LitElement', 'AppElement', 'OwnTaskElement', 'SessionElement'] },
    },
  },
  {
    files: ['src/{text,evaluation,analysis,learning}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'fetch', 'navigator', 'localStorage', 'Worker', 'self'].map(
          (name) => ({
            name,
            message: 'This station is pure: same input, same output.',
          }),
        ),
      ],
    },
  },
  {
    // A service worker's own globals are only in the worker's library.
    files: ['src/{realm,service-worker}/**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: false, project: './tsconfig.worker.json' },
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: globals.node, parserOptions: { projectService: false } },
  },
  prettier,
  {
    rules: {
      'no-restricted-syntax': ['error', ...privateByHash],
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'variable', modifiers: ['const', 'global'], format: ['camelCase'] },
      ],
    },
  },
  {
    ignores: longFiles,
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    // Prettier keeps the code within its width; what it leaves alone are comments.
    files: ['{bench,lab,scripts,src,test}/**/*.ts'],
    rules: {
      'max-len': ['error', { code: 10_000, comments: 100, ignoreUrls: true }],
    },
  },
);
