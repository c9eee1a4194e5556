import type { ModelAddress } from '../engine/model-address.ts';

/** Where the files are that the script loads. */
export interface AssetAddresses {
  /** Address of `review-classifier-engine.js`. */
  engine: string | URL;
  /** Folder of the default model, or the address of each of its files by path. */
  model: string | URL | Record<string, string | URL>;
}

let engine = '';
let model: ModelAddress = '';

/**
 * Says where the engine and the default model are, where they are not next to the script: after a
 * bundler has moved and renamed the files, or with a copy on another host. It holds for classifiers
 * that are made afterwards.
 *
 * @example
 * import { createClassifier, setAssetAddresses } from 'review-classifier-element';
 *
 * setAssetAddresses({
 *   engine: '/assets/review-classifier-engine.js',
 *   model: '/assets/reviews-pt-en/',
 * });
 * const classifier = await createClassifier();
 * console.log(classifier.info.id); // → reviews-pt-en
 */
export function setAssetAddresses(addresses: Partial<AssetAddresses>): void {
  if (addresses.engine !== undefined) engine = absolute(addresses.engine);
  if (addresses.model === undefined) return;
  model =
    typeof addresses.model === 'string' || addresses.model instanceof URL
      ? folder(addresses.model)
      : new Map(Object.entries(addresses.model).map(([path, url]) => [path, absolute(url)]));
}

export function engineAddress(): string {
  return engine;
}

/** The address of a model that a page named, or the default one. */
export function modelAddress(named?: string | URL): ModelAddress {
  return named === undefined || named === '' ? model : folder(named);
}

/** With a slash at the end of its path; a query, such as a token, stays behind it. */
function folder(address: string | URL): string {
  const url = new URL(address, document.baseURI);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

function absolute(address: string | URL): string {
  return new URL(address, document.baseURI).href;
}
