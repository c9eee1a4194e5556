/** `npm run dev`: the site with hot reload, and `POST predict` beside it. */
import { createServer } from 'vite';
import { predictApiPlugin } from './local-server/predict-api-plugin.ts';

const server = await createServer({ plugins: [predictApiPlugin()] });
await server.listen();
server.printUrls();
server.bindCLIShortcuts({ print: true });
