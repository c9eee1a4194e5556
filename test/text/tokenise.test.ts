import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBuffer } from '../../src/text/token-buffer.ts';
import { tokenise } from '../../src/text/tokenise.ts';

const loneSurrogate = /\p{Surrogate}/u;

function read(text: string, capacity = 256) {
  const buffer = new TokenBuffer(capacity);
  tokenise(text, buffer);
  return {
    words: Array.from({ length: buffer.count }, (_, i) =>
      text.slice(buffer.starts[i], buffer.ends[i]),
    ),
    hashes: [...buffer.hashes.subarray(0, buffer.count)],
    opens: [...buffer.opensSentence.subarray(0, buffer.count)],
    truncated: buffer.truncated,
    buffer,
  };
}

describe('tokenise', () => {
  it('gives the ranges of words, marks and emoji in the original text', () => {
    expect(read('Não é BOM: chegou "quebrado"!!! 😡👍🏽').words).toEqual([
      'Não',
      'é',
      'BOM',
      'chegou',
      'quebrado',
      '!!!',
      '😡',
      '👍🏽',
    ]);
  });

  it('keeps combining marks and joiners with what they belong to', () => {
    const decomposed = 'pe\u0301ssimo ❤\ufe0f bom';
    expect(read(decomposed).words).toEqual(['pe\u0301ssimo', '❤\ufe0f', 'bom']);
    expect(read(decomposed).hashes[0]).toBe(read('péssimo').hashes[0]);
  });

  it.each([
    ['ÓTIMO', 'otimo'],
    ['ação', 'ACAO'],
    ['muuuuito', 'muito'],
    ['adoreiiii', 'adorei'],
    ['sooooo', 'so'],
    ['gooood', 'good'],
    ['reallllly', 'really'],
    ['ＢＯＭ', 'bom'],
    ['𝐛𝐨𝐦', 'bom'],
    ['12345', '2024'],
    ['😍', '🥰'],
    [':)', ':-D'],
    ['<3', '❤️'],
    ['!!', '!!!!!'],
  ])('reads %s as it reads %s', (one, other) => {
    expect(read(one).hashes).toEqual(read(other).hashes);
  });

  it.each([
    ['carro', 'caro'],
    ['good', 'god'],
    ['5', '10'],
    ['😍', '😡'],
    [':)', ':('],
    ['!', '?'],
  ])('tells %s from %s', (one, other) => {
    expect(read(one).hashes).not.toEqual(read(other).hashes);
  });

  it('reads every spelling of a contracted not the same way', () => {
    const expected = read("do n't buy");
    for (const text of ["don't buy", 'don’t buy', 'DONT buy', 'dont buy']) {
      expect(read(text).hashes, text).toEqual(expected.hashes);
    }
    expect(read("I don't").words).toEqual(['I', 'do', "n't"]);
    expect(read('dont want it').words).toEqual(['do', 'nt', 'want', 'it']);
  });

  it('marks where sentences start', () => {
    expect(read('Bom. Gostei muito! Sim, recomendo\nnota 10').opens).toEqual([
      1, 1, 0, 0, 1, 0, 1, 0,
    ]);
  });

  it('takes no address for an emoticon', () => {
    expect(read('http://loja').words).toEqual(['http', 'loja']);
  });

  it('reads scripts without spaces one character at a time', () => {
    expect(read('很好用').words).toEqual(['很', '好', '用']);
  });

  it('says when a text had more than is read, and only then', () => {
    expect(read('um dois três', 3).truncated).toBe(false);
    expect(read('um dois três . \n', 3).truncated).toBe(false);
    const cut = read('um dois três quatro', 3);
    expect(cut.words).toEqual(['um', 'dois', 'três']);
    expect(cut.truncated).toBe(true);
  });

  it('reads a megabyte in one cell without more than its tokens', () => {
    for (const text of ['a'.repeat(1 << 20), 'bom '.repeat(1 << 18), '很'.repeat(1 << 20)]) {
      const { buffer } = read(text, 100);
      expect(buffer.truncated).toBe(true);
      expect(buffer.count).toBeLessThanOrEqual(100);
    }
  });

  it('survives what is hardly text', () => {
    expect(read('\ud800 \udc00 bom \udfff').words).toEqual(['bom']);
    expect(read('\u0000bom\u0000ruim').words).toEqual(['bom', 'ruim']);
    expect(read('مرحبا bom').words).toEqual(['مرحبا', 'bom']);
    expect(read('').words).toEqual([]);
  });

  it('gives ranges that lie in the text, in order, apart, and never within a surrogate pair', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('👍🏽', "n't", ' ', 'ção', '!!', ':)', '\ud83d', '\u0301', 'ooo', '\ufe0f'),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 1, max: 40 }), (pieces, capacity) => {
        const text = pieces.join('');
        const { buffer, words } = read(text, capacity);
        let end = 0;
        words.forEach((word, i) => {
          expect(buffer.starts[i]).toBeGreaterThanOrEqual(end);
          end = buffer.ends[i] ?? 0;
          expect(word.length).toBeGreaterThan(0);
          expect(loneSurrogate.test(word)).toBe(false);
        });
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('reads a token alone as it reads it in a text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('bom', 'ação', 'não', 'good', '😍', '10')), (words) => {
        const alone = words.flatMap((word) => read(word).hashes);
        expect(read(words.join(' ')).hashes).toEqual(alone);
      }),
    );
  });
});
