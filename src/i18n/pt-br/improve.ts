import type { ImproveMessages } from '../en/improve.ts';
import { numbersIn } from '../numbers.ts';
import { classWord } from './class-words.ts';
import { improveSettings } from './improve-settings.ts';

const { counted, integer } = numbersIn('pt-BR');

const reviews = (count: number) => counted(count, { one: 'avaliação', other: 'avaliações' });
const rows = (count: number) => counted(count, { one: 'linha', other: 'linhas' });

export const improve: ImproveMessages = {
  heading: 'Melhorar',
  lead: 'Um modelo melhor a partir das suas próprias avaliações rotuladas: feito neste dispositivo e testado uma única vez em avaliações que ele nunca viu.',
  emptyNext:
    'Avalie antes um arquivo rotulado ou escolha um aqui. Com 200 avaliações já se começa; com 500 fica melhor.',
  toEvaluate: 'Avaliar um arquivo',
  sample: 'Usar o exemplo',
  pick: 'Escolher arquivos rotulados',
  add: 'Adicionar arquivos',
  sourcesLabel: 'De que se aprende',
  source: ({ files, count }) => `${files}: ${rows(count)}`,
  sourceColumns: ({ text, label }) => `Texto em “${text}”, rótulo em “${label}”`,
  changeMapping: 'Mudar as colunas',
  removeSource: ({ files }) => `Remover ${files}`,
  unusable: ({ files }) =>
    `Não foi encontrada em ${files} uma coluna de textos com uma coluna de rótulos. Abra o arquivo em Avaliar para dizer quais são.`,
  fromPredictions:
    'O que se avalia são as respostas do próprio arquivo. Melhorar parte do modelo ativo desta página, com os mesmos rótulos.',
  start: 'Melhorar',
  startAgain: 'Melhorar de novo',
  what: ({ base }) =>
    `“${base}” fica como está. Um modelo pequeno é treinado sobre ele, com várias forças, e o melhor vai ao teste, ou nenhum.`,
  whatOwn: ({ classes }) =>
    `O modelo ativo não responde ${classes}, por isso os modelos são treinados só com as suas avaliações.`,
  looks: ({ count }) =>
    count === 1
      ? 'As avaliações reservadas para o teste já foram vistas uma vez. Cada nova olhada enfraquece o veredito: ao que se vê, a gente se ajusta.'
      : `As avaliações reservadas para o teste já foram vistas ${integer(count)} vezes. Cada nova olhada enfraquece o veredito: ao que se vê, a gente se ajusta.`,
  notKept:
    'O navegador não guarda quais avaliações estão reservadas. Depois de fechar esta página, outro treino pode aprender com avaliações deste teste.',
  searchNotKept:
    'O navegador não guarda as tentativas desta busca. Se a página for fechada antes do fim, ela recomeça do zero.',
  run: {
    pause: 'Pausar',
    goOn: 'Continuar',
    stop: 'Parar com o melhor até agora',
    paused: 'Em pausa',
    stopping: ({ doing }) => `${doing} (a busca termina com o melhor até agora)`,
  },
  interrupted: {
    label: ({ files }) => `Busca interrompida com ${files}`,
    said: ({ files, date, done, all }) =>
      `A busca com ${files} foi interrompida em ${date}: ${integer(done)} de ${counted(all, { one: 'tentativa concluída', other: 'tentativas concluídas' })}. Elas estão guardadas neste dispositivo, sem nenhum texto.`,
    giveAgain: ({ files }) =>
      files.length === 1
        ? `Para continuar, escolha o mesmo arquivo de novo: ${files.join(', ')}.`
        : `Para continuar, escolha os mesmos arquivos de novo: ${files.join(', ')}.`,
    goOn: ({ done, all }) =>
      `Continuar a busca interrompida (${integer(done)} de ${counted(all, { one: 'tentativa concluída', other: 'tentativas concluídas' })})`,
    discard: 'Descartar',
    other: {
      'search-other-files':
        'A busca não pode continuar: os arquivos têm os mesmos nomes, mas não o conteúdo com que ela começou. Escolha os arquivos como eram ou descarte a busca.',
      'search-other-model':
        'A busca não pode continuar: o modelo ativo não é o mesmo de quando ela começou. Ative aquele de novo em Modelos ou descarte a busca.',
      'search-other-test':
        'A busca não pode continuar: as avaliações reservadas para o teste não são as mesmas de quando ela começou. Descarte-a e comece de novo.',
    },
  },
  newName: ({ files }) => `Melhorado com ${files}`,
  stages: {
    reading: 'Lendo',
    splitting: 'Dividindo as avaliações',
    features: 'Encontrando palavras',
    trying: 'Testando modelos',
    measuring: 'Medindo o efeito de cada parte',
    testing: 'Testando nas avaliações reservadas',
  },
  cancel: 'Cancelar',
  progressLabel: 'Andamento do treino',
  cancelled: 'Cancelado. Nada foi alterado.',
  trials: {
    heading: 'O que foi tentado',
    caption: 'Modelos tentados, por validação cruzada nas avaliações de treino',
    note: ({ folds }) =>
      `Por validação cruzada: as avaliações de treino são divididas em ${integer(folds)} partes, e cada parte é respondida por um modelo treinado com as demais.`,
    name: 'Modelo',
    macroF1: 'Macro-F1',
    accuracy: 'Acurácia',
    recall: ({ name }) => `Revocação (recall) de ${classWord(name)}`,
    seconds: 'Segundos',
    chosen: 'escolhido',
    names: {
      keep: 'Como está',
      recalibrate: 'Recalibrado',
      branch: 'Ramo por cima',
      logistic: 'Regressão logística',
      'nb-logistic': 'Regressão logística com palavras ponderadas por Bayes ingênuo',
      'naive-bayes': 'Bayes ingênuo (naive Bayes)',
      'embedding-bag': 'Saco de embeddings (embedding bag)',
      convolution: 'Rede convolucional pequena',
      'warm-convolution': 'Rede convolucional pequena, a partir de vetores de palavras',
    },
    penalty: ({ name, l2 }) => `${name}, L2 ${l2}`,
  },
  verdict: {
    heading: 'Veredito',
    better: ({ before, after, count, low, high }) =>
      `Macro-F1 ${before} → ${after} em ${reviews(count)} que ele nunca viu: melhor, por ${low} a ${high} pontos.`,
    'not-shown': ({ before, after, count, low, high }) =>
      `Macro-F1 ${before} → ${after} em ${reviews(count)} que ele nunca viu: não ficou demonstrado que é melhor (${low} a ${high} pontos). Fique com o modelo que você tem.`,
    worse: ({ before, after, count, low, high }) =>
      `Macro-F1 ${before} → ${after} em ${reviews(count)} que ele nunca viu: pior, por ${low} a ${high} pontos. Fique com o modelo que você tem.`,
    kept: ({ before, count }) =>
      `Nada do que foi tentado superou o modelo como está. Ele fica, com macro-F1 de ${before} em ${reviews(count)} que nunca viu.`,
    ended: {
      stopped: ({ tried, planned }) =>
        `Você parou a busca depois de ${integer(tried)} de ${counted(planned, { one: 'tentativa', other: 'tentativas' })}; este é o melhor dentre elas.`,
      time: ({ tried, planned }) =>
        `O tempo dado bastou para ${integer(tried)} de ${counted(planned, { one: 'tentativa', other: 'tentativas' })}; este é o melhor dentre elas.`,
    },
    few: ({ count }) =>
      `O teste só tem ${reviews(count)}: com tão poucas só se demonstra uma diferença grande.`,
    parts: ({ train, validation, test }) =>
      `${integer(train)} para treinar, ${integer(validation)} para escolher, ${integer(test)} reservadas para o teste.`,
    duplicates: ({ count }) =>
      `Com o mesmo texto que outra, ou quase: ${rows(count)}, que ficam do lado em que aquela ficou.`,
    refused: ({ count }) =>
      count === 1
        ? '1 linha de um arquivo adicionado já estava na parte de teste reservada e não foi usada no treino.'
        : `${integer(count)} linhas de arquivos adicionados já estavam na parte de teste reservada e não foram usadas no treino.`,
    conflicting: ({ count }) =>
      `${counted(count, { one: 'texto aparece', other: 'textos aparecem' })} nos arquivos com mais de um rótulo.`,
    changed: ({ b, c, p }) =>
      `${integer(b)} erros removidos, ${integer(c)} introduzidos (teste de McNemar: p = ${p}).`,
  },
  measures: {
    heading: 'Antes e depois',
    caption: 'Nas avaliações reservadas para o teste, antes e depois',
    measure: 'Medida',
    before: 'Antes',
    after: 'Depois',
    difference: 'Diferença, intervalo de 95 %',
    macroF1: 'Macro-F1',
    accuracy: 'Acurácia',
    balancedAccuracy: 'Acurácia balanceada',
    matthewsCorrelation: 'Correlação de Matthews',
    calibration: 'Erro de calibração (ECE)',
    recall: ({ name }) => `Revocação (recall) de ${classWord(name)}`,
    precision: ({ name }) => `Precisão de ${classWord(name)}`,
    majority: 'Antes: sempre a classe mais comum, pois não havia modelo.',
  },
  errors: {
    removed: ({ count }) => `Erros removidos (${integer(count)})`,
    introduced: ({ count }) => `Erros introduzidos (${integer(count)})`,
    said: ({ label, before, after }) =>
      `Rótulo ${classWord(label)}; antes ${classWord(before)}, depois ${classWord(after)}`,
    row: ({ row }) => `Linha ${integer(row)}`,
    none: 'Nenhum.',
    more: ({ shown, all }) => `Estão listados os primeiros ${integer(shown)} de ${integer(all)}.`,
  },
  curve: {
    heading: 'Mais avaliações ajudariam?',
    caption: 'Macro-F1 nas avaliações de validação, pelo número de avaliações de treino',
    title: 'Macro-F1 por avaliações de treino',
    rows: 'Avaliações',
    value: 'Macro-F1',
    interval: 'Intervalo de 95 %',
    reference: 'modelo como está',
    reviews: ({ count }) => reviews(count),
    within: ({ half }) => `± ${half}`,
    more: ({ rows: wanted, low, high }) =>
      `Cerca de ${wanted} avaliações rotuladas a mais trariam mais um ponto (${low} a ${high}).`,
    noMore: 'A curva é plana: mais avaliações deste tipo não vão ajudar. Olhe antes os erros.',
    unknown: 'Estes pontos não permitem dizer quanto mais avaliações trariam.',
  },
  effects: {
    heading: 'O que cada opção fez',
    caption: 'Macro-F1 nas avaliações de validação com a opção, menos sem ela',
    name: 'Opção',
    effect: 'Pontos, intervalo de 95 %',
    names: {
      labels: 'Rótulos duvidosos',
      cleaning: 'Limpeza',
      augmentation: 'Aumento de dados',
      rebalancing: 'Rebalanceamento',
      bias: 'Tratamento de viés',
      characters: 'Partes de palavras',
      cues: 'Pistas contadas',
      swappedTerms: 'Termos trocados',
    },
  },
  groups: {
    heading: 'Diferença entre grupos',
    caption: ({ column }) =>
      `Diferença entre os grupos de “${column}” nas avaliações reservadas para o teste`,
    said: {
      truePositiveRate: ({ column, name }) =>
        `Quanto a classe ${classWord(name)} é mais reconhecida em um grupo de “${column}” do que em outro (a maior diferença na taxa de verdadeiros positivos).`,
      selectionRate: ({ column, name }) =>
        `Quanto as avaliações de um grupo de “${column}” recebem mais a classe ${classWord(name)} do que as de outro (a maior diferença na taxa de seleção).`,
    },
    model: 'Modelo',
    before: 'Antes',
    after: 'Depois',
    gap: 'Diferença',
    interval: 'Intervalo de 95 %',
    highest: 'Maior taxa',
    lowest: 'Menor taxa',
  },
  cues: {
    heading: 'O que fazem as pistas contadas',
    lead: 'Um atributo é uma faixa em que cai uma contagem. O peso dele é dividido pela raiz quadrada do número de atributos da avaliação; a contribuição média é quanto ele desloca o logit de uma avaliação reservada para o teste, em qualquer direção, e 0 onde não ocorre.',
    caption: 'Pesos e contribuições das pistas contadas',
    name: 'Pista',
    feature: ({ cue, range }) => `${cue}: ${range}`,
    reviews: 'Avaliações de treino',
    towards: 'A favor de',
    towardsClass: ({ name }) => classWord(name),
    weight: 'Peso',
    contribution: 'Contribuição média',
  },
  take: {
    heading: 'Ficar com ele',
    activate: 'Salvar e usar',
    activated: ({ name }) =>
      `“${name}” está salvo neste dispositivo e responde em Classificar, Avaliar, Incorporar e API a partir de agora. Em Modelos se volta atrás com um clique.`,
    toClassify: 'Classificar com ele',
    toModels: 'Voltar a outro em Modelos',
    bundle: 'Baixar o modelo (zip)',
    record: 'Baixar o registro do treino (JSON)',
    recipe: 'Baixar a receita (JSON)',
    licence: ({ licence }) =>
      `Os pesos do modelo de partida estão nele, por isso vale a licença deles: ${licence}.`,
    doubtful: 'Não ficou demonstrado que ele é melhor. Mesmo assim você pode ficar com ele.',
  },
  labels: {
    heading: 'Corrigir rótulos',
    lead: 'Rótulos que o resto do arquivo contradiz e os que você marcou como errados em Erros. O que você corrigir ou deixar de fora vale para o próximo treino e fica guardado neste dispositivo, por linha e sem os textos; o arquivo no seu disco fica como está.',
    find: 'Procurar rótulos duvidosos',
    finding: 'Procurando rótulos duvidosos…',
    none: 'Nenhum rótulo deste arquivo é duvidoso.',
    place: ({ place, all }) => `${integer(place)} de ${integer(all)}`,
    row: ({ row }) => `Linha ${integer(row)}`,
    says: ({ label }) => `O arquivo diz ${classWord(label)}.`,
    suggests: ({ suggested }) => `As outras avaliações sugerem ${classWord(suggested)}.`,
    marked: 'Você marcou o rótulo como errado.',
    keep: ({ label }) => `Manter ${classWord(label)}`,
    correct: ({ label }) => `Corrigir para ${classWord(label)}`,
    leaveOut: 'Deixar a avaliação de fora',
    undo: 'Desfazer',
    done: 'Todos já foram lidos.',
    tally: ({ kept, corrected, leftOut }) =>
      `Mantidos: ${integer(kept)}; corrigidos: ${integer(corrected)}; deixados de fora: ${integer(leftOut)}.`,
    inUse: ({ count }) =>
      counted(count, {
        one: 'rótulo será corrigido ou deixado de fora no próximo treino.',
        other: 'rótulos serão corrigidos ou deixados de fora no próximo treino.',
      }),
    notKept: 'O navegador não guarda o que você decide: isso se perde com esta página.',
    download: 'Baixar o arquivo corrigido',
    downloadNote:
      'Suas próprias colunas, com o rótulo trocado; fica vazio o rótulo da avaliação deixada de fora.',
  },
  languageModel: {
    heading: 'Para um modelo de linguagem',
    lead: 'As mesmas avaliações, divididas como em um treino e com as suas correções, em arquivos para fazer o ajuste fino (fine-tuning) de um modelo de linguagem em outro lugar. Eles são feitos neste dispositivo. Os rótulos das avaliações de teste reservadas não estão em nenhum deles.',
    prepare: 'Preparar os arquivos',
    again: 'Preparar de novo',
    preparing: 'Preparando os arquivos',
    comparing: 'Comparando as respostas',
    progressLabel: 'Andamento dos arquivos',
    cancel: 'Cancelar',
    chatTrain: ({ count }) => `Parte de treino em formato de chat (JSONL): ${rows(count)}`,
    chatValidation: ({ count }) => `Parte de validação em formato de chat (JSONL): ${rows(count)}`,
    dataset: ({ train, validation, test }) =>
      `Pasta de dados para o Hugging Face (zip): ${integer(train)} + ${integer(validation)} + ${rows(test)}`,
    testTexts: ({ count }) =>
      `Textos de teste sem rótulos (JSONL): ${counted(count, { one: 'texto', other: 'textos' })}`,
    refused: ({ count }) =>
      count === 1
        ? '1 linha de um arquivo adicionado já está na parte de teste reservada e ficou fora dos arquivos.'
        : `${integer(count)} linhas de arquivos adicionados já estão na parte de teste reservada e ficaram fora dos arquivos.`,
    answersHeading: 'Comparar as respostas dele',
    answersLead:
      'Deixe o seu modelo responder aos textos de teste e escolha o arquivo com as respostas (CSV ou JSONL): a coluna “id” como foi baixada e uma coluna “prediction” com o nome de uma classe. A comparação usa exatamente as avaliações de teste reservadas e conta como uma consulta a elas.',
    pickAnswers: 'Escolher as respostas',
    yours: 'o seu modelo',
    model: ({ name }) => `“${name}”`,
    readFrom: ({ column, answered, test }) =>
      `Respostas lidas da coluna “${column}”: ${integer(answered)} das ${integer(test)} avaliações de teste reservadas têm uma resposta que é uma classe.`,
    unanswered: ({ count }) =>
      `${counted(count, { one: 'avaliação', other: 'avaliações' })} sem resposta que seja uma classe ${count === 1 ? 'fica' : 'ficam'} de fora para todos os modelos. Se o seu modelo desistiu das difíceis, ele parece melhor do que é.`,
    others: ({ count }) =>
      count === 1
        ? '1 linha do arquivo não corresponde a nenhuma avaliação de teste reservada e não foi contada.'
        : `${integer(count)} linhas do arquivo não correspondem a nenhuma avaliação de teste reservada e não foram contadas.`,
    caption: ({ name }) => `O seu modelo e “${name}” nas mesmas avaliações`,
    onlyRight: ({ yours, other }) =>
      `Só o seu modelo acerta ${integer(yours)}; só o outro acerta ${integer(other)}.`,
  },
  preview: {
    show: 'Mostrar em avaliações reais',
    again: 'Mostrar de novo',
    none: 'Nada muda nas avaliações examinadas.',
    unavailable: 'Esta versão não consegue mostrar.',
    notes: {
      'left-out': 'fica de fora',
      'counts-less': 'pesa menos',
      made: 'feita a partir dela',
      cleaned: 'lida como',
    },
    row: ({ row, label }) => `Linha ${integer(row)}, ${classWord(label)}`,
  },
  settings: improveSettings,
};
