import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import type { Model } from '../../src/model/model.ts';

const folder = resolve(import.meta.dirname, '../../public/models/reviews-pt-en');

let model: Model;

beforeAll(async () => {
  model = await loadModel({
    read: async (path) => new Uint8Array(await readFile(join(folder, path))).buffer,
  });
});

afterAll(() => model.dispose());

describe('the shipped model', () => {
  it('is whole, licensed and measured', () => {
    expect(model.info).toMatchObject({
      id: 'reviews-pt-en',
      classes: ['negative', 'positive'],
      languages: ['pt', 'en'],
      licence: 'CC-BY-NC-SA-4.0',
    });
    expect(model.info.metrics.length).toBeGreaterThanOrEqual(12);
  });

  it('takes at most 2 MB compressed', async () => {
    let bytes = 0;
    for (const name of await readdir(folder)) {
      if (name.endsWith('.md')) continue;
      bytes += gzipSync(await readFile(join(folder, name))).byteLength;
    }
    expect(bytes).toBeLessThanOrEqual(2_000_000);
  });

  it.each([
    'Este produto é excelente, adorei!',
    'Recomendo',
    'ótimo',
    'otimo produto, chegou antes do prazo',
    'Não tenho do que reclamar',
    'não é ruim',
    'muuuuito bom',
    '5 estrelas',
    '👍',
    '😍😍😍',
    'I love it!',
    'not bad',
    'Works perfectly, would buy again',
    'One of the best films of the year',
    'soooo good',
    'Never had a problem with it',
  ])('takes %j for positive', (text) => {
    expect(model.predict([text])[0]).toMatchObject({ label: 'positive', flags: [] });
  });

  it.each([
    'péssimo',
    'Não recomendo',
    'nao gostei, veio quebrado',
    'Chegou com defeito e a loja não responde',
    'dinheiro jogado fora',
    'não é bom',
    '1 estrela',
    '👎',
    '😡',
    'Terrible, a complete waste of money',
    "don't buy",
    'dont buy',
    'It stopped working after a week',
    'not good',
    'boring and far too long',
    'I would not recommend this to anyone',
  ])('takes %j for negative', (text) => {
    expect(model.predict([text])[0]).toMatchObject({ label: 'negative', flags: [] });
  });

  it('finds the words that decided', () => {
    const text = 'O celular é lindo, mas a bateria é péssima';
    const { contributions } = model.explain(text);
    const value = (word: string) =>
      contributions.find(({ start, end }) => text.slice(start, end) === word)?.value ?? 0;
    expect(value('lindo')).toBeGreaterThan(0.2);
    expect(value('péssima')).toBeLessThan(-0.2);
  });
});
