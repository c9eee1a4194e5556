/**
 * `npm start`: builds the site, serves it and `POST predict`, prints the addresses and opens the
 * site where there is a desktop.
 *
 * It listens on this machine alone. `npm start -- --host 0.0.0.0` lets the network in,
 * `--allow-host NAME` (repeatable) answers to a further name in the Host header, `--port 8080`
 * takes another port.
 */
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { predictApiPlugin } from './local-server/predict-api-plugin.ts';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '4173' },
    'allow-host': { type: 'string', multiple: true, default: [] },
  },
});

await build({ logLevel: 'warn' });

const hasDesktop =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const server = await preview({
  plugins: [predictApiPlugin()],
  preview: {
    host: values.host,
    port: Number(values.port),
    allowedHosts: values['allow-host'],
    open: hasDesktop && !process.env['CI'],
  },
});
server.printUrls();
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
