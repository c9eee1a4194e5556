/**
 * `npm start`: builds the site, serves it and `POST predict`, prints the addresses and opens the
 * site where there is a desktop.
 *
 * It listens on this machine alone. `npm start -- --host 0.0.0.0` lets the network in,
 * `--allow-host NAME` (repeatable) answers to a further name in the Host header, `--port 8080`
 * takes another port.
 *
 * `--model BUNDLE.zip`, or the environment variable MODEL, answers with a model that the page has
 * exported instead of the shipped one; it is verified first, and a bad one ends the program with
 * exit code 1. `--site FOLDER` serves a site that was built already.
 */
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { ModelError } from '../src/model/model-error.ts';
import type { Model } from '../src/model/model.ts';
import { policyHeader } from '../src/realm/content-security-policy.ts';
import { openBundle } from './local-server/open-bundle.ts';
import { predictApiPlugin } from './local-server/predict-api-plugin.ts';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '4173' },
    'allow-host': { type: 'string', multiple: true, default: [] },
    model: { type: 'string', default: process.env['MODEL'] ?? '' },
    site: { type: 'string', default: '' },
  },
});

async function openOrExit(path: string): Promise<Model> {
  try {
    return await openBundle(path);
  } catch (thrown) {
    if (!(thrown instanceof ModelError)) throw thrown;
    console.error(`The model ${path} cannot be used (${thrown.code}): ${thrown.message}`);
    process.exit(1);
  }
}

const model = values.model === '' ? undefined : await openOrExit(values.model);
if (values.site === '') await build({ logLevel: 'warn' });

const hasDesktop =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const server = await preview({
  // The configuration is for building; reading it writes into the project, which a container may
  // forbid.
  ...(values.site === ''
    ? {}
    : { configFile: false, appType: 'mpa', base: './', build: { outDir: values.site } }),
  plugins: [predictApiPlugin(model)],
  preview: {
    headers: { 'Content-Security-Policy': policyHeader },
    host: values.host,
    port: Number(values.port),
    allowedHosts: values['allow-host'],
    open: hasDesktop && !process.env['CI'],
  },
});
server.printUrls();
console.log(
  model === undefined
    ? '  ➜  Model:   the shipped one'
    : `  ➜  Model:   ${model.info.id} ${model.info.version} (${values.model}): ${model.info.classes.join(', ')}`,
);
const predict = new URL(
  'predict',
  server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0],
);
console.log(`  ➜  Predict: curl -X POST -H 'Content-Type: application/json' \\
       -d '{"review": "Este produto é excelente, adorei!"}' ${predict.href}`);
console.log(
  values.host === '127.0.0.1'
    ? '  Nothing you type or drop there leaves this machine. Ctrl+C stops the server.'
    : `  It listens on ${values.host}: other machines may reach it, and their reviews come here. Ctrl+C stops the server.`,
);
