import { describe, expect, it } from 'vitest';
import type { DatasetSurvey } from '../../src/dataset/dataset.ts';
import { surveyDataset } from '../../src/dataset/survey-dataset.ts';
import { fileOf, named } from './file-of.ts';

const texts = [
  'Adorei o produto, chegou antes do prazo e funciona muito bem',
  'Não gostei, veio quebrado e ninguém responde',
  'Bom, bonito e barato, recomendo a todos',
  'Péssimo atendimento, nunca mais compro nesta loja',
  'Produto excelente, superou a expectativa',
  'O tecido é fino demais e a costura abriu na primeira lavagem',
];

/** A table of 60 rows; each column is a function of the row's number. */
async function guess(
  columns: Record<string, (row: number) => string | number>,
  header = true,
): Promise<Record<string, unknown>> {
  const names = Object.keys(columns);
  const cell = (value: string | number): string => `"${String(value).replaceAll('"', '""')}"`;
  const rows = Array.from({ length: 60 }, (_, row) =>
    names.map((name) => cell(columns[name]?.(row) ?? '')).join(','),
  );
  const survey: DatasetSurvey = await surveyDataset(
    [
      named(
        fileOf([...(header ? [names.map(cell).join(',')] : []), ...rows].join('\n')),
        'file.csv',
      ),
    ],
    { header, delimiter: ',' },
    {},
  );
  const nameOf = (index: number | null): string | null =>
    index === null ? null : (names[index] ?? null);
  const { text, label, id, groups, prediction } = survey.guess;
  return {
    ...{ text: nameOf(text), label: nameOf(label), id: nameOf(id), groups: groups.map(nameOf) },
    prediction: nameOf(prediction),
  };
}

const text = (row: number): string =>
  `${texts[row % texts.length] ?? ''} ${'muito '.repeat(row % 9)}${String(row)}x`;
const bit = (row: number): number => ((row * 7) % 3 === 0 ? 0 : 1);
const stars = (row: number): number => 1 + ((row * 3) % 5);

describe('guessColumns', () => {
  it('knows the Brazilian corpora: the text as written, the polarity rather than the stars', async () => {
    expect(
      await guess({
        original_index: (row) => row + 1000,
        review_text: text,
        review_text_processed: (row) => text(row).toLowerCase(),
        review_text_tokenized: (row) => JSON.stringify(text(row).split(' ')),
        polarity: bit,
        rating: stars,
        kfold_polarity: (row) => 1 + (row % 10),
        kfold_rating: (row) => 1 + ((row * 7) % 10),
      }),
    ).toEqual({
      text: 'review_text',
      label: 'polarity',
      id: 'original_index',
      groups: ['rating', 'kfold_polarity', 'kfold_rating'],
      prediction: null,
    });
  });

  it('knows Olist', async () => {
    expect(
      await guess({
        review_id: (row) => `a${String(row * 7919)}f`,
        order_id: (row) => `b${String(row * 104729)}e`,
        review_score: stars,
        review_comment_title: (row) => ['Recomendo', 'Ruim', 'Bom produto', ''][row % 4] ?? '',
        review_comment_message: text,
        review_creation_date: (row) =>
          `2018-01-${String(1 + (row % 28)).padStart(2, '0')} 00:00:00`,
      }),
    ).toMatchObject({ text: 'review_comment_message', label: 'review_score', id: 'review_id' });
  });

  it('lets no name win against the content', async () => {
    expect(
      await guess({
        rating: text,
        text: stars,
        label: (row) => `2024-01-${String(row)}`,
        sentiment: bit,
      }),
    ).toMatchObject({ text: 'rating', label: 'sentiment' });
  });

  it('prefers a class to stars, and stars to a recommendation', async () => {
    expect(await guess({ stars, texto: text, label: bit })).toMatchObject({ label: 'label' });
    expect(await guess({ recommended: bit, comentario: text, nota: stars })).toMatchObject({
      label: 'nota',
      groups: ['recommended'],
    });
  });

  it('knows words of sentiment under any name', async () => {
    expect(
      await guess({
        a: (row) => row % 7,
        b: (row) => (bit(row) ? 'Positivo' : 'Negativo'),
        c: text,
      }),
    ).toMatchObject({ text: 'c', label: 'b' });
  });

  it('believes a name when the values mean nothing yet: the user says what they mean', async () => {
    const found = await guess({ review: text, label: (row) => (bit(row) ? 'zig' : 'zag') });
    expect(found).toMatchObject({ text: 'review', label: 'label' });
    const prose = await guess({ review: text, label: (row) => `${text(row)} again` });
    expect(prose).toMatchObject({ label: null });
  });

  it('needs no header', async () => {
    expect(
      await guess({ '0': bit, '1': text, '2': (row) => `id-${String(row * 31)}` }, false),
    ).toEqual({
      text: '1',
      label: '0',
      id: '2',
      groups: [],
      prediction: null,
    });
  });

  it('takes another system’s answers for what they are: no label, no group', async () => {
    const answer = (row: number) => (bit(row + 1) ? 'positive' : 'negative');
    const probability = (row: number) => ((row * 37) % 100) / 100;
    expect(await guess({ predicted_label: answer, review: text, label: bit })).toEqual({
      ...{ text: 'review', label: 'label', id: null, groups: [], prediction: 'predicted_label' },
    });
    expect(await guess({ texto: text, classe_prevista: bit, predito: answer })).toMatchObject({
      label: null,
      groups: [],
      prediction: 'classe_prevista',
    });
    expect(await guess({ review: text, stars, y_pred: probability })).toMatchObject({
      label: 'stars',
      prediction: 'y_pred',
    });
    // A predictions file of this site: its probability is of whatever was predicted.
    expect(
      await guess({
        row: (row) => row + 1,
        text,
        label: (row) => (bit(row) ? 'positive' : 'negative'),
        prediction: answer,
        probability,
        p_positive: probability,
        prediction_time: (row) => row % 3,
      }),
    ).toMatchObject({ text: 'text', label: 'label', prediction: 'prediction' });
  });

  it('takes no sentences about what was foreseen for names', async () => {
    const rows = ['Prazo previsto', 'Bem embalado', 'Sem manual'].map(
      (title, row) =>
        `${title},${['Entregue antes do previsto', 'Gostei', 'Ruim'][row]!},${row + 3}`,
    );
    const survey = await surveyDataset([named(fileOf(rows.join('\n')), 'a.csv')], {}, {});
    expect(survey.rows).toBe(3);
  });

  it('takes no age, price or vote count for a label', async () => {
    expect(
      await guess({
        review: text,
        age: (row) => 1 + (row % 5),
        price: (row) => row * 3,
        helpful_votes: (row) => row % 6,
      }),
    ).toMatchObject({ text: 'review', label: null });
  });

  it('wants an id to be nearly unique, and groups to have few values', async () => {
    expect(
      await guess({
        id: (row) => row % 15,
        text,
        label: bit,
        category: (row) => `categoria ${String(row % 4)}`,
        city: (row) => `cidade-${String(row)}`,
        same: () => 'pt',
      }),
    ).toMatchObject({ id: null, groups: ['id', 'category'] });
  });

  it('prefers the review to product names and titles', async () => {
    expect(
      await guess({
        product_name: (row) =>
          `Smartphone Samsung Galaxy S${String(row)} com 128 GB de memória e câmera tripla`,
        review_title: (row) => `Muito bom mesmo ${String(row)}`,
        conteudo: text,
        estrelas: stars,
      }),
    ).toMatchObject({ text: 'conteudo', label: 'estrelas' });
  });
});
