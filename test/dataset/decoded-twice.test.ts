import { describe, expect, it } from 'vitest';
import { decodedOnce, isDecodedTwice } from '../../src/dataset/decoded-twice.ts';

describe('Text that was decoded twice', () => {
  it.each([
    ['PÃ©ssimo, nÃ£o funciona', 'Péssimo, não funciona'],
    ['itâ€™s â€œgoodâ€\u009d â€“ so', 'it’s “good” – so'],
    ['it\u00e2\u0080\u0099s', 'it’s'],
    ['Ã“timo! ðŸ˜€ 20 Â°C', 'Ótimo! 😀 20 °C'],
    ['NÃƒO, HISTÃ“RIA', 'NÃO, HISTÓRIA'],
    ['pÃƒÂ©ssimo', 'péssimo'],
    ['mÃ©dio, médio', 'médio, médio'],
  ])('%s is %s', (text, written) => {
    expect(isDecodedTwice(text)).toBe(true);
    expect(decodedOnce(text)).toBe(written);
  });

  it.each(['São João, maçã e é', '“AMANHÔ, disse', 'AMANHÃ…', 'CAFÉ»', 'pâté – très', 'Â', ''])(
    'none is %s',
    (text) => {
      expect(isDecodedTwice(text)).toBe(false);
      expect(decodedOnce(text)).toBe(text);
    },
  );
});
