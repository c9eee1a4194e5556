import type { EmbedMessages } from '../en/embed.ts';

export const embed: EmbedMessages = {
  heading: 'Incorpore o classificador em outra página',
  lead: 'Uma tag de script dá à sua página o elemento abaixo. O que se escreve nele fica no dispositivo do visitante; nenhum servidor vê uma avaliação.',
  live: 'O elemento, ao vivo',
  loading: 'Carregando o elemento…',
  failed:
    'Não foi possível carregar o script do elemento. Verifique a conexão com este site e tente de novo.',
  tryAgain: 'Tentar de novo',
  previewIn: 'Ver em uma página',
  schemes: { light: 'Clara', dark: 'Escura' },

  controls: 'O que mudar',
  tabs: { look: 'Aparência', slots: 'Slots e parts', attributes: 'Atributos' },

  colors: {
    background: 'Fundo',
    color: 'Texto',
    'quiet-color': 'Dicas e ressalvas',
    'border-color': 'Borda do campo',
    'accent-color': 'Anel de foco',
    'negative-color': 'Negativa',
    'positive-color': 'Positiva',
    'class-color': 'Classes próprias',
  },
  pickColor: ({ color }) => `${color}: escolher uma cor`,
  notAColor: 'Não é uma cor de CSS. O elemento mantém a dele.',
  radius: 'Raio',
  padding: 'Espaço interno',
  fontFamily: 'Família da fonte',
  notAFont: 'Não é uma lista de famílias de fontes. O elemento mantém a dele.',
  fontSize: 'Tamanho',
  reset: 'Restaurar a aparência',
  contrastFine:
    'Contraste: com estas cores, todo texto tem pelo menos 4,5:1 e toda linha pelo menos 3:1, em páginas claras e escuras.',
  contrastOwn:
    'As cores do próprio elemento seguem o color-scheme da página e têm pelo menos 4,5:1 nos textos.',
  contrastWeak: 'Difícil de ver sobre o fundo:',
  contrastIn: {
    light: ({ ratio }) => `${ratio}:1 em páginas claras`,
    dark: ({ ratio }) => `${ratio}:1 em páginas escuras`,
  },
  contrastOf: ({ color, found, needed }) => `${color}: ${found}; o mínimo é ${needed}:1`,

  slots: 'Preencher slots',
  slotNames: {
    label: 'O nome do campo (label)',
    hint: 'O que saber antes de escrever (hint)',
    result: 'Uma resposta desenhada pela sua página (result)',
  },
  slotExamples: {
    label: 'O que você achou do produto?',
    hint: 'Basta uma frase. Ela é lida no seu dispositivo.',
  },
  parts: 'Estilizar parts',
  partsNote:
    'Cada uma acrescenta uma regra de exemplo. As parts flag, error e retry só aparecem quando há uma ressalva ou uma falha, hint com o slot dela, e as outras da resposta sem o slot result.',

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
  snippetKinds: {
    html: 'HTML',
    npm: 'npm',
    react: 'React',
    vue: 'Vue',
    svelte: 'Svelte',
    angular: 'Angular',
    host: 'Hospedagem própria',
    script: 'Só JavaScript',
  },
  snippetNotes: {
    html: 'O script e o modelo vêm deste site. Cole no corpo de qualquer página.',
    npm: 'Para uma página sem framework, construída com o Vite. Outros bundlers dispensam configuração se entendem new URL(…, import.meta.url).',
    react:
      'React 19 ou mais novo: ele define propriedades de elementos personalizados e escuta os eventos deles.',
    vue: 'O Vue 3 precisa saber que o elemento não é um componente dele.',
    svelte: 'O Svelte 5 define propriedades de elementos personalizados e escuta os eventos deles.',
    angular:
      'A linha de comando do Angular não copia o motor e o modelo sozinha: angular.json os põe ao lado da aplicação.',
    host: 'Baixe os arquivos ao lado da sua página, ou copie as pastas embed e models do site construído. O cabeçalho só é preciso para páginas de outras origens.',
    script: 'Sem o elemento: só o classificador, para uma ou muitas avaliações.',
  },
  terminal: 'Terminal',
  policy: 'Content-Security-Policy',
  policyNotes: {
    other:
      'O que a política da página precisa permitir. Sem worker-src o classificador roda na própria thread da página. Um estilo ou script dentro da página precisa de um nonce.',
    own: 'O que a política da página precisa permitir, com todos os arquivos na origem da própria página.',
  },

  download: 'O que um visitante baixa',
  downloadParts: {
    element: 'Elemento, com a página',
    engine: 'Motor, no primeiro uso',
    model: 'Modelo, no primeiro uso',
    all: 'No total',
  },
  downloadNote: 'Comprimido com gzip, medido quando este site foi construído.',
  downloadOwnModel: ({ name, size }) =>
    `O seu modelo, ${name}, tem ${size} antes da compressão em vez disso.`,
  downloadUnknown: 'Este site não informa os tamanhos: eles são medidos quando ele é construído.',
  reference: 'A referência completa (em inglês)',
  referenceNote:
    'Atributos, propriedades, eventos, slots, parts, propriedades personalizadas, erros.',
  example: 'A entrega atrasou, mas adorei o produto.',
};
