import { partRule } from '../embed-parts.ts';
import type { EmbedCode } from './embed-code.ts';

/** Name of the npm package. */
export const packageName = 'review-classifier-element';

/** Text as HTML holds it, in an attribute with double quotes as elsewhere. */
export function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The same for templates in which braces begin an expression, and `@` a block. */
export function escapedTemplate(text: string): string {
  return escapedHtml(text)
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replaceAll('@', '&#64;');
}

/** Text between backticks of JavaScript. */
export function escapedTemplateLiteral(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}

/** Text between single quotes of JavaScript. */
export function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replaceAll('<', '\\u003c')}'`;
}

/** Rules for the custom properties and parts; null where none is set. */
export function styleRules({ properties, parts }: EmbedCode): string | null {
  const lines = properties.map(
    // No value of a property ends the style element.
    ([name, value]) => `  ${name}: ${value.replaceAll('<', '\\3c ')};`,
  );
  const rules = [
    ...(lines.length === 0 ? [] : [`review-classifier {\n${lines.join('\n')}\n}`]),
    ...parts.map((part) => partRule('review-classifier', part)),
  ];
  return rules.length === 0 ? null : rules.join('\n\n');
}

/** The style element of the rules, and an empty line after it; nothing where there is no rule. */
export function styleElement(code: EmbedCode): string {
  const rules = styleRules(code);
  return rules === null ? '' : `<style>\n${indented(rules, 2)}\n</style>\n\n`;
}

/**
 * What fills the slots.
 *
 * @param escaped makes text what the template holds
 * @param result what shows the answer
 */
export function slotted(
  { slots }: EmbedCode,
  escaped: (text: string) => string,
  result: string,
): string[] {
  return [
    ...(['label', 'hint'] as const).flatMap((name) => {
      const text = slots[name];
      return text === null ? [] : [`<span slot="${name}">${escaped(text)}</span>`];
    }),
    ...(slots.result ? [`<output slot="result">${result}</output>`] : []),
  ];
}

/**
 * The element with an attribute a line.
 *
 * @param empty how it ends where nothing is in it
 */
export function element(
  attributes: readonly string[],
  children: readonly string[],
  empty: '/>' | '></review-classifier>',
): string {
  const opening = ['<review-classifier', ...attributes.map((attribute) => `  ${attribute}`)];
  return children.length === 0
    ? [...opening, empty].join('\n')
    : [...opening, '>', ...children.map((child) => `  ${child}`), '</review-classifier>'].join(
        '\n',
      );
}

/** Every line that is not empty, so many spaces further in. */
export function indented(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}

/** As a comment in a script names them: no name ends the comment or the script. */
export function labelsComment(classes: readonly string[]): string {
  const names = classes.map((name) => JSON.stringify(name).replaceAll('<', '\\u003c'));
  return `// label: ${names.join(' | ')}`;
}
