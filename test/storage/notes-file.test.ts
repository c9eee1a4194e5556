import { describe, expect, it } from 'vitest';
import type { ReviewNote } from '../../src/storage/notes.ts';
import {
  longestNote,
  NotesFileError,
  readNotesFile,
  writeNotesFile,
} from '../../src/storage/notes-file.ts';

const contentHash = 'ab'.repeat(32);
const notes: ReviewNote[] = [
  {
    row: 3,
    tags: ['irony', '“own” <i>tag</i>'],
    note: 'line\nline',
    updated: '2026-01-02T03:04:05.678Z',
  },
];
const written = () => writeNotesFile({ name: 'reviews.csv', contentHash }, notes);

function problemOf(text: string, hash = contentHash): NotesFileError {
  try {
    readNotesFile(text, hash);
  } catch (thrown) {
    if (thrown instanceof NotesFileError) return thrown;
  }
  throw new Error('It was read.');
}

const changed = (change: (file: { notes: Record<string, unknown>[] }) => void) => {
  const file = JSON.parse(written()) as { notes: Record<string, unknown>[] };
  change(file);
  return JSON.stringify(file);
};

describe('Notes file', () => {
  it('gives back what was written', () => {
    expect(readNotesFile(written(), contentHash)).toEqual(notes);
    expect(readNotesFile(written(), contentHash.toUpperCase())).toEqual(notes);
  });

  it('says what is wrong with a file that is cut, of something else or of another version', () => {
    expect(problemOf(written().slice(0, -10)).code).toBe('not-json');
    expect(problemOf('').code).toBe('not-json');
    expect(problemOf('[1, 2]').code).toBe('not-notes');
    expect(problemOf('null').code).toBe('not-notes');
    expect(problemOf(written().replace('notes@1', 'notes@2')).code).toBe('not-notes');
  });

  it('says which note is wrong', () => {
    for (const wrong of [
      { row: 0 },
      { row: 1.5 },
      { row: '3' },
      { tags: ['x'.repeat(61)] },
      { tags: [' '] },
      { tags: 'irony' },
      { note: 'x'.repeat(longestNote + 1) },
      { note: null },
      { updated: 'yesterday' },
    ]) {
      const [field] = Object.keys(wrong);
      const text = changed((file) => Object.assign(file.notes[0]!, wrong));
      const problem = problemOf(text);
      expect(problem.code).toBe('invalid-note');
      expect(problem.detail.place).toContain(`notes.0.${field}`);
    }
  });

  it('refuses the notes on another file, by its name', () => {
    const problem = problemOf(written(), 'cd'.repeat(32));
    expect(problem.code).toBe('other-file');
    expect(problem.detail.name).toBe('reviews.csv');
  });

  it('takes a tag that is given twice once', () => {
    const text = changed((file) => Object.assign(file.notes[0]!, { tags: ['irony', ' irony '] }));
    expect(readNotesFile(text, contentHash)[0]!.tags).toEqual(['irony']);
  });
});
