/** Reviews a second on one core, with the shipped model: `npx tsx bench/models/throughput.ts`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeBuckets } from '../../src/text/bucket-codec.ts';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { Vectoriser } from '../../src/text/vectorise.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { parseManifest } from '../../src/model/manifest.ts';
import { vectoriseRows } from '../../src/model/feature-rows.ts';

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

/** Best of several runs: the others were disturbed. */
function rate(count: number, run: () => void): number {
  let best = Infinity;
  for (let i = 0; i < 7; i++) {
    const before = performance.now();
    run();
    best = Math.min(best, performance.now() - before);
  }
  return Math.round((count / best) * 1000);
}

const single = texts[0] ?? '';
const report: [string, string][] = [
  ['load and verify the bundle', `${loading.toFixed(0)} ms`],
  [
    'tokenise, hash, look up',
    `${rate(texts.length, () => void vectoriseRows(vectoriser, texts))} reviews/s`,
  ],
  [
    'positiveProbabilities',
    `${rate(texts.length, () => void model.positiveProbabilities(texts))} reviews/s`,
  ],
  ['predict', `${rate(5000, () => void model.predict(texts.slice(0, 5000)))} reviews/s`],
  [
    'predict, one at a time',
    `${rate(2000, () => {
      for (let i = 0; i < 2000; i++) model.predict([single]);
    })} reviews/s`,
  ],
  [
    'explain, one at a time',
    `${rate(2000, () => {
      for (let i = 0; i < 2000; i++) model.explain(single);
    })} reviews/s`,
  ],
];
console.table(Object.fromEntries(report));
