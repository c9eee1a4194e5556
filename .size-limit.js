import { readFileSync } from 'node:fs';

/** What index.html asks for by itself: the entry, the chunks it imports, and the style sheet. */
const shell = [...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="\.\/([^"]+)"/g)]
  .map(([, path]) => `dist/${path}`)
  .filter((path) => /\.(?:js|css)$/.test(path));

const gzip = true;

export default [
  { name: 'Page shell before the worker loads', path: shell, limit: '100 KB', gzip },
  { name: 'Engine worker', path: 'dist/assets/engine.worker-*.js', limit: '166 KB', gzip },
  {
    name: 'Embed: the widget before a model is needed',
    path: 'dist/embed/review-classifier.js',
    limit: '20 KB',
    gzip,
  },
  {
    name: 'Embed: its engine, loaded on first use',
    path: 'dist/embed/review-classifier-engine.js',
    limit: '80 KB',
    gzip,
  },
  {
    name: 'What runs layers from Keras, loaded where somebody has such a model',
    path: 'dist/assets/load-layers-bundle-*.js',
    limit: '60 KB',
    gzip,
  },
  // It cannot load a part of itself later: what runs layers is in it, and what holds it to the policy.
  { name: 'Service worker', path: 'dist/service-worker.js', limit: '143 KB', gzip },
];
