import { describe, expect, it } from 'vitest';
import { readParts } from '../../src/text/read-parts.ts';

describe('readParts', () => {
  it('leaves out what is not read, and the rest as it is', () => {
    expect(readParts('Great in 2024, really', ['numbers'])).toBe('Great in , really');
    expect(readParts('Great in 2024, really', [])).toBe('Great in 2024, really');
    expect(readParts('Ótimo 😀!', ['emoji'])).toBe('Ótimo !');
  });

  it('takes an address out whole', () => {
    expect(readParts('See https://shop.example/a?b=1 for it', ['urls'])).not.toMatch(
      /shop|example/,
    );
  });
});
