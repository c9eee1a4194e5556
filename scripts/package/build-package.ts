import { execFileSync } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { BundledLicences, licencesFile } from '../build/bundled-licences.ts';
import { buildEmbedScripts } from '../build/embed-scripts.ts';
import { writeFileModules } from './write-file-modules.ts';

const modelFolder = 'models/reviews-pt-en';

/** Where the declarations of the entry lie under `types/`. */
const typesEntry = 'widget/review-classifier.d.ts';

/**
 * Makes the npm package `review-classifier-element` in `folder`: the two scripts and the shipped
 * model, as files and packed in modules, what stands for them on a server, the types, the custom
 * elements manifest, the licences of what is bundled. It depends on no other package.
 *
 * @param root the repository
 */
export async function buildPackage(root: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(join(root, 'public', modelFolder), join(folder, modelFolder), { recursive: true });
  const licences = new BundledLicences(root);
  await buildEmbedScripts(root, join(folder, 'embed'), licences);
  await writeFile(join(folder, licencesFile), licences.text());
  await writeFileModules(folder, modelFolder);
  for (const name of ['index.js', 'unpack.js', 'server.js', 'README.md']) {
    await copyFile(join(import.meta.dirname, name), join(folder, name));
  }
  await copyFile(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  await copyFile(join(root, 'docs/embed.md'), join(folder, 'EMBED.md'));
  await writeTypes(root, join(folder, 'types'));
  writeElementsManifest(root, folder);
  await writeFile(join(folder, 'package.json'), `${await packageJson(root)}\n`);
}

async function packageJson(root: string): Promise<string> {
  const { version, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  const types = `./types/${typesEntry}`;
  return JSON.stringify(
    {
      name: 'review-classifier-element',
      version,
      description:
        'A custom element and a function that tell whether a review in Portuguese or English is positive or negative, on the device.',
      keywords: [
        'custom-element',
        'web-component',
        'sentiment',
        'reviews',
        'portuguese',
        'privacy',
      ],
      license: `${license} AND CC-BY-NC-SA-4.0`,
      type: 'module',
      // For bundlers that do not read `exports`, as Parcel does unless it is told to.
      main: './index.js',
      types,
      customElements: 'custom-elements.json',
      exports: {
        '.': { types, node: './server.js', default: './index.js' },
        './embed/*': './embed/*',
        './models/*': './models/*',
        './custom-elements.json': './custom-elements.json',
        './package.json': './package.json',
      },
      sideEffects: true,
    },
    null,
    2,
  );
}

/** Emits declarations and keeps those that the entry reaches: the rest is nobody's business. */
async function writeTypes(root: string, folder: string): Promise<void> {
  const emitted = await mkdtemp(join(tmpdir(), 'review-classifier-types-'));
  try {
    const configuration = join(emitted, 'tsconfig.json');
    await writeFile(
      configuration,
      JSON.stringify({
        extends: join(root, 'tsconfig.page.json'),
        compilerOptions: {
          noEmit: false,
          declaration: true,
          emitDeclarationOnly: true,
          rootDir: join(root, 'src'),
          outDir: join(emitted, 'types'),
          types: [],
        },
        include: [],
        files: [join(root, 'src/widget/review-classifier.ts')],
      }),
    );
    const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    execFileSync(process.execPath, [compiler, '-p', configuration], { stdio: 'inherit' });
    await copyReached(join(emitted, 'types'), typesEntry, folder, new Set());
  } finally {
    await rm(emitted, { recursive: true });
  }
}

async function copyReached(from: string, path: string, to: string, copied: Set<string>) {
  if (copied.has(path)) return;
  copied.add(path);
  const text = await readFile(join(from, path), 'utf8');
  const target = join(to, path);
  await mkdir(dirname(target), { recursive: true });
  // A declaration names the declaration next to it as the script that it stands for.
  await writeFile(target, text.replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'"));
  for (const [, imported = ''] of text.matchAll(/from '(\.[^']*)\.ts'/g)) {
    const next = relative(from, resolve(from, dirname(path), `${imported}.d.ts`));
    await copyReached(from, next, to, copied);
  }
}

function writeElementsManifest(root: string, folder: string): void {
  const analyzer = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  execFileSync(
    process.execPath,
    [
      analyzer,
      'analyze',
      '--config',
      'custom-elements-manifest.config.js',
      '--outdir',
      relative(root, folder),
      '--quiet',
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
