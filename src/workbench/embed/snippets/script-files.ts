import type { CodeFile, EmbedCode } from './embed-code.ts';
import { labelsComment, quoted } from './markup.ts';

/** The classifier without the element. */
export function scriptAlone({ script, settings: { model }, classes }: EmbedCode): CodeFile[] {
  const options = model === '' ? '' : `{ model: ${quoted(model)} }`;
  return [
    {
      name: 'main.js',
      code: `import { createClassifier } from ${quoted(script.href)};

const classifier = await createClassifier(${options});
${labelsComment(classes)}
const { label, probability } = await classifier.predict('Este produto é excelente, adorei!');
const many = await classifier.predict(['…', '…'], {
  onProgress: ({ done, total }) => console.log(\`\${done} of \${total}\`),
});
classifier.dispose();`,
    },
  ];
}
