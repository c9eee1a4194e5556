import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { LabelMapping } from '../../src/dataset/dataset.ts';
import type { Progress } from '../../src/engine/engine-api.ts';
import type { BundleFile, BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { openModel } from '../../src/engine/open-model.ts';
import { Models } from '../../src/engine/models.ts';
import type { LabelledSource } from '../../src/engine/training-api.ts';
import { trainingExportQuestions } from '../../src/engine/training-export-questions.ts';
import type { TrainingExportRequest } from '../../src/engine/training-exports-api.ts';
import { trainingQuestions } from '../../src/engine/trainings.ts';
import { defaultRecipe } from '../../src/learning/training-recipe.ts';
import { textKey } from '../../src/text/text-key.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';
import { surveyOf } from '../dataset/read-all.ts';
import { newDomainCsv } from '../fixtures/new-domain.ts';
import { tinyBundle } from '../fixtures/model/tiny-network.ts';

const polarity: LabelMapping = {
  scheme: 'custom',
  assignments: [
    { value: 'negative', count: 1, target: 'negative' },
    { value: 'positive', count: 1, target: 'positive' },
  ],
};

const fileOf = (content: string, name = 'trade.csv') => new File([content], name);

async function sourceOf(file: File, labels = polarity): Promise<LabelledSource> {
  const files = [file];
  const survey = await surveyOf(files);
  return { files, survey, columns: { text: 0, label: 1, id: null, groups: [] }, labels };
}

function requestOf(
  sources: LabelledSource[],
  changes: Partial<TrainingExportRequest> = {},
): TrainingExportRequest {
  return {
    ...{ sources, corrections: [], locked: [], seed: 5, name: 'trade', language: 'en' },
    ...changes,
  };
}

async function engine() {
  const origin: BundleFile[] = [...(await tinyBundle())].map(([path, bytes]) => ({
    path,
    blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
  }));
  const models = new Models<BundleOrigin>(openModel);
  await models.load('base', origin);
  const ask = trainingExportQuestions(models);
  const handle = () => new JobHandle<Progress>();
  return {
    write: (request: TrainingExportRequest) => ask.exportTraining('base', request, handle()),
    compare: async (request: TrainingExportRequest, file: File, trained: BundleFile[] | null) =>
      ask.compareAnswers(
        'base',
        { ...request, answers: { files: [file], survey: await surveyOf([file]) }, trained },
        handle(),
      ),
    train: (request: TrainingExportRequest) =>
      trainingQuestions(models).train(
        ...(['t', 'base', origin] as const),
        { ...request, recipe: { ...defaultRecipe, seed: request.seed }, looks: 0 },
        handle(),
        () => {},
      ),
  };
}

interface Chat {
  messages: { role: string; content: string }[];
}

async function linesOf<Line>(file: Blob): Promise<Line[]> {
  const lines = (await file.text()).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as Line);
}

const textsOf = (lines: Chat[]) => lines.map(({ messages }) => messages[1]?.content ?? '');

async function unpacked(zip: Blob): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe('what is written for language models', () => {
  it('has the parts of a training, and no label of the test part', async () => {
    const { write, train } = await engine();
    const source = await sourceOf(fileOf(newDomainCsv(200)));
    const request = requestOf([source]);
    const written = await write(request);
    const { record, locked } = await train(request);
    const { train: training, validation, test } = record.data;
    expect(written.parts).toEqual({ train: training, validation, test });
    expect(written.locked.toSorted()).toEqual(locked.toSorted());

    const rows = newDomainCsv(200).trimEnd().split('\n').slice(1);
    const labelOf = new Map(
      rows.map((row) => {
        const comma = row.lastIndexOf(',');
        return [row.slice(0, comma), row.slice(comma + 1)];
      }),
    );
    const chat = await linesOf<Chat>(written.chat.train.file);
    expect(chat).toHaveLength(training);
    for (const { messages } of chat) {
      expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant']);
      expect(messages[0]?.content).toMatch(/:\nnegative\npositive$/);
      expect(messages[2]?.content).toBe(labelOf.get(messages[1]?.content ?? ''));
    }
    const chosenBy = await linesOf<Chat>(written.chat.validation?.file ?? new Blob());
    const asked = await linesOf<{ id: string; text: string }>(written.test.file);
    expect(asked.map(({ id }) => id)).toEqual(written.locked);
    expect(new Set(asked.flatMap(Object.keys))).toEqual(new Set(['id', 'text']));
    const texts = [...textsOf(chat), ...textsOf(chosenBy), ...asked.map(({ text }) => text)];
    expect(texts.toSorted()).toEqual([...labelOf.keys()].toSorted());

    const folder = await unpacked(written.dataset);
    expect(Object.keys(folder)).toEqual(
      ['README.md', 'train.jsonl', 'validation.jsonl', 'test.jsonl'].map((name) => `trade/${name}`),
    );
    const ofTrain = await linesOf<{ text: string; label: number }>(
      new Blob([folder['trade/train.jsonl'] ?? '']),
    );
    expect(ofTrain.map(({ text, label }) => [text, ['negative', 'positive'][label]])).toEqual(
      chat.map(({ messages }) => [messages[1]?.content, messages[2]?.content]),
    );
    const ofTest = await linesOf<{ label: number }>(new Blob([folder['trade/test.jsonl'] ?? '']));
    expect(new Set(ofTest.map(({ label }) => label))).toEqual(new Set([-1]));
  });

  it('has the same bytes each time', async () => {
    const { write } = await engine();
    const request = requestOf([await sourceOf(fileOf(newDomainCsv(60)))]);
    const [once, again] = [await write(request), await write(request)];
    expect(new Uint8Array(await again.dataset.arrayBuffer())).toEqual(
      new Uint8Array(await once.dataset.arrayBuffer()),
    );
  });

  it('uses corrected labels, leaves rows out and refuses locked ones of an added file', async () => {
    const { write } = await engine();
    const source = await sourceOf(fileOf(newDomainCsv(100)));
    const plain = await write(requestOf([source]));
    const chat = await linesOf<Chat>(plain.chat.train.file);
    const [first = '', second = ''] = textsOf(chat);
    const rows = newDomainCsv(100).trimEnd().split('\n').slice(1);
    const rowOf = (text: string) => 1 + rows.findIndex((row) => row.startsWith(`${text},`));
    const opposite = chat[0]?.messages[2]?.content === 'negative' ? 'positive' : 'negative';
    const written = await write(
      requestOf([source, await sourceOf(fileOf(newDomainCsv(100), 'again.csv'))], {
        locked: plain.locked,
        corrections: [
          { source: 0, row: rowOf(first), label: opposite },
          { source: 0, row: rowOf(second), label: null },
          { source: 1, row: rowOf(first), label: null },
          { source: 1, row: rowOf(second), label: null },
        ],
      }),
    );
    expect(written.refused).toBe(plain.parts.test);
    expect(written.locked).toEqual(plain.locked);
    const { train, validation, test } = written.parts;
    expect(train + validation + test + written.refused).toBe(197);
    const lines = [
      ...(await linesOf<Chat>(written.chat.train.file)),
      ...(await linesOf<Chat>(written.chat.validation?.file ?? new Blob())),
    ];
    expect(textsOf(lines)).not.toContain(second);
    const corrected = lines.filter(({ messages }) => messages[1]?.content === first);
    expect(corrected.map(({ messages }) => messages[2]?.content)).toEqual([opposite]);
  });
});

describe('answers that come back', () => {
  async function asked() {
    const { write, compare, train } = await engine();
    const content = newDomainCsv(200);
    const request = requestOf([await sourceOf(fileOf(content))]);
    const written = await write(request);
    const lines = await linesOf<{ id: string; text: string }>(written.test.file);
    const right = new Map(
      content
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((row) => [textKey(row.slice(0, row.lastIndexOf(','))), row.split(',').at(-1) ?? '']),
    );
    return { ...{ request, written, lines, right, compare, train } };
  }

  it('are compared on exactly the locked rows, with the active and the trained model', async () => {
    const { request, written, lines, right, compare, train } = await asked();
    const { files, record } = await train(request);
    const answers = lines.map(({ id }) => JSON.stringify({ id, prediction: right.get(id) }));
    const file = new File([`${answers.toReversed().join('\n')}\n`], 'answers.jsonl');
    const found = await compare(request, file, files);
    expect(found).toMatchObject({ column: 'prediction', test: written.parts.test, others: 0 });
    expect(found.answered).toBe(written.parts.test);
    expect(found.models.map(({ model }) => model.id)).toEqual(['tiny-network', 'improved']);
    const [active, improved] = found.models;
    for (const compared of found.models) expect(compared.metrics.accuracy.first).toBe(1);
    // The models' figures are those that the training has measured on the same rows.
    expect(active?.metrics.macroF1.second).toBeCloseTo(
      record.before.metrics.macro.f1.value ?? -1,
      12,
    );
    expect(improved?.metrics.macroF1.second).toBeCloseTo(
      record.after.metrics.macro.f1.value ?? -1,
      12,
    );
    expect(active?.onlySecondRight).toBe(0);
    expect(active?.mcNemar).toBeLessThan(0.05);
  });

  it('are found by their texts, and counted where they are none or of other rows', async () => {
    const { request, written, lines, right, compare } = await asked();
    const rows = lines.map(({ id, text }, place) =>
      place === 0
        ? `${text},I cannot say`
        : `${text.toUpperCase()},${right.get(id) === 'negative' ? 'Negativo' : 'POSITIVE'}`,
    );
    const content = ['text,answer', ...rows, 'quite another review of a chair,positive', ''];
    const found = await compare(request, new File([content.join('\n')], 'mine.csv'), null);
    expect(found).toMatchObject({ column: 'answer', others: 1 });
    expect(found.answered).toBe(written.parts.test - 1);
    expect(found.models[0]?.metrics.accuracy.first).toBe(1);
  });

  it('are refused where they hold no class, or are of other reviews', async () => {
    const { request, lines, compare } = await asked();
    const codeOf = (rows: string[]) =>
      compare(request, new File([['id,prediction', ...rows, ''].join('\n')], 'a.csv'), null).then(
        () => 'compared',
        (thrown: unknown) => (thrown as { code: string }).code,
      );
    expect(await codeOf(lines.map(({ id }) => `${id},blue`))).toBe('answers-no-column');
    expect(await codeOf(lines.map((_, row) => `${String(row).padStart(16, '0')},positive`))).toBe(
      'answers-other-rows',
    );
  });
});
