import { describe, expect, it } from 'vitest';
import type { DatasetSurvey, LabelMapping } from '../../src/dataset/dataset.ts';
import { guessAnswers, probabilityOfColumn } from '../../src/dataset/guess-answers.ts';
import { guessClasses } from '../../src/dataset/guess-classes.ts';
import { guessLabelMapping } from '../../src/dataset/guess-label-mapping.ts';
import { fileOf, named } from './file-of.ts';
import { surveyOf } from './read-all.ts';

type Column = (row: number) => string | number;

const rows = 60;
const text: Column = (row) => `o produto ${'muito '.repeat(row % 9)}bom mesmo ${String(row)}`;
const polarity: Column = (row) => (row % 3 === 0 ? 'negative' : 'positive');
const topics = ['entrega', 'produto', 'serviço'];
const topic: Column = (row) => topics[row % 3]!;
const stars: Column = (row) => 1 + ((row * 3) % 5);
/** From 0 to 0.99. */
const low: Column = (row) => ((row * 37) % 100) / 100;
/** From 0.5 to 0.995. */
const high: Column = (row) => 0.5 + ((row * 37) % 100) / 200;

async function tableOf(columns: Record<string, Column>): Promise<DatasetSurvey> {
  const names = Object.keys(columns);
  const lines = Array.from({ length: rows }, (_, row) =>
    names.map((name) => `"${String(columns[name]!(row))}"`).join(','),
  );
  const header = names.map((name) => `"${name}"`).join(',');
  return surveyOf(named(fileOf([header, ...lines].join('\n')), 'a.csv'), {
    delimiter: ',',
    header: true,
  });
}

/** The answers of a table with the label mapping that is guessed, columns by their names. */
async function answersIn(columns: Record<string, Column>, kind: 'polarity' | 'own' = 'polarity') {
  const survey = await tableOf({ review: text, ...columns });
  const label = survey.columns[survey.guess.label ?? expect.fail('no label')]!;
  const labels = kind === 'own' ? guessClasses(label) : guessLabelMapping(label);
  const answers = guessAnswers(survey, labels);
  const nameOf = (index: number | null) => (index === null ? null : survey.columns[index]!.name);
  if (answers === null) return null;
  const { probability } = answers;
  return {
    label: label.name,
    predicted: nameOf(answers.column),
    targets: answers.labels?.assignments.map(({ target }) => target) ?? null,
    probability:
      probability === null
        ? null
        : probability.kind === 'per-class'
          ? probability.columns.map(nameOf)
          : {
              [nameOf(probability.column)!]:
                probability.kind === 'of-class' ? probability.classIndex : 'of-predicted',
            },
  };
}

describe('a probability a class', () => {
  it.each([
    ['p_entrega', 'p_produto', 'p_serviço'],
    ['prob_entrega', 'prob_produto', 'prob_servico'],
    ['entrega_probability', 'produto_probability', 'SERVIÇO probability'],
    ['probability_entrega', 'probability_produto', 'probability_servico'],
    ['score_entrega', 'score_produto', 'score_servico'],
    ['P(entrega)', 'P(produto)', 'P(serviço)'],
    ['probabilidade de entrega', 'probabilidade de produto', 'probabilidade de serviço'],
    ['probEntrega', 'probProduto', 'probServico'],
    ['Entrega', 'Produto', 'Serviço'],
  ])('is known by %s and its like, in any order', async (...names) => {
    const found = await answersIn(
      { [names[2]]: low, [names[0]]: low, label: topic, [names[1]]: low },
      'own',
    );
    expect(found).toMatchObject({ label: 'label', predicted: null, probability: names });
  });

  it('is known by the numbers of stars', async () => {
    const names = [1, 2, 3, 4, 5].map((star) => `p_${String(star)}`);
    const columns = Object.fromEntries(names.map((name) => [name, low]));
    const found = await answersIn({ stars, y_pred: stars, ...columns }, 'own');
    expect(found).toMatchObject({ predicted: 'y_pred', probability: names });
    expect(found?.targets?.toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  it.each([0, 1])('that is numbered from %i is of the sorted classes', async (first) => {
    // Three of serviço to one of the others: the file's own order is not the sorted one.
    const uneven: Column = (row) =>
      ['serviço', 'entrega', 'serviço', 'produto', 'serviço'][row % 5]!;
    const names = [0, 1, 2].map((number) => `proba_${String(number + first)}`);
    const columns = Object.fromEntries(names.map((name) => [name, low]));
    const found = await answersIn({ label: uneven, ...columns }, 'own');
    const [entrega, produto, servico] = names;
    expect(found?.probability).toEqual([servico, entrega, produto]);
  });

  it('that is numbered from 0 is not taken for the stars of its numbers', async () => {
    const names = [0, 1, 2, 3, 4].map((number) => `proba${String(number)}`);
    const columns = Object.fromEntries(names.map((name) => [name, low]));
    expect((await answersIn({ stars, ...columns }, 'own'))?.probability).toEqual(names);
  });

  it('has to be there for every class of more than two', async () => {
    expect(await answersIn({ label: topic, p_entrega: low, p_produto: low }, 'own')).toBeNull();
  });

  it('is none of two classes where the classifier knows neutral too', async () => {
    const found = await answersIn({
      ...{ label: polarity, predicted: polarity, p_neg: low, p_neu: low, p_pos: low },
    });
    expect(found).toMatchObject({ predicted: 'predicted', probability: null });
  });

  it('may be one that holds values that are no probabilities, to be told', async () => {
    const logit: Column = (row) => row - 30.5;
    const found = await answersIn({ label: polarity, p_neg: logit, p_pos: logit });
    expect(found?.probability).toEqual(['p_neg', 'p_pos']);
    expect(await answersIn({ label: polarity, score_pos: logit })).toBeNull();
  });
});

describe('one probability', () => {
  it.each([
    ['p_negative', 0],
    ['prob_neg', 0],
    ['P(neg)', 0],
    ['negative_probability', 0],
    ['probabilidade_negativo', 0],
    ['probabilidade_positivo', 1],
    ['p_pos', 1],
    ['score_positive', 1],
    ['proba_0', 0],
    ['proba_1', 1],
  ])('%s is of class %i, never reversed', async (name, place) => {
    expect((await answersIn({ label: polarity, [name]: low }))?.probability).toEqual({
      [name]: place,
    });
    const both = await answersIn({ label: polarity, y_pred: polarity, [name]: high });
    expect(both).toMatchObject({ predicted: 'y_pred', probability: { [name]: place } });
  });

  it.each(['probability', 'score', 'confidence', 'probabilidade', 'y_score', 'pred_prob'])(
    '%s is of the predicted label where it is never below one half',
    async (name) => {
      expect(await answersIn({ label: polarity, predicted: polarity, [name]: high })).toMatchObject(
        { predicted: 'predicted', probability: { [name]: 'of-predicted' } },
      );
      expect(await answersIn({ label: polarity, predicted: polarity, [name]: low })).toMatchObject({
        predicted: 'predicted',
        probability: { [name]: 1 },
      });
    },
  );

  it('without a predicted label is of the second class; a vague name is no answer', async () => {
    expect(await answersIn({ label: polarity, probability: high })).toMatchObject({
      predicted: null,
      targets: null,
      probability: { probability: 1 },
    });
    expect(await answersIn({ label: polarity, y_pred: low })).toMatchObject({
      predicted: null,
      probability: { y_pred: 1 },
    });
    expect(await answersIn({ label: polarity, confidence: high })).toBeNull();
  });

  it('of three classes is of the predicted label, or nothing', async () => {
    const both = { label: topic, predicted: topic, confidence: high };
    expect(await answersIn(both, 'own')).toMatchObject({
      predicted: 'predicted',
      probability: { confidence: 'of-predicted' },
    });
    expect(await answersIn({ ...both, confidence: low }, 'own')).toMatchObject({
      predicted: 'predicted',
      probability: null,
    });
  });

  it.each([',', '.'])('may be a percentage with its sign, its decimal mark “%s”', async (mark) => {
    const percent =
      (share: Column): Column =>
      (row) =>
        `${(100 * Number(share(row))).toFixed(1).replace('.', mark)} %`;
    expect(await answersIn({ label: polarity, prob_negative: percent(low) })).toMatchObject({
      probability: { prob_negative: 0 },
    });
    expect(
      await answersIn({ label: polarity, pred: polarity, confidence: percent(high) }),
    ).toMatchObject({ probability: { confidence: 'of-predicted' } });
  });

  it('that the user chose means what its name says, or what its numbers allow', async () => {
    const { columns } = await tableOf({ a: text, p_neg: low, high, low });
    const labels: LabelMapping = { scheme: 'words', assignments: [] };
    const [, negative, never, often] = columns;
    expect(probabilityOfColumn(negative!, labels, true)).toEqual({
      kind: 'of-class',
      column: 1,
      classIndex: 0,
    });
    expect(probabilityOfColumn(never!, labels, true)).toEqual({ kind: 'of-predicted', column: 2 });
    expect(probabilityOfColumn(often!, labels, true)).toMatchObject({ classIndex: 1 });
    expect(probabilityOfColumn(never!, labels, false)).toMatchObject({ classIndex: 1 });
    const own = { ...labels, classes: ['a', 'b', 'c'] };
    expect(probabilityOfColumn(often!, own, false)).toBeNull();
  });
});

describe('predicted labels', () => {
  it.each(['pred', 'prediction', 'predicted', 'predito', 'previsão', 'y_pred', 'bert_label'])(
    'are known as %s',
    async (name) => {
      expect(await answersIn({ [name]: polarity, label: polarity })).toEqual({
        ...{ label: 'label', predicted: name, probability: null },
        targets: ['positive', 'negative'],
      });
      expect(await answersIn({ [name]: topic, label: topic }, 'own')).toMatchObject({
        ...{ label: 'label', predicted: name, targets: [0, 1, 2] },
      });
    },
  );

  it('are known as “modelo” only where their values are those of the label', async () => {
    const found = await answersIn({ modelo: topic, label: topic }, 'own');
    expect(found).toMatchObject({ label: 'label', predicted: 'modelo' });
    const phones: Column = (row) => `S${String(row % 4)}`;
    expect(await answersIn({ modelo: phones, label: topic }, 'own')).toBeNull();
  });

  it('tell which column is the label where that has no name for it', async () => {
    const found = await answersIn({ rating: stars, area: topic, prediction: topic }, 'own');
    expect(found).toMatchObject({ label: 'area', predicted: 'prediction' });
  });

  it('may have values that are no class, for the user to map', async () => {
    const odd: Column = (row) => (row % 10 === 0 ? '???' : topic(row));
    const found = await answersIn({ label: topic, predicted: odd }, 'own');
    expect(found?.targets).toEqual([1, 2, 0, null]);
  });

  it('are not there in a file without any', async () => {
    expect(await answersIn({ label: polarity, stars })).toBeNull();
  });
});
