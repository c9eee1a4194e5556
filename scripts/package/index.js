// The package's entry: it says where the engine and the model are.
import { setAssetAddresses } from './embed/review-classifier.js';
import { laidFiles, packedFiles } from './files.js';
import { addressOf } from './unpack.js';

/**
 * Vite, webpack and Parcel lay files that a script names by `new URL(…, import.meta.url)` next to
 * it, under other names. Null where a bundler leaves such addresses as they are, and they lead
 * nowhere.
 */
function whereLaid() {
  try {
    const files = laidFiles();
    return files.engine.pathname.endsWith('/embed/review-classifier-engine.js') ? null : files;
  } catch {
    // A classic script has no address of its own.
    return null;
  }
}

/** Every bundler follows `import()`: there the files come packed in modules. */
const unpacked = {
  engine: async () => addressOf(await packedFiles.engine(), 'text/javascript'),
  model: async () => {
    const files = Object.entries(packedFiles.model).map(async ([name, load]) => [
      name,
      await addressOf(await load()),
    ]);
    return Object.fromEntries(await Promise.all(files));
  },
};

setAssetAddresses(whereLaid() ?? unpacked);

export * from './embed/review-classifier.js';
