import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseManifest } from '../../src/model/manifest.ts';
import { parseBaseline } from '../reports/baseline.ts';
import type { Corpora, CorpusRow } from '../training/corpus.ts';
import type { Peer } from '../reports/peers-report.ts';
import { measureClasses } from './measure-classes.ts';
import { openBundle } from './open-bundle.ts';
import { bundledSize } from './peers/bundled-size.ts';
import { hasFasttext, trainFasttext } from './peers/fasttext.ts';
import { packageVersion } from './peers/load-package.ts';
import { sentimentPackages } from './peers/sentiment-packages.ts';

/**
 * Answers for all rows, and how many a second at the best of some runs: the others were disturbed.
 */
function timed(
  rows: readonly CorpusRow[],
  runs: number,
  answer: () => Uint8Array,
): { answers: Uint8Array; reviewsPerSecond: number } {
  let best = Infinity;
  let answers: Uint8Array = new Uint8Array(0);
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    answers = answer();
    best = Math.min(best, performance.now() - started);
  }
  return { answers, reviewsPerSecond: Math.round((rows.length / best) * 1000) };
}

/** The model of a bundle, with the program that runs it. */
export async function ourPeer(bundle: string, rows: readonly CorpusRow[]): Promise<Peer> {
  const model = await openBundle(bundle);
  const texts = rows.map(({ text }) => text);
  model.positiveProbabilities(texts.slice(0, 2000));
  const { answers, reviewsPerSecond } = timed(rows, 3, () =>
    Uint8Array.from(model.positiveProbabilities(texts), (positive) => (positive >= 0.5 ? 1 : 0)),
  );
  const { id, version } = model.info;
  model.dispose();
  const manifest = readFileSync(join(bundle, 'manifest.json'));
  const { files } = parseManifest(new Uint8Array(manifest).buffer);
  const contents = [manifest, ...files.map(({ path }) => readFileSync(join(bundle, path)))];
  const program = await bundledSize([
    resolve(import.meta.dirname, '../../src/model/load-model.ts'),
  ]);
  return {
    name: id,
    version,
    bytes: contents.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, program),
    sizeOf: 'code and model',
    reviewsPerSecond,
    corpora: measureClasses(rows, answers),
  };
}

/** scikit-learn's, trained anew by Debian's Python, or as `kept` has it. */
export function scikitLearnPeer(corporaFolder: string, kept: string | null): Peer | null {
  const folder = mkdtempSync(join(tmpdir(), 'scikit-learn-'));
  try {
    const out = kept ?? join(folder, 'scikit-learn.json');
    if (kept === null) {
      const script = join(import.meta.dirname, 'scikit-learn.py');
      const { status } = spawnSync(
        '/usr/bin/python3',
        [script, '--corpora', corporaFolder, '--out', out],
        { stdio: 'inherit', env: { ...process.env, OMP_NUM_THREADS: '1' } },
      );
      if (status !== 0) return null;
    }
    const { version, bytes, reviewsPerSecond, corpora } = parseBaseline(readFileSync(out, 'utf8'));
    return {
      name: 'scikit-learn, TF-IDF and logistic regression',
      version: version.replace('scikit-learn ', ''),
      bytes,
      sizeOf: 'model',
      reviewsPerSecond,
      corpora,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** fastText's two models; none where it is not installed. */
export async function fasttextPeers(corpora: Corpora): Promise<Peer[]> {
  if (!hasFasttext()) return [];
  const trained = await trainFasttext(corpora.train, corpora.validation);
  return trained.map(({ name, answers, bytes, reviewsPerSecond }) => ({
    name,
    version: '0.9.2',
    bytes,
    sizeOf: 'model',
    reviewsPerSecond,
    corpora: measureClasses(corpora.validation, answers),
  }));
}

/**
 * The packages of npm. They may find a text neither positive nor negative; that counts as positive,
 * which most reviews are.
 */
export async function packagePeers(rows: readonly CorpusRow[]): Promise<Peer[]> {
  const peers: Peer[] = [];
  for (const { name, imports, score } of await sentimentPackages()) {
    const { answers, reviewsPerSecond } = timed(rows, 1, () =>
      Uint8Array.from(rows, ({ text, language }) => (score(text, language) >= 0 ? 1 : 0)),
    );
    peers.push({
      name,
      version: packageVersion(name),
      bytes: await bundledSize(imports),
      sizeOf: 'code and model',
      reviewsPerSecond,
      corpora: measureClasses(rows, answers),
    });
  }
  return peers;
}
