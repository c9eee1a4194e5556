import { ModelError } from './model-error.ts';

/**
 * SHA-256 in hexadecimal, by the platform.
 *
 * @throws ModelError `model-unsupported` on a page that is neither https nor localhost, where there
 *   is none
 */
export async function sha256(bytes: BufferSource): Promise<string> {
  // Pages that are neither https nor localhost have no crypto.subtle, whatever its type says.
  const subtle = (globalThis as { crypto?: Partial<Crypto> }).crypto?.subtle;
  if (subtle === undefined) {
    throw new ModelError(
      'model-unsupported',
      'The model cannot be verified here: this page was not opened over https or on localhost.',
      { reason: 'insecure-context' },
    );
  }
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
