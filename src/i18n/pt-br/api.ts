import type { Messages } from '../english.ts';

const descriptions: Messages['api']['descriptions'] = {
  predict: 'Classificar uma avaliação, ou várias',
  'predict.note':
    'Chaves além de "review" e "reviews" são ignoradas; de uma chave repetida vale a última.',
  'predict.200':
    'Uma Prediction para "review"; {"predictions": [...]}, na mesma ordem, para "reviews".',
  health: 'Qual modelo responde, e desde quando',
  'health.note': 'Carrega o modelo, se ainda não estiver carregado.',
  'health.200': 'O modelo está carregado e responde.',
  description: 'Esta descrição',
  'description.note': 'Um documento OpenAPI 3.1.',
  'description.200': 'O documento.',
  400: 'O corpo não é JSON em UTF-8.',
  403: 'Quem pediu foi a página de outro site; só o servidor local responde assim.',
  405: 'É preciso outro método; o cabeçalho Allow diz qual.',
  413: ({ bodyBytes, reviews }) =>
    `O corpo passa de ${bodyBytes} ou tem mais de ${reviews} avaliações.`,
  415: 'O Content-Type não é JSON, ou o charset não é UTF-8.',
  422: 'Não há avaliação, ou alguma está vazia ou não é um texto.',
  500: 'Algo inesperado deu errado.',
  503: 'Não foi possível carregar o modelo; o pedido pode ser repetido.',
  'OneReview.review': 'Uma avaliação, em português ou inglês. Não pode estar vazia.',
  'SeveralReviews.reviews': 'Avaliações, respondidas na mesma ordem.',
  'Prediction.prediction':
    'Índice da resposta entre as classes do modelo: a classe mais provável ou, de duas, a segunda a partir do limiar do modelo. No modelo do site, 0 é negativa e 1 é positiva.',
  'Prediction.label': 'Nome dessa classe.',
  'Prediction.probability': 'Probabilidade calibrada dessa classe.',
  'Prediction.probabilities': 'Probabilidade calibrada de cada classe, pelo nome; a soma é 1.',
  'Prediction.stars': 'Número esperado de estrelas; só de modelos que aprenderam estrelas.',
  'Prediction.language': 'Idioma reconhecido na avaliação; und quando não foi possível dizer.',
  'Prediction.flags':
    'Motivos de cautela: poucas palavras conhecidas, só o começo foi lido, o idioma parece ser outro, ou a avaliação talvez não seja boa nem ruim.',
  'Prediction.model': 'O modelo que respondeu, e a versão dele.',
  'Prediction.model.id': '',
  'Prediction.model.version': '',
  'Predictions.predictions': 'Uma Prediction por avaliação, na mesma ordem.',
  'Health.status': 'Sempre ok; de outro modo a resposta é um erro.',
  'Health.model': 'Id do modelo que responde.',
  'Health.version': 'Versão dele.',
  'Health.classes': 'Nomes das classes dele, na ordem dos índices.',
  'Health.uptime':
    'Segundos desde que começou quem responde; o navegador para os service workers ociosos.',
  'Health.cache':
    'O cache das últimas respostas, só na memória e para uma única versão de um modelo.',
  'Health.cache.entries': 'Respostas guardadas.',
  'Health.cache.hits': 'Avaliações respondidas pelo cache.',
  'Health.cache.misses': 'Avaliações classificadas.',
  'Health.cache.hitRate': 'Parte das avaliações respondida pelo cache; null antes da primeira.',
  'Error.error': '',
  'Error.error.code': 'O que há de errado, para programas.',
  'Error.error.message': 'O que há de errado e onde, para pessoas.',
};

export const api: Messages['api'] = {
  heading: 'Peça previsões por HTTP',
  lead: 'Este site responde a POST predict no seu próprio dispositivo. Dentro do navegador, quem responde é o service worker; para curl, Postman ou Python, o servidor local do npm start. Nenhuma avaliação vai a um servidor em outro lugar.',
  loading: 'Carregando a descrição da interface…',
  failed: 'Não foi possível carregar a descrição da interface (openapi.json).',
  tryAgain: 'Tentar de novo',

  tryHeading: 'Experimente',
  operations: 'Pedido',
  examples: 'Exemplos',
  exampleNames: {
    one: 'Uma avaliação',
    several: 'Várias avaliações',
    empty: 'Uma avaliação vazia',
    number: 'Um número',
    'not-json': 'Não é JSON',
  },
  body: 'Corpo, em JSON',
  send: 'Enviar',
  sending: 'Esperando a resposta…',
  response: 'Resposta',
  responseEmpty: 'Aqui aparecerão o status, o tempo e o corpo da resposta.',
  answeredBy: {
    'service-worker': 'pelo service worker, neste dispositivo',
    'local-server': 'pelo servidor local, nesta máquina',
    direct: 'pela própria página, sem HTTP',
  },
  inMilliseconds: ({ milliseconds }) => `em ${milliseconds} ms`,
  cut: ({ shown, all }) => `Os primeiros ${shown} de ${all} caracteres.`,
  noAnswer: ({ reason }) => `Não houve resposta (${reason}). Tente de novo ou recarregue a página.`,
  nobody: {
    unsupported:
      'Este navegador não tem service workers aqui (algumas janelas privadas não têm), então ninguém responde a POST predict.',
    insecure:
      'Service workers precisam de https ou do endereço desta própria máquina, e esta página veio por http comum, então ninguém responde a POST predict.',
    'not-in-charge':
      'O service worker ainda não controla esta página: está sendo instalado, ou a página foi recarregada sem ele. Recarregue a página para que ele assuma.',
  },
  nobodyNote: 'Nada é enviado: o pedido iria para o servidor web.',
  direct: 'Perguntar à própria página',
  directNote: 'A página ainda pode responder ao mesmo corpo diretamente, sem HTTP.',
  directBody: 'A página aceita {"review": "um texto"} ou {"reviews": ["um texto", "outro"]}.',

  whoAnswers: {
    heading: 'Qual modelo responde',
    page: "A fetch('predict') em uma página deste site, quem responde é o modelo ativo, escolhido na página Modelos.",
    server:
      'curl, Postman e Python chegam ao servidor local, que não conhece o modelo ativo: ele responde com o modelo do site ou com aquele com que foi iniciado. GET health, pedido com curl, diz qual é.',
    start:
      'Para consultar o modelo ativo a partir de um programa, exporte-o na página Modelos e inicie o servidor com ele:',
  },

  useHeading: 'Use em um programa',
  snippetKinds: { curl: 'curl', python: 'Python', fetch: 'JavaScript' },
  snippets: 'Programa',
  snippetNotes: {
    curl: 'O servidor local responde só na sua máquina; npm start, na pasta do projeto, inicia o servidor.',
    python:
      'Precisa do pacote requests e do servidor local: npm start, na pasta do projeto, inicia o servidor.',
    fetch:
      'Quem responde é o service worker, em qualquer página sob o endereço deste site, mesmo sem rede.',
  },
  postman: 'Baixar a coleção do Postman',
  postmanNote: 'Importe no Postman; a variável baseUrl é o servidor local.',
  openApi: 'openapi.json',

  referenceHeading: 'Referência',
  limits: ({ bodyBytes, reviews }) => `Limites de um pedido: ${reviews} avaliações e ${bodyBytes}.`,
  request: 'Corpo do pedido',
  answers: 'Respostas',
  oneOf: 'um destes',
  field: 'Campo',
  type: 'Tipo',
  meaning: 'Significado',
  optional: 'opcional',
  status: 'Status',
  codes: 'Códigos',
  descriptions,
};
