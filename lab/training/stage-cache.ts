import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Results of finished stages, so that a run that was ended goes on where it was. */
export interface StageCache {
  /**
   * The stage's result, from an earlier run where there is one.
   *
   * @param compute its result must survive structured cloning
   */
  take<T>(stage: string, compute: () => T | Promise<T>): Promise<T>;
}

/** Remembers nothing. */
export const noCache: StageCache = {
  take: (_stage, compute) => Promise.resolve(compute()),
};

/**
 * Keeps each result as a file.
 *
 * @param key everything that the results follow from: settings, corpora, and the version of the
 *   code; another key, other files
 */
export function folderCache(folder: string, key: string): StageCache {
  mkdirSync(folder, { recursive: true });
  return {
    async take<T>(stage: string, compute: () => T | Promise<T>): Promise<T> {
      const name = createHash('sha256').update(`${key}\n${stage}`).digest('hex').slice(0, 24);
      const path = join(folder, `${stage.replaceAll(/[^a-z0-9]+/gi, '-')}-${name}.bin`);
      if (existsSync(path)) return deserialize(readFileSync(path)) as T;
      const result = await compute();
      // Renamed once it is whole, so that a run which ends while writing leaves nothing behind that
      // looks finished.
      const unfinished = `${path}.${process.pid}`;
      writeFileSync(unfinished, serialize(result));
      renameSync(unfinished, path);
      return result;
    },
  };
}
