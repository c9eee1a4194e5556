const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * The attributes of every element of a name, whatever its prefix, in the order of the text; attributes lose their prefix
 * too. Enough for the short parts of a workbook that list its other parts; cells are read by a parser.
 */
export function elementAttributes(xml: string, name: string): Map<string, string>[] {
  const element = new RegExp(`<(?:[\\w.-]+:)?${name}(\\s[^<>]*?)?/?>`, 'g');
  return [...xml.matchAll(element)].map(([, attributes = '']) => {
    const found = attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    return new Map(
      [...found].map(([, key = '', double, single]): [string, string] => [
        key.slice(key.indexOf(':') + 1),
        unescaped(double ?? single ?? ''),
      ]),
    );
  });
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
