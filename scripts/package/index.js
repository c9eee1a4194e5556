/* The package's entry: it says where the engine and the model are in a way that bundlers follow. */
import { setAssetAddresses } from './embed/review-classifier.js';

setAssetAddresses({
  engine: new URL('./embed/review-classifier-engine.js', import.meta.url),
  model: {
    'manifest.json': new URL('./models/reviews-pt-en/manifest.json?no-inline', import.meta.url),
    'model.json': new URL('./models/reviews-pt-en/model.json?no-inline', import.meta.url),
    'weights.bin': new URL('./models/reviews-pt-en/weights.bin?no-inline', import.meta.url),
    'buckets.bin': new URL('./models/reviews-pt-en/buckets.bin?no-inline', import.meta.url),
  },
});

export * from './embed/review-classifier.js';
