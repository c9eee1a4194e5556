/**
 * Writes the cards of a bundle anew, after it was measured:
 *
 *     npx tsx lab/card/write-model-card.ts [--model FOLDER] [--reports FOLDER]
 *
 * The reports are in lab/measure, where the benchmarks keep what they measured; a section whose
 * report is not there is left out, but for `validation.json`, which every card needs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedBundle } from '../measure/open-bundle.ts';
import { parseValidationReport } from '../reports/validation-report.ts';
import { readReports } from './card-facts.ts';
import { describeBundle } from './describe-bundle.ts';
import { modelCards } from './model-card.ts';
import { readBundle } from './read-bundle.ts';

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: shippedBundle },
    reports: { type: 'string', default: resolve(import.meta.dirname, '../measure') },
  },
});
const measurements = parseValidationReport(
  readFileSync(join(values.reports, 'validation.json'), 'utf8'),
);
const facts = describeBundle(readBundle(values.model), measurements, readReports(values.reports));
for (const [path, text] of modelCards(facts)) writeFileSync(join(values.model, path), text);
