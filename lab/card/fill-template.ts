/** What a template's names stand for: text, or whether a section is there at all. */
export type TemplateValues = Readonly<Record<string, string | boolean>>;

/** A section from its opening to its closing tag, innermost first because none may stand in it. */
const section = /\{\{([#^])(\w+)\}\}\n?((?:(?!\{\{[#^/])[^])*?)\{\{\/\2\}\}(\n?)/;

/**
 * Fills a template in the manner of mustache: `{{name}}` is the text of that name; what stands
 * between `{{#name}}` and `{{/name}}` is there where the value is true or a text, and between
 * `{{^name}}` and `{{/name}}` where it is false or empty. Lines that a section leaves empty are
 * closed up.
 *
 * @throws RangeError where the template has a name without a value, or a value stands nowhere in it
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  const named = new Set([...template.matchAll(/\{\{[#^/]?(\w+)\}\}/g)].map(([, name]) => name));
  for (const name of Object.keys(values)) {
    if (!named.has(name)) throw new RangeError(`the template does not use ${name}`);
  }
  const valueOf = (name: string): string | boolean => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new RangeError(`nothing is known of ${name}`);
    return value;
  };
  let text = template;
  for (let found = section.exec(text); found !== null; found = section.exec(text)) {
    const [all, kind = '', name = '', inner = '', after = ''] = found;
    const isThere = Boolean(valueOf(name)) === (kind === '#');
    // What ends a line of its own goes with its section; what stands within a line leaves the line
    // alone.
    const isOwnLine = all.startsWith(`{{${kind}${name}}}\n`);
    const kept = isThere ? inner : '';
    text =
      text.slice(0, found.index) +
      (isOwnLine ? kept : kept + after) +
      text.slice(found.index + all.length);
  }
  return text
    .replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(valueOf(name)))
    .replaceAll(/\n{3,}/g, '\n\n');
}
