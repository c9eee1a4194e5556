/** What each folder of src may import beside itself; the reasons stand in CONTRIBUTING.md. */
const mayImport = {
  text: [],
  dataset: [],
  evaluation: [],
  analysis: ['evaluation', 'text'],
  model: ['text'],
  wire: [],
  learning: ['text', 'model', 'evaluation'],
  engine: [
    'text',
    'dataset',
    'model',
    'learning',
    'evaluation',
    'analysis',
    'storage',
    'wire',
    'realm',
  ],
  realm: [],
  client: ['wire'],
  storage: [],
  ui: ['i18n'],
  i18n: [],
  widget: ['client', 'ui', 'i18n', 'wire'],
  workbench: ['client', 'ui', 'i18n', 'storage', 'realm', 'wire'],
  'predict-api': [],
  'service-worker': ['predict-api', 'model', 'storage', 'realm'],
};

/** Folders that may name the types of any station, without its code. */
const mayImportTypes = ['client', 'storage', 'ui', 'i18n', 'widget', 'workbench', 'predict-api'];

/** What a folder may import for its address alone, as Vite gives it, without its code. */
const mayAddress = { client: ['^src/engine/engine\\.worker\\.ts$'] };

/** What a form shows at first, and says that it will do, must be what the training does. */
const mayRead = { workbench: ['^src/learning/(training-recipe|search-plans)\\.ts$'] };

const stations = Object.entries(mayImport).map(([folder, others]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import ${others.length > 0 ? others.join(', ') : 'no other folder'}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/(${[folder, ...others].join('|')})/`,
      ...(mayAddress[folder] ?? []),
      ...(mayRead[folder] ?? []),
    ],
    ...(mayImportTypes.includes(folder) ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}));

const pure = '^src/(text|dataset|evaluation|analysis|learning)/';

module.exports = {
  forbidden: [
    ...stations,
    {
      name: 'pages-know-no-other-page',
      comment: 'What several pages use belongs to the session, to ui, or to workbench itself.',
      severity: 'error',
      from: { path: '^src/workbench/(classify|evaluate|errors|improve|models|embed|api)/' },
      to: {
        path: '^src/workbench/(classify|evaluate|errors|improve|models|embed|api)/',
        pathNot: '^src/workbench/$1/',
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-stations',
      comment: 'Pure stations know no page, no thread and no tensor.',
      severity: 'error',
      from: { path: pure },
      to: { path: 'node_modules/(lit|@lit|comlink|@tensorflow)' },
    },
    {
      name: 'nothing-of-node',
      comment: 'What is shipped never runs in Node alone.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-the-lab',
      comment: 'lab may import anything in src; only its own tests import lab.',
      severity: 'error',
      from: { path: '^(src|scripts|bench)/' },
      to: { path: '^lab/' },
    },
    {
      name: 'src-knows-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'lab-knows-no-test',
      severity: 'error',
      from: { path: '^lab/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is dead; entries are named here.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot:
          '^src/(main|engine/engine\\.worker|engine/review-classifier-engine|widget/review-classifier|service-worker/service-worker)\\.ts$',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
