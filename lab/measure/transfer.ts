/**
 * How well the shipped recipe transfers to reviews of another kind, compared with scikit-learn's:
 * models trained without some corpora, on all rows of those corpora.
 *
 *     npx tsx lab/measure/transfer.ts --bundles FOLDER [--corpora FOLDER] [--out FILE]
 *
 * FOLDER holds a bundle a folder, each trained with `npm run train -- --leave-out …`. Which list of
 * transfer-groups.json a bundle stands for follows from its manifest: that of corpora which it was
 * not trained on. Without --bundles the commands that train them are printed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { parseManifest } from '../../src/model/manifest.ts';
import { parseTransferBaseline } from '../reports/baseline.ts';
import { readCorpora, type CorpusRow } from '../training/corpus.ts';
import { markdownTable, percent } from '../reports/markdown-table.ts';
import { measureByCorpus } from './measure-by-corpus.ts';
import type { TransferReport } from '../reports/transfer-report.ts';
import { corporaFolder } from './corpora-folder.ts';
import { openBundle } from './open-bundle.ts';

const { values } = parseArgs({
  options: {
    bundles: { type: 'string' },
    corpora: { type: 'string' },
    out: { type: 'string' },
  },
});

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const groups = v.parse(v.array(v.array(v.string())), JSON.parse(read('transfer-groups.json')));

/**
 * Folder of the bundle that knows none of the group's corpora, but every other one of the groups.
 */
function bundleOf(bundles: string, group: readonly string[]): string | undefined {
  return readdirSync(bundles)
    .map((name) => join(bundles, name))
    .find((folder) => {
      const manifest = join(folder, 'manifest.json');
      if (!existsSync(manifest)) return false;
      const { corpora } = parseManifest(new Uint8Array(readFileSync(manifest)).buffer);
      const known = new Set(corpora.map(({ id }) => id));
      return groups.flat().every((corpus) => known.has(corpus) !== group.includes(corpus));
    });
}

async function measure(
  folder: string,
  group: string[],
  rows: readonly CorpusRow[],
  validation: readonly CorpusRow[],
) {
  const model = await openBundle(folder);
  const ofGroup = ({ corpus }: CorpusRow): boolean => group.includes(corpus);
  const report: TransferReport[number] = {
    leftOut: group,
    all: measureByCorpus(model, rows.filter(ofGroup)),
    validation: measureByCorpus(model, validation.filter(ofGroup)),
  };
  model.dispose();
  return report;
}

function printTables(report: TransferReport): void {
  const theirs = parseTransferBaseline(read('scikit-learn-transfer.json'));
  for (const split of ['all', 'validation'] as const) {
    const compared = report.flatMap((group) => {
      const models = theirs.models.find(({ leftOut }) => leftOut.join() === group.leftOut.join());
      return group[split].map((ours) => {
        const other = models?.[split].find(({ corpus }) => corpus === ours.corpus);
        if (other === undefined)
          throw new Error(`${ours.corpus} is not in scikit-learn-transfer.json`);
        return { ours, other };
      });
    });
    const mean = (name: string, some: typeof compared): string[] => {
      const of = (value: (one: (typeof compared)[number]) => number): number =>
        some.reduce((sum, one) => sum + value(one), 0) / some.length;
      return [
        name,
        '',
        '',
        percent(of(({ ours }) => ours.accuracy)),
        percent(of(({ other }) => other.accuracy)),
        percent(of(({ ours }) => ours.macroF1)),
        percent(of(({ other }) => other.macroF1)),
        (100 * of(({ ours, other }) => ours.macroF1 - other.macroF1)).toFixed(1),
      ];
    };
    const language = (name: string) => compared.filter(({ ours }) => ours.language === name);
    console.log(
      `\nOn ${split === 'all' ? 'all rows' : 'the validation rows'} of corpora left out of training, in percent\n`,
    );
    console.log(
      markdownTable(
        [
          'corpus',
          'rows',
          'negative',
          'accuracy',
          'scikit-learn',
          'macro-F1',
          'scikit-learn',
          'difference',
        ],
        [
          ...compared.map(({ ours, other }) => [
            ours.corpus,
            String(ours.rows),
            String(other.negative),
            percent(ours.accuracy),
            percent(other.accuracy),
            percent(ours.macroF1),
            percent(other.macroF1),
            (100 * (ours.macroF1 - other.macroF1)).toFixed(1),
          ]),
          ...['pt', 'en']
            .filter((one) => language(one).length > 0)
            .map((one) => mean(`mean ${one}`, language(one))),
          mean('mean', compared),
        ],
      ),
    );
  }
}

if (values.bundles === undefined) {
  for (const group of groups) {
    // An id has no underscore.
    const id = group.join('-').replaceAll('_', '-');
    const leaveOut = group.map((corpus) => `--leave-out ${corpus}`).join(' ');
    console.log(`npm run train -- --corpora FOLDER --out BUNDLES/${id} ${leaveOut}`);
  }
} else {
  const { train, validation } = readCorpora(corporaFolder(values.corpora));
  const report: TransferReport = [];
  for (const group of groups) {
    const folder = bundleOf(values.bundles, group);
    if (folder === undefined) console.log(`no bundle was trained without ${group.join(' and ')}`);
    else report.push(await measure(folder, group, [...train, ...validation], validation));
  }
  if (report.length > 0) printTables(report);
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);
}
