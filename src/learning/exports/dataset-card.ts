import type { ExportWords } from './export-words.ts';

/** The parts of a dataset by the names that Hugging Face gives them. */
export type DatasetSplit = 'train' | 'validation' | 'test';

export interface DatasetCardFacts {
  name: string;
  classes: readonly string[];
  /** Rows of each part; a part without rows has no file. */
  rows: Readonly<Record<DatasetSplit, number>>;
}

/**
 * The README.md of a dataset folder. Its YAML header says which file is which part and what the
 * labels are called, so that `datasets.load_dataset` of the folder gives a `ClassLabel`
 * (https://huggingface.co/docs/hub/datasets-manual-configuration and `Features._from_yaml_list` of
 * `datasets`).
 */
export function datasetCard({ name, classes, rows }: DatasetCardFacts, words: ExportWords): string {
  const splits = (['train', 'validation', 'test'] as const).filter((split) => rows[split] > 0);
  const lines = [
    '---',
    'task_categories:',
    '- text-classification',
    'configs:',
    '- config_name: default',
    '  data_files:',
    ...splits.flatMap((split) => [`  - split: ${split}`, `    path: ${split}.jsonl`]),
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
    ...classes.map((label, place) => `          '${place}': ${yamlString(label)}`),
    '---',
    '',
    `# ${name}`,
    '',
    words.summary({
      train: String(rows.train),
      validation: String(rows.validation),
      test: String(rows.test),
    }),
    '',
    `${words.labels} ${words.test}`,
    '',
    `## ${words.load}`,
    '',
    '```python',
    'from datasets import load_dataset',
    '',
    `dataset = load_dataset(${JSON.stringify(`./${name}`)})`,
    '```',
    '',
    words.back,
    '',
  ];
  return lines.join('\n');
}

/** Characters that YAML does not take as they are, or for the end of a line. */
const unprintable = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A YAML scalar in double quotes, whose escapes include those of JSON. */
function yamlString(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
