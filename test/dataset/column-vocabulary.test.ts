import { describe, expect, it } from 'vitest';
import {
  isDerivedName,
  isKnownName,
  roleOfName,
  soundsLikeName,
} from '../../src/dataset/column-vocabulary.ts';

describe('roleOfName', () => {
  it.each([
    ['text', 'text'],
    ['reviewText', 'text'],
    ['Review Text', 'text'],
    ['review-body', 'text'],
    ['COMENTÁRIO', 'text'],
    ['full review', 'text'],
    ['customer review', 'other'],
    ['label', 'class-label'],
    ['airline_sentiment', 'class-label'],
    ['my label', 'class-label'],
    ['rating', 'stars'],
    ['Avaliação', 'stars'],
    ['nota geral', 'stars'],
    ['overall review rating', 'stars'],
    ['predicted', 'prediction'],
    ['predicted_label', 'prediction'],
    ['label predicted', 'prediction'],
    ['y_hat', 'prediction'],
    ['id', 'id'],
    ['review_id', 'id'],
    ['product_id', 'id'],
    ['id_product', 'other'],
    ['product rating', 'other'],
    ['Título', 'other'],
    ['kfold_polarity', 'other'],
    ['ageGroup', 'other'],
    ['whatever', null],
    ['', null],
    ['texts', null],
    ['constructor', null],
  ])('of %s is %s', (name, role) => {
    expect(roleOfName(name)).toBe(role);
  });

  // Everything that a file in Portuguese or English commonly calls such a column.
  it.each([
    [
      'text',
      `text texto review reviews review_text review_body review_content review_comment
      review_comment_message comment comments comentário comentários body content conteúdo message
      mensagem sentence frase phrase sentença tweet tweet_text document documento opinion opinião
      resenha crítica feedback depoimento relato text_pt text_en description descrição post
      avaliação_texto texto_avaliação reviews_text full_text review_full resposta`,
    ],
    [
      'class-label',
      `label labels polarity polaridade sentiment sentimento class classe rótulo target alvo y gold
      gold_label annotation anotação airline_sentiment sentiment_label category_label emotion
      is_positive etiqueta truth ground_truth feeling`,
    ],
    [
      'stars',
      `rating ratings stars star star_rating estrelas estrela nota notas score scores avaliação
      review_score review_rating reviews_rating overall overall_rating grade points pontuação nps
      satisfaction satisfação classificação rate review_stars user_rating overall_score`,
    ],
    [
      'prediction',
      `prediction predictions predicted pred preds y_hat yhat predição predições predito predita
      preditos preditas previsão previsões previsto prevista previstos previstas`,
    ],
    [
      'id',
      `id ids review_id reviewid id_review uuid guid key index idx original_index row_id código cod
      code chave identificador identifier índice id_avaliação comment_id tweet_id`,
    ],
  ])('knows the names of %s', (role, names) => {
    for (const name of names.split(/\s+/)) {
      expect([name, roleOfName(name), isKnownName(name)]).toEqual([name, role, true]);
    }
  });

  it('knows what a column is about that is neither', () => {
    const words = `title titulo summary resumo subject assunto product produto brand marca category
      categoria categories user usuario author autor reviewer cliente customer seller name nome city
      cidade state estado uf country pais date data time timestamp hora year ano birth age idade
      gender genero sexo price preco valor url link image imagem fold kfold split helpful votes vote
      votos count qtd quantidade quantity length tokens verified verificado language lang idioma
      source fonte email phone recommend recomenda recommended recommends recomendaria likes
      department confidence confianca dups`.split(/\s+/);
    for (const word of words) expect([word, roleOfName(`x ${word}`)]).toEqual([word, 'other']);
  });
});

describe('isDerivedName', () => {
  it('knows a text that was made of another', () => {
    const words = `processed processado tokenized tokenised tokenizado tokens clean cleaned limpo
      lemma lemmatized stemmed normalized normalised preprocessed translated lower`.split(/\s+/);
    for (const word of words) expect([word, isDerivedName(`text_${word}`)]).toEqual([word, true]);
    expect([isDerivedName('review_text'), isDerivedName('')]).toEqual([false, false]);
  });
});

describe('isKnownName', () => {
  it('wants the whole name', () => {
    expect(['review text', 'my text', 'title', ''].map(isKnownName)).toEqual([
      ...[true, false, false, false],
    ]);
  });
});

describe('soundsLikeName', () => {
  it.each([
    ['text', true],
    ['my own text here', true],
    ['this is my own text', false],
    ['produto', true],
    ['nome do produto', false],
    ['product_name', true],
    ['antes do previsto', false],
    ['previsto', true],
    ['hello', false],
  ])('of %j: %s', (cell, sounds) => {
    expect(soundsLikeName(cell)).toBe(sounds);
  });
});
