import { describe, expect, it } from 'vitest';
import { tableOf, textOf } from './table-of.ts';

const kind = (row: number): string => (row % 2 === 0 ? '+' : '-');
const review = (row: number): string => textOf(kind(row), Math.floor(row / 2));
const filler =
  ' Comprei faz dois meses e uso todo dia em casa e no trabalho, o resto da família também usa, e por isso resolvi contar aqui com calma como foi a experiência inteira, desde o pedido até hoje.';
const long = (row: number): string => review(row) + filler;
const stars = (row: number): number => (kind(row) === '+' ? 5 : 1);
const headline = (row: number): string =>
  [
    'Works like a charm',
    'Broke in a week',
    'My kids adore it',
    'Not worth the money',
    'Better than expected',
    'Never worked at all',
  ][row % 6] ?? '';
const replies = [
  (row: number) =>
    `Olá! Agradecemos muito o seu contato e lamentamos qualquer transtorno que possa ter acontecido com o aplicativo; nossa equipe está à disposição. P${row}.`,
  (row: number) =>
    `Hi user${row}, thank you for your feedback! We are sorry to hear about this. Please contact our support at help@example.com so that we can make it right.`,
  (row: number) =>
    `Estimado cliente ${row}, lamentamos lo ocurrido. Gracias por compartir su experiencia; nuestro equipo quedará atento a su mensaje para poder ayudarle.`,
];
const reply = (row: number): string => replies[row % 3]?.(row) ?? '';
const some = (row: number, text: string): string => (row % 4 === 0 ? text : '');
const person = (row: number): string =>
  `${['Maria', 'João', 'Ana', 'Bob'][row % 4] ?? ''} ${['Silva', 'Souza', 'Jones'][row % 3] ?? ''}`;
const about = (row: number): string =>
  `Fone de ouvido sem fio com estojo de carga, cancelamento de ruído, microfone duplo e alcance de 10 metros, modelo X${row}, na cor preta.`;
const link = (row: number): string =>
  `https://play.google.com/store/apps/details?id=x&reviewId=${row}`;

type Columns = Parameters<typeof tableOf>[0];

const known: [kind: string, text: string, columns: Columns][] = [
  [
    'Google Play, some reviews long, some answered',
    'Review Text',
    {
      'Star Rating': stars,
      'Review Title': () => '',
      'Review Text': (row) => (row === 0 ? long(row) : review(row)),
      'Developer Reply Text': (row) => (row % 2 === 0 ? reply(row) : ''),
      'Review Link': link,
    },
  ],
  [
    'an app’s store',
    'content',
    { userName: person, content: review, score: stars, replyContent: reply },
  ],
  [
    'App Store',
    'Review',
    { Title: headline, Review: review, Rating: stars, 'Developer Response': reply },
  ],
  [
    'Trustpilot',
    'Review Text',
    { 'Review Title': headline, 'Review Text': review, Stars: stars, 'Company Reply': reply },
  ],
  [
    'Amazon, long bodies',
    'review_body',
    { product_title: about, star_rating: stars, review_headline: headline, review_body: long },
  ],
  [
    'Amazon, one long body',
    'review_body',
    {
      star_rating: stars,
      review_headline: headline,
      review_body: (row) => (row === 0 ? long(row) : review(row)),
    },
  ],
  ['title and body', 'body', { title: headline, body: review, rating: stars }],
  ['título e texto', 'texto', { titulo: headline, texto: review, nota: stars }],
  ['comentário e resposta', 'comentario', { nota: stars, comentario: review, resposta: reply }],
  [
    'comentario y respuesta',
    'comentario',
    { estrellas: stars, comentario: review, 'respuesta de la tienda': reply },
  ],
  [
    'avaliação e resposta da loja',
    'avaliacao_texto',
    { nota: stars, avaliacao_texto: review, resposta_loja: reply },
  ],
  [
    'answers under a name that says nothing',
    'opiniao',
    { opiniao: review, nota: stars, observacao: reply },
  ],
  [
    'answers under the better name',
    'relato do cliente',
    { 'relato do cliente': review, comentario: reply, label: stars },
  ],
  ['owner’s response', 'review', { review, owner_response: reply, rating: stars }],
  [
    'a sparse long column',
    'texto',
    { texto: review, comentario: (row) => some(row, long(row)), label: stars },
  ],
  [
    'a sparse column of answers',
    'texto',
    { texto: review, comentario: (row) => some(row, reply(row)), label: stars },
  ],
  ['a product’s description', 'review', { product_description: about, review, rating: stars }],
  [
    'descrição do produto',
    'comentario',
    { descricao_produto: about, comentario: review, nota: stars },
  ],
  ['authors and links', 'texto', { autor: person, url: link, texto: review, nota: stars }],
  [
    'authors and links without good names',
    'x',
    { quem: person, onde: link, x: review, nota: stars },
  ],
  [
    'long notes in the head of the file alone',
    'comment',
    { comment: review, remark: (row) => (row < 3 ? long(row) : ''), rating: stars },
  ],
];

describe('the text of the reviews', () => {
  it.each(known)('in a file of %s is %s', async (_, text, columns) => {
    const found = await tableOf(columns);
    expect(found).toMatchObject({ text, texts: [] });
    expect(found.label).not.toBeNull();
  });

  it.each<[string, string[], Columns]>([
    [
      'two comments',
      ['comment', 'feedback'],
      { comment: review, feedback: (row) => review(row + 5), rating: stars },
    ],
    [
      'two languages',
      ['text_pt', 'text_en'],
      { text_pt: review, text_en: (row) => review(row + 3), label: stars },
    ],
    [
      'pros and cons',
      ['pros', 'cons'],
      { pros: (row) => textOf('+', row), cons: (row) => textOf('-', row), rating: stars },
    ],
    ['no names at all', ['a', 'b'], { a: review, b: (row) => review(row + 7), label: stars }],
  ])('is asked about in a file of %s', async (_, likely, columns) => {
    const { text, texts } = await tableOf(columns);
    expect([text, ...texts].sort()).toEqual([...likely].sort());
  });

  it('is judged by the whole file, not by its head', async () => {
    const head = 1_500;
    const found = await tableOf(
      {
        a: (row) => (row < head ? `${long(row)} ${row}` : 'Sem nada a dizer'),
        b: (row) =>
          `${['Bom', 'Mau', 'Meu', 'Seu'][row % 4] ?? ''} ${headline(row % 11)} ${review(row % 13)}`,
        label: stars,
      },
      20_000,
    );
    expect(found).toMatchObject({ text: 'b', texts: [] });
  });
});
