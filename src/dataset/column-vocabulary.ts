/** What a column's name says it holds. */
export type ColumnRole = 'text' | 'class-label' | 'stars' | 'prediction' | 'id' | 'other';

const names: Readonly<Record<Exclude<ColumnRole, 'other'>, string>> = {
  text: `
    text texto review reviews review_text review_body review_content review_comment
    review_comment_message comment comments comentario comentarios body content conteudo
    message mensagem sentence frase phrase sentenca tweet tweet_text document documento
    opinion opiniao resenha critica feedback depoimento relato text_pt text_en description
    descricao post avaliacao_texto resena resenas opiniones mensaje contenido descripcion verbatim
    verbatims texto_avaliacao reviews_text full_text review_full
    resposta`,
  'class-label': `
    label labels polarity polaridade sentiment sentimento class classe rotulo target alvo y
    gold gold_label annotation anotacao airline_sentiment sentiment_label category_label
    emotion is_positive etiqueta truth ground_truth feeling sentimiento polaridad clase
    sentiments`,
  stars: `
    rating ratings stars star star_rating estrelas estrela nota notas score scores avaliacao
    review_score review_rating reviews_rating overall overall_rating grade points pontuacao
    nps satisfaction satisfacao satisfaccion calificacion puntuacion puntaje valoracion estrellas classificacao rate review_stars user_rating overall_score likert`,
  prediction: `
    prediction predictions predicted pred preds y_hat yhat predicao predicoes predito predita
    preditos preditas previsao previsoes previsto prevista previstos previstas`,
  id: `
    id ids review_id reviewid id_review uuid guid key index idx original_index row_id codigo
    cod code chave identificador identifier indice id_avaliacao comment_id tweet_id`,
};

const rolesOfNames: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.keys(names) as (keyof typeof names)[]).flatMap((role) =>
    wordsOf(names[role]).map((name): [string, ColumnRole] => [name, role]),
  ),
);

/**
 * Words that, anywhere in a name, say that the column is about something else than the review and
 * its label.
 */
const aboutSomethingElse = new Set(
  wordsOf(`
    title titulo summary resumo subject assunto headline heading encabezado asunto cabecalho
    titular product produto brand marca category
    categoria categories user usuario author autor reviewer cliente customer seller name
    nome city cidade state estado uf country pais date data time timestamp hora year ano
    birth age idade gender genero sexo price preco valor url link image imagem fold kfold
    split helpful votes vote votos count qtd quantidade quantity length tokens verified
    verificado language lang idioma source fonte email phone recommend recomenda recommended
    recommends recomendaria likes department confidence confianca dups`),
);

/** A derived form of the text: worse to read and to classify than the text itself. */
const derived = new Set(
  wordsOf(`
    processed processado tokenized tokenised tokenizado tokens clean cleaned limpo lemma
    lemmatized stemmed normalized normalised preprocessed translated lower`),
);

/** Who answers reviews, and words for the answer: a text of theirs is not the reviewer's. */
const repliers = new Set(
  wordsOf(`
    reply replies developer desenvolvedor desarrollador owner dono proprietario propietario
    merchant seller vendor vendedor loja store shop tienda company empresa business support
    suporte soporte sac agent atendente management hotel retorno contestacion tratativa`),
);

/** Words for an answer, be it the shop's or that to a survey's question. */
const answers = new Set(
  wordsOf(`resposta respostas response responses respuesta respuestas answer answers`),
);

/** Names of texts of many kinds, not of reviews alone. */
const broad = new Set(wordsOf(`description descricao descripcion document documento post content`));

/** Names of classifiers, and words for one: with a word for a label, its answer. */
const classifiers = new Set(
  wordsOf(`
    model modelo classifier classificador bert bertimbau roberta distilbert deberta xlm gpt
    chatgpt llm llama gemini claude mistral svm lstm cnn bayes nb xgboost vader textblob
    leia fasttext`),
);

/** Words that, anywhere in a name, make its nearly unique values names of the rows. */
const numbering = new Set(
  wordsOf(`
    nº num nr numero number pedido order protocolo protocol ticket chamado ocorrencia
    registro record`),
);

const dates = new Set(
  wordsOf(`
    date data datetime timestamp time day dia when quando created criado criada creation
    criacao submitted enviado enviada published publicado publicada at em`),
);

const birth = new Set(wordsOf(`birth nascimento birthday birthdate aniversario dob`));

/**
 * Words of a name: `reviewText`, `Review Text` and `review_text` are the same two; case and accents
 * are ignored.
 */
export function nameWords(name: string): string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The role that a name states outright, or null. */
export function roleOfName(name: string): ColumnRole | null {
  const words = nameWords(name);
  const whole = rolesOfNames.get(words.join('_'));
  if (whole !== undefined) return whole;
  if (words.some((word) => aboutSomethingElse.has(word))) {
    return words.at(-1) === 'id' ? 'id' : 'other';
  }
  // In a longer name any of its words may state the role, the last one first: `customer review`,
  // `nota geral`. But `predicted_label` and `bert_label` are no labels.
  const roles = words.map((word) => rolesOfNames.get(word)).filter((found) => found !== undefined);
  const role = roles.at(-1) ?? null;
  if (role === 'text' && words.some((word) => repliers.has(word))) return 'other';
  const isAnswer =
    roles.includes('prediction') || (role === 'class-label' && namesClassifier(name));
  return isAnswer ? 'prediction' : role;
}

/** Whether the name has a word for a classifier in it: `modelo`, `bert_v2`. */
export function namesClassifier(name: string): boolean {
  return nameWords(name).some((word) => classifiers.has(word));
}

/** Whether the name is of a number that is given to things: `Nº do pedido`, `ticket`. */
export function isNumbering(name: string): boolean {
  return nameWords(name).some((word) => numbering.has(word));
}

/**
 * How well the name suits the date of a review: the day of birth not at all (null), then any other
 * name (0), one that speaks of a date (1), and of whose (2).
 */
export function dateNameScore(name: string): number | null {
  const words = nameWords(name);
  if (words.some((word) => birth.has(word))) return null;
  if (!words.some((word) => dates.has(word))) return 0;
  return words.some((word) => rolesOfNames.get(word) === 'text') ? 2 : 1;
}

/** Whether the name is one of the known names, word for word. */
export function isKnownName(name: string): boolean {
  return rolesOfNames.has(nameWords(name).join('_'));
}

/**
 * How well the name of a column suits the text of the reviews, from -3 to 3. That of a shop's
 * answer suits it worst, then one that is about something else; no name is 0.
 */
export function textNameScore(name: string): number {
  if (name === '') return 0;
  const words = nameWords(name);
  const isAnswer = words.some((word) => answers.has(word));
  if (
    words.some((word) => repliers.has(word)) &&
    (isAnswer || /\brepl(?:y|ies)/i.test(words.join(' ')))
  ) {
    return -3;
  }
  const role = roleOfName(name);
  if (role === 'text') return isAnswer ? 1 : words.every((word) => broad.has(word)) ? 2 : 3;
  return role === 'other' || role === 'id' || role === 'prediction' ? -2 : 0;
}

/** Whether the name says that its text was derived from another column's. */
export function isDerivedName(name: string): boolean {
  return nameWords(name).some((word) => derived.has(word));
}

/**
 * Whether the name is known, or has a word of one that is: as good as certain that it is a
 * header's.
 */
export function soundsLikeName(name: string): boolean {
  const role = roleOfName(name);
  if (role === null || nameWords(name).length > 4) return false;
  // A sentence may well speak of a product, or of what comes before the day that was foreseen
  // (“antes do previsto”).
  return (role !== 'other' && role !== 'prediction') || !/\s/.test(name);
}

function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}
