import type { Messages } from '../english.ts';
import { numbersIn } from '../numbers.ts';

const { counted } = numbersIn('pt-BR');

export const models: Messages['models'] = {
  heading: 'Modelos',
  lead: 'O modelo ativo responde em todas as páginas deste site. Os modelos que você importa ficam neste dispositivo.',
  import: 'Importar um modelo',
  importDrop: 'Solte aqui o zip de um modelo',
  importDropNow: 'Solte para importar',
  importPick: 'Escolher um zip',
  importNote:
    'O zip é conferido por inteiro antes que algo dele seja executado: tamanhos, hashes, formas e camadas. Nada nele pode indicar um endereço ou conter código.',
  importing: 'Descompactando e conferindo…',
  imported: ({ name }) => `${name} foi importado. Ele responde quando você o ativar.`,
  unchanged: ({ name }) => `${name} já está aqui, com os mesmos arquivos. Nada mudou.`,
  replaced: ({ name }) => `${name} foi substituído.`,
  isShipped: ({ name }) =>
    `${name} é o modelo do site. Um modelo seu precisa de outro ID ou de outra versão.`,
  replaceQuestion: ({ name, active }) =>
    active
      ? `Já há outro ${name} guardado aqui, e ele é o modelo ativo. Substituir? O novo passa a responder em todas as páginas e abas abertas. Não será possível recuperar o antigo.`
      : `Já há outro ${name} guardado aqui. Substituir? Não será possível recuperar o antigo.`,
  replaceNow: 'Substituir',
  keepOld: 'Manter o antigo',
  switched: ({ name }) =>
    `Agora quem responde é ${name}: o modelo ativo foi trocado ou apagado, aqui ou em outra aba.`,
  oneAtATime: 'Solte um zip de cada vez.',
  refused: 'O modelo não foi importado.',
  missingFile: ({ file }) =>
    file === 'manifest.json'
      ? 'O zip não tem manifest.json nem, para um modelo de fora, vectoriser.json.'
      : `${file} não está no zip.`,
  bring: {
    heading: 'Trazer um modelo do Keras, do tfjs ou do scikit-learn',
    lead: 'Coloque estes arquivos em um zip e importe-o. O modelo deve responder por duas classes: negativa e positiva.',
    files: {
      'model.json': 'As camadas, como o tfjs salva um LayersModel.',
      'weights.bin': 'Os pesos, com os nomes que model.json indica; pode haver mais de um arquivo.',
      'vectoriser.json':
        'Como um texto se torna a entrada do modelo: como é dividido, o vocabulário, o preenchimento (padding) ou o TF-IDF; e o nome, a versão, as classes e os idiomas do modelo.',
      'MODEL_CARD.md': 'Opcional: com o que foi treinado e para o que não serve.',
    },
    layers:
      'Estas camadas são executadas: Embedding, Conv1D, pooling, Flatten, SimpleRNN, LSTM, GRU, Bidirectional, BatchNormalization, Dense, Activation e ReLU, uma depois da outra; Dropout não faz nada aqui. Outras são recusadas, assim como código de qualquer tipo.',
    pack: 'Em Python, keras_to_zip ou sklearn_to_zip deste script cria o zip; só precisa do NumPy. No começo dele está escrito como usá-lo.',
    download: ({ file }) => `Baixar ${file}`,
  },
  ownFailed: ({ reason }) =>
    `Não foi possível carregar o seu modelo ativo; quem responde é o modelo do site. ${reason}`,
  dismiss: 'Dispensar',

  shipped: 'Vem com este site',
  own: 'Seus, guardados neste dispositivo',
  active: 'Ativo',
  activate: 'Ativar',
  activating: 'Carregando o modelo…',
  export: 'Exportar (zip)',
  exporting: 'Compactando…',
  card: 'Ficha do modelo',
  noCard: 'Este pacote não tem ficha do modelo.',
  erase: 'Apagar',
  eraseQuestion: ({ name }) => `Apagar ${name} deste dispositivo? Não será possível recuperá-lo.`,
  eraseNow: 'Apagar de vez',
  keep: 'Manter',
  erased: ({ name }) => `${name} foi apagado.`,
  back: ({ name }) => `Voltar para ${name}`,

  size: 'Tamanho',
  classes: 'Classes',
  languages: 'Idiomas',
  languageNames: { pt: 'português', en: 'inglês' },
  licence: 'Licença dos pesos',
  meanAccuracy: 'Acurácia média',
  meanMacroF1: 'Macro-F1 médio',
  over: ({ corpora }) => `em ${counted(corpora, { one: 'corpus', other: 'corpora' })}`,
  noMetrics: 'não informado',

  compare: 'Comparar os modelos',
  compareLead:
    'Acurácia declarada por cada pacote, na parte de validação de cada corpus. O que um pacote declara de si não é conferido; avalie-o com o seu próprio arquivo.',
  corpus: 'Corpus',
  rows: 'Avaliações',
  mean: 'Média',

  storage: ({ count, size }) =>
    count === 0
      ? 'Nenhum modelo seu está guardado neste dispositivo.'
      : `${counted(count, { one: 'modelo seu', other: 'modelos seus' })}, ${size} neste dispositivo.`,

  damagedModels: ({ count, names }) =>
    `${counted(count, { one: 'modelo guardado está danificado e não pode ser usado', other: 'modelos guardados estão danificados e não podem ser usados' })}: ${names}.`,
  damagedActivations:
    'Não dá mais para saber qual modelo estava ativo; quem responde é o modelo do site.',
  eraseDamaged: 'Apagar o que está danificado',
  eraseAll: 'Apagar todos os modelos guardados',
  eraseDamagedQuestion:
    'Apagar deste dispositivo o que está danificado? Não será possível recuperá-lo.',
  eraseAllQuestion:
    'Apagar todos os modelos que este site guardou neste dispositivo? Não será possível recuperá-los.',
  damagedErased: 'O que estava danificado foi apagado.',
  allErased: 'Todos os modelos guardados foram apagados.',
  tryAgain: 'Tentar de novo',

  storageErrors: {
    'storage-full':
      'Não há mais espaço no armazenamento deste navegador. Apague um modelo ou libere espaço no dispositivo e tente de novo.',
    'storage-refused':
      'O navegador não permite guardar nada deste site (talvez uma janela anônima). O modelo do site funciona assim mesmo.',
    'storage-newer':
      'Uma versão mais nova deste site guardou dados aqui. Recarregue a página para usar essa versão.',
    'storage-changed':
      'Outra aba alterou os modelos guardados; por isso, nada foi feito. A lista já está atualizada.',
  },
};
