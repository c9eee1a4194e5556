import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What `import` gives of a package of this folder; it is not among the product's, so nothing is
 * known of its types.
 */
export async function loadPackage<Exports>(name: string): Promise<Exports> {
  const found = (await import(name)) as Exports;
  return found;
}

/** The version of a package of this folder. */
export function packageVersion(name: string): string {
  const path = join(import.meta.dirname, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
