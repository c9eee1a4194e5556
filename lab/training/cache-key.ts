import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusRow } from './corpus.ts';
import type { TrainingSettings } from './settings.ts';

/** Folders whose code decides what a stage gives. */
const sources = ['.', '../network', '../../src/learning', '../../src/model', '../../src/text'];

/** Everything that a stage's result follows from, in short: settings, rows and the code itself. */
export function cacheKey(
  settings: TrainingSettings,
  ...rows: readonly (readonly CorpusRow[])[]
): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const row of rows.flat()) {
    hash.update(`${row.corpus}\n${row.language}\n${row.label}\n${row.text}\n`);
  }
  for (const source of sources) {
    const folder = join(import.meta.dirname, source);
    for (const name of readdirSync(folder).sort()) {
      if (/\.(?:ts|js)$/.test(name)) hash.update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex');
}
