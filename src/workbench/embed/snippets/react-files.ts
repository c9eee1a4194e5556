import { attributesOf, type CodeFile, type EmbedCode } from './embed-code.ts';
import { element, escapedTemplate, indented, packageName, slotted, styleRules } from './markup.ts';
import { install, viteConfiguration } from './package-files.ts';

/** A component of React 19, which sets properties and listens to events of custom elements. */
export function reactFiles(code: EmbedCode): CodeFile[] {
  const rules = styleRules(code);
  return [
    install,
    { name: 'review-form.tsx', code: component(code, rules !== null) },
    ...(rules === null ? [] : [{ name: 'review-form.css', code: rules }]),
    viteConfiguration('vite.config.ts', {
      import: "import react from '@vitejs/plugin-react';",
      call: 'react()',
    }),
  ];
}

function component(code: EmbedCode, isStyled: boolean): string {
  const attributes = attributesOf(code.settings).map(([name, value]) => {
    if (value === true) return name;
    return typeof value === 'number' ? `${name}={${value}}` : `${name}="${escapedTemplate(value)}"`;
  });
  const drawn = element(
    [...attributes, 'onreview-classified={(event) => setPrediction(event.detail)}'],
    slotted(code, escapedTemplate, '{prediction?.label}'),
    '/>',
  );
  return `import { useState } from 'react';
import '${packageName}';
import type { Prediction, ReviewClassifierElement } from '${packageName}';
${isStyled ? "import './review-form.css';\n" : ''}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'review-classifier': React.DetailedHTMLProps<
        React.HTMLAttributes<ReviewClassifierElement> & {
          model?: string;
          name?: string;
          value?: string;
          threshold?: number;
          loading?: 'lazy' | 'eager';
          explain?: boolean;
          required?: boolean;
          disabled?: boolean;
          'onreview-classified'?: (event: CustomEvent<Prediction>) => void;
        },
        ReviewClassifierElement
      >;
    }
  }
}

export function ReviewForm() {
  const [prediction, setPrediction] = useState<Prediction | null>(null);
  return (
    <form>
${indented(drawn, 6)}
${code.slots.result ? '' : '      <p>{prediction?.label}</p>\n'}    </form>
  );
}`;
}
