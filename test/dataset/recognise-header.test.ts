import { describe, expect, it } from 'vitest';
import { recogniseHeader } from '../../src/dataset/recognise-header.ts';

describe('recogniseHeader', () => {
  it.each<[string[][], boolean]>([
    [[], true],
    [[['text', 'label']], true],
    [[['xyz']], true],
    [[['']], true],
    [[['1', '2']], false],
    [[['nice'], ['bad']], true],
    [[['xyz'], ['1'], ['2']], true],
    [[['5'], ['1'], ['2']], false],
    [[['2019'], ['good'], ['bad']], true],
    // A value that comes again below is no name, even where it is known as one.
    [[['text'], ['a'], ['text']], false],
    [[['good'], ['x']], false],
    [[['Nothing works here, sorry!'], ['x']], false],
    [[['one two three four five'], ['x']], false],
    [[['one two three four'], ['x']], true],
    [[['x'.repeat(60)], ['y']], true],
    [[['x'.repeat(61)], ['y']], false],
    [[['Well.'], ['x']], false],
    [[['file.txt'], ['x']], true],
    // Nine of ten numbers below are mostly numbers.
    [[['qwerty zz. b'], ...Array.from({ length: 9 }, () => ['7']), ['x']], true],
    [[['qwerty zz. b'], ...Array.from({ length: 8 }, () => ['7']), ['x'], ['y']], false],
    [
      [
        ['Well.', 'text'],
        ['x', 'y'],
      ],
      true,
    ],
    [
      [
        ['Well.', 'titulo'],
        ['x', 'y'],
      ],
      false,
    ],
    [[[' text '], ['']], true],
  ])('of %j: %s', (records, header) => {
    expect(recogniseHeader(records)).toBe(header);
  });
});
