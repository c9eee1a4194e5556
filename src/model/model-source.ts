import { ModelError } from './model-error.ts';
import { looksLikePage } from './manifest.ts';

/** Where the files of a bundle come from. */
export interface ModelSource {
  /**
   * The bytes of one file of the bundle.
   *
   * @param path a plain file name
   * @param limit reading may stop, and fail with `model-size`, beyond so many bytes
   * @throws ModelError `model-missing` where there is no such file
   */
  read(path: string, limit?: number): Promise<ArrayBuffer>;
}

function missing(path: string, detail: Record<string, string | number>): ModelError {
  return new ModelError('model-missing', `${path} could not be fetched.`, {
    file: path,
    ...detail,
  });
}

function tooLarge(path: string, limit: number): ModelError {
  return new ModelError('model-size', `${path} is larger than declared.`, { file: path, limit });
}

/**
 * Reads a body and stops as soon as it is longer than the limit, so that a wrong server cannot fill
 * the memory.
 */
async function readLimited(
  response: Response,
  path: string,
  limit: number,
  heard: () => void,
): Promise<ArrayBuffer> {
  if (response.body === null) return response.arrayBuffer();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    heard();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(path, limit);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes.buffer;
}

/** How the files of a served bundle are asked for. */
export interface FetchSettings {
  /** `reload` asks the server itself, past the browser's cache. */
  cache?: RequestCache;
  /** Milliseconds without a byte after which a server counts as gone. */
  patience?: number;
}

const usualPatience = 30_000;

async function fetchFile(
  address: string,
  path: string,
  limit: number,
  { cache = 'default', patience = usualPatience }: FetchSettings,
): Promise<ArrayBuffer> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), patience);
  };
  const broken = (reason: string) =>
    missing(path, { reason: silence.signal.aborted ? 'the server fell silent' : reason });
  heard();
  try {
    let response: Response;
    try {
      const { signal } = silence;
      response = await fetch(address, { credentials: 'same-origin', cache, signal });
    } catch (cause) {
      throw broken(cause instanceof Error ? cause.message : 'network');
    }
    const { ok, status, headers } = response;
    const pageServed = () => missing(path, { status, reason: 'a web page was served' });
    if (!ok) throw missing(path, { status });
    if (headers.get('content-type')?.startsWith('text/html')) throw pageServed();
    let bytes: ArrayBuffer;
    try {
      bytes = await readLimited(response, path, limit, heard);
    } catch (cause) {
      throw cause instanceof ModelError ? cause : broken('the connection broke');
    }
    if (looksLikePage(bytes)) throw pageServed();
    return bytes;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A bundle that is served as files under `baseUrl`, a folder with or without a slash at its end; a
 * query behind it, such as a token, is asked of every file.
 */
export function fetchModelSource(baseUrl: string, settings: FetchSettings = {}): ModelSource {
  return {
    read: (path, limit = Number.POSITIVE_INFINITY) =>
      fetchFile(addressIn(baseUrl, path), path, limit, settings),
  };
}

function addressIn(folder: string, path: string): string {
  const [, place = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(folder) ?? [];
  return `${place}${place.endsWith('/') ? '' : '/'}${path}${query}`;
}

/** A bundle whose files each have an address of their own, as bundlers give them; by path. */
export function fetchListedModelSource(
  addresses: ReadonlyMap<string, string>,
  settings: FetchSettings = {},
): ModelSource {
  return {
    read: async (path, limit = Number.POSITIVE_INFINITY) => {
      const address = addresses.get(path);
      if (address === undefined) throw missing(path, { reason: 'no address was given for it' });
      return fetchFile(address, path, limit, settings);
    },
  };
}

/** A bundle whose files are at hand, from storage or from an archive; by path. */
export function storedModelSource(files: ReadonlyMap<string, Blob>): ModelSource {
  return {
    async read(path, limit = Number.POSITIVE_INFINITY) {
      const file = files.get(path);
      if (file === undefined) {
        throw new ModelError('model-missing', `${path} is not in the bundle.`, { file: path });
      }
      if (file.size > limit) throw tooLarge(path, limit);
      try {
        return await file.arrayBuffer();
      } catch (cause) {
        throw missing(path, { reason: cause instanceof Error ? cause.message : 'unreadable' });
      }
    },
  };
}

/** A bundle whose bytes are still in memory, read as the page reads one that is served; by path. */
export function memorySource(files: ReadonlyMap<string, Uint8Array>): ModelSource {
  return {
    read: async (path) => {
      const bytes = files.get(path);
      if (bytes === undefined) {
        throw new ModelError('model-missing', `${path} is missing.`, { file: path });
      }
      return bytes.slice().buffer;
    },
  };
}
