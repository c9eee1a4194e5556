import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Name and version of each package of which code is in the scripts of a folder, as their source
 * maps tell.
 *
 * @throws Error where a script with code of its own has no map and is not copied from public/
 */
export async function bundledPackages(folder: string): Promise<string[]> {
  const packages = new Set<string>();
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    if (existsSync(join('public', file))) continue;
    for (const source of await sourcesOf(join(folder, file))) {
      // What comes before it depends on the folder of the script.
      const [inPackage] =
        /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(source) ?? [];
      if (inPackage === undefined) continue;
      const { name, version } = JSON.parse(
        await readFile(join(inPackage, 'package.json'), 'utf8'),
      ) as { name: string; version: string };
      packages.add(`${name} ${version}`);
    }
  }
  return [...packages].sort();
}

async function sourcesOf(script: string): Promise<string[]> {
  const map = `${script}.map`;
  if (existsSync(map)) {
    return (JSON.parse(await readFile(map, 'utf8')) as { sources: string[] }).sources;
  }
  // The bundler's own few lines, and a chunk that only hands on another's exports, get none.
  if (script.includes('/rolldown-runtime-')) return [];
  const code = (await readFile(script, 'utf8')).replace(/export\{[^}]*\}from"[^"]*";/g, '');
  if (code.trim() !== '') throw new Error(`${script} has no source map.`);
  return [];
}
