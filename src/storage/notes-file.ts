import * as v from 'valibot';
import type { ReviewNote } from './notes.ts';

const schemaName = 'review-classifier/notes@1';

/** A tag is a word or a few, a note is no essay; both are there to be read again. */
export const longestTag = 60;
export const longestNote = 5000;
const maxTags = 50;
const maxNotes = 1_000_000;

const reviewNote = v.object({
  row: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  tags: v.pipe(
    v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestTag))),
    v.maxLength(maxTags),
  ),
  note: v.pipe(v.string(), v.maxLength(longestNote)),
  updated: v.pipe(v.string(), v.isoTimestamp()),
});

const notesFile = v.object({
  schema: v.literal(schemaName),
  created: v.pipe(v.string(), v.isoTimestamp()),
  file: v.object({
    name: v.string(),
    contentHash: v.union([v.literal(''), v.pipe(v.string(), v.hexadecimal())]),
  }),
  notes: v.pipe(v.array(reviewNote), v.maxLength(maxNotes)),
});

/** The file that notes are exported to and imported from. */
export type NotesFile = v.InferOutput<typeof notesFile>;

/**
 * - `not-json`: the text is no JSON;
 * - `not-notes`: it is JSON, but of something else, or of a newer version;
 * - `invalid-note`: a note in it is not what it should be; `place` says where;
 * - `other-file`: the notes are on another file; `name` is its name.
 */
export type NotesFileProblem = 'not-json' | 'not-notes' | 'invalid-note' | 'other-file';

export class NotesFileError extends Error {
  override name = 'NotesFileError';

  readonly code: NotesFileProblem;
  readonly detail: { place?: string; name?: string };

  constructor(code: NotesFileProblem, detail: { place?: string; name?: string } = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** The notes on a file as JSON, for another browser or a later day. */
export function writeNotesFile(
  file: { name: string; contentHash: string },
  notes: readonly ReviewNote[],
): string {
  const content: NotesFile = {
    schema: schemaName,
    created: new Date().toISOString(),
    file: { name: file.name, contentHash: file.contentHash },
    notes: notes.map(({ row, tags, note, updated }) => ({ row, tags, note, updated })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * The notes in a file that was exported, checked.
 *
 * @param contentHash of the file that the notes must be on; null where that is not known
 * @throws NotesFileError
 */
export function readNotesFile(text: string, contentHash: string | null): ReviewNote[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new NotesFileError('not-json');
  }
  if (!v.is(v.object({ schema: v.literal(schemaName) }), json)) {
    throw new NotesFileError('not-notes');
  }
  const read = v.safeParse(notesFile, json, { abortEarly: true });
  if (!read.success) {
    const place = v.getDotPath(read.issues[0]) ?? '';
    throw new NotesFileError('invalid-note', { place });
  }
  const { file, notes } = read.output;
  if (contentHash !== null && file.contentHash.toLowerCase() !== contentHash.toLowerCase()) {
    throw new NotesFileError('other-file', { name: file.name });
  }
  return notes.map((note) => ({ ...note, tags: [...new Set(note.tags)] }));
}
