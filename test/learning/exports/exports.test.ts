import { describe, expect, it } from 'vitest';
import { chatExample } from '../../../src/learning/exports/chat-example.ts';
import { datasetCard } from '../../../src/learning/exports/dataset-card.ts';
import { exportWords } from '../../../src/learning/exports/export-words.ts';
import { jsonLine } from '../../../src/learning/exports/json-line.ts';

describe('a line of JSONL', () => {
  it('is a conversation as OpenAI and Axolotl read it', () => {
    const system = exportWords['pt-BR'].system({ classes: ['ruim', 'bom'] });
    const line = jsonLine(chatExample(system, 'diz "ótimo"\n👍', 'bom'));
    expect(line).toBe(
      '{"messages":[{"role":"system","content":"Classifique a avaliação. Responda com uma destas classes, exatamente como está escrita, e nada mais:\\nruim\\nbom"},' +
        '{"role":"user","content":"diz \\"ótimo\\"\\n👍"},{"role":"assistant","content":"bom"}]}\n',
    );
  });

  it('is one line to every reader, and whole in UTF-8', () => {
    const line = jsonLine({ text: 'a\u2028b\u0085c\ud83d d 👍' });
    expect(line).toBe('{"text":"a\\u2028b\\u0085c\ufffd d 👍"}\n');
    expect(JSON.parse(line)).toEqual({ text: 'a\u2028b\u0085c\ufffd d 👍' });
  });
});

describe('the card of a dataset', () => {
  const facts = {
    name: 'trade',
    classes: ['no: "yes"', 'a\\b\u2028', '2'],
    rows: { train: 6, validation: 0, test: 3 },
  };

  it('names the files of the parts that have rows, and the classes in their order', () => {
    const [, header] = datasetCard(facts, exportWords.en).split('---\n');
    expect(header).toBe(
      [
        'task_categories:',
        '- text-classification',
        'configs:',
        '- config_name: default',
        '  data_files:',
        '  - split: train',
        '    path: train.jsonl',
        '  - split: test',
        '    path: test.jsonl',
        'dataset_info:',
        '  features:',
        '  - name: id',
        '    dtype: string',
        '  - name: text',
        '    dtype: string',
        '  - name: label',
        '    dtype:',
        '      class_label:',
        '        names:',
        `          '0': "no: \\"yes\\""`,
        `          '1': "a\\\\b\\u2028"`,
        `          '2': "2"`,
        '',
      ].join('\n'),
    );
  });

  it('says in the language of the page what is left out', () => {
    expect(datasetCard(facts, exportWords['pt-BR'])).toContain(
      'Os rótulos da parte de teste foram omitidos (`-1`)',
    );
  });
});
