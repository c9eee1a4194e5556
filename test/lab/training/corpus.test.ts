import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpora } from '../../../lab/training/corpus.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpora-'));
});

afterEach(() => rm(folder, { recursive: true }));

const line = (text: string, label: string, split = 'train'): string =>
  JSON.stringify({ text, label, lang: 'pt', split, rating: null });

describe('readCorpora', () => {
  it('reads plain and compressed corpora and keeps neutral rows apart', async () => {
    await writeFile(
      join(folder, 'b.jsonl'),
      `${line('bom', 'positive')}\n${line('mais ou menos', 'neutral')}\n`,
    );
    await writeFile(
      join(folder, 'a.jsonl.gz'),
      gzipSync(`${line('ruim', 'negative')}\n\n${line('ação 😍', 'positive', 'validation')}`),
    );
    await writeFile(join(folder, 'README.md'), 'not a corpus');
    expect(readCorpora(folder)).toEqual({
      train: [
        { corpus: 'a', language: 'pt', text: 'ruim', label: 0 },
        { corpus: 'b', language: 'pt', text: 'bom', label: 1 },
      ],
      validation: [{ corpus: 'a', language: 'pt', text: 'ação 😍', label: 1 }],
      neutral: { train: [{ corpus: 'b', language: 'pt', text: 'mais ou menos' }], validation: [] },
    });
  });

  it('keeps a corpus that is left out of training for measuring', async () => {
    await writeFile(join(folder, 'a.jsonl'), line('bom', 'positive'));
    await writeFile(
      join(folder, 'b.jsonl'),
      `${line('ruim', 'negative')}\n${line('fraco', 'negative', 'validation')}`,
    );
    const { train, validation } = readCorpora(folder, ['b']);
    expect(train.map((row) => row.text)).toEqual(['bom']);
    expect(validation.map((row) => row.text)).toEqual(['fraco']);
  });

  it('keeps stars and what is known of the reviewer', async () => {
    const known = { label: 'neutral', lang: 'pt', split: 'validation', rating: 3 };
    await writeFile(
      join(folder, 'a.jsonl'),
      [
        line('bom', 'positive'),
        JSON.stringify({ ...known, text: 'ok', gender: 'F', birth_year: 1958, state: 'RJ' }),
      ].join('\n'),
    );
    expect(readCorpora(folder).neutral.validation).toEqual([
      {
        corpus: 'a',
        language: 'pt',
        text: 'ok',
        rating: 3,
        gender: 'F',
        birthYear: 1958,
        state: 'RJ',
      },
    ]);
  });

  it('names the line that is no review', async () => {
    await writeFile(join(folder, 'a.jsonl'), `${line('bom', 'positive')}\n{"text": 5}`);
    expect(() => readCorpora(folder)).toThrow('a.jsonl, line 2');
    await writeFile(join(folder, 'a.jsonl'), '{"text": "bom"');
    expect(() => readCorpora(folder)).toThrow('a.jsonl, line 1');
  });

  it('says that a folder holds no corpus', () => {
    expect(() => readCorpora(folder)).toThrow('no corpus');
  });
});
