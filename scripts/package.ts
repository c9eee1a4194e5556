/**
 * `npm run package`: makes the npm package of the embed in dist/package, to be packed or published
 * from there.
 */
import { resolve } from 'node:path';
import { buildPackage } from './package/build-package.ts';

const root = resolve(import.meta.dirname, '..');
await buildPackage(root, resolve(root, 'dist/package'));
console.log('The package is in dist/package: npm pack ./dist/package');
