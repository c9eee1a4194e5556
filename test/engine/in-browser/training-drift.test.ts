import { beforeAll, describe, expect, it } from 'vitest';
import type { PoorGeneralisationEvidence } from '../../../src/analysis/source-evidence.ts';
import { openWholeEngine } from './open-whole-engine.ts';
import type { Progress } from '../../../src/engine/engine-api.ts';
import { JobHandle } from '../../../src/wire/job-handle.ts';

const silent = new JobHandle<Progress>();
const modelUrl = new URL('/models/reviews-pt-en/', location.href).href;

const engine = await openWholeEngine();

beforeAll(() => engine.loadModel('m', modelUrl));

/** What the error analysis says of how far a file is from what the shipped model learnt from. */
async function evidenceOn(file: File): Promise<PoorGeneralisationEvidence> {
  const files = [file];
  const survey = await engine.survey(files, {}, silent);
  const { text, label, id, groups } = survey.guess;
  if (text === null || label === null) throw new Error('The columns were not guessed.');
  const { polarity: labels } = await engine.guessLabels(survey, label);
  const columns = { text, label, id, groups };
  await engine.evaluate('e', 'm', { task: 'evaluate', files, survey, columns, labels }, silent);
  const { sources } = await engine.analyse('e', { lengthEdges: null }, silent, () => {});
  for (const source of sources) {
    if (source.source === 'poor-generalisation') return source.evidence;
  }
  throw new Error('The analysis looked for no poor generalisation.');
}

function fileOf(rows: readonly { text: string; label: number }[]): File {
  return new File([rows.map((row) => JSON.stringify(row)).join('\n')], 'reviews.jsonl');
}

const opinions = [
  { text: 'The battery died after two days and nobody answered my messages. ', label: 0 },
  { text: 'It works very well, arrived early and I would buy it again. ', label: 1 },
];

describe('What the shipped model says of its training data', () => {
  it('is what the sample file is compared with', async () => {
    const response = await fetch('/samples/reviews.csv');
    const evidence = await evidenceOn(new File([await response.blob()], 'reviews.csv'));
    expect(evidence.reference).toMatchObject({
      wordCounts: { low: 2, high: 299 },
      scores: { edges: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] },
    });
    expect(evidence.reference?.languages?.['pt']).toBeCloseTo(0.37, 2);
    expect(evidence.reference?.unknownWordShare).toBeCloseTo(0.06, 2);
    expect(evidence.unusualLength?.rows).toBeLessThan(273 / 10);
    // The reviews of the sample were written to be hard: it is less sure of them.
    expect(evidence.scoreDrift).toBeCloseTo(0.26, 1);
    expect(evidence.scoresDrifted).toBe(true);
  });

  it('names no drift in a file that is too small to tell', async () => {
    const rows = Array.from({ length: 4 }, (_, index) => opinions[index % 2]!);
    const evidence = await evidenceOn(fileOf(rows));
    expect(evidence.scoreDrift).not.toBeNull();
    expect(evidence.scoresDrifted).toBe(false);
  });

  it('finds very long reviews, and those of no word', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => {
      const { text, label } = opinions[index % 2]!;
      return { text: index < 20 ? text.repeat(40) : index < 24 ? '!!!' : text, label };
    });
    const { unusualLength } = await evidenceOn(fileOf(rows));
    expect(unusualLength).toMatchObject({ rows: 24 });
  });

  it('finds scores that lie elsewhere, in reviews of a language that it never learnt', async () => {
    const german = [
      'Das Gerät ist nach zwei Tagen kaputt gegangen und der Händler antwortet nicht.',
      'Die Lieferung kam pünktlich und die Qualität der Verarbeitung überzeugt mich sehr.',
      'Ich habe schon viele Kopfhörer ausprobiert, aber diese klingen am schönsten.',
      'Leider passt die Hose überhaupt nicht, obwohl ich die richtige Größe bestellt habe.',
    ];
    const rows = Array.from({ length: 100 }, (_, index) => ({
      text: `${german[index % 4]} (${index})`,
      label: index % 2,
    }));
    const evidence = await evidenceOn(fileOf(rows));
    expect(evidence.otherLanguages.rows).toBe(100);
    expect(evidence.scoreDrift).toBeGreaterThan(0.25);
    expect(evidence.scoresDrifted).toBe(true);
    expect(evidence.unusualLength).toMatchObject({ rows: 0 });
  });
});
