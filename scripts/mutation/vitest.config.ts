import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests that a station's mutants are run against: its own, as far as they run in Node. */
const station = process.env['MUTATED_STATION'] ?? 'evaluation';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    environment: 'node',
    include: [`test/${station}/**/*.test.ts`],
    exclude: [`test/${station}/in-browser/**`],
    testTimeout: 60_000,
  },
});
