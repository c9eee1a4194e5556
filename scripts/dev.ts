/** `npm run dev`: the site with hot reload, and `POST predict` next to it. */
import { createServer } from 'vite';
import { developmentPolicy } from '../src/realm/content-security-policy.ts';
import { contentSecurityPolicyMeta } from './build/content-security-policy-meta.ts';
import { predictApiPlugin } from './local-server/predict-api-plugin.ts';

const server = await createServer({
  plugins: [predictApiPlugin(), contentSecurityPolicyMeta(developmentPolicy)],
  server: { headers: { 'Content-Security-Policy': developmentPolicy } },
});
await server.listen();
server.printUrls();
server.bindCLIShortcuts({ print: true });
