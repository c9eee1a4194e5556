import type { Messages } from '../english.ts';

export const embed: Messages['embed'] = {
  heading: 'Incorpore o classificador em outra página',
  lead: 'Uma tag de script dá à sua página o elemento abaixo. O que se escreve nele fica no dispositivo do visitante; nenhum servidor vê uma avaliação.',
  settings: 'Atributos',
  live: 'O elemento, ao vivo',
  loading: 'Carregando o elemento…',
  failed:
    'Não foi possível carregar o script do elemento. Verifique a conexão com este site e tente de novo.',
  tryAgain: 'Tentar de novo',

  lang: 'Idioma (lang)',
  langs: { '': 'O da página', 'pt-BR': 'Português', en: 'Inglês' },
  loadingAttribute: 'Carregar o modelo (loading)',
  loadings: { lazy: 'No primeiro uso', eager: 'Quando a página estiver ociosa' },
  threshold: 'Probabilidade mínima para um veredito, com duas classes (threshold)',
  value: 'Avaliação inicial (value)',
  model: 'Pasta do modelo (model)',
  modelNote:
    'Vazia: o modelo que vem com o site, negativa ou positiva. Para um seu, exporte-o na página Modelos e descompacte-o ao lado da sua página.',
  name: 'Nome no formulário (name)',
  explain: 'Marcar as palavras que decidiram (explain)',
  required: 'Recusar avaliação vazia (required)',
  disabled: 'Não aceitar texto (disabled)',

  event: 'Último evento: review-classified',
  noEvent: 'Nada ainda. Escreva uma avaliação acima.',
  snippets: 'Código para copiar',
  snippetKinds: { html: 'HTML', script: 'JavaScript', policy: 'Content-Security-Policy' },
  snippetNotes: {
    html: 'O script pode vir daqui ou da sua própria cópia das pastas embed e models. Um servidor que não seja o da página precisa enviar Access-Control-Allow-Origin.',
    script: 'Sem o elemento: só o classificador, para uma ou muitas avaliações.',
    policy:
      "O que a política da página precisa permitir. Sem worker-src o classificador roda na própria thread da página; para um script da mesma origem, basta worker-src 'self'.",
  },
  example: 'A entrega atrasou, mas adorei o produto.',
};
