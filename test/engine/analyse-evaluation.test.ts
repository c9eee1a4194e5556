import { describe, expect, it } from 'vitest';
import type { LabelTarget } from '../../src/dataset/dataset.ts';
import { analyseEvaluation } from '../../src/engine/analyse-evaluation.ts';
import { evaluateDataset } from '../../src/engine/evaluate-dataset.ts';
import { Job } from '../../src/engine/jobs.ts';
import { surveyOf } from '../dataset/read-all.ts';
import { modelOf } from './model-of.ts';

/** Names of the changes that were tried on reviews of two classes. */
async function changesOf(classes: readonly [string, string]): Promise<string[]> {
  const model = {
    ...modelOf({ classes: [...classes] }),
    positiveProbabilities: (texts: readonly string[]) =>
      Float64Array.from(texts, (text) => (text.length % 10) / 10),
  };
  const lines = Array.from(
    { length: 40 },
    (_, row) => `O produto ${row} é muito bom e a entrega foi péssima,${classes[row % 2]}`,
  );
  const files = [new File([['text,label', ...lines].join('\n')], 'a.csv')];
  const arePolarity = classes[1] === 'positive';
  const { rows, report } = await evaluateDataset({
    ...{ id: 'e', task: 'evaluate' as const, files, survey: await surveyOf(files), model },
    columns: { text: 0, label: 1, id: null, groups: [] },
    labels: {
      scheme: 'custom',
      assignments: classes.map((value, place) => ({
        ...{ value, count: 20 },
        target: (arePolarity ? value : place) as LabelTarget,
      })),
      ...(arePolarity ? {} : { classes }),
    },
    job: new Job(),
  });
  const analysis = await analyseEvaluation({
    ...{ rows, evaluation: report, model, job: new Job() },
    ...{ options: { lengthEdges: null }, onFindings: () => {}, onExamples: () => {} },
  });
  return analysis.robustness.map(({ name }) => name);
}

describe('changes to reviews', () => {
  it('deny praise and criticism of polarity alone', async () => {
    const ofPolarity = await changesOf(['negative', 'positive']);
    const ofOwn = await changesOf(['delivery', 'product']);
    const denied = ofPolarity.filter((name) => !ofOwn.includes(name));
    expect(denied).toEqual(['negated-praise', 'negated-criticism']);
    expect(ofOwn).toEqual(ofPolarity.filter((name) => !denied.includes(name)));
    expect(ofOwn.length).toBeGreaterThan(3);
  });
});
