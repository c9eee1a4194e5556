import { EngineError } from '../client/engine-error.ts';
import type { ModelAddress } from '../engine/model-address.ts';
import { onFirstUse } from './on-first-use.ts';

type Address = string | URL;

/**
 * Where the files are that the script loads. What must be made first is a function, which is called
 * on first use.
 */
export interface AssetAddresses {
  /** Address of `review-classifier-engine.js`. */
  engine: Address | (() => Promise<Address>);
  /** Folder of the default model, or the address of each of its files by path. */
  model: ModelFiles | (() => Promise<ModelFiles>);
}

type ModelFiles = Address | Record<string, Address>;

let engine: () => Promise<string> = onFirstUse(async () => '');
let model: () => Promise<ModelAddress> = onFirstUse(async () => '');

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
  const { engine: script, model: files } = addresses;
  if (script !== undefined) {
    const give = givenNow(script, absolute);
    engine = onFirstUse(() => give().catch(refuseAs('worker-failed', 'The engine’s script')));
  }
  if (files !== undefined) {
    const give = givenNow(files, filesOrFolder);
    model = onFirstUse(() => give().catch(refuseAs('model-missing', 'The default model')));
  }
}

/** @throws EngineError `worker-failed` where the page's own code cannot give it */
export function engineAddress(): Promise<string> {
  return engine();
}

/**
 * The address of a model that a page named, or the default one.
 *
 * @throws EngineError `model-missing` where the page's own code cannot give it
 */
export async function modelAddress(named?: Address): Promise<ModelAddress> {
  return named === undefined || named === '' ? model() : folder(named);
}

/** What is known is read at once, relative to the page as it is now. */
function givenNow<Given, Read>(
  given: Given | (() => Promise<Given>),
  read: (given: Given) => Read,
): () => Promise<Read> {
  if (typeof given === 'function') {
    const make = given as () => Promise<Given>;
    return async () => read(await make());
  }
  const known = read(given);
  return async () => known;
}

function refuseAs(code: EngineError['code'], what: string) {
  return (thrown: unknown): never => {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new EngineError({
      code,
      message: `${what} could not be loaded: ${reason}.`,
      detail: { reason },
    });
  };
}

function filesOrFolder(files: ModelFiles): ModelAddress {
  return typeof files === 'string' || files instanceof URL
    ? folder(files)
    : new Map(Object.entries(files).map(([path, url]) => [path, absolute(url)]));
}

/** With a slash at the end of its path; a query, such as a token, stays behind it. */
function folder(address: Address): string {
  const url = new URL(address, document.baseURI);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

function absolute(address: Address): string {
  return new URL(address, document.baseURI).href;
}
