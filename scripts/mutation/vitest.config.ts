import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The tests that a station's mutants are run against: its own, as far as they run in Node. */
const station = process.env['MUTATED_STATION'] ?? 'evaluation';
const tests = (process.env['TESTS_OF_MUTANTS'] ?? '').split(',').filter((file) => file !== '');

/**
 * Which test reaches which change is learned from the first run alone. Stryker counts on through
 * every later one, which makes loops over numbers several times slower.
 */
const countInFirstRunAlone = {
  name: 'count-in-first-run-alone',
  enforce: 'pre' as const,
  transform: (code: string): string | null =>
    code.includes('function cover() {')
      ? code.replace('function cover() {', '$& if (ns.activeMutant !== undefined) return;')
      : null,
};

/** The first test that fails ends a run: those that take long come last. */
class ShortestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const duration = ({ project, moduleId }: TestSpecification): number => {
      const key = `${project.name}:${relative(this.ctx.config.root, moduleId)}`;
      return this.ctx.cache.getFileTestResults(key)?.duration ?? statSync(moduleId).size;
    };
    return Promise.resolve(files.toSorted((a, b) => duration(a) - duration(b)));
  }
}

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  plugins: [countInFirstRunAlone],
  test: {
    environment: 'node',
    include: tests.length > 0 ? tests : [`test/${station}/**/*.test.ts`],
    sequence: { sequencer: ShortestFirst },
    exclude: [`test/${station}/in-browser/**`],
    testTimeout: 60_000,
  },
});
