/** Reviews a second on one core, with the shipped model: `npx tsx lab/measure/throughput.ts`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeBuckets } from '../../src/text/bucket-codec.ts';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { Vectoriser } from '../../src/text/vectorise.ts';
import '../../src/model/use-simd.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { parseManifest } from '../../src/model/manifest.ts';
import { vectoriseRows } from '../../src/learning/feature-rows.ts';
import { bestRates } from './best-rates.ts';

const bundle = resolve(import.meta.dirname, '../../public/models/reviews-pt-en');
const read = (path: string) => new Uint8Array(readFileSync(join(bundle, path))).buffer;

const sentences = [
  'Produto excelente, chegou antes do prazo e funciona muito bem. ',
  'The sound is great but the battery does not last a day. ',
  'Não gostei da qualidade, veio com defeito e a troca demorou. ',
  'I bought it for my daughter and she loves it! ',
  'Ótimo custo-benefício, recomendo a todos os meus amigos. ',
  'A dull, overlong film that never finds its story. ',
  'Entrega rápida 😍 mas a embalagem estava amassada. ',
];
const texts = Array.from({ length: 50_000 }, (_, i) => {
  const at = (offset: number) => sentences[(i * 3 + offset) % sentences.length] ?? '';
  return `${at(0)}${at(1 + (i % 5))}${i}`.padEnd(100, 'x ').slice(0, 100);
});

const { vectoriser: settings } = parseManifest(read('manifest.json'));
const buckets = decodeBuckets(
  new Uint8Array(read(settings.buckets)),
  settings.features,
  settings.bucketBits,
);
const vectoriser = new Vectoriser(settings, new BucketSet(buckets, settings.bucketBits));

const started = performance.now();
const model = await loadModel({ read: (path) => Promise.resolve(read(path)) });
const loading = performance.now() - started;

const single = texts[0] ?? '';
const some = texts.slice(0, 5000);
const few = 2000;
console.table({
  'load and verify the bundle': `${loading.toFixed(0)} ms`,
  ...bestRates([
    ['tokenise, hash, look up', texts.length, () => vectoriseRows(vectoriser, texts)],
    ['positiveProbabilities', texts.length, () => model.positiveProbabilities(texts)],
    ['predict', some.length, () => model.predict(some)],
    [
      'predict, one at a time',
      few,
      () => {
        for (let i = 0; i < few; i++) model.predict([single]);
      },
    ],
    [
      'explain, one at a time',
      few,
      () => {
        for (let i = 0; i < few; i++) model.explain(single);
      },
    ],
  ]),
});
