/**
 * Writes into a bundle's manifest what the data looked like that the model was made from, and how
 * it does on held-out rows of it:
 *
 *     npx tsx lab/training/write-reference.ts [--corpora FOLDER] [--model FOLDER]
 *
 * `npm run train` does so by itself; this is for a bundle that was made before manifests said it.
 * No other file is touched.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jsonBytes } from '../../src/learning/bundle.ts';
import { parseManifest } from '../../src/model/manifest.ts';
import { readBundle } from '../card/read-bundle.ts';
import { corporaFolder } from '../measure/corpora-folder.ts';
import { shippedBundle } from '../measure/open-bundle.ts';
import { readCorpora } from './corpus.ts';
import { describeTraining } from './describe-training.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    model: { type: 'string', default: shippedBundle },
  },
});
const manifestPath = join(values.model, 'manifest.json');
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, unknown>;
const reference = await describeTraining(
  readBundle(values.model),
  readCorpora(corporaFolder(values.corpora)),
);
const bytes = jsonBytes({ ...manifest, reference });
parseManifest(bytes.slice().buffer);
writeFileSync(manifestPath, bytes);
