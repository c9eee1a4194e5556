import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'public', 'examples', 'coverage', 'test-results'] },
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
      lit: { elementBaseClasses: ['AppElement', 'OwnTaskElement'] },
      wc: { elementBaseClasses: ['LitElement', 'AppElement', 'OwnTaskElement'] },
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
);
