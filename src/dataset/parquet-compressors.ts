// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- it declares modules
/// <reference path="./hyparquet-compressors.d.ts" />
import { decompress as decompressZstd } from 'fzstd';
// Not by the package's index, which starts WebAssembly that the site's policy refuses.
import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';

/** What Parquet is seldom compressed by, loaded with the first file that is; by codec. */
export const seldomCompressors = {
  BROTLI: decompressBrotli,
  ZSTD: (input: Uint8Array, length: number) => decompressZstd(input, new Uint8Array(length)),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};
