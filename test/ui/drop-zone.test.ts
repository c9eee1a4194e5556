import { describe, expect, it } from 'vitest';
import { readDrop } from '../../src/ui/drop-zone.ts';

/** What a browser hands over, as far as it is read; folders cannot be made in a page. */
function transferOf(items: { kind: string; name: string; isDirectory: boolean }[]): DataTransfer {
  return {
    items: items.map(({ kind, name, isDirectory }) => ({
      kind,
      webkitGetAsEntry: () => ({ name, isDirectory }),
      getAsFile: () => new File([], name),
    })),
  } as unknown as DataTransfer;
}

describe('readDrop', () => {
  it('tells files from folders, and ignores text', () => {
    const { files, folders } = readDrop(
      transferOf([
        { kind: 'file', name: 'a.csv', isDirectory: false },
        { kind: 'file', name: 'reviews', isDirectory: true },
        { kind: 'string', name: 'text', isDirectory: false },
      ]),
    );
    expect(files.map(({ name }) => name)).toEqual(['a.csv']);
    expect(folders).toEqual(['reviews']);
  });

  it('reads nothing from a drop without data', () => {
    expect(readDrop(null)).toEqual({ files: [], folders: [] });
  });
});
