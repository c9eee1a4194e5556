/** What the user has set on the element; empty text and false are attributes that are left out. */
export interface EmbedSettings {
  /** Folder of a bundle, relative to the page that embeds it. */
  model: string;
  lang: string;
  threshold: number;
  loading: 'lazy' | 'eager';
  name: string;
  value: string;
  explain: boolean;
  required: boolean;
  disabled: boolean;
}

export const snippetKinds = ['html', 'script', 'policy'] as const;
export type EmbedSnippetKind = (typeof snippetKinds)[number];

/**
 * Attributes that differ from what the element does by itself, in the order of its documentation.
 */
export function attributesOf(settings: EmbedSettings): [string, string | true][] {
  const { model, lang, threshold, loading, name, value, explain, required, disabled } = settings;
  const all: [string, string | boolean][] = [
    ['model', model],
    ['lang', lang],
    ['name', name],
    ['value', value],
    ['threshold', threshold > 0.5 ? String(threshold) : ''],
    ['loading', loading === 'eager' ? loading : ''],
    ['explain', explain],
    ['required', required],
    ['disabled', disabled],
  ];
  return all.filter((one): one is [string, string | true] => one[1] !== '' && one[1] !== false);
}

/**
 * Code that a user copies.
 *
 * @param script absolute address of review-classifier.js
 * @param classes of the model that the element answers with
 */
export function embedSnippet(
  kind: EmbedSnippetKind,
  script: URL,
  settings: EmbedSettings,
  classes: readonly string[],
): string {
  switch (kind) {
    case 'html':
      return htmlSnippet(script, settings, classes);
    case 'script':
      return scriptSnippet(script, settings, classes);
    case 'policy':
      return [
        `script-src ${script.origin};`,
        `worker-src blob: ${script.origin};`,
        `connect-src ${script.origin}`,
      ].join('\n');
  }
}

/** As a comment in a script names them: no name ends the comment or the script. */
function labelsComment(classes: readonly string[]): string {
  const names = classes.map((name) => JSON.stringify(name).replaceAll('<', '\\u003c'));
  return `// label: ${names.join(' | ')}`;
}

function htmlSnippet(script: URL, settings: EmbedSettings, classes: readonly string[]): string {
  const attributes = attributesOf(settings)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');
  return `<script type="module" src="${escaped(script.href)}"></script>

<review-classifier${attributes}></review-classifier>

<script>
  document.addEventListener('review-classified', (event) => {
    ${labelsComment(classes)}
    console.log(event.detail.label, event.detail.probability);
  });
</script>`;
}

function scriptSnippet(script: URL, { model }: EmbedSettings, classes: readonly string[]): string {
  const options = model === '' ? '' : `{ model: ${JSON.stringify(model)} }`;
  return `import { createClassifier } from '${script.href}';

const classifier = await createClassifier(${options});
${labelsComment(classes)}
const { label, probability } = await classifier.predict('Este produto é excelente, adorei!');
const many = await classifier.predict(['…', '…'], {
  onProgress: ({ done, total }) => console.log(\`\${done} of \${total}\`),
});
classifier.dispose();`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
