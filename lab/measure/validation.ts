/**
 * How a bundle does on the validation rows, as its cards say it:
 *
 *     npx tsx lab/measure/validation.ts [--corpora FOLDER] [--model FOLDER] [--out FILE]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureForCard } from '../card/card-measurements.ts';
import { readCorpora } from '../training/corpus.ts';
import { corporaFolder } from './corpora-folder.ts';
import { openBundle, shippedBundle } from './open-bundle.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    model: { type: 'string', default: shippedBundle },
    out: { type: 'string' },
  },
});
const model = await openBundle(values.model);
const measured = measureForCard(model, readCorpora(corporaFolder(values.corpora)).validation);
model.dispose();
const text = `${JSON.stringify(measured, null, 2)}\n`;
if (values.out === undefined) process.stdout.write(text);
else writeFileSync(values.out, text);
