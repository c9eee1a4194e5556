import type { DatasetErrorCode } from '../../dataset/dataset-error.ts';
import type { Messages } from '../english.ts';
import { listClasses } from '../list-classes.ts';
import { nameTheFile } from '../name-the-file.ts';
import { numbersIn } from '../numbers.ts';
import { classOf, labelsOf } from './class-words.ts';
import { layersErrors } from './layers-errors.ts';

const { decimal, integer: whole, plural, counted } = numbersIn('pt-BR');
const integer = (value: string | number | undefined) => whole(Number(value));
const cells = (number: string | number | undefined) =>
  counted(Number(number), { one: 'célula', other: 'células' });
const expectedCells = (number: string | number | undefined) =>
  `${plural(Number(number), { one: 'se esperava', other: 'se esperavam' })} ${integer(number)}`;

const files: Record<DatasetErrorCode, Messages['errors']['jobs'][DatasetErrorCode]> = {
  'file-empty': () => 'O arquivo está vazio. Escolha um arquivo com uma avaliação por linha.',
  'file-header-only': () =>
    'O arquivo tem os nomes das colunas, mas nenhuma linha. Inclua as avaliações abaixo deles e solte-o de novo.',
  'file-binary': ({ kind }) =>
    kind === 'xls'
      ? 'Este é um arquivo antigo do Excel (.xls) ou uma pasta de trabalho protegida por senha. Abra-o em um programa de planilhas e salve-o sem senha como .xlsx ou CSV.'
      : `Este não é um arquivo de texto, XLSX ou Parquet${kind && kind !== 'unknown' ? ` (parece ser ${kind})` : ''}. Salve a tabela como CSV, TSV, JSON, JSON Lines, XLSX ou Parquet.`,
  'file-unreadable': () =>
    'Não foi possível ler o arquivo. Ele pode ter sido movido, alterado ou estar aberto em outro programa; escolha-o de novo.',
  'file-too-many-columns': ({ limit }) =>
    `O arquivo tem mais de ${integer(limit)} colunas, mais do que se pode ler. O delimitador está certo?`,
  'json-invalid': ({ line }) =>
    `O JSON tem um erro${line ? ` na linha ${line}` : ''}. Procure ali uma vírgula, aspas ou colchete faltando.`,
  'json-not-rows': () =>
    'O JSON não contém uma lista de objetos. Esperado: [{"text": "…", "label": "…"}, …], ou um objeto desses por linha.',
  'file-too-large': ({ limit, cells }) =>
    cells === undefined
      ? `Descompactado, o arquivo tem mais de ${limit} MiB, mais do que cabe aqui. Salve-o como CSV ou em vários arquivos.`
      : `A planilha tem mais de ${integer(cells)} células, mais do que cabe aqui. Salve-a como CSV ou em vários arquivos.`,
  'file-damaged': ({ kind }) =>
    `O arquivo está danificado ou foi cortado${kind ? ` (${kind})` : ''}. Copie, baixe ou salve-o mais uma vez.`,
  'file-encrypted': () => 'O arquivo está protegido por senha. Salve-o sem senha.',
  'archive-not-one-table': ({ count }) =>
    Number(count) === 0
      ? 'O zip não contém nenhum arquivo de linhas. Descompacte-o e escolha o arquivo CSV, TSV, JSON, JSON Lines, XLSX ou Parquet.'
      : `O zip contém ${count} arquivos que poderiam ser a tabela. Descompacte-o e escolha os próprios arquivos.`,
  'workbook-without-sheets': () => 'A pasta de trabalho não tem nenhuma planilha com células.',
  'sheet-empty': ({ sheet }) => `A planilha “${sheet}” não tem células. Escolha outra.`,
  'sheet-missing': ({ sheet }) =>
    `A pasta de trabalho não tem a planilha “${sheet}”. Escolha outra.`,
  'parquet-codec': ({ codec }) =>
    `O arquivo Parquet está compactado com ${codec}, que não pode ser lido aqui. Salve-o com Snappy, gzip ou sem compactação, ou como CSV.`,
};

const jobs: Messages['errors']['jobs'] = {
  cancelled: () => 'Cancelado. Nada foi alterado.',
  'training-no-rows': () =>
    'Nenhuma linha tem um texto e um rótulo das classes. Não há com o que treinar.',
  'training-one-class': () =>
    'Todos os rótulos são de uma classe. Para distinguir classes, o modelo precisa de avaliações de pelo menos duas.',
  'training-one-text': () => 'Todos os textos dizem o mesmo. Não há o que aprender com eles.',
  'training-no-training-rows': () =>
    'Todas estas avaliações são as reservadas para o teste. Adicione outras para treinar.',
  'training-no-test-rows': () =>
    'Há poucas avaliações para reservar algumas para um teste. Adicione ao menos algumas de cada classe.',
  'training-no-vectors': () =>
    'O modelo ativo não tem vetores de palavras dos quais partir. Em Modelos, desmarque a rede que parte deles ou ative o modelo deste site.',
  'training-other-classes': ({ classes, expected }) =>
    `Os rótulos são ${classes}, mas os do primeiro arquivo são ${expected}.`,
  'no-training': () => 'O treino não está mais aqui. Treine de novo.',
  ...nameTheFile(files),
  'model-missing': ({ file }) =>
    `Não foi possível carregar o modelo${file ? `: falta ${file}` : ''}. Recarregue a página; se continuar, o site não foi copiado por inteiro.`,
  'model-manifest': ({ file }) =>
    `A descrição do modelo${file ? ` (${file})` : ''} não é válida, por isso ele não foi executado.`,
  'model-size': ({ file }) =>
    `${file ?? 'Um arquivo do modelo'} não tem o tamanho declarado no manifesto do modelo, por isso ele não foi executado.`,
  'model-hash': ({ file }) =>
    `${file ?? 'Um arquivo do modelo'} foi danificado ou alterado (o SHA-256 é outro), por isso o modelo não foi executado.`,
  'model-shard': ({ file }) =>
    `Os pesos${file ? ` em ${file}` : ''} estão incompletos, por isso o modelo não foi executado.`,
  'model-unsupported': () =>
    'Este modelo precisa de algo que esta página ou este navegador não oferece. A página deve ser servida por https ou por este computador.',
  'archive-not-zip': () =>
    'Isto não é um arquivo zip. Escolha o zip de um pacote de modelo, como o que Exportar cria.',
  'archive-damaged': ({ file }) =>
    `O zip está danificado${file ? `: termina no meio de ${file}` : ''}. Obtenha-o de novo na origem.`,
  'archive-too-large': ({ file }) =>
    `O zip${file ? ` (${file})` : ''} descompactado é maior do que um modelo pode ser. Foi recusado antes que pudesse encher a memória.`,
  'archive-path': ({ file }) =>
    `O zip foi recusado: o caminho ${file ?? ''} sai do zip ou aparece duas vezes.`,
  ...layersErrors,
  'no-analysis': () => 'Não há uma análise concluída para mostrar. Inicie a análise de novo.',
  'pattern-invalid': ({ problem, place }) => {
    if (problem === 'empty') return 'Digite antes uma palavra ou uma expressão.';
    if (problem === 'too-large') {
      return 'Este padrão é longo demais ou repete demais. Encurte-o ou diminua os números entre chaves.';
    }
    return problem === 'unsupported'
      ? `No caractere ${place} começa algo que não é aceito aqui, como referência a um grupo ou lookahead: poderia não terminar nunca. Escreva a expressão sem isso.`
      : `Isto não é uma expressão regular: a partir do caractere ${place}, não dá para entender. Para procurar o texto como está, escolha “Palavra-chave”.`;
  },
  'no-evaluation': () => 'Não há uma avaliação concluída para mostrar. Avalie o arquivo de novo.',
  'no-label-column': () => 'Escolha a coluna que contém os rótulos.',
  'answers-no-column': () =>
    'Nenhuma coluna deste arquivo traz as classes das suas avaliações. Coloque as respostas em uma coluna “prediction”, cada uma só com o nome de uma classe.',
  'answers-other-rows': () =>
    'Nenhuma resposta deste arquivo corresponde a uma avaliação de teste reservada. Mantenha a coluna “id” como foi baixada ou mantenha os textos.',
  'no-prediction-column': () =>
    'Escolha a coluna que contém as suas previsões, ou as colunas das probabilidades delas.',
  'no-probabilities': () =>
    'As previsões deste arquivo são classes sem probabilidades: não há limiar para mover nem curva para desenhar.',
  'model-lacks-classes': ({ classes }) =>
    `O modelo responde ${listClasses(classes, 'pt-BR', classOf)} e não conhece as classes deste arquivo. Avalie as suas próprias previsões para essas classes, ou escolha um modelo ou um significado dos rótulos que combinem entre si.`,
  'too-many-classes': ({ count, limit }) =>
    `Estes rótulos formam ${integer(count)} classes, e no máximo ${integer(limit)} podem ser comparadas. Junte classes, deixe algumas de fora ou escolha outra coluna de rótulos.`,
  'one-own-class': () =>
    'A comparação precisa de pelo menos duas classes. Escolha outra coluna de rótulos ou separe as classes de novo.',
  'one-class': ({ label }) =>
    `Todos os rótulos são ${labelsOf(String(label))}. Dá para medir quantos deles o classificador encontra (revocação); o que compara as duas classes fica indefinido. Se o arquivo tem as duas, confira a coluna de rótulos e o significado de cada valor.`,
  'nothing-mapped': () =>
    'Nenhum rótulo foi associado a negativo ou positivo. Diga abaixo o que cada valor significa.',
  'no-rows': () =>
    'Não sobrou nenhuma linha para avaliar: todas foram deixadas de fora pelos motivos listados.',
  'worker-failed': () =>
    'A parte da página que faz os cálculos parou e foi iniciada de novo. Seu arquivo continua escolhido: inicie mais uma vez.',
  unexpected: ({ message }) =>
    `Algo inesperado deu errado${message ? ` (${message})` : ''}. Nada foi enviado a lugar nenhum; tente de novo ou recarregue a página.`,
};

const problems: Messages['errors']['problems'] = {
  'too-few-cells': ({ found, expected }) => `${cells(found)} onde ${expectedCells(expected)}.`,
  'too-many-cells': ({ found, expected }) =>
    `${cells(found)} onde ${expectedCells(expected)}; um delimitador sem aspas no texto?`,
  'unclosed-quote': () => 'Aspas abertas e nunca fechadas; a linha foi lida como está.',
  'nul-byte': () => 'Bytes NUL na linha; foram removidos.',
  'undecodable-bytes': ({ encoding }) =>
    `Alguns bytes não são ${encoding}; escolha outra codificação.`,
  'mixed-encoding': () =>
    'A linha está em Windows-1252, e outras em UTF-8; cada uma foi lida na sua própria codificação.',
  'decoded-twice': () =>
    'Letras trocadas, como “Ã©” no lugar de “é”: o texto foi decodificado duas vezes. Podem ser corrigidas junto do arquivo.',
  'merged-cells': ({ column, rows }) =>
    `“${column}” tem células mescladas; o valor delas foi repetido em ${counted(Number(rows), { one: 'linha', other: 'linhas' })}.`,
  'title-lines': ({ lines }) =>
    `${counted(Number(lines), { one: 'linha acima do cabeçalho não faz', other: 'linhas acima do cabeçalho não fazem' })} parte da tabela.`,
  'joined-cells': ({ column, found }) =>
    `${cells(found)} por causa de delimitadores em “${column}”; elas foram juntadas de novo.`,
  'broken-line': () =>
    'A linha de cima tem células de menos, e esta tem justamente o resto: uma quebra de linha em um texto sem aspas? Ela foi deixada de fora.',
  'rejected-answer': () => 'O rótulo foi rejeitado (“reject”); a linha conta como o oposto dele.',
  'invalid-json-line': () => 'Não é JSON válido; a linha foi deixada de fora.',
  'not-an-object': () => 'Não é um objeto com valores nomeados; foi deixado de fora.',
  'duplicate-column': ({ column }) =>
    `Duas colunas se chamam “${column}”; a segunda foi renomeada.`,
  'empty-text': () => 'O texto está vazio.',
  'text-too-long': () => 'A linha é mais longa do que se pode ler; foi deixada de fora.',
  'no-label': () => 'O rótulo está vazio.',
  'unmapped-label': ({ value }) => `O rótulo “${value}” não tem um significado definido.`,
  'no-prediction': () => 'A previsão do outro sistema está vazia.',
  'unmapped-prediction': ({ value }) => `A previsão “${value}” não tem significado atribuído.`,
  'invalid-probability': ({ value }) => `“${value}” não é uma probabilidade de 0 a 1.`,
  'probabilities-do-not-sum': ({ sum }) =>
    `As probabilidades das classes somam ${decimal(Number(sum))}, não 1.`,
  'prediction-not-most-probable': () =>
    'O rótulo previsto não é a classe mais provável; ficou o rótulo.',
  'missing-column': ({ column }) =>
    `O arquivo não tem a coluna “${column}”; ali suas células contam como vazias.`,
  'added-column': ({ column }) =>
    `A coluna “${column}” é nova neste arquivo; as linhas dos arquivos anteriores não a têm.`,
  'columns-by-position': () =>
    'O arquivo não tem cabeçalho: suas colunas são lidas na ordem das dos arquivos anteriores.',
};

export const errors: Messages['errors'] = { jobs, problems };
