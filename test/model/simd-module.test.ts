import { expect, it } from 'vitest';
import { compileAssembly } from '../../scripts/build/compile-assembly.ts';
import { simdModule } from '../../src/model/simd-module.ts';

it('is what assembly/ compiles to: npm run assemble', async () => {
  const bytes = await compileAssembly();
  expect(simdModule).toBe(Buffer.from(bytes).toString('hex'));
});

it('imports nothing, and can reach nothing but its own memory', () => {
  const module = new WebAssembly.Module(Buffer.from(simdModule, 'hex'));
  expect(WebAssembly.Module.imports(module)).toEqual([]);
  expect(WebAssembly.Module.exports(module).map(({ name }) => name)).toEqual([
    'windowMaxima',
    'wordProducts',
    'weighMaxima',
    'memory',
  ]);
});
