import { describe, expect, it } from 'vitest';
import { meaningOf, tableOf, textOf } from './table-of.ts';

type Value = string | number;

/**
 * A file with a column of reviews and one of these labels.
 *
 * @param values each with its number of rows
 */
function labelled(name: string, values: readonly (readonly [Value, number])[]) {
  const labels = values.flatMap(([value, rows]) => new Array<Value>(rows).fill(value));
  // Spread, so that no value is at one end of the file.
  const place = labels.map((_, row) => (row * 7_919) % 1_009);
  const mixed = [...labels.keys()].sort((a, b) => (place[a] ?? 0) - (place[b] ?? 0));
  const at = (row: number) => labels[mixed[row] ?? 0] ?? '';
  return tableOf({ texto: (row) => `${textOf('0', row)} ${row}`, [name]: at }, labels.length);
}

const even = (...values: Value[]) => values.map((value) => [value, 6] as const);

type Case = [name: string, values: readonly (readonly [Value, number])[], meaning: string];

describe('the scale of the labels', () => {
  it.each<Case>([
    ['nota', [...even(1, 2, 4, 5), [10, 1]], '1- 2- 4+ 5+ 10?'],
    [
      'nota',
      [
        [1, 90],
        [2, 40],
        [3, 50],
        [4, 120],
        [5, 132],
        [10, 1],
      ],
      '1- 2- 3~ 4+ 5+ 10?',
    ],
    ['rating', [...even(1, 2, 3, 4, 5), [55, 1]], '1- 2- 3~ 4+ 5+ 55?'],
    ['stars', [...even(1, 2, 4, 5), [0, 2]], '0? 1- 2- 4+ 5+'],
    ['nota', [...even(0, 1, 2, 4, 5)], '0? 1- 2- 4+ 5+'],
    ['nota', [...even(1, 2, 4, 5), [-1, 3]], '-1? 1- 2- 4+ 5+'],
    ['nota', [...even(1, 2, 4, 5), [99, 6]], '1- 2- 4+ 5+ 99?'],
    ['rating', [...even(1, 2, 3, 4, 5), [2019, 1], [11, 1]], '1- 2- 3~ 4+ 5+ 11? 2019?'],
    [
      'label',
      [
        [0, 12],
        [1, 12],
        [-1, 2],
      ],
      '-1? 0- 1+',
    ],
    [
      'label',
      [
        [0, 12],
        [1, 12],
        [2, 1],
      ],
      '0- 1+ 2?',
    ],
    [
      'label',
      [
        [0, 12],
        [1, 12],
        [99, 2],
      ],
      '0- 1+ 99?',
    ],
    [
      'label',
      [
        [1, 12],
        [2, 12],
        [0, 1],
      ],
      '0? 1- 2+',
    ],
    [
      'label',
      [
        [0, 8],
        [1, 8],
        [2, 8],
        [-1, 4],
      ],
      '-1? 0- 1~ 2+',
    ],
    [
      'sentiment',
      [
        [0, 12],
        [1, 12],
        [-1, 2],
      ],
      '-1- 0~ 1+',
    ],
    [
      'label',
      [
        [0, 8],
        [1, 8],
        [-1, 8],
      ],
      '-1- 0~ 1+',
    ],
    ['rating', even(1, 2, 3, 4, 5, 6, 7), '1- 2- 3- 4~ 5+ 6+ 7+'],
    ['likert', even(1, 2, 3, 5, 6, 7), '1- 2- 3- 5+ 6+ 7+'],
    ['rating', even(1, 2, 3, 4), '1- 2- 3+ 4+'],
    ['rating', even(1, 1.5, 2, 2.5, 3, 3.5, 4), '1- 1.5- 2- 2.5~ 3+ 3.5+ 4+'],
    ['nota', [...even(1, 3, 5, 7, 8, 9, 10), [11, 1]], '1- 3- 5~ 7+ 8+ 9+ 10+ 11?'],
    ['nota', even(0, 2, 5, 6, 8, 10), '0- 2- 5~ 6~ 8+ 10+'],
    ['nota', [...even(0, 2, 5, 6, 8, 10), [99, 1]], '0- 2- 5~ 6~ 8+ 10+ 99?'],
    ['nota_0_5', even(0, 1, 2, 3, 4, 5), '0- 1- 2- 3~ 4+ 5+'],
    ['nota (0-10)', even(1, 2, 3, 4, 5), '1- 2- 3- 4- 5~'],
    ['satisfacao', even(0.1, 0.85, 0.6, 1, 0), '0- 0.1- 0.6~ 0.85+ 1+'],
    ['satisfação', even('90%', '10%', '55 %'), '10%- 55 %~ 90%+'],
    ['nps', even(0, 3, 6, 7, 8, 9, 10), '0- 3- 6- 7~ 8~ 9+ 10+'],
    ['score_nps', even(2, 6, 7, 9), '2- 6- 7~ 9+'],
    ['Você recomendaria? (0 a 10)', even(0, 6, 7, 10), '0- 6- 7~ 10+'],
    ['likelihood to recommend', even(1, 5, 8, 10), '1- 5- 8~ 10+'],
  ])('of %s: %j is %s', async (name, values, meaning) => {
    const { label, labels } = await labelled(name, values);
    expect(label).toBe(name);
    expect(meaningOf(labels)).toBe(meaning);
    expect(labels?.doubt).toBeUndefined();
  });

  it.each<[...Case, reason: string]>([
    [
      'label',
      [
        [0, 12],
        [1, 12],
        [-1, 6],
      ],
      '-1? 0- 1+',
      'unlabelled',
    ],
    [
      'label',
      [
        [0, 100],
        [1, 100],
        [2, 8],
      ],
      '0- 1+ 2?',
      'levels',
    ],
    ['nota', even(1, 2, 3), '1- 2- 3~', 'levels'],
    ['nota', even(2, 8, 12, 17, 20), '2- 8- 12+ 17+ 20+', 'levels'],
    [
      'rating',
      [
        [1, 2],
        [2, 2],
        [3, 2],
        [4, 2],
      ],
      '1- 2- 3+ 4+',
      'levels',
    ],
    ['rating', even(2, 3, 5, 7), '2- 3- 5+ 7+', 'levels'],
    ['rating', even(1, 2, 3, 4, 5, 6), '1- 2- 3- 4+ 5+ 6+', 'levels'],
    ['label', even(0, 1, 2, 3), '0- 1- 2+ 3+', 'levels'],
    ['nps', even(1, 2, 4, 5), '1- 2- 4+ 5+', 'levels'],
    ['score', even(0.93, 0.12), '0.12- 0.93+', 'probabilities'],
    ['nivel_de_toxicidade', even(1, 2, 3, 4, 5), '1- 2- 3~ 4+ 5+', 'negative'],
  ])('of %s: %j is asked about: %s (%s)', async (name, values, meaning, reason) => {
    const { label, labels } = await labelled(name, values);
    expect(label).toBe(name);
    expect(meaningOf(labels)).toBe(meaning);
    expect(labels?.doubt?.reason).toBe(reason);
    expect(labels?.doubt?.other).not.toEqual(labels?.assignments.map(({ target }) => target));
  });
});

describe('a name of bad news', () => {
  it.each<Case>([
    ['is_negative', even(0, 1), '0+ 1-'],
    ['negative', even('false', 'true'), 'false+ true-'],
    ['reclamacao', even('sim', 'não'), 'não+ sim-'],
    ['Reclamação?', even('S', 'N'), 'N+ S-'],
    ['complaint', even('yes', 'no'), 'no+ yes-'],
    ['isComplaint', even('Y', 'N'), 'N+ Y-'],
    ['churn', even(1, 0), '0+ 1-'],
    ['churned', even('TRUE', 'FALSE'), 'FALSE+ TRUE-'],
    ['defect', even(1, 0), '0+ 1-'],
    ['toxic', even(1, 0), '0+ 1-'],
    ['problema', even('sim', 'não'), 'não+ sim-'],
    ['teve_problema', even(1, 0), '0+ 1-'],
    ['devolução', even('sim', 'não'), 'não+ sim-'],
    ['cancelou', even('Sim', 'Não'), 'Não+ Sim-'],
    ['queja', even('sí', 'no'), 'no+ sí-'],
    ['returned', even(1, 0), '0+ 1-'],
    ['insatisfeito', even(1, 0), '0+ 1-'],
    ['sem_problema', even(1, 0), '0- 1+'],
    ['problema resolvido', even('sim', 'não'), 'não- sim+'],
    ['is_positive', even(0, 1), '0- 1+'],
    ['recomenda', even('sim', 'não'), 'não- sim+'],
    ['negative_label', even('positive', 'negative'), 'negative- positive+'],
  ])('%s: %j is %s', async (name, values, meaning) => {
    const { label, labels } = await labelled(name, values);
    expect(label).toBe(name);
    expect(meaningOf(labels)).toBe(meaning);
    expect(labels?.doubt).toBeUndefined();
  });
});

describe('the words of the labels', () => {
  it.each<Case>([
    ['label', even('LABEL_0', 'LABEL_1'), 'LABEL_0- LABEL_1+'],
    ['label', even('LABEL_0', 'LABEL_1', 'LABEL_2'), 'LABEL_0- LABEL_1~ LABEL_2+'],
    ['avaliacao', even('LABEL_0', 'LABEL_1', 'LABEL_2'), 'LABEL_0- LABEL_1~ LABEL_2+'],
    [
      'starRating',
      even('STAR_RATING_FIVE', 'STAR_RATING_ONE'),
      'STAR_RATING_FIVE+ STAR_RATING_ONE-',
    ],
    ['polaridad', even('P+', 'P', 'NEU', 'N', 'N+'), 'N- N+- NEU~ P+ P++'],
    ['classe', even('class 0', 'class 1'), 'class 0- class 1+'],
    [
      'rating',
      even('Rated 4 out of 5 stars', 'Rated 1 out of 5 stars'),
      'Rated 1 out of 5 stars- Rated 4 out of 5 stars+',
    ],
    [
      'nota',
      even('Avaliado em 5 de 5', 'Avaliado em 2 de 5'),
      'Avaliado em 2 de 5- Avaliado em 5 de 5+',
    ],
    ['starRating', even('FIVE', 'ONE', 'THREE'), 'FIVE+ ONE- THREE~'],
    ['nota', even('cinco', 'uma', 'três'), 'cinco+ três~ uma-'],
    ['stars', even('FIVE_STAR', 'ONE_STAR'), 'FIVE_STAR+ ONE_STAR-'],
    ['calificacion', even('5 estrellas', '1 estrella'), '1 estrella- 5 estrellas+'],
    ['rotulo', even('😀', '😡', '😐'), '😀+ 😐~ 😡-'],
    ['x', even('👍🏽', '👎🏿'), '👍🏽+ 👎🏿-'],
    ['x', even('☹️', '☺️'), '☹️- ☺️+'],
    ['x', even('🙅🏽‍♀️', '🙆🏽‍♀️'), '🙅🏽‍♀️- 🙆🏽‍♀️+'],
    ['x', even(':)', ':-('), ':-(- :)+'],
    ['label', even('neg.', 'pos.'), 'neg.- pos.+'],
    ['label', even('+', '-'), '-- ++'],
    [
      'label',
      even('sentiment: negative', 'positive review'),
      'sentiment: negative- positive review+',
    ],
    ['nota', even('4.0/5.0', '1.0/5.0'), '1.0/5.0- 4.0/5.0+'],
    ['nota', even('5 - Excelente', '1 - Muito ruim'), '1 - Muito ruim- 5 - Excelente+'],
    [
      'grupo',
      even('Promotor (9-10)', 'Detrator (0-6)', 'Neutro (7-8)'),
      'Detrator (0-6)- Neutro (7-8)~ Promotor (9-10)+',
    ],
    ['x', even('😊 positive', '😡 negative'), '😊 positive+ 😡 negative-'],
    ['reclamacao', even('1 - Sim', '0 - Não'), '0 - Não+ 1 - Sim-'],
    ['reclamou', even('Sim, reclamei', 'Não'), 'Não+ Sim, reclamei-'],
    ['label', even('1 - Positivo', '0 - Negativo'), '0 - Negativo- 1 - Positivo+'],
    ['label', even('(1) positive', '(0) negative'), '(0) negative- (1) positive+'],
    ['label', even('Positive (1)', 'Negative (0)'), 'Negative (0)- Positive (1)+'],
    ['label', even('ｐｏｓｉｔｉｖｅ', 'ｎｅｇａｔｉｖｅ'), 'ｎｅｇａｔｉｖｅ- ｐｏｓｉｔｉｖｅ+'],
    ['label', even('\u200Bpositive', 'nega\u00ADtive'), 'nega\u00ADtive- \u200Bpositive+'],
    [
      'q1',
      even(
        'Strongly agree',
        'Agree',
        'Neither agree nor disagree',
        'Disagree',
        'Strongly disagree',
      ),
      'Agree+ Disagree- Neither agree nor disagree~ Strongly agree+ Strongly disagree-',
    ],
    [
      'q1',
      even(
        'Concordo totalmente',
        'Concordo',
        'Nem concordo nem discordo',
        'Discordo',
        'Discordo totalmente',
      ),
      'Concordo+ Concordo totalmente+ Discordo- Discordo totalmente- Nem concordo nem discordo~',
    ],
    [
      'q1',
      even(
        'Totalmente de acuerdo',
        'De acuerdo',
        'Ni de acuerdo ni en desacuerdo',
        'En desacuerdo',
        'Totalmente en desacuerdo',
      ),
      'De acuerdo+ En desacuerdo- Ni de acuerdo ni en desacuerdo~ Totalmente de acuerdo+ Totalmente en desacuerdo-',
    ],
    [
      'q1',
      even(
        'Extremely satisfied',
        'Somewhat satisfied',
        'Neither satisfied nor dissatisfied',
        'Very dissatisfied',
      ),
      'Extremely satisfied+ Neither satisfied nor dissatisfied~ Somewhat satisfied+ Very dissatisfied-',
    ],
    [
      'q1',
      even(
        'Muito satisfeito',
        'Satisfeito',
        'Indiferente',
        'Insatisfeito',
        'Totalmente insatisfeito',
      ),
      'Indiferente~ Insatisfeito- Muito satisfeito+ Satisfeito+ Totalmente insatisfeito-',
    ],
    [
      'q1',
      even('Muy satisfecho', 'Ni satisfecho ni insatisfecho', 'Muy insatisfecho'),
      'Muy insatisfecho- Muy satisfecho+ Ni satisfecho ni insatisfecho~',
    ],
    ['grupo nps', even('Detractor', 'Passive', 'Promoter'), 'Detractor- Passive~ Promoter+'],
    ['grupo nps', even('Detrator', 'Neutro', 'Promotor'), 'Detrator- Neutro~ Promotor+'],
    ['sentimiento', even('bueno', 'malo', 'regular'), 'bueno+ malo- regular~'],
    ['sentimiento', even('me gusta', 'no me gusta'), 'me gusta+ no me gusta-'],
    [
      'recomendacao',
      even('Yes, I recommend', 'No, I do not recommend'),
      'No, I do not recommend- Yes, I recommend+',
    ],
    ['steam', even('Recommended', 'Not Recommended'), 'Not Recommended- Recommended+'],
    ['recomenda', even('Recomendo', 'Não recomendaria'), 'Não recomendaria- Recomendo+'],
    [
      'recomienda',
      even('Sí, lo recomiendo', "No, I wouldn't recommend it"),
      "No, I wouldn't recommend it- Sí, lo recomiendo+",
    ],
  ])('%s: %j is %s', async (name, values, meaning) => {
    const { label, labels } = await labelled(name, values);
    expect(label).toBe(name);
    expect(meaningOf(labels).split(' ').sort()).toEqual(meaning.split(' ').sort());
    expect(labels?.doubt).toBeUndefined();
  });
});

describe('a column that says nothing of an opinion', () => {
  it.each(['opt_in', 'active', 'ativo', 'vip', 'xyz', 'flag', 'churrasco', 'novo', 'is_member'])(
    'is asked about before it is a label: %s',
    async (name) => {
      for (const values of [even(0, 1), even('sim', 'não')]) {
        const { label, labels } = await labelled(name, values);
        expect(label).toBe(name);
        expect(labels?.doubt?.reason).toBe('unrelated');
      }
    },
  );

  it.each([
    'verified',
    'verificado',
    'gender',
    'genero',
    'helpful',
    'has_image',
    'user_active',
    'newsletter_email',
  ])('is no label where its name is of something else: %s', async (name) => {
    expect((await labelled(name, even(0, 1))).label).toBeNull();
    expect((await labelled(name, even('yes', 'no'))).label).toBeNull();
  });

  it('gives way to a column that is named as the label and not understood', async () => {
    const found = await tableOf({
      texto: (row) => textOf('~', row),
      ativo: (row) => row % 2,
      rotulo: (row) => ['zig', 'zag'][row % 2] ?? '',
    });
    expect(found).toMatchObject({ label: 'rotulo', text: 'texto' });
  });

  it('is none next to a column that does', async () => {
    const bit = (row: number) => row % 2;
    const columns = { texto: (row: number) => textOf(row % 2 ? '+' : '-', row), opt_in: bit };
    const recommends = { recomendacao: (row: number) => (row % 2 ? 'Sim' : 'Não') };
    const found = await tableOf({ ...columns, ...recommends });
    expect(found).toMatchObject({ label: 'recomendacao', text: 'texto' });
    expect((await tableOf({ ...columns, reclamou: bit })).label).toBe('reclamou');
    expect((await tableOf({ ...columns, sentimento: bit })).label).toBe('sentimento');
  });

  it.each(['proba_negative', 'score_positive', 'probability', 'confidence'])(
    'is none where it holds probabilities: %s',
    async (name) => {
      expect((await labelled(name, even(0.1, 0.9, 0.4))).label).toBeNull();
    },
  );
});
