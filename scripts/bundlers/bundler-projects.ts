import { angularProject } from './angular-project.ts';
import { mainScript, page, type BundlerProject } from './bundler-project.ts';

const always = "default-src 'none'; img-src data:; base-uri 'self'";
/** Where the bundler lays the files next to its scripts, or they were copied. */
const ownFiles = `${always}; script-src 'self'; worker-src 'self'; connect-src 'self'`;
/** Where they come packed in modules. */
const packedFiles = `${always}; script-src 'self'; worker-src blob:; connect-src blob:`;

const esbuild = { esbuild: '0.28.2' };
const copies = `
setAssetAddresses({
  engine: 'classifier/embed/review-classifier-engine.js',
  model: 'classifier/models/reviews-pt-en/',
});
`;

/** Every bundler that docs/embed.md names, set up as it says. */
export const bundlerProjects: readonly BundlerProject[] = [
  {
    name: 'Vite',
    packages: { vite: '8.4.0' },
    files: { 'index.html': page('./main.js'), 'main.js': mainScript() },
    build: ['vite', 'build', '--base', './'],
    output: 'dist',
    policy: ownFiles,
  },
  {
    name: 'webpack',
    packages: { webpack: '5.113.0', 'webpack-cli': '7.3.1' },
    files: {
      'src/index.js': mainScript(),
      'dist/index.html': page('./main.js'),
      'webpack.config.js': `export default { mode: 'production', performance: { hints: false } };`,
    },
    build: ['webpack', 'build'],
    output: 'dist',
    policy: ownFiles,
  },
  {
    name: 'Parcel',
    packages: { parcel: '2.16.4' },
    files: { 'index.html': page('./main.js'), 'main.js': mainScript() },
    build: ['parcel', 'build', 'index.html', '--public-url', './', '--no-autoinstall'],
    output: 'dist',
    // It writes an import map into the page.
    policy: ownFiles.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
  },
  {
    name: 'Rollup',
    packages: { rollup: '4.68.8', '@rollup/plugin-node-resolve': '16.0.3' },
    files: { 'main.js': mainScript(), 'dist/index.html': page('./main.js') },
    build: ['rollup', 'main.js', '-p', '@rollup/plugin-node-resolve', '-f', 'es', '-d', 'dist'],
    output: 'dist',
    policy: packedFiles,
  },
  {
    name: 'esbuild',
    packages: esbuild,
    files: { 'main.js': mainScript(), 'dist/index.html': page('./main.js') },
    build: ['esbuild', 'main.js', '--bundle', '--format=esm', '--splitting', '--outdir=dist'],
    output: 'dist',
    policy: packedFiles,
  },
  {
    name: 'esbuild, with copied files',
    packages: esbuild,
    files: { 'main.js': mainScript(copies), 'dist/index.html': page('./main.js') },
    build: ['esbuild', 'main.js', '--bundle', '--format=esm', '--splitting', '--outdir=dist'],
    output: 'dist',
    copied: { embed: 'classifier/embed', models: 'classifier/models' },
    policy: ownFiles,
  },
  angularProject(packedFiles),
];
