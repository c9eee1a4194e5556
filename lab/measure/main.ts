/**
 * `npm run bench:models -- [--corpora FOLDER] [--model FOLDER] [--kept] [--out FILE]`: the shipped
 * model compared with scikit-learn, fastText and the sentiment packages of npm, on the validation
 * rows. See README.md.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpora } from '../training/corpus.ts';
import { markdownTable, percent } from '../reports/markdown-table.ts';
import { meanOverCorpora, type Peer } from '../reports/peers-report.ts';
import { fasttextPeers, ourPeer, packagePeers, scikitLearnPeer } from './classifiers.ts';
import { corporaFolder } from './corpora-folder.ts';
import { shippedBundle } from './open-bundle.ts';
import { installPeers } from './peers/install-peers.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    model: { type: 'string', default: shippedBundle },
    kept: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

const folder = corporaFolder(values.corpora);
const corpora = readCorpora(folder);
const rows = corpora.validation;
installPeers();

const peers: Peer[] = [await ourPeer(values.model, rows)];
const kept = values.kept ? join(import.meta.dirname, 'scikit-learn.json') : null;
const scikitLearn = scikitLearnPeer(folder, kept);
if (scikitLearn === null) console.log('scikit-learn is missing: apt-get install python3-sklearn');
else peers.push(scikitLearn);
const fasttext = await fasttextPeers(corpora);
if (fasttext.length === 0) console.log('fastText is missing: apt-get install fasttext');
peers.push(...fasttext, ...(await packagePeers(rows)));

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1);
const names = peers[0]!.corpora.map(({ corpus }) => corpus);
const perCorpus = (metric: 'accuracy' | 'macroF1'): string =>
  markdownTable(
    ['', ...names],
    peers.map(({ name, corpora: measured }) => [
      name,
      ...names.map((corpus) => {
        const one = measured.find((other) => other.corpus === corpus);
        return one === undefined ? '–' : percent(one[metric]);
      }),
    ]),
  );

console.log(`
${rows.length} validation rows of ${names.length} corpora, every corpus counting the same; size as downloaded, compressed

${markdownTable(
  ['', 'accuracy %', 'macro-F1 %', 'macro-F1 pt', 'macro-F1 en', 'MB', 'of', 'reviews/s'],
  peers.map(({ name, version, bytes, sizeOf, reviewsPerSecond, corpora: measured }) => [
    `${name} ${version}`,
    percent(meanOverCorpora(measured, 'accuracy')),
    percent(meanOverCorpora(measured, 'macroF1')),
    percent(meanOverCorpora(measured, 'macroF1', 'pt')),
    percent(meanOverCorpora(measured, 'macroF1', 'en')),
    megabytes(bytes),
    sizeOf,
    reviewsPerSecond.toLocaleString('en'),
  ]),
)}

Accuracy in percent

${perCorpus('accuracy')}

Macro-F1 in percent

${perCorpus('macroF1')}
`);
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(peers, null, 2)}\n`);
