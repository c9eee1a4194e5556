/** A file of the embed or its model, as the build lists it in `embed-files.json`. */
export interface SiteFile {
  /** Relative to the site. */
  path: string;
  bytes: number;
  /** Its bytes once compressed with gzip. */
  gzip: number;
}

/** What a visitor of a page with the element downloads, in compressed bytes. */
export interface DownloadSizes {
  element: number;
  engine: number;
  model: number;
  all: number;
}

/** @throws where the site has no list of them, as on the development server */
export async function fetchSiteFiles(address: URL): Promise<SiteFile[]> {
  const response = await fetch(address);
  const files: unknown = await response.json();
  if (!response.ok || !Array.isArray(files) || !files.every(isSiteFile)) {
    throw new Error('This is no list of files.');
  }
  return files;
}

/** By what is loaded when: the element with its page, the others on first use. */
export function downloadSizes(files: readonly SiteFile[]): DownloadSizes {
  const sum = (matches: (path: string) => boolean) =>
    files.reduce((total, { path, gzip }) => total + (matches(path) ? gzip : 0), 0);
  return {
    element: sum((path) => path === 'embed/review-classifier.js'),
    engine: sum((path) => path === 'embed/review-classifier-engine.js'),
    model: sum((path) => path.startsWith('models/')),
    all: sum(() => true),
  };
}

function isSiteFile(value: unknown): value is SiteFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path, bytes, gzip } = value as Partial<Record<keyof SiteFile, unknown>>;
  return typeof path === 'string' && typeof bytes === 'number' && typeof gzip === 'number';
}
