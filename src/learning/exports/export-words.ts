/** The words of what is written for language models, in one language. */
export interface ExportWords {
  /** What the language model is told; a class may have commas in its name, so each has a line. */
  system: (facts: { classes: readonly string[] }) => string;
  summary: (facts: Record<'train' | 'validation' | 'test', string>) => string;
  labels: string;
  test: string;
  load: string;
  back: string;
}

export const exportWords: Record<'en' | 'pt-BR', ExportWords> = {
  en: {
    system: ({ classes }) =>
      `Classify the review. Answer with one of these classes, exactly as written, and nothing else:\n${classes.join('\n')}`,
    summary: ({ train, validation, test }) =>
      `Labelled reviews, divided by a hash of their text, so that equal and nearly equal texts are in one part: ${train} to train on, ${validation} to choose by, ${test} for the test.`,
    labels:
      '`label` is the index of the class, in the order of the names above. `id` is a hash of the normalised text.',
    test: 'The labels of the test part are left out (`-1`): they are compared with on the page that wrote this folder, so that nothing can be fitted to them.',
    load: 'How it is loaded',
    back: 'For the comparison, give the page a file (CSV or JSONL) with a column `id` and a column `prediction` that holds the name of a class.',
  },
  'pt-BR': {
    system: ({ classes }) =>
      `Classifique a avaliação. Responda com uma destas classes, exatamente como está escrita, e nada mais:\n${classes.join('\n')}`,
    summary: ({ train, validation, test }) =>
      `Avaliações rotuladas, divididas por um hash do texto, de modo que textos iguais ou quase iguais fiquem na mesma parte: ${train} para treinar, ${validation} para escolher, ${test} para o teste.`,
    labels:
      '`label` é o índice da classe, na ordem dos nomes acima. `id` é um hash do texto normalizado.',
    test: 'Os rótulos da parte de teste foram omitidos (`-1`): a comparação com eles é feita na página que gerou esta pasta, para que nada possa ser ajustado a eles.',
    load: 'Como carregar',
    back: 'Para a comparação, entregue à página um arquivo (CSV ou JSONL) com uma coluna `id` e uma coluna `prediction`, que traz o nome de uma classe.',
  },
};
