import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const engine = 'embed/review-classifier-engine.js';

/** Bytes in one module: its base64 stays below the 500 kB of which Vite warns. */
const partSize = 360_000;

/**
 * Writes what the package's entry finds the engine and the model by: `files.js`, and in `packed/`
 * the modules that hold them. Base64 of gzipped bytes is hardly longer on its way than the file
 * itself, as a server gzips both.
 *
 * @param folder the package, with all else in it
 * @param model folder of the model in it
 */
export async function writeFileModules(folder: string, model: string): Promise<void> {
  await mkdir(join(folder, 'packed'));
  const laid: string[] = [];
  const packed: string[] = [];
  for (const name of await modelFiles(join(folder, model))) {
    const path = `${model}/${name}`;
    // Parcel would make a script of a JSON file.
    const asset = path.replace(/\.json$/, '.json.bin');
    if (asset !== path) await copyFile(join(folder, path), join(folder, asset));
    // Without the query Vite would put a small file into the script, where a page's policy may
    // refuse it.
    laid.push(`    '${name}': new URL('./${asset}?no-inline', import.meta.url),`);
    packed.push(`    '${name}': () => ${await importOfParts(folder, path)},`);
  }
  await writeFile(
    join(folder, 'files.js'),
    `export const laidFiles = () => ({
  engine: new URL('./${engine}', import.meta.url),
  model: {
${laid.join('\n')}
  },
});

export const packedFiles = {
  engine: () => ${await importOfParts(folder, engine)},
  model: {
${packed.join('\n')}
  },
};
`,
  );
}

/** Packs a file in modules, and gives the expression that imports them. */
async function importOfParts(folder: string, path: string): Promise<string> {
  const bytes = gzipSync(await readFile(join(folder, path)), { level: 9 });
  const label = basename(path, '.js').replace('review-classifier-', '');
  const imports: string[] = [];
  for (let from = 0; from < bytes.length; from += partSize) {
    const name = `review-classifier-packed-${label}-${imports.length + 1}.js`;
    const text = bytes.subarray(from, from + partSize).toString('base64');
    await writeFile(join(folder, 'packed', name), `export default '${text}';\n`);
    imports.push(`import('./packed/${name}')`);
  }
  return `Promise.all([${imports.join(', ')}])`;
}

/** The manifest of a bundle and the files that it lists. */
async function modelFiles(folder: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    files: { path: string }[];
  };
  return ['manifest.json', ...manifest.files.map(({ path }) => path)];
}
