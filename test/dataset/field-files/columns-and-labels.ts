import { type Label, add, csv, pairs, starsOf, zeroOne } from './reviews.ts';

// 1. Which column is the text
add(
  'text',
  'yelp_reply.csv',
  csv(['review', 'business_response', 'stars'], (row) => [
    row.text,
    row.n % 3 === 0 ? 'Thank you for your review, our team is glad to hear from you!' : '',
    starsOf(row),
  ]),
);
add(
  'text',
  'steam.csv',
  csv(['app_name', 'review_text', 'recommended'], (row) => [
    'A Very Long Name of a Game: The Definitive Edition with All Add-ons',
    row.text,
    row.label === 'positive' ? 'True' : 'False',
  ]),
);
add(
  'text',
  'question.csv',
  csv(['pergunta', 'resposta', 'nota'], (row) => [
    'O que você achou da sua compra nesta loja e do atendimento?',
    row.text,
    starsOf(row),
  ]),
);
add(
  'text',
  'url.csv',
  csv(['url', 'comentario', 'avaliacao'], (row) => [
    `https://loja.example/produto/${row.n}/avaliacoes?ordem=recentes&pagina=${row.n}`,
    row.text,
    starsOf(row),
  ]),
);
add(
  'text',
  'translated.csv',
  csv(['review_translated', 'review_original', 'rating'], (row) => [
    `[${row.n}] ${row.text.toLowerCase()}`,
    row.text,
    starsOf(row),
  ]),
);
add(
  'text',
  'user_agent.csv',
  csv(['user_agent', 'msg', 'score'], (row) => [
    `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.${row.n} (KHTML, like Gecko) Chrome/120`,
    row.text,
    starsOf(row),
  ]),
);

// 2. Stray numbers among stars
add(
  'stray',
  'stars_55.csv',
  csv(['texto', 'nota'], (row) => [row.text, row.n === 0 ? 55 : starsOf(row)]),
  pairs.slice(1),
);
add(
  'stray',
  'stars_99.csv',
  csv(['text', 'stars'], (row) => [row.text, row.n < 4 ? 99 : starsOf(row)]),
  pairs.slice(4),
);
add(
  'stray',
  'stars_na.csv',
  csv(['text', 'stars'], (row) => [row.text, row.n < 4 ? 'N/A' : starsOf(row)]),
  pairs.slice(4),
);
add(
  'stray',
  'binary_9.csv',
  csv(['text', 'label'], (row) => [row.text, row.n === 3 ? 9 : zeroOne(row)]),
  pairs.filter((_, n) => n !== 3),
);
add(
  'stray',
  'stars_float.csv',
  csv(['review', 'rating'], (row) => [row.text, row.n === 2 ? '4.999999999' : `${starsOf(row)}.0`]),
);
add(
  'stray',
  'stars_minus.csv',
  csv(['review', 'rating'], (row) => [row.text, row.n === 5 ? -1 : starsOf(row)]),
  pairs.filter((_, n) => n !== 5),
);

// 3. Names with a negative sense
const isBad = ({ label }: { label: Label }): boolean => label === 'negative';
add(
  'sense',
  'is_complaint.csv',
  csv(['text', 'is_complaint'], (row) => [row.text, isBad(row) ? 1 : 0]),
);
add(
  'sense',
  'churned.csv',
  csv(['feedback', 'churned'], (row) => [row.text, String(isBad(row))]),
);
add(
  'sense',
  'defeito.csv',
  csv(['texto', 'tem_defeito'], (row) => [row.text, isBad(row) ? 'S' : 'N']),
);
add(
  'sense',
  'not_satisfied.csv',
  csv(['texto', 'not_satisfied'], (row) => [row.text, isBad(row) ? 'yes' : 'no']),
);
add(
  'sense',
  'toxic.csv',
  csv(['comment_text', 'toxic'], (row) => [row.text, isBad(row) ? 1 : 0]),
);
add(
  'sense',
  'recommend.csv',
  csv(['text', 'would_recommend'], (row) => [row.text, isBad(row) ? 'No' : 'Yes']),
);

// 8. Label words
const words = (name: string, yes: string, no: string, column = 'label') =>
  add(
    'words',
    name,
    csv(['text', column], ({ text, label }) => [text, label === 'positive' ? yes : no]),
  );
words('label_code.csv', 'LABEL_1', 'LABEL_0');
words('dots.csv', 'Pos.', 'Neg.');
words('hands.csv', '👍🏽', '👎🏿', 'reaction');
words('agree.csv', 'Strongly agree', 'Strongly disagree', 'answer');
words('spanish.csv', 'Muy bueno', 'Muy malo', 'opinion_cliente');
words('stars_words.csv', '5 estrelas', '1 estrela', 'nota');
words('fullwidth.csv', 'ｐｏｓｉｔｉｖｅ', 'ｎｅｇａｔｉｖｅ');
words('plus_minus.csv', '+1', '-1', 'sentiment');
words('bom_ruim.csv', 'Muito bom', 'Muito ruim', 'avaliacao');
words('nps_words.csv', 'Promotor (9-10)', 'Detrator (0-6)', 'nps');
words('json_list.csv', "['positive']", "['negative']");

// 9. An unrelated column as label
add(
  'unrelated',
  'verified.csv',
  csv(['text', 'verified_purchase', 'sentimento_humano'], (row) => [
    row.text,
    row.n % 3 === 0 ? 'Y' : 'N',
    row.label,
  ]),
);
add(
  'unrelated',
  'gender.csv',
  csv(['text', 'sexo', 'satisfeito'], (row) => [
    row.text,
    row.n % 3 === 0 ? 'M' : 'F',
    isBad(row) ? 'não' : 'sim',
  ]),
);
add(
  'unrelated',
  'helpful.csv',
  csv(['review', 'helpful', 'class'], (row) => [row.text, row.n % 3 === 0 ? 1 : 0, zeroOne(row)]),
);
add(
  'unrelated',
  'age.csv',
  csv(['review', 'age', 'rating'], (row) => [row.text, 20 + row.n, starsOf(row)]),
);
add(
  'unrelated',
  'spam.csv',
  csv(['review', 'is_spam', 'stars'], (row) => [row.text, row.n % 5 === 0 ? 1 : 0, starsOf(row)]),
);

// 10. Probabilities and predictions next to the label
add(
  'probability',
  'percent_no_sign.csv',
  csv(['text', 'label', 'prob_positive'], (row) => [
    row.text,
    row.label,
    isBad(row) ? 10 + row.n : 60 + row.n,
  ]),
);
add(
  'probability',
  'percent_sign.csv',
  csv(['text', 'label', 'prob_positive'], (row) => [
    row.text,
    row.label,
    `${isBad(row) ? 10 + row.n : 60 + row.n}%`,
  ]),
);
add(
  'probability',
  'logit.csv',
  csv(['text', 'label', 'prob_positive'], (row) => [
    row.text,
    row.label,
    isBad(row) ? -2.5 - row.n / 10 : 1.5 + row.n / 10,
  ]),
);
add(
  'probability',
  'confidence.csv',
  csv(['text', 'label', 'pred', 'confidence'], (row) => [
    row.text,
    row.label,
    row.label,
    0.6 + row.n / 100,
  ]),
);
add(
  'probability',
  'score_percent.csv',
  csv(['text', 'score'], (row) => [row.text, isBad(row) ? `${10 + row.n}%` : `${72 + row.n}%`]),
);
add(
  'probability',
  'only_probability.csv',
  csv(['text', 'proba'], (row) => [row.text, isBad(row) ? 0.1 + row.n / 100 : 0.7 + row.n / 100]),
);
