import { ModelError } from './model-error.ts';

/** The 32 bytes of the digest. */
type Digest = (bytes: Uint8Array) => Uint8Array;

let substitute: Digest | null = null;

/**
 * Gives what computes SHA-256 where the platform does not: on a page that is neither https nor
 * localhost, and in the worker of a sandboxed frame.
 */
export function provideSha256(digest: Digest): void {
  substitute = digest;
}

/**
 * SHA-256 in hexadecimal, by the platform or by what was provided in its place.
 *
 * @throws ModelError `model-unsupported` where there is neither
 */
export async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  // Pages that are neither https nor localhost have no crypto.subtle, whatever its type says.
  const subtle = (globalThis as { crypto?: Partial<Crypto> }).crypto?.subtle;
  const digest =
    subtle === undefined
      ? substitute?.(new Uint8Array(bytes))
      : new Uint8Array(await subtle.digest('SHA-256', bytes));
  if (digest === undefined) {
    throw new ModelError(
      'model-unsupported',
      'The model cannot be verified here: this page was not opened over https or on localhost.',
      { reason: 'insecure-context' },
    );
  }
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
