import { resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'vite';
import type { BundledLicences } from './bundled-licences.ts';

/** The two scripts of the embed: the widget, and the engine that it loads on first use. */
const embedScripts = {
  'review-classifier.js': 'src/widget/review-classifier.ts',
  'review-classifier-engine.js': 'src/engine/review-classifier-engine.ts',
} as const;

/**
 * What tfjs asks for to find out whether it runs in Node: a bundler that sees the names would put
 * stand-ins for them into the scripts.
 */
const nothingOfNode = { process: 'undefined', Buffer: 'undefined', global: 'undefined' };

/**
 * Builds each script of the embed into a single ES module in `folder` that needs no other file to
 * run.
 *
 * @param root the repository
 * @param licences gets those of the packages in them
 */
export async function buildEmbedScripts(
  root: string,
  folder: string,
  licences: BundledLicences,
  sourcemap: BuildOptions['sourcemap'] = false,
): Promise<void> {
  for (const [fileName, entry] of Object.entries(embedScripts)) {
    await build({
      configFile: false,
      root,
      publicDir: false,
      plugins: [licences.collect()],
      logLevel: 'warn',
      define: nothingOfNode,
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: false,
        modulePreload: false,
        sourcemap,
        lib: { entry: resolve(root, entry), formats: ['es'], fileName: () => fileName },
        rolldownOptions: {
          output: { comments: { legal: false }, codeSplitting: false, minify: true },
        },
      },
    });
  }
}

/**
 * Lays `embed/` next to the built site. The development server answers the same addresses from the
 * source, so that the page Embed loads the widget there as any other page would.
 */
export function embedScriptsPlugin(licences: BundledLicences): Plugin {
  let root = '';
  let folder = '';
  let sourcemap: BuildOptions['sourcemap'] = false;
  return {
    name: 'embed-scripts',
    configResolved(config) {
      root = config.root;
      folder = resolve(config.root, config.build.outDir, 'embed');
      sourcemap = config.build.sourcemap;
    },
    writeBundle: {
      sequential: true,
      handler: () => buildEmbedScripts(root, folder, licences, sourcemap),
    },
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const [path = '', search] = (request.url ?? '').split('?');
        const source = Object.entries(embedScripts).find(([name]) => path === `/embed/${name}`);
        if (source !== undefined) {
          request.url = `/${source[1]}${search === undefined ? '' : `?${search}`}`;
        }
        next();
      });
    },
  };
}
