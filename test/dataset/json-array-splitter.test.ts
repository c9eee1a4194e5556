import { describe, expect, it } from 'vitest';
import { DatasetError } from '../../src/dataset/dataset-error.ts';
import { JsonArraySplitter, type JsonElement } from '../../src/dataset/json-array-splitter.ts';

/** The elements of a text that arrives in pieces of so many letters. */
function split(text: string, size = text.length): JsonElement[] {
  const splitter = new JsonArraySplitter();
  const elements: JsonElement[] = [];
  for (let from = 0; from < text.length; from += size) {
    elements.push(...splitter.push(text.slice(from, from + size)));
  }
  splitter.end();
  return elements;
}

const textsOf = (elements: JsonElement[]) => elements.map(({ text }) => text);

function refusal(text: string, size?: number): object {
  try {
    split(text, size);
  } catch (error) {
    if (error instanceof DatasetError) return { code: error.code, ...error.detail };
    throw error;
  }
  throw new Error('The text was accepted');
}

describe('JsonArraySplitter', () => {
  it.each<[string, string[]]>([
    ['[]', []],
    [' [ ] ', []],
    ['[{"a":1}]', ['{"a":1}']],
    ['[{"a":1},{"a":2}]', ['{"a":1}', '{"a":2}']],
    ['\t[\r\n {"a":1} , {"a":2}\n]\n', ['{"a":1}', '{"a":2}']],
    ['[1,"x",null , true\n,2]', ['1', '"x"', 'null', 'true', '2']],
    ['["a]b","c,d","e\\"]f","g\\\\"]', ['"a]b"', '"c,d"', '"e\\"]f"', '"g\\\\"']],
    ['[{"a":"}]"},{"b":"\\"}"}]', ['{"a":"}]"}', '{"b":"\\"}"}']],
    ['[{"a":{"b":[1,{"c":2}]}},[1,[2]]]', ['{"a":{"b":[1,{"c":2}]}}', '[1,[2]]']],
    ['{"rows":[{"a":1},{"a":2}]}', ['{"a":1}', '{"a":2}']],
    ['{"rows": [ {"a":1}]}', ['{"a":1}']],
    ['{"x":[1,2],"rows":[{"a":1}]}', ['{"a":1}']],
    ['{"x":[[{"a":1}]],"rows":[{"a":2}]}', ['{"a":2}']],
    ['{"x":["["],"rows":[{"a":2}]}', ['{"a":2}']],
    ['{"x":"[{","y":"\\"[{","rows":[{"a":2}]}', ['{"a":2}']],
    ['{"x":[],"rows":[{"a":2}]}', ['{"a":2}']],
    ['{"train":[{"a":1}],"test":[{"a":2}]}', ['{"a":1}', '{"a":2}']],
    ['{"data":{"items":[{"a":1}]},"more":{"items":[{"a":2}]}}', ['{"a":1}', '{"a":2}']],
    ['{"rows":[{"a":1},2,[3]]}', ['{"a":1}', '2', '[3]']],
  ])('cuts the rows out of %s, wherever it is cut', (text, rows) => {
    for (const size of [text.length, 1, 2, 3, 7]) expect(textsOf(split(text, size))).toEqual(rows);
  });

  it('says where each row starts', () => {
    const text = '[\n {"a":\n1},\n\n2,{"b":3}]';
    for (const size of [text.length, 1, 4]) {
      expect(split(text, size)).toEqual([
        { array: '', text: '{"a":\n1}', line: 2, position: 3 },
        { array: '', text: '2', line: 5, position: 14 },
        { array: '', text: '{"b":3}', line: 5, position: 16 },
      ]);
    }
    expect(split('[1\n,2]', 1)).toEqual([
      { array: '', text: '1', line: 1, position: 1 },
      { array: '', text: '2', line: 2, position: 4 },
    ]);
  });

  it.each<[string, string, number, number]>([
    ['[{"a":1}', 'nothing closes the rows', 1, 8],
    ['[{"a":1},', 'a comma and no row', 1, 9],
    ['[\n{"a":1', 'a row is cut off', 2, 2],
    ['[', 'nothing follows', 1, 1],
    ['[{"a":1},]', 'a comma too many', 1, 9],
    ['[,1]', 'a comma first', 1, 1],
    ['[1,,2]', 'two commas', 1, 3],
    ['[1\n2]', 'no comma', 2, 3],
    ['[1]x', 'more after the rows', 1, 4],
    ['{"rows":[{"a":1}]', 'the object is not closed', 1, 17],
    ['{"rows"}', 'no JSON', 1, 8],
  ])('refuses %j: %s', (text, _why, line, position) => {
    for (const size of [text.length, 1]) {
      expect(refusal(text, size)).toEqual({ code: 'json-invalid', line, position });
    }
  });

  it('names the line in the message', () => {
    expect(() => split('[1\n2]')).toThrow('Invalid JSON in line 2');
    expect(() => split('{}')).toThrow('The JSON holds no array of objects');
  });

  it.each(['{}', '{"a":[1,2]}', '{"a":[[{"b":1}]]}', '"[{"', '1', '{"a":[]}'])(
    'refuses %s, which has no rows',
    (text) => {
      expect(refusal(text)).toEqual({ code: 'json-not-rows' });
    },
  );

  it('gives up where no rows begin within 1 Mi letters', () => {
    const splitter = new JsonArraySplitter();
    expect(splitter.push(`{"x":"${'a'.repeat(1024 * 1024 - 6)}`)).toEqual([]);
    expect(() => splitter.push('a')).toThrow('The JSON holds no array of objects');
  });

  it('keeps no row longer than 8 Mi letters', () => {
    const longest = `"${'a'.repeat(8 * 1024 * 1024 - 2)}"`;
    expect(split(`[${longest},1]`)[0]?.text).toHaveLength(8 * 1024 * 1024);
    expect(textsOf(split(`["a${longest.slice(1)},1]`))).toEqual([null, '1']);
    expect(textsOf(split(`["a${longest.slice(1)},1]`, 3 * 1024 * 1024))).toEqual([null, '1']);
  });
});
