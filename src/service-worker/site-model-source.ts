import { ModelError } from '../model/model-error.ts';
import type { ModelSource } from '../model/model-source.ts';

/** A bundle whose files `read` finds, wherever they are kept. */
export function siteModelSource(
  folder: URL,
  read: (address: string) => Promise<Response>,
): ModelSource {
  return {
    async read(path, limit = Number.POSITIVE_INFINITY) {
      let response: Response;
      try {
        response = await read(new URL(path, folder).href);
      } catch {
        throw new ModelError('model-missing', `${path} could not be fetched.`, { file: path });
      }
      if (!response.ok) {
        throw new ModelError('model-missing', `${path} could not be fetched.`, {
          file: path,
          status: response.status,
        });
      }
      const bytes = await response.arrayBuffer();
      if (bytes.byteLength > limit) {
        throw new ModelError('model-size', `${path} is larger than declared.`, {
          file: path,
          limit,
        });
      }
      return bytes;
    },
  };
}
