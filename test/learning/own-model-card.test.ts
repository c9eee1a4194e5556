import { beforeAll, describe, expect, it } from 'vitest';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import { extendBundle, type OwnBranch } from '../../src/learning/extend-bundle.ts';
import { ownModelCards, type OwnCardFacts } from '../../src/learning/own-model-card.ts';
import { parseManifest } from '../../src/model/manifest.ts';
import { extensionFacts, ownBranch } from '../fixtures/model/own-branch.ts';
import { tinyBundle } from '../fixtures/model/tiny-network.ts';

let base: BundleFiles;

beforeAll(async () => {
  base = await tinyBundle([], { licence: 'CC-BY-NC-SA-4.0' });
});

async function cards(
  own: OwnBranch | null = ownBranch(),
  changes: Partial<OwnCardFacts> = {},
): Promise<{ english: string; portuguese: string }> {
  const files = await extendBundle(base, own, extensionFacts({ threshold: 0.625 }));
  const manifest = parseManifest(files.get('manifest.json')!.slice().buffer);
  const written = ownModelCards({
    manifest,
    data: {
      ...{ name: 'reviews.csv', training: 1200, validation: 300, test: 494 },
      ...{ duplicatesJoined: 12, looksAtTest: 3 },
    },
    settings: { model: 'branch', l2: 0.5 },
    measured: [
      {
        metric: 'macroF1',
        before: { value: 0.728, low: 0.69, high: 0.762 },
        after: { value: 0.765, low: 0.73, high: 0.8 },
        difference: { value: 0.037, low: 0.019, high: 0.054 },
      },
      {
        metric: { recallOf: 'negative' },
        before: { value: 0.8, low: 0.7, high: 0.9 },
        after: { value: null, reason: 'no-rows' },
        difference: { value: -0.02, low: -0.05, high: 0.01 },
      },
      {
        metric: 'matthewsCorrelation',
        before: { value: -0.1, low: -0.2, high: 0 },
        after: { value: 0.25, low: 0.125, high: 0.5 },
        difference: null,
      },
    ],
    verdict: 'better',
    ...changes,
  });
  const [english, portuguese] = ['MODEL_CARD.md', 'MODEL_CARD.pt-BR.md'].map((path) =>
    new TextDecoder().decode(written.get(path)),
  );
  return { english: english!, portuguese: portuguese! };
}

describe('The card of a model that was made in the page', () => {
  it('says in English what it is, from which rows, and what was measured', async () => {
    const { english } = await cards();
    expect(english).toContain(
      '# My reviews (my-reviews 1.0.0)\n\n[Português](MODEL_CARD.pt-BR.md)',
    );
    expect(english).toContain('It is tiny-network 0.1.0, unchanged, with one more linear branch');
    expect(english).toContain(
      'a temperature of 1.2. It answers `positive` from a probability of 62.5% on.',
    );
    expect(english).toContain('`reviews.csv`. Rows: 1,200 for training, 300 for choosing');
    expect(english).toContain('side of the split: 12. The test rows were looked at 3 times');
    expect(english).toContain('| `my-reviews` | pt | 40 | the user’s own |');
    expect(english).toContain('- seed: 11\n- `model`: `branch`\n- `l2`: `0.5`');
    expect(english).toContain(
      '| macro-F1 | 72.8% (69.0%–76.2%) | 76.5% (73.0%–80.0%) | +3.7 points (+1.9 … +5.4) |',
    );
    expect(english).toContain(
      '| recall of `negative` | 80.0% (70.0%–90.0%) | – | −2.0 points (−5.0 … +1.0) |',
    );
    expect(english).toContain('(MCC) | −0.10 (−0.20–0.00) | 0.25 (0.13–0.50) | – |');
    expect(english).toContain('It is better than before on these rows.');
    expect(english).toContain('its licence holds for the whole: CC-BY-NC-SA-4.0.');
  });

  it('says the same in Portuguese, with its own numbers', async () => {
    const { portuguese, english } = await cards();
    expect(portuguese).toContain('`reviews.csv`. Linhas: 1.200 para treinar, 300 para');
    expect(portuguese).toContain(
      '| macro-F1 | 72,8% (69,0%–76,2%) | 76,5% (73,0%–80,0%) | +3,7 pontos (+1,9 … +5,4) |',
    );
    expect(portuguese).toContain('É melhor que antes nessas linhas.');
    expect(portuguese).toContain('vale para o todo: CC-BY-NC-SA-4.0.');
    const headings = (card: string) => card.split('\n').filter((line) => line.startsWith('## '));
    expect(headings(portuguese)).toHaveLength(headings(english).length);
  });

  it('says where only the calibration is new, or where nothing is shown', async () => {
    const { english } = await cards(null, { verdict: 'not-shown' });
    expect(english).toContain('with another calibration: its weights have learnt nothing');
    expect(english).toContain('It is not shown to be better than before on these rows.');
    expect(english).not.toContain('Words of the file are features');
    expect((await cards()).english).toContain('Words of the file are features');
  });

  it('says where it was trained from scratch', async () => {
    const manifest = parseManifest(base.get('manifest.json')!.slice().buffer);
    const { english } = await cards(null, { manifest, verdict: null });
    expect(english).toMatch(
      /A linear model over [\d,]+ words and word sequences of the file, trained from scratch/,
    );
    expect(english).toContain('The licence of the weights is CC-BY-NC-SA-4.0.');
    expect(english).not.toContain('than before');
  });

  it('takes the names of users for text', async () => {
    const name = 'a|b`\n# <img src=x> [c](https://example.org).csv';
    const { data } = { data: { name, training: 1, validation: 1, test: 1 } };
    const { english } = await cards(ownBranch(), {
      data: { ...data, duplicatesJoined: 0, looksAtTest: 1 },
    });
    expect(english).toContain('`a/b’ # img src=x [c](https://example.org).csv`. Rows: 1 for');
    expect(english).toContain('The test rows were looked at once.');
    expect(english).not.toContain('<img');
  });
});
