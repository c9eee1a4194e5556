import { describe, expect, it } from 'vitest';
import { CharacterCheck } from '../../src/dataset/character-check.ts';
import { ProblemLog } from '../../src/dataset/problem-log.ts';

describe('CharacterCheck', () => {
  it('reports rows with NULs and with bytes that stand for no character', () => {
    const log = new ProblemLog();
    const check = new CharacterCheck(log);
    check.report({ row: 1 }, ['a\0', '\uFFFD']);
    expect(log.problems).toEqual([]);
    expect(check.cleaned(['a\0'])).toEqual(['a\0']);
    check.watch('x\0');
    check.watch('\uFFFD');
    check.watch('plain');
    check.report({ row: 2 }, ['a', '\0b']);
    check.report({ row: 3 }, ['\uFFFD', 'b']);
    check.report({ row: 4 }, ['a', 'b']);
    check.report({ row: null }, ['\uFFFD\0']);
    expect(log.problems).toEqual([
      { row: 2, code: 'nul-byte' },
      { row: 3, code: 'undecodable-bytes' },
      { row: null, code: 'undecodable-bytes' },
      { row: null, code: 'nul-byte' },
    ]);
    expect(check.cleaned(['a\0b\0', 'c'])).toEqual(['ab', 'c']);
  });
});
