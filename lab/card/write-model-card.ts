/**
 * Writes the cards of a bundle anew, after the benchmarks have measured it:
 *
 *     npx tsx lab/card/write-model-card.ts --corpora FOLDER --model FOLDER --reports FOLDER
 *
 * REPORTS is lab/measure, where the benchmarks keep what they measured; a section whose report is not there is left out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { modelCardPaths } from '../../src/model/model-card-paths.ts';
import { describeBundle } from './describe-bundle.ts';
import { readReports } from './card-facts.ts';
import { readCorpora } from '../training/corpus.ts';
import { modelCards } from './model-card.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    model: { type: 'string' },
    reports: { type: 'string' },
  },
});
const { corpora, model, reports } = values;
if (corpora === undefined || model === undefined || reports === undefined) {
  throw new Error('name --corpora, --model and --reports');
}
const cardNames: readonly string[] = modelCardPaths;
const files = new Map(
  readdirSync(model)
    .filter((path) => !cardNames.includes(path))
    .map((path) => [path, new Uint8Array(readFileSync(join(model, path)))]),
);
const facts = await describeBundle(files, readCorpora(corpora).validation, readReports(reports));
for (const [path, text] of modelCards(facts)) writeFileSync(join(model, path), text);
