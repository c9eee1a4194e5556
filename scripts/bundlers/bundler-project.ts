/** A page with the npm package in it, and the bundler that builds it. */
export interface BundlerProject {
  name: string;
  /** What is installed next to the package, in the versions that were last checked. */
  packages: Readonly<Record<string, string>>;
  /** Text of each file by its path. */
  files: Readonly<Record<string, string>>;
  /** Program in `node_modules/.bin` with its parameters. */
  build: readonly [string, ...string[]];
  /** Folder of the built page. */
  output: string;
  /** What else is copied into that folder, as one does by hand: from and to. */
  copied?: Readonly<Record<string, string>>;
  /** The strictest Content-Security-Policy under which the built page must classify. */
  policy: string;
}

/** What the page classifies, and what must come out. */
export const expectedLabels = 'positive,negative';

/** A module that classifies, after what an application of its own would have done. */
export const mainScript = (
  before = '',
) => `import { createClassifier, setAssetAddresses } from 'review-classifier-element';
${before}
const element = document.querySelector('review-classifier');
element.addEventListener('review-classified', ({ detail }) => {
  document.body.dataset.element = detail.label;
});
element.value = 'Wonderful, I love it';

createClassifier()
  .then(async (classifier) => {
    const answers = await classifier.predict([
      'Este produto é excelente, adorei!',
      'Terrible, it broke after two days',
    ]);
    document.body.dataset.thread = classifier.info.thread;
    document.body.dataset.labels = answers.map(({ label }) => label).join();
  })
  .catch(({ code, message }) => {
    document.body.dataset.labels = code + ': ' + message;
  });
`;

/** A page that asks for a script, and for nothing else. */
export const page = (script: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page of its own</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <review-classifier></review-classifier>
    <script type="module" src="${script}"></script>
  </body>
</html>
`;
