import { attributesOf, type CodeFile, type EmbedCode } from './embed-code.ts';
import { escapedHtml, labelsComment, packageName, slotted, styleElement } from './markup.ts';
import { install, viteConfiguration } from './package-files.ts';

/** What must go with a copy. */
const licences = ['THIRD_PARTY_LICENSES.txt', 'models/reviews-pt-en/MODEL_CARD.md'];

/** A page without a framework, with the script of this site. */
export function plainHtml(code: EmbedCode): CodeFile[] {
  return [{ name: 'index.html', code: page(code, code.script.href) }];
}

/** A page without a framework, with a copy of the script and the model next to it. */
export function ownHosting(code: EmbedCode): CodeFile[] {
  const root = new URL('../', code.script);
  const paths = code.files.length === 0 ? [] : [...code.files, ...licences];
  const downloads = paths.map((path) => {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : 'embed';
    return `curl --create-dirs --output-dir ${folder} -O ${new URL(path, root).href}`;
  });
  return [
    ...(downloads.length === 0 ? [] : [{ name: null, code: downloads.join('\n') }]),
    { name: 'index.html', code: page(code, './embed/review-classifier.js') },
    {
      name: 'nginx.conf',
      code: `location ~ ^/(?:embed|models)/ {
  add_header Access-Control-Allow-Origin "*";
}`,
    },
  ];
}

/** A page without a framework, with the package and a bundler. */
export function packageAlone(code: EmbedCode): CodeFile[] {
  return [
    install,
    {
      name: 'main.js',
      code: `import '${packageName}';

${listener(code)}`,
    },
    {
      name: 'index.html',
      code: `${styleElement(code)}${elementOf(code)}

<script type="module" src="./main.js"></script>`,
    },
    viteConfiguration('vite.config.js'),
  ];
}

function page(code: EmbedCode, script: string): string {
  return `<script type="module" src="${escapedHtml(script)}"></script>

${styleElement(code)}${elementOf(code)}

<script>
${listener(code).replaceAll(/^/gm, '  ')}
</script>`;
}

function elementOf(code: EmbedCode): string {
  const attributes = attributesOf(code.settings)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapedHtml(`${value}`)}"`))
    .join('');
  const children = slotted(code, escapedHtml, '').map((child) => `  ${child}\n`);
  const inside = children.length === 0 ? '' : `\n${children.join('')}`;
  return `<review-classifier${attributes}>${inside}</review-classifier>`;
}

function listener({ classes, slots }: EmbedCode): string {
  const use = slots.result
    ? `document.querySelector('review-classifier output').value =
    \`\${label} (\${(probability * 100).toFixed(1)} %)\`;`
    : 'console.log(label, probability);';
  return `document.addEventListener('review-classified', ({ detail: { label, probability } }) => {
  ${labelsComment(classes)}
  ${use}
});`;
}
