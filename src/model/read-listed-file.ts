import { looksLikePage, type ModelManifest } from './manifest.ts';
import { ModelError } from './model-error.ts';
import type { ModelSource } from './model-source.ts';
import { sha256 } from './sha256.ts';

/**
 * The bytes of a file that a manifest lists, checked for size and SHA-256.
 *
 * @throws ModelError `model-missing`, `model-size` or `model-hash`
 */
export async function readListedFile(
  source: ModelSource,
  file: ModelManifest['files'][number],
): Promise<ArrayBuffer> {
  const bytes = await source.read(file.path, file.bytes);
  if (looksLikePage(bytes)) {
    throw new ModelError('model-missing', `A web page was served instead of ${file.path}.`, {
      file: file.path,
    });
  }
  if (bytes.byteLength !== file.bytes) {
    throw new ModelError('model-size', `${file.path} has not the declared size.`, {
      file: file.path,
      bytes: bytes.byteLength,
      declared: file.bytes,
    });
  }
  if ((await sha256(bytes)) !== file.sha256) {
    throw new ModelError(
      'model-hash',
      `${file.path} is not the file that the manifest describes.`,
      {
        file: file.path,
      },
    );
  }
  return bytes;
}
