/** How a long reading talks to whoever asked for it. */
export interface ReadHooks {
  onProgress?: ((bytesDone: number, bytesTotal: number) => void) | undefined;
  /** Looked at between chunks and batches. */
  signal?: { readonly aborted: boolean } | undefined;
  /** Awaited after every chunk, so that a worker can answer messages meanwhile. */
  pause?: (() => Promise<void>) | undefined;
  /** Bytes decoded at a time. */
  chunkBytes?: number | undefined;
}

/** @throws DOMException `AbortError` once the signal is aborted. */
export function throwIfAborted(hooks: ReadHooks): void {
  if (hooks.signal?.aborted) throw new DOMException('The reading was cancelled', 'AbortError');
}
