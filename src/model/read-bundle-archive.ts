import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { bundleLimits } from './manifest.ts';
import { ModelError } from './model-error.ts';

/** Bounds that hold for every archive, whatever it declares. */
export const archiveLimits = {
  /** Entries, folders included. */
  entries: 64,
  /** Bytes of the archive itself. */
  packed: bundleLimits.total,
  /** Bytes of all entries together. */
  unpacked: bundleLimits.total + 1024 * 1024,
  /** Unpacked to packed bytes. Weights and JSON stay far below it; zeros do not. */
  ratio: 200,
  /** Bytes that may be unpacked before the ratio counts: short files of spaces are no attack. */
  ratioFrom: 1024 * 1024,
} as const;

/**
 * Bytes fed to the decompressor at once: a thousandfold of it is the most that it can make in one
 * go.
 */
const chunkBytes = 16 * 1024;

/**
 * What operating systems add to archives by themselves; it is not used, and no reason to refuse the
 * archive.
 */
const litter = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/;

function refused(
  code: 'archive-not-zip' | 'archive-damaged' | 'archive-too-large' | 'archive-path',
  message: string,
  detail: Record<string, string | number> = {},
): ModelError {
  return new ModelError(code, message, detail);
}

/** One entry while it is being read. */
interface Entry {
  path: string;
  chunks: Uint8Array[];
  bytes: number;
  finished: boolean;
}

/**
 * Reads a zip of a bundle: the files by path, a folder that holds them all left away. It is read as
 * a stream, so that what an entry declares is never believed: every byte that comes out is counted.
 *
 * @throws ModelError `archive-not-zip`; `archive-too-large` beyond `archiveLimits`, in entries,
 *   bytes or ratio; `archive-path` for a path that is absolute, leaves the archive, or is there
 *   twice; `archive-damaged` where it breaks off
 */
export async function readBundleArchive(
  archive: Blob,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  if (archive.size > archiveLimits.packed) {
    throw refused('archive-too-large', 'The archive is too large.', {
      bytes: archive.size,
      limit: archiveLimits.packed,
    });
  }
  const packed = new Uint8Array(await archive.arrayBuffer());
  // Every zip that holds a file begins with a local header.
  if (packed[0] !== 0x50 || packed[1] !== 0x4b || packed[2] !== 3 || packed[3] !== 4) {
    throw refused('archive-not-zip', 'The file is not a zip archive.');
  }
  const entries = unpack(packed);
  const unfinished = entries.find((entry) => !entry.finished);
  if (unfinished !== undefined) {
    throw refused('archive-damaged', 'The archive breaks off.', { file: unfinished.path });
  }
  return byPath(entries.filter(({ path }) => !litter.test(path)));
}

function unpack(packed: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  let count = 0;
  let fed = 0;
  let unpacked = 0;

  const add = (entry: Entry, chunk: Uint8Array) => {
    unpacked += chunk.byteLength;
    entry.bytes += chunk.byteLength;
    if (unpacked > archiveLimits.unpacked || entry.bytes > bundleLimits.file) {
      throw refused('archive-too-large', `${entry.path} unpacks to too many bytes.`, {
        file: entry.path,
        bytes: unpacked,
        limit: archiveLimits.unpacked,
      });
    }
    if (unpacked > archiveLimits.ratioFrom && unpacked > archiveLimits.ratio * fed) {
      throw refused('archive-too-large', `${entry.path} unpacks to suspiciously many bytes.`, {
        file: entry.path,
        ratio: Math.round(unpacked / fed),
        limit: archiveLimits.ratio,
      });
    }
    entry.chunks.push(chunk);
  };

  const unzip = new Unzip((file: UnzipFile) => {
    count += 1;
    if (count > archiveLimits.entries) {
      throw refused('archive-too-large', 'The archive has too many entries.', {
        entries: count,
        limit: archiveLimits.entries,
      });
    }
    // As Windows PowerShell 5 writes them.
    const path = file.name.replaceAll('\\', '/');
    if (path.endsWith('/')) {
      throwIfTrick(path.slice(0, -1));
      return;
    }
    throwIfTrick(path);
    if ((file.originalSize ?? 0) > bundleLimits.file) {
      throw refused('archive-too-large', `${path} is declared too large.`, {
        file: path,
        bytes: file.originalSize ?? 0,
        limit: bundleLimits.file,
      });
    }
    const entry: Entry = { path, chunks: [], bytes: 0, finished: false };
    entries.push(entry);
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      add(entry, chunk);
      entry.finished = final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);

  try {
    for (let from = 0; from < packed.byteLength; from += chunkBytes) {
      const chunk = packed.subarray(from, from + chunkBytes);
      fed += chunk.byteLength;
      unzip.push(chunk, from + chunkBytes >= packed.byteLength);
    }
  } catch (thrown) {
    if (thrown instanceof ModelError) throw thrown;
    throw refused('archive-damaged', 'The archive cannot be unpacked.', {
      reason: thrown instanceof Error ? thrown.message : 'unknown',
    });
  }
  return entries;
}

/** @throws ModelError `archive-path` for a path that could mean a place outside the archive */
function throwIfTrick(path: string): void {
  const parts = path.split('/');
  const trick =
    path.length > 200 ||
    /[:\u0000-\u001f\u007f]/.test(path) ||
    parts.some((part) => part === '' || part === '.' || part === '..');
  if (trick) {
    throw refused('archive-path', 'The archive names a place outside itself.', {
      file: path.slice(0, 80),
    });
  }
}

function byPath(entries: readonly Entry[]): Map<string, Uint8Array<ArrayBuffer>> {
  const folder = commonFolder(entries.map(({ path }) => path));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const seen = new Set<string>();
  for (const { path, chunks, bytes } of entries) {
    const name = path.slice(folder.length);
    // Two names that differ in case alone are one file on many systems.
    const folded = name.toLowerCase();
    if (seen.has(folded)) {
      throw refused('archive-path', `${name} is in the archive twice.`, { file: name });
    }
    seen.add(folded);
    files.set(name, joined(chunks, bytes));
  }
  return files;
}

/**
 * The folder with its slash that all paths begin with, as when a folder was packed; else nothing.
 */
function commonFolder(paths: readonly string[]): string {
  const [first = ''] = paths;
  const folder = first.slice(0, first.indexOf('/') + 1);
  return paths.every((path) => path.startsWith(folder)) ? folder : '';
}

function joined(chunks: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(bytes);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return all;
}
