import type { DatasetErrorCode } from '../../dataset/dataset-error.ts';
import type { DatasetProblemCode } from '../../dataset/dataset.ts';
import type { EngineErrorCode } from '../../engine/engine-error-code.ts';
import { listClasses } from '../list-classes.ts';
import { nameTheFile } from '../name-the-file.ts';
import { numbersIn } from '../numbers.ts';
import { className } from './class-words.ts';
import { layersErrors } from './layers-errors.ts';

type Detail = Record<string, string | number>;

const { decimal, integer: whole, plural, counted } = numbersIn('en');
const integer = (value: string | number | undefined) => whole(Number(value));
const cells = (number: string | number | undefined) =>
  counted(Number(number), { one: 'cell', other: 'cells' });
const expectedCells = (number: Detail[string] | undefined) =>
  `${integer(number)} ${plural(Number(number), { one: 'was', other: 'were' })} expected`;

type MessageByCode<Code extends string> = Record<Code, (detail: Detail) => string>;

const files: MessageByCode<DatasetErrorCode> = {
  'file-empty': () => 'The file is empty. Choose a file with one review a row.',
  'file-header-only': () =>
    'The file has column names but no rows. Add the reviews below them and drop it again.',
  'file-binary': ({ kind }) =>
    kind === 'xls'
      ? 'This is an old Excel file (.xls) or a workbook protected by a password. Open it in a spreadsheet program and save it without a password as .xlsx or CSV.'
      : `This is not a text file, XLSX or Parquet${kind && kind !== 'unknown' ? ` (it looks like ${kind})` : ''}. Save the table as CSV, TSV, JSON, JSON Lines, XLSX or Parquet.`,
  'file-unreadable': () =>
    'The file could not be read. It may have been moved, changed or be open elsewhere; choose it again.',
  'file-too-many-columns': ({ limit }) =>
    `The file has more than ${integer(limit)} columns, which is more than can be read. Is the delimiter right?`,
  'json-invalid': ({ line }) =>
    `The JSON breaks${line ? ` at line ${line}` : ''}. Check for a missing comma, quote or bracket there.`,
  'json-not-rows': () =>
    'The JSON holds no list of objects. Expected: [{"text": "…", "label": "…"}, …], or one such object a line.',
  'file-too-large': ({ limit, cells }) =>
    cells === undefined
      ? `Unpacked, the file has more than ${limit} MiB, more than can be held here. Save it as CSV, or in several files.`
      : `The sheet has more than ${integer(cells)} cells, more than can be held here. Save it as CSV, or in several files.`,
  'file-damaged': ({ kind }) =>
    `The file is damaged or was cut off${kind ? ` (${kind})` : ''}. Copy, download or save it once more.`,
  'file-encrypted': () => 'The file is protected by a password. Save it without one.',
  'archive-not-one-table': ({ count }) =>
    Number(count) === 0
      ? 'The zip holds no file of rows. Unpack it and choose the CSV, TSV, JSON, JSON Lines, XLSX or Parquet file.'
      : `The zip holds ${count} files that could be the table. Unpack it and choose the files themselves.`,
  'workbook-without-sheets': () => 'The workbook has no sheet with cells.',
  'sheet-empty': ({ sheet }) => `The sheet “${sheet}” has no cells. Choose another one.`,
  'sheet-missing': ({ sheet }) => `The workbook has no sheet “${sheet}”. Choose another one.`,
  'parquet-codec': ({ codec }) =>
    `The Parquet file is compressed by ${codec}, which cannot be read here. Save it with Snappy, gzip or no compression, or as CSV.`,
};

const jobs: MessageByCode<EngineErrorCode> = {
  cancelled: () => 'Cancelled. Nothing was changed.',
  'training-no-rows': () =>
    'No row has a text and a label of the classes. There is nothing to train on.',
  'training-one-class': () =>
    'All labels are of one class. To tell classes apart, a model needs reviews of at least two.',
  'training-one-text': () => 'All texts say the same. There is nothing to learn from them.',
  'training-no-training-rows': () =>
    'All of these reviews are the locked test reviews of before. Add others to train on.',
  'training-no-test-rows': () =>
    'There are too few reviews to lock some away for a test. Add at least a few of each class.',
  'training-no-vectors': () =>
    'The active model has no word vectors to start from. Under Models, switch off the network that starts from them, or activate the model of this site.',
  'training-other-classes': ({ classes, expected }) =>
    `The labels are ${classes}, but those of the first file are ${expected}.`,
  'no-training': () => 'The training is no longer there. Train once more.',
  ...nameTheFile(files),
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
  'archive-not-zip': () =>
    'This is not a zip archive. Choose the zip of a model bundle, as Export makes it.',
  'archive-damaged': ({ file }) =>
    `The archive is damaged${file ? `: it breaks off in ${file}` : ''}. Get it again from where it came from.`,
  'archive-too-large': ({ file }) =>
    `The archive${file ? ` (${file})` : ''} unpacks to more than a model can be. It was refused before it could fill the memory.`,
  'archive-path': ({ file }) =>
    `The archive was refused: the path ${file ?? ''} leaves the archive or is there twice.`,
  ...layersErrors,
  'no-analysis': () => 'There is no finished analysis to show. Start the analysis again.',
  'pattern-invalid': ({ problem, place }) => {
    if (problem === 'empty') return 'Type a word or an expression first.';
    if (problem === 'too-large') {
      return 'This pattern is too long or repeats too much. Shorten it, or lower the counts in braces.';
    }
    return problem === 'unsupported'
      ? `Character ${place} of this expression begins something that is not supported here, such as a reference back or a look ahead: they could take forever. Write it without.`
      : `This is not a regular expression: it cannot be read from character ${place} on. To search for the text as it stands, choose “Keyword”.`;
  },
  'no-evaluation': () => 'There is no finished evaluation to show. Evaluate the file again.',
  'no-label-column': () => 'Choose the column that holds the labels.',
  'answers-no-column': () =>
    'No column of this file holds the classes of your reviews. Put the answers into a column “prediction”, each with the name of a class and nothing else.',
  'answers-other-rows': () =>
    'No answer of this file belongs to a locked test review. Keep the column “id” as it was downloaded, or the texts.',
  'no-prediction-column': () =>
    'Choose the column that holds your predictions, or the columns of their probabilities.',
  'no-probabilities': () =>
    'The predictions of this file are classes without probabilities, so there is no threshold to move and no curve to draw.',
  'model-lacks-classes': ({ classes }) =>
    `The model answers ${listClasses(classes, 'en', className)}, and cannot answer the classes of this file. Evaluate your own predictions for these classes, or choose a model or a meaning of the labels that fit each other.`,
  'too-many-classes': ({ count, limit }) =>
    `These labels are ${integer(count)} classes, and at most ${integer(limit)} can be compared. Merge classes, leave some out, or choose another label column.`,
  'one-own-class': () =>
    'A comparison needs at least two classes. Choose another label column, or separate the classes again.',
  'one-class': ({ label }) =>
    `All labels are ${className(String(label))}. How many of them the classifier finds (recall) can be measured; what compares both classes stays undefined. If the file holds both, check the label column and what its values mean.`,
  'nothing-mapped': () =>
    'None of the labels is mapped to negative or positive. Say what each value means below.',
  'no-rows': () => 'No row is left to evaluate: each one was left out for the reasons listed.',
  'worker-failed': () =>
    'The part of the page that computes stopped working and was restarted. Your file is still chosen: start again.',
  unexpected: ({ message }) =>
    `Something unexpected went wrong${message ? ` (${message})` : ''}. Nothing was sent anywhere; try again or reload the page.`,
};

const problems: MessageByCode<DatasetProblemCode> = {
  'too-few-cells': ({ found, expected }) => `${cells(found)} where ${expectedCells(expected)}.`,
  'too-many-cells': ({ found, expected }) =>
    `${cells(found)} where ${expectedCells(expected)}; an unquoted delimiter in the text?`,
  'unclosed-quote': () => 'A quote is opened and never closed; the line was read as it stands.',
  'nul-byte': () => 'NUL bytes in the row; they were removed.',
  'undecodable-bytes': ({ encoding }) => `Some bytes are not ${encoding}; choose another encoding.`,
  'mixed-encoding': () =>
    'The row is in Windows-1252 while others are in UTF-8; each was read in its own encoding.',
  'decoded-twice': () =>
    'Garbled letters, such as “Ã©” for “é”: the text was decoded twice. They can be repaired next to the file.',
  'merged-cells': ({ column, rows }) =>
    `“${column}” has merged cells; their value was filled down into ${counted(Number(rows), { one: 'row', other: 'rows' })}.`,
  'title-lines': ({ lines }) =>
    `${counted(Number(lines), { one: 'line', other: 'lines' })} above the header are no part of the table.`,
  'joined-cells': ({ column, found }) =>
    `${cells(found)} because of delimiters in “${column}”; they were put together again.`,
  'broken-line': () =>
    'The row above lacks cells, and this one has just the rest: a line break in a text without quotes? It was left out.',
  'rejected-answer': () => 'The label was rejected (“reject”); the row counts as its opposite.',
  'invalid-json-line': () => 'Not valid JSON; the line was left out.',
  'not-an-object': () => 'Not an object with named values; it was left out.',
  'duplicate-column': ({ column }) =>
    `Two columns are called “${column}”; the later one was renamed.`,
  'empty-text': () => 'The text is empty.',
  'text-too-long': () => 'The row is longer than can be read; it was left out.',
  'no-label': () => 'The label is empty.',
  'unmapped-label': ({ value }) => `The label “${value}” has no meaning assigned.`,
  'no-prediction': () => 'The other system’s prediction is empty.',
  'unmapped-prediction': ({ value }) => `The prediction “${value}” has no meaning assigned.`,
  'invalid-probability': ({ value }) => `“${value}” is no probability from 0 to 1.`,
  'probabilities-do-not-sum': ({ sum }) =>
    `The probabilities of the classes sum to ${decimal(Number(sum))}, not 1.`,
  'prediction-not-most-probable': () =>
    'The predicted label is not the class with the highest probability; the label was kept.',
  'missing-column': ({ column }) =>
    `The file has no column “${column}”; its cells there are taken as empty.`,
  'added-column': ({ column }) =>
    `The column “${column}” is new in this file; rows of the files before have none.`,
  'columns-by-position': () =>
    'The file has no header: its columns are taken to stand in the order of the files before.',
};

export const errors = { jobs, problems };
