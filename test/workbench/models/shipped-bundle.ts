import { zipOf } from '../../fixtures/model/zips.ts';

export type BundleFiles = Record<string, Uint8Array | string>;

type Json = Record<string, unknown>;

/** The files of the shipped bundle, with its cards, to be changed and packed. */
export async function shippedFiles(): Promise<BundleFiles> {
  const files: BundleFiles = {};
  for (const path of [
    'manifest.json',
    'model.json',
    'weights.bin',
    'buckets.bin',
    'words.bin',
    'MODEL_CARD.md',
  ]) {
    const response = await fetch(`/models/reviews-pt-en/${path}`);
    files[path] = new Uint8Array(await response.arrayBuffer());
  }
  return files;
}

export function text(content: Uint8Array | string | undefined): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** The files with other fields in the manifest. */
export function withManifest(files: BundleFiles, changes: Json): BundleFiles {
  const manifest = { ...(JSON.parse(text(files['manifest.json'])) as Json), ...changes };
  return { ...files, 'manifest.json': JSON.stringify(manifest) };
}

/** The files with one replaced, and a manifest that says so honestly. */
export async function relisted(
  files: BundleFiles,
  path: string,
  content: string,
): Promise<BundleFiles> {
  const bytes = new TextEncoder().encode(content);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const listed = (JSON.parse(text(files['manifest.json'])) as { files: { path: string }[] }).files;
  return withManifest(
    { ...files, [path]: bytes },
    {
      files: listed.map((file) =>
        file.path === path ? { path, bytes: bytes.byteLength, sha256 } : file,
      ),
    },
  );
}

/** A zip of the files, as a user picks it. */
export function zipFile(files: BundleFiles, name = 'model.zip'): File {
  return new File([zipOf(files)], name, { type: 'application/zip' });
}
