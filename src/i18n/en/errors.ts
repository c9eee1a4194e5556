import type { DatasetProblemCode } from '../../dataset/dataset.ts';
import type { EngineErrorCode } from '../../engine/engine-error.ts';

type Detail = Record<string, string | number>;
type MessageByCode<Code extends string> = Record<Code, (detail: Detail) => string>;

const jobs: MessageByCode<EngineErrorCode> = {
  cancelled: () => 'Cancelled. Nothing was changed.',
  'file-empty': () => 'The file is empty. Choose a file with one review a row.',
  'file-header-only': () =>
    'The file has column names but no rows. Add the reviews below them and drop it again.',
  'file-binary': ({ kind }) =>
    `This is not a text file${kind ? ` (it looks like ${kind})` : ''}. Save the table as CSV, TSV, JSON or JSON Lines.`,
  'file-unreadable': () =>
    'The file could not be read. It may have been moved, changed or be open elsewhere; choose it again.',
  'file-too-many-columns': ({ limit }) =>
    `The file has more than ${limit} columns, which is more than can be read. Is the delimiter right?`,
  'json-invalid': ({ line }) =>
    `The JSON breaks${line ? ` at line ${line}` : ''}. Check for a missing comma, quote or bracket there.`,
  'json-not-rows': () =>
    'The JSON holds no list of objects. Expected: [{"text": "…", "label": "…"}, …], or one such object a line.',
  'model-missing': ({ file }) =>
    `The model could not be loaded${file ? `: ${file} is missing` : ''}. Reload the page; if it stays, the site was not copied whole.`,
  'model-manifest': ({ file }) =>
    `The model’s description${file ? ` (${file})` : ''} is not valid, so it was not run.`,
  'model-size': ({ file }) =>
    `${file ?? 'A file of the model'} does not have the size that the model’s manifest states, so it was not run.`,
  'model-hash': ({ file }) =>
    `${file ?? 'A file of the model'} was damaged or changed (its SHA-256 differs), so it was not run.`,
  'model-shard': ({ file }) =>
    `The weights${file ? ` in ${file}` : ''} are incomplete, so the model was not run.`,
  'model-unsupported': () =>
    'This model needs something that this page or browser cannot run. A page must be served from https or this machine.',
  'no-dataset': () => 'The file is no longer open. Drop it again.',
  'no-evaluation': () => 'There is no finished evaluation to show. Evaluate the file again.',
  'no-label-column': () => 'Choose the column that holds the labels.',
  'one-class': ({ label }) =>
    `All labels are ${label}. An evaluation needs reviews of both classes: check the label column and how its values are mapped.`,
  'nothing-mapped': () =>
    'None of the labels is mapped to negative or positive. Say what each value means below.',
  'no-rows': () => 'No row is left to evaluate: each one was left out for the reasons listed.',
  'worker-failed': () =>
    'The part of the page that computes stopped working and was started again. Your file is still chosen: start once more.',
  unexpected: ({ message }) =>
    `Something unexpected went wrong${message ? ` (${message})` : ''}. Nothing was sent anywhere; try again or reload the page.`,
};

const problems: MessageByCode<DatasetProblemCode> = {
  'too-few-cells': ({ found, expected }) => `${found} cells where ${expected} were expected.`,
  'too-many-cells': ({ found, expected }) =>
    `${found} cells where ${expected} were expected; an unquoted delimiter in the text?`,
  'unclosed-quote': () => 'A quote is opened and never closed; the line was read as it stands.',
  'nul-byte': () => 'NUL bytes in the row; they were removed.',
  'undecodable-bytes': ({ encoding }) => `Some bytes are not ${encoding}; choose another encoding.`,
  'invalid-json-line': () => 'Not valid JSON; the line was left out.',
  'not-an-object': () => 'Not an object with named values; it was left out.',
  'duplicate-column': ({ column }) =>
    `Two columns are called “${column}”; the later one was renamed.`,
  'empty-text': () => 'The text is empty.',
  'text-too-long': () => 'The text is very long; only its beginning was read.',
  'no-label': () => 'The label is empty.',
  'unmapped-label': ({ value }) => `The label “${value}” has no meaning assigned.`,
};

export const errors = { jobs, problems };
