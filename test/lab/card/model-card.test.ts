import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureForCard } from '../../../lab/card/card-measurements.ts';
import { fillTemplate } from '../../../lab/card/fill-template.ts';
import { readBundle } from '../../../lab/card/read-bundle.ts';
import { parseValidationReport } from '../../../lab/reports/validation-report.ts';
import { withModel } from '../../../lab/training/ask-bundle.ts';
import type { BundleFiles } from '../../../src/learning/bundle.ts';
import { describeBundle } from '../../../lab/card/describe-bundle.ts';
import { noReports, readReports, type CardFacts } from '../../../lab/card/card-facts.ts';
import { modelCards } from '../../../lab/card/model-card.ts';
import { cardBlocks } from '../../../src/workbench/models/card-blocks.ts';
import { trainTinyBundle } from '../../fixtures/model/tiny-bundle.ts';
import { tinyReviews } from '../../fixtures/model/tiny-reviews.ts';

let facts: CardFacts;

/** What the cards say of a bundle that no benchmark has seen. */
async function factsOf(files: BundleFiles): Promise<CardFacts> {
  const measured = await withModel(files, (model) => measureForCard(model, tinyReviews));
  return describeBundle(files, measured, noReports);
}

beforeAll(async () => {
  const { files } = await trainTinyBundle();
  facts = await factsOf(files);
});

/** Rows of the tables under a heading. */
function tableUnder(card: string, heading: RegExp): string[][] {
  const blocks = cardBlocks(card);
  const start = blocks.findIndex((block) => block.kind === 'heading' && heading.test(block.text));
  const table = blocks.slice(start).find((block) => block.kind === 'table');
  return start < 0 || table?.kind !== 'table' ? [] : table.rows;
}

describe('modelCards', () => {
  it('is the same for the same bundle', async () => {
    const { files } = await trainTinyBundle();
    expect(modelCards(await factsOf(files))).toEqual(modelCards(facts));
  });

  it('says in both languages what was measured, on what data and under which terms', () => {
    const cards = modelCards({
      ...facts,
      reports: {
        ...noReports,
        baseline: {
          model: 'LogisticRegression()',
          version: 'scikit-learn 1.2.1',
          features: 1234,
          bytes: 5678,
          reviewsPerSecond: 10,
          corpora: [
            {
              corpus: 'tiny-pt',
              language: 'pt',
              rows: 20,
              negative: 10,
              accuracy: 0.875,
              macroF1: 0.8,
              rocAuc: 0.9,
              expectedCalibrationError: 0.125,
            },
          ],
          lengths: [],
        },
        behaviour: [
          { capability: 'negation', cases: 8, taught: 3, ours: 7, scikitLearn: 4 },
          { capability: 'typos', cases: 8, taught: 0, ours: 6, scikitLearn: 5 },
        ],
      },
    });
    expect([...cards.keys()]).toEqual(['MODEL_CARD.md', 'MODEL_CARD.pt-BR.md']);
    for (const card of cards.values()) {
      const measured = tableUnder(card, /^(Measurements|Medidas)$/);
      const [ours] = facts.measurements.corpora.filter(({ corpus }) => corpus === 'tiny-pt');
      const row = measured
        .find(([corpus]) => corpus === 'tiny-pt')!
        .map((cell) => cell.replace(',', '.'));
      expect(row.slice(1, 5)).toEqual(['pt', '20', (100 * ours!.accuracy).toFixed(1), '87.5']);
      expect(measured.find(([corpus]) => corpus === 'tiny-en')).toContain('–');
      const behaviour = tableUnder(card, /^(Behaviour|Comportamento)$/).map((cells) =>
        cells.join(' ').replaceAll(',', '.'),
      );
      expect(behaviour).toContainEqual(expect.stringMatching(/^(negation|negação) 8 87\.5 50\.0$/));
      expect(behaviour).toContainEqual(expect.stringMatching(/^(all|todas) 16 81\.3 56\.3$/));
      expect(card).toContain('**MIT**');
    }
  });

  it('leaves out what no benchmark measured', () => {
    const card = modelCards(facts).get('MODEL_CARD.md')!;
    expect(card).toContain('## Calibration');
    expect(card).not.toMatch(/## (Bias|Behaviour|Stars|Size and speed|On reviews of another kind)/);
  });

  it('counts every review once in the reliability diagram and by length', () => {
    const rows = (measured: readonly { rows: number }[]): number =>
      measured.reduce((sum, one) => sum + one.rows, 0);
    expect(rows(facts.measurements.reliability)).toBe(tinyReviews.length);
    expect(rows(facts.measurements.lengths)).toBe(tinyReviews.length);
  });

  it('writes every section from the reports that the benchmarks keep, without a gap', () => {
    const reports = readReports(resolve(import.meta.dirname, '../../../lab/measure'));
    for (const [path, card] of modelCards({ ...facts, reports })) {
      expect(card, path).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
      for (const block of cardBlocks(card)) {
        if (block.kind !== 'table') continue;
        for (const row of block.rows) expect(row, path).toHaveLength(block.rows[0]!.length);
      }
    }
    const headings = (name: string): number =>
      modelCards({ ...facts, reports })
        .get(name)!
        .match(/^## /gm)!.length;
    expect(headings('MODEL_CARD.md')).toBe(headings('MODEL_CARD.pt-BR.md'));
  });
});

describe('The cards of the shipped model', () => {
  const lab = resolve(import.meta.dirname, '../../../lab/measure');
  const bundle = resolve(import.meta.dirname, '../../../public/models/reviews-pt-en');
  const cards = modelCards(
    describeBundle(
      readBundle(bundle),
      parseValidationReport(readFileSync(join(lab, 'validation.json'), 'utf8')),
      readReports(lab),
    ),
  );

  it.each([...cards])('%s is what its template says of what was measured', (path, card) => {
    expect(readFileSync(join(bundle, path), 'utf8')).toBe(card);
  });
});

describe('fillTemplate', () => {
  it('puts every value in its place, as it is', () => {
    expect(fillTemplate('{{a}}, {{b}} & {{a}}', { a: '<1>', b: '$&' })).toBe('<1>, $& & <1>');
  });

  it('keeps a section or its opposite, and closes up the lines of what is left out', () => {
    const template = 'Top\n\n{{#a}}\nWith {{b}}.\n{{/a}}\n\n{{^a}}Without.{{/a}} End\n';
    expect(fillTemplate(template, { a: true, b: '2' })).toBe('Top\n\nWith 2.\n\n End\n');
    expect(fillTemplate(template, { a: false, b: '2' })).toBe('Top\n\nWithout. End\n');
  });

  it('keeps a section in another only where both are', () => {
    const template = '{{#a}}\n1\n{{#b}}\n2\n{{/b}}\n{{/a}}\n3\n';
    expect(fillTemplate(template, { a: true, b: true })).toBe('1\n2\n3\n');
    expect(fillTemplate(template, { a: true, b: false })).toBe('1\n3\n');
    expect(fillTemplate(template, { a: false, b: true })).toBe('3\n');
  });

  it('refuses a name without a value and a value without a place', () => {
    expect(() => fillTemplate('{{a}}', {})).toThrow('nothing is known of a');
    expect(() => fillTemplate('', { a: '' })).toThrow('the template does not use a');
  });
});
