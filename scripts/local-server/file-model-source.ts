import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelError } from '../../src/model/model-error.ts';
import type { ModelSource } from '../../src/model/model-source.ts';

/**
 * A bundle in a folder of this machine; which one it is stays out of the messages, which go to
 * whoever asks.
 */
export function fileModelSource(folder: string): ModelSource {
  return {
    async read(path, limit = Number.POSITIVE_INFINITY) {
      const file = await open(join(folder, path)).catch(() => {
        throw new ModelError('model-missing', `${path} is missing.`, { file: path });
      });
      try {
        const { size } = await file.stat();
        if (size > limit) {
          throw new ModelError('model-size', `${path} is larger than declared.`, {
            file: path,
            limit,
          });
        }
        const bytes = new Uint8Array(await file.readFile());
        return bytes.buffer;
      } finally {
        await file.close();
      }
    },
  };
}
