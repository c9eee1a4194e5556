import { describe, expect, it } from 'vitest';
import { correctedFileQuestions } from '../../src/engine/corrected-file.ts';
import { datasetQuestions } from '../../src/engine/datasets.ts';
import type { LabelCorrection, LabelledSource } from '../../src/engine/training-api.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';

async function sourceOf(content: string): Promise<LabelledSource> {
  const files = [new File([content], 'mine.csv')];
  const survey = await datasetQuestions.survey(files, {}, new JobHandle({}));
  const { text, label, id, groups } = survey.guess;
  if (text === null || label === null) throw new Error('the columns are not found');
  const labels = (await datasetQuestions.guessLabels(survey, label)).polarity;
  return { files, survey, columns: { text, label, id, groups }, labels };
}

async function corrected(content: string, corrections: LabelCorrection[]): Promise<string[]> {
  const source = await sourceOf(content);
  const file = await correctedFileQuestions.correctedFile(source, corrections, new JobHandle({}));
  return (await file.text()).split('\r\n').filter((line) => line !== '');
}

const content = [
  'review;stars;shop',
  '"loved it; really";5;north',
  'broke at once;5;south',
  'awful thing;1;north',
  'never again;1;south',
  'not for me;2;south',
  'fine by me;4;north',
  '',
].join('\n');

describe('the corrected file', () => {
  it('has the columns of the file, and the value that most rows of the right class have', async () => {
    const lines = await corrected(content, [
      { source: 0, row: 2, label: 'negative' },
      { source: 0, row: 5, label: 'positive' },
    ]);
    expect(lines).toEqual([
      'review;stars;shop',
      '"loved it; really";5;north',
      'broke at once;1;south',
      'awful thing;1;north',
      'never again;1;south',
      'not for me;5;south',
      'fine by me;4;north',
    ]);
  });

  it('keeps a row that was left out, with an empty label', async () => {
    const lines = await corrected(content, [{ source: 0, row: 3, label: null }]);
    expect(lines).toHaveLength(7);
    expect(lines[3]).toBe('awful thing;;north');
  });
});
