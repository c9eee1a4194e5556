import type { DatasetEncoding, Delimiter, FileFormat, ReadOptions } from './dataset.ts';
import { isConcatenatedJson } from './concatenated-json.ts';
import type { TextSample } from './decode-text.ts';
import { isRecordText } from './parse-json-record.ts';
import { recogniseLayout } from './delimited-layout.ts';
import { recogniseDelimiter } from './recognise-delimiter.ts';
import { recogniseHeader } from './recognise-header.ts';

const maxLinesTried = 20;

/**
 * The format of a text file: what the options say, then what its beginning shows, then what its
 * name says.
 */
export function recogniseFormat(
  sample: TextSample,
  encoding: DatasetEncoding,
  name: string,
  options: ReadOptions,
): FileFormat {
  const extension = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const format = options.format ?? jsonFormat(sample, extension, options);
  if (format === 'json' || format === 'jsonl') {
    return { format, encoding, delimiter: null, header: true };
  }
  const preferred: Delimiter | null = extension === 'tsv' || extension === 'tab' ? '\t' : null;
  const delimiter =
    options.delimiter === undefined
      ? recogniseDelimiter(sample, options.format === 'tsv' ? '\t' : preferred)
      : options.delimiter;
  const header = options.header ?? recogniseHeader(recogniseLayout(sample, delimiter).records);
  return { format: delimiter === '\t' ? 'tsv' : 'csv', encoding, delimiter, header };
}

function jsonFormat(
  sample: TextSample,
  extension: string,
  options: ReadOptions,
): 'json' | 'jsonl' | null {
  if (options.delimiter !== undefined || options.header === false) return null;
  const text = sample.text.trimStart();
  if (text.startsWith('[')) return extension === 'json' || /^\[\s*\{/.test(text) ? 'json' : null;
  if (isConcatenatedJson(sample.text)) return 'jsonl';
  const saysLines = extension === 'jsonl' || extension === 'ndjson';
  if (!text.startsWith('{')) return saysLines ? 'jsonl' : extension === 'json' ? 'json' : null;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (!sample.complete && lines.length > 1) lines.pop();
  const tried = lines.slice(0, maxLinesTried);
  const objects = tried.filter((line) => isRecordText(line)).length;
  if (lines.length > 1 && objects * 2 >= tried.length) return 'jsonl';
  if (saysLines) return 'jsonl';
  const [first = ''] = tried;
  // An object on a later line alone is a row inside one that is written over several lines.
  if (objects === 1 && isRecordText(first) && extension !== 'json') {
    return holdsRows(first) ? 'json' : 'jsonl';
  }
  return /^\{\s*(?:"|\}|$)/.test(text) ? 'json' : null;
}

/** Whether a complete object has the rows inside rather than being one. */
function holdsRows(line: string): boolean {
  return /:\s*\[\s*\{/.test(line);
}
