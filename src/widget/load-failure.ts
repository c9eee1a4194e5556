import { EngineError } from '../client/engine-error.ts';
import { engineAddress } from './asset-addresses.ts';

/**
 * What kept a classifier from being loaded, with a message that says to whoever writes the page
 * what to do about it.
 *
 * @param named the model that the page named, if it did
 */
export async function loadFailure(thrown: unknown, named?: string | URL): Promise<unknown> {
  if (!(thrown instanceof EngineError)) return thrown;
  const { code, message, detail } = thrown;
  const advice = await adviceOn(code, named);
  return advice === null
    ? thrown
    : new EngineError({ code, message: `${message} ${advice}`, detail });
}

async function adviceOn(code: EngineError['code'], named?: string | URL): Promise<string | null> {
  const more = 'see “Where the files are” in EMBED.md.';
  if (code === 'worker-failed') {
    const place = await engineAddress().catch(() => 'review-classifier-engine.js');
    return `Is ${place} there, and may the page load it? setAssetAddresses({ engine }) names another place; ${more}`;
  }
  if (code !== 'model-missing') return null;
  return named === undefined || named === ''
    ? `setAssetAddresses({ model }) says where the default model is; ${more}`
    : `Is ${String(named)} the folder of a model bundle?`;
}
