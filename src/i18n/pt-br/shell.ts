import type { Messages } from '../english.ts';
import { numbersIn } from '../numbers.ts';

const { counted } = numbersIn('pt-BR');

const reviews = (count: number) => counted(count, { one: 'avaliação', other: 'avaliações' });

export const shell: Messages['shell'] = {
  productName: 'Review Classifier',
  skip: 'Pular para o conteúdo',
  pagesLabel: 'Páginas',
  pages: {
    classify: 'Classificar',
    evaluate: 'Avaliar',
    errors: 'Erros',
    improve: 'Melhorar',
    models: 'Modelos',
    embed: 'Incorporar',
    api: 'API',
  },
  handOver: 'Entregar',
  menu: 'Páginas',
  language: 'Idioma da página',
  useDark: 'Usar as cores escuras',
  useLight: 'Usar as cores claras',
  help: 'Ajuda do teclado',
  close: 'Fechar',
  dismiss: 'Dispensar',
  tryAgain: 'Tentar de novo',

  privacy: 'Nada do que você digita ou solta aqui sai deste dispositivo.',
  requests: ({ count }) =>
    `${counted(count, { one: 'requisição', other: 'requisições' })} desde que a página carregou`,
  stillLoading: 'A página ainda está carregando os próprios arquivos',
  privacyHeading: 'Nada sai deste dispositivo',
  privacyExplanation:
    'Seu navegador carregou o próprio classificador. As avaliações e os arquivos são lidos aqui, nesta aba; não há servidor que pudesse recebê-los.',
  requestsHeading: 'Requisições desde que a página carregou',
  noRequests: 'Nenhuma: nem da página, nem do worker, nem do service worker dela.',
  requestsNote:
    'Arquivos deste site também contam quando vêm pela rede. As respostas da cópia do site neste dispositivo não são requisições.',
  requestedBy: {
    page: '(página)',
    worker: '(worker)',
    'service-worker': '(service worker, para uso offline)',
  },
  refusedCount: ({ count }) =>
    `, incluindo ${counted(count, { one: 'tentativa recusada', other: 'tentativas recusadas' })}`,
  refusedAttempt: ({ by }) => `recusada, nada foi enviado (${by})`,
  checkHeading: 'Confira você mesmo',
  checkNetwork:
    'Abra as ferramentas do desenvolvedor (F12), escolha Rede e classifique ou avalie algo. A lista continua vazia.',
  checkOffline: 'Ligue o modo avião ou desconecte a rede. Esta página continua funcionando.',
  checkPolicy:
    'A Content-Security-Policy desta página faz o navegador recusar qualquer conexão com outro site:',
  policyLimit:
    'O navegador impõe esta política à página e ao worker desde a primeira visita. Ao service worker, que guarda a cópia para uso offline, só a impõe quando o servidor web envia a política como cabeçalho; nos demais casos, é o próprio código do site que remove os meios de acesso a outros sites.',
  checkPolicyMissing:
    'O site publicado leva uma Content-Security-Policy que faz o navegador recusar qualquer conexão com outro site; este é o servidor de desenvolvimento, que não tem nenhuma.',

  kept: {
    heading: 'Guardado neste dispositivo',
    lead: 'Só este navegador tem estes dados, e só este site pode lê-los.',
    nothing: 'Nada seu está guardado.',
    siteCopy:
      'O navegador guarda também uma cópia dos arquivos do próprio site, para a página funcionar offline. Nada seu está nela; as configurações do navegador a apagam.',
    unnamed: {
      session: 'Arquivos que não podem ser lidos',
      notes: 'Arquivo sem nome conhecido',
      labels: 'Decisões que não podem ser lidas',
      model: 'Um modelo que não pode ser lido',
      training: 'Um treino que não pode ser lido',
      search: 'Uma busca que não pode ser lida',
      preferences: 'Preferências',
    },
    kinds: {
      session: () => 'Sessão: o arquivo, suas escolhas e o que foi feito com ele',
      notes: ({ count }) => `Marcas e anotações em ${reviews(count)}`,
      labels: ({ count }) =>
        `O que você decidiu em Melhorar sobre ${counted(count, { one: 'rótulo', other: 'rótulos' })}`,
      model: () => 'Modelo que você acrescentou',
      training: () =>
        'Avaliações de teste de Melhorar, como impressões digitais, e quando foram vistas',
      search: ({ count }) =>
        `Busca de Melhorar que não terminou: as opções e os números de ${counted(count, { one: 'tentativa', other: 'tentativas' })}`,
      preferences: () => 'Idioma e cores da página',
    },
    named: {
      session: ({ name }) => `a sessão com ${name}`,
      notes: ({ name }) => `as anotações sobre ${name}`,
      labels: ({ name }) => `as decisões sobre os rótulos de ${name}`,
      model: ({ name }) => `o modelo ${name}`,
      training: ({ name }) => `o teste reservado de ${name}`,
      search: ({ name }) => `a busca interrompida com ${name}`,
      preferences: () => 'as preferências',
    },
    plurals: {
      session: 'a sessão',
      notes: 'as anotações',
      labels: 'as decisões sobre rótulos',
      model: 'os modelos',
      training: 'os testes reservados',
      search: 'as buscas interrompidas',
      preferences: 'as preferências',
    },
    export: 'Exportar',
    exportOf: ({ name }) => `Exportar “${name}”`,
    exportFailed: ({ name }) => `Não foi possível exportar “${name}”. Continua guardado.`,
    erase: 'Apagar',
    eraseOf: ({ name }) => `Apagar “${name}”`,
    question: ({ name, size }) =>
      `Apagar “${name}” (${size}) deste dispositivo? Não é possível desfazer.`,
    eraseAll: 'Apagar tudo',
    questionAll: ({ names }) =>
      `Apagar tudo deste dispositivo: ${names.join(', ')}? Não é possível desfazer.`,
    eraseNow: 'Apagar agora',
    keep: 'Manter',
    erased: ({ name }) => `“${name}” não está mais guardado aqui.`,
    allErased: 'Tudo foi apagado.',
    unreadable: ({ kinds }) =>
      `O navegador não conseguiu ler ou apagar ${kinds.join(', ')}. “Apagar tudo” tenta de novo.`,
  },

  keysHeading: 'Teclas',
  keys: [
    { keys: ['Tab', 'Shift+Tab'], effect: 'Ir para o controle seguinte ou anterior' },
    { keys: ['Enter', 'Espaço'], effect: 'Pressionar o botão em foco' },
    { keys: ['Esc'], effect: 'Fechar o que estiver aberto' },
    { keys: ['J', 'K'], effect: 'Em Erros: ler o erro seguinte ou o anterior (também → e ←)' },
    { keys: ['1', '…', '9'], effect: 'Em Erros: pôr ou tirar uma marca' },
    { keys: ['N'], effect: 'Em Erros: escrever uma anotação; Esc sai dela' },
    { keys: ['C'], effect: 'Em Erros: mostrar as pistas no texto' },
    { keys: ['W'], effect: 'Em Erros: mudar o texto e ver o que acontece' },
    { keys: ['?'], effect: 'Mostrar estas teclas (quando não estiver digitando)' },
  ],

  dropHere: 'Solte o arquivo em qualquer lugar para avaliar o classificador com ele',
  restarted:
    'A parte da página que faz os cálculos parou e foi iniciada de novo. O que está na página continua nela.',
  updateReady:
    'Uma nova versão desta página está pronta. Atualizar recarrega a página: termine antes o que está fazendo.',
  update: 'Atualizar',
  pageMissing: ({ page }) =>
    `Não foi possível carregar a página “${page}”. Verifique a conexão com este site e tente de novo.`,

  model: 'Modelo:',
  weightsLicence: ({ licence }) => `Pesos: ${licence.replace('CC-BY-NC-SA-', 'CC BY-NC-SA ')}`,
  codeLicence: 'Código: MIT',
  thirdPartyLicences: 'Licenças de terceiros',
};
