import type { CodeFile } from './embed-code.ts';
import { packageName } from './markup.ts';

/** How the package comes into a project. */
export const install: CodeFile = { name: null, code: `npm install ${packageName}` };

/**
 * Vite's configuration: its development server must not bundle the package beforehand, or the
 * engine's file is not found.
 *
 * @param plugin the framework's: what is imported, and how it is called
 */
export function viteConfiguration(
  name: 'vite.config.js' | 'vite.config.ts',
  plugin?: { import: string; call: string },
): CodeFile {
  const imports = plugin === undefined ? '' : `${plugin.import}\n`;
  const plugins = plugin === undefined ? '' : `  plugins: [${plugin.call}],\n`;
  return {
    name,
    code: `${imports}import { defineConfig } from 'vite';

export default defineConfig({
${plugins}  optimizeDeps: { exclude: ['${packageName}'] },
});`,
  };
}
