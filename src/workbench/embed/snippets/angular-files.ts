import { attributesOf, type CodeFile, type EmbedCode } from './embed-code.ts';
import {
  element,
  escapedTemplate,
  escapedTemplateLiteral,
  indented,
  packageName,
  quoted,
  slotted,
  styleRules,
} from './markup.ts';
import { install } from './package-files.ts';

/** A standalone component of Angular. */
export function angularFiles(code: EmbedCode): CodeFile[] {
  return [install, { name: 'review-form.ts', code: component(code) }];
}

function component(code: EmbedCode): string {
  const attributes = attributesOf(code.settings).map(([name, value]) => {
    if (value === true) return name;
    // Braces begin an expression in an attribute even where they are written as entities.
    if (`${value}`.includes('{{')) return `[${name}]="${escapedTemplate(quoted(`${value}`))}"`;
    return typeof value === 'number'
      ? `[${name}]="${value}"`
      : `${name}="${escapedTemplate(value)}"`;
  });
  const drawn = element(
    [...attributes.map(escapedTemplateLiteral), '(review-classified)="classified($event)"'],
    slotted(
      code,
      (text) => escapedTemplateLiteral(escapedTemplate(text)),
      '{{ prediction()?.label }}',
    ),
    '></review-classifier>',
  );
  const rules = styleRules(code);
  const styles =
    rules === null ? '' : `  styles: \`\n${indented(escapedTemplateLiteral(rules), 4)}\n  \`,\n`;
  return `import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import '${packageName}';
import type { Prediction } from '${packageName}';

@Component({
  selector: 'app-review-form',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    <form>
${indented(drawn, 6)}
${code.slots.result ? '' : '      <p>{{ prediction()?.label }}</p>\n'}    </form>
  \`,
${styles}})
export class ReviewForm {
  readonly prediction = signal<Prediction | null>(null);

  classified(event: Event): void {
    this.prediction.set((event as CustomEvent<Prediction>).detail);
  }
}`;
}
