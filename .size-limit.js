import { readdirSync, readFileSync } from 'node:fs';

/** What index.html asks for by itself: the entry, the chunks it imports, and the style sheet. */
const shell = [...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="\.\/([^"]+)"/g)]
  .map(([, path]) => `dist/${path}`)
  .filter((path) => /\.(?:js|css)$/.test(path));

const assets = 'dist/assets';

/** A chunk and what it imports before it runs, but not what it may fetch later. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const code = readFileSync(`${assets}/${name}`, 'utf8');
  for (const [, other] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
    withImports(other, found);
  }
  return found;
}

const worker = readdirSync(assets).find((name) => /^engine\.worker-.*\.js$/.test(name));
const ofWorker = withImports(worker);
const questions = readdirSync(assets).find((name) => /^later-questions-.*\.js$/.test(name));
const paths = (names) => [...names].map((name) => `${assets}/${name}`);
const engine = paths(ofWorker);
const later = paths([...withImports(questions)].filter((name) => !ofWorker.has(name)));

const gzip = true;

export default [
  { name: 'Page shell before the worker loads', path: shell, limit: '93 KB', gzip },
  { name: 'Engine worker', path: engine, limit: '80 KB', gzip },
  {
    name: 'Its questions about files, analysis and training, loaded with the first of them',
    path: later,
    limit: '125 KB',
    gzip,
  },
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
  { name: 'Service worker', path: 'dist/service-worker.js', limit: '155 KB', gzip },
];
