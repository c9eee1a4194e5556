/**
 * The local server over a folder that holds the models, in a process of its own, as `npm start`
 * runs it.
 */
import { preview } from 'vite';
import { predictApiPlugin } from '../../scripts/local-server/predict-api-plugin.ts';

const [folder = '', port = ''] = process.argv.slice(2);
await preview({
  configFile: false,
  logLevel: 'silent',
  plugins: [predictApiPlugin()],
  build: { outDir: folder },
  preview: { host: '127.0.0.1', port: Number(port), strictPort: true, open: false },
});
