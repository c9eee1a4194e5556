import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { noReports, readReports } from '../card/card-facts.ts';
import { measureForCard } from '../card/card-measurements.ts';
import { describeBundle } from '../card/describe-bundle.ts';
import { withModel } from './ask-bundle.ts';
import { readCorpora } from './corpus.ts';
import { modelCards } from '../card/model-card.ts';
import { pipelineStages, runPipeline } from './pipeline.ts';
import { lineProgress } from './progress.ts';
import { defaultSettings } from './settings.ts';
import { cacheKey } from './cache-key.ts';
import { folderCache, noCache } from './stage-cache.ts';

const help = `Trains the review classifier and writes its bundle.

  npm run train -- --corpora FOLDER --out FOLDER [options]

  --corpora FOLDER   every <corpus>.jsonl or <corpus>.jsonl.gz in it is used; a line is
                     {"text": "…", "label": "negative" | "neutral" | "positive",
                      "lang": "pt" | "en", "split": "train" | "validation"}
                     Neutral rows are left out.
  --out FOLDER       where manifest.json, model.json, weights.bin, buckets.bin and the model cards are
                     written; the folder's name becomes the model's id
  --seed NUMBER      random order and dropout (default ${defaultSettings.seed}); the same seed on the same
                     rows gives the same bytes
  --features NUMBER  most n-grams that the model knows (default ${defaultSettings.features})
  --leave-out NAME   a corpus to keep out of training but measure all the same; may be repeated
  --reports FOLDER   what the benchmarks of lab/measure measured, for the model cards; on another model than this one
                     they say something else, so measure and write the cards again with
                     lab/card/write-model-card.ts (the weights are the same on every run)
  --cache FOLDER     keep the results of finished stages there, and take those that an earlier run with the same corpora,
                     settings and source left; without it every stage is done anew
  --threads NUMBER   networks that are trained at once (default 2); it changes the time, not the result
  --version X.Y.Z    the model's version (default 1.0.0)
  --help             this text
`;

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string' },
    features: { type: 'string' },
    'leave-out': { type: 'string', multiple: true },
    reports: { type: 'string' },
    cache: { type: 'string' },
    threads: { type: 'string' },
    version: { type: 'string', default: '1.0.0' },
    help: { type: 'boolean', default: false },
  },
});

function wholeNumber(option: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`--${option} takes a whole number`);
  return value;
}

async function train(corporaFolder: string, out: string): Promise<void> {
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  const progress = lineProgress(write, pipelineStages + 1);
  progress.stage('Reading the corpora');
  const corpora = readCorpora(corporaFolder, values['leave-out']);
  const neutral = corpora.neutral.train.length + corpora.neutral.validation.length;
  write(
    `      ${corpora.train.length} training rows, ${corpora.validation.length} validation rows, ${neutral} neutral rows left out`,
  );
  const settings = {
    ...defaultSettings,
    seed: wholeNumber('seed', values.seed, defaultSettings.seed),
    features: wholeNumber('features', values.features, defaultSettings.features),
  };
  const reports = values.reports === undefined ? noReports : readReports(values.reports);
  const bundleName = {
    id: basename(resolve(out)),
    version: values.version,
    name: 'Reviews, Portuguese and English',
    licence: 'CC-BY-NC-SA-4.0',
  };
  const cache =
    values.cache === undefined
      ? noCache
      : folderCache(values.cache, cacheKey(settings, corpora.train, corpora.validation));
  const threads = wholeNumber('threads', values.threads, 2);
  const result = await runPipeline(corpora, settings, bundleName, { progress, cache, threads });
  const measurements = await withModel(result.files, (model) =>
    measureForCard(model, corpora.validation),
  );
  const cards = modelCards(describeBundle(result.files, measurements, reports));

  mkdirSync(out, { recursive: true });
  let compressed = 0;
  for (const [path, bytes] of result.files) {
    writeFileSync(join(out, path), bytes);
    compressed += gzipSync(bytes, { level: 9 }).byteLength;
  }
  for (const [path, text] of cards) writeFileSync(join(out, path), text);
  for (const one of result.measurements) {
    write(
      `${one.corpus.padEnd(14)} accuracy ${(one.accuracy * 100).toFixed(2)} %  macro-F1 ${(one.macroF1 * 100).toFixed(2)} %  ECE ${(one.expectedCalibrationError * 100).toFixed(2)} %`,
    );
  }
  write(`${out}: ${(compressed / 1e6).toFixed(2)} MB compressed`);
}

if (values.help || values.corpora === undefined || values.out === undefined) {
  process.stdout.write(help);
  process.exitCode = values.help ? 0 : 2;
} else {
  await train(values.corpora, values.out);
}
