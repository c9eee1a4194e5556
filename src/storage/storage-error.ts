/** Why something could not be kept on this device, or not be read back. */
export type StorageErrorCode =
  | 'storage-full'
  | 'storage-refused'
  | 'storage-newer'
  /** Another tab has changed it since it was shown here. */
  | 'storage-changed';

/** The browser did not keep, or give back, what is stored on this device. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  /** What IndexedDB rejected with, in the page's words. */
  static from(thrown: unknown): StorageError {
    if (thrown instanceof StorageError) return thrown;
    const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (name === 'QuotaExceededError') return new StorageError('storage-full', message);
    if (name === 'VersionError') return new StorageError('storage-newer', message);
    return new StorageError('storage-refused', message);
  }
}
