/** `npm start`: builds the site, serves it on this machine only, prints the address and opens it where there is a desktop. */
import { build, preview } from 'vite';

await build({ logLevel: 'warn' });

const hasDesktop =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const server = await preview({ preview: { open: hasDesktop && !process.env['CI'] } });
server.printUrls();
console.log('  Nothing you type or drop there leaves this machine. Ctrl+C stops the server.');
