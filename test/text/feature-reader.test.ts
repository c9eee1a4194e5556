import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BucketSet, bucketOf } from '../../src/text/bucket-set.ts';
import { cueFeatures } from '../../src/text/cue-features.ts';
import { FeatureReader, type ReadingSettings } from '../../src/text/feature-reader.ts';
import { hashSequence } from '../../src/text/hash.ts';
import { findCandidates } from '../../src/text/ngram-candidates.ts';
import { TokenBuffer } from '../../src/text/token-buffer.ts';
import { tokenise } from '../../src/text/tokenise.ts';
import { cleaningSteps } from '../../src/text/unread-tokens.ts';
import { Vectoriser, type VectoriserSettings } from '../../src/text/vectorise.ts';

const plain: ReadingSettings = { maxNgram: 3, maxTokens: 64 };
const full: ReadingSettings = {
  ...plain,
  characters: { min: 3, max: 5 },
  cues: cueFeatures,
  unread: cleaningSteps,
};

const words = [
  'BOM',
  'não',
  'muuuito',
  'kkkk',
  '.',
  '!!',
  '😍',
  '<br>',
  'a@b.com',
  '50',
  '<3',
  ':)',
];
const review = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...words), { maxLength: 100 }).map((some) => some.join(' ')),
);
const reading = fc.record(
  {
    maxNgram: fc.integer({ min: 1, max: 3 }),
    maxTokens: fc.integer({ min: 1, max: 64 }),
    characters: fc.constantFrom({ min: 3, max: 5 }, { min: 2, max: 2 }),
    cues: fc.subarray([...cueFeatures], { minLength: 1 }),
    unread: fc.subarray([...cleaningSteps], { minLength: 1 }),
  },
  { requiredKeys: ['maxNgram', 'maxTokens'] },
) as fc.Arbitrary<ReadingSettings>;

function hashesOf(text: string, settings: ReadingSettings): number[] {
  const reader = new FeatureReader(settings);
  reader.read(text);
  return [...reader.found.subarray(0, reader.count)];
}

/** The words that the pieces and cues of a text come from, for a setting alone. */
function placesOf(text: string, changes: Partial<ReadingSettings>): string[] {
  const reader = new FeatureReader({ maxNgram: 1, maxTokens: 64, ...changes });
  reader.read(text);
  const { tokens, firstTokens, ngramEnd, count } = reader;
  return [...firstTokens.subarray(ngramEnd, count)].map((token) =>
    text.slice(tokens.starts[token], tokens.ends[token]),
  );
}

/** The tokens that are read when parts of a text are not. */
function readWords(text: string, ...unread: ReadingSettings['unread'] & object): string[] {
  const reader = new FeatureReader({ maxNgram: 1, maxTokens: 64, unread });
  reader.read(text);
  expect(reader.readTokens).toBe(reader.ngramEnd);
  return [...reader.firstTokens.subarray(0, reader.ngramEnd)].map((token) =>
    text.slice(reader.tokens.starts[token], reader.tokens.ends[token]),
  );
}

describe('FeatureReader', () => {
  it('reads the n-grams of a text’s tokens and nothing else where nothing else is asked for', () => {
    const tokens = new TokenBuffer(64);
    fc.assert(
      fc.property(review, (text) => {
        tokenise(text, tokens);
        const expected: number[] = [];
        for (let end = 0; end < tokens.count; end++) {
          for (let length = 1; length <= 3; length++) {
            const start = end - length + 1;
            const inner = [...tokens.opensSentence.subarray(Math.max(0, start) + 1, end + 1)];
            if (start < 0 || inner.includes(1)) break;
            const [first, ...others] = tokens.hashes.subarray(start, end + 1);
            expected.push(others.reduce(hashSequence, first as number));
          }
        }
        expect(hashesOf(text, plain)).toEqual(expected);
      }),
    );
  });

  it('finds what the vectoriser reads, feature by feature, and traces every place', () => {
    fc.assert(
      fc.property(fc.array(review, { maxLength: 5 }), reading, (texts, settings) => {
        const all: VectoriserSettings = { ...settings, bucketBits: 18, normExponent: 0.5 };
        const found = findCandidates(texts, all, 18, 1);
        const vectoriser = new Vectoriser(all, new BucketSet(found, 18));
        const { indices, rowSplits } = vectoriser.vectorise(texts);
        expect([...new Set(indices)].sort((a, b) => a - b)).toEqual([...found.keys()]);
        texts.forEach((text, row) => {
          const features = [...indices.subarray(rowSplits[row], rowSplits[row + 1])];
          expect(new Set(features).size).toBe(features.length);
          const trace = vectoriser.trace(text);
          const traced = [...trace.features.subarray(0, trace.count)];
          expect(new Set(traced)).toEqual(new Set(features));
          for (let hit = 0; hit < trace.count; hit++) {
            const end = trace.firstTokens[hit]! + trace.lengths[hit]!;
            expect(trace.lengths[hit]).toBeGreaterThan(0);
            expect(end).toBeLessThanOrEqual(trace.tokens.count);
          }
        });
      }),
    );
  });

  it('counts an n-gram in as many places as it stands', () => {
    expect(findCandidates(['bom bom', 'bom'], full, 20, 3).length).toBeGreaterThan(0);
    const only = { maxNgram: 1, maxTokens: 8 };
    const hash = hashesOf('bom', only)[0] as number;
    expect([...findCandidates(['bom bom', 'bom'], only, 20, 3)]).toEqual([bucketOf(hash, 20)]);
    expect(findCandidates(['bom bom', 'bom'], only, 20, 3, new Set([hash]))).toHaveLength(0);
  });

  it('never takes a piece of a word, or a cue, for a word', () => {
    const pieces = hashesOf('bom', { ...plain, characters: { min: 3, max: 3 } });
    // The word; "_bo", "bom", "om_".
    expect(new Set(pieces).size).toBe(4);
  });
});

describe('sequences of characters', () => {
  const characters = { min: 3, max: 5 };

  it('are read within words, as the tokeniser folds them', () => {
    const piecesOf = (text: string) => hashesOf(text, { ...plain, characters }).slice(1);
    expect(piecesOf('Péssimo')).toEqual(piecesOf('PESSIMO'));
    expect(piecesOf('bommmm')).toEqual(piecesOf('bomm'));
    // "_ab", "_ab_", "ab_"
    expect(piecesOf('ab')).toHaveLength(3);
    expect(new Set(placesOf('bom ! 2024 😍 dia', { characters }))).toEqual(new Set(['bom', 'dia']));
  });

  it('are shared by words that share a part', () => {
    const piecesOf = (text: string) => new Set(hashesOf(text, { ...plain, characters }).slice(1));
    const other = piecesOf('recomendamos');
    expect([...piecesOf('recomendo')].filter((piece) => other.has(piece)).length).toBeGreaterThan(
      8,
    );
  });

  it('are bounded in an endless word', () => {
    expect(hashesOf('ab'.repeat(500), { ...plain, characters }).length).toBeLessThan(110);
  });
});

describe('features made by hand', () => {
  it.each([
    ['positive-words', 'Muito BOM e great', ['BOM', 'great']],
    ['negative-words', 'péssimo, worst ever', ['péssimo', 'worst']],
    ['exclamation', 'bom! bom!! ok?', ['!', '!!']],
    ['capitals', 'NÃO compre, é A pior USB', ['NÃO', 'USB']],
    ['slang', 'vc viu? kkkk muuuito legit', ['vc', 'kkkk', 'muuuito', 'legit']],
    ['negations', 'não é bom, don’t buy, nunca', ['não', 'n’t', 'nunca']],
    ['emoji', 'bom 😍 :) <3 ❤️', ['😍', ':)', '<3', '❤️']],
    ['length', 'bom produto 10 !', ['bom', 'produto']],
  ] as const)('%s stand on the tokens that cause them', (cue, text, causes) => {
    expect(placesOf(text, { cues: [cue] })).toEqual(causes);
  });

  it('tell one from two and from many', () => {
    const cueOf = (text: string) =>
      hashesOf(text, { maxNgram: 1, maxTokens: 64, cues: ['exclamation'] }).at(-1);
    expect(new Set(['ok!', 'ok! ok!', 'ok!!!'].map(cueOf)).size).toBe(3);
    expect(cueOf('ok!! ok!!')).toBe(cueOf('ok!!!!!!!!'));
  });

  it('are the share of words for capitals', () => {
    const cueOf = (text: string) =>
      hashesOf(text, { maxNgram: 1, maxTokens: 64, cues: ['capitals'] }).at(-1);
    expect(cueOf('MUITO BOM')).toBe(cueOf('MUITO BOM MESMO, COMPREM'));
    expect(cueOf('MUITO BOM')).not.toBe(cueOf('MUITO bom mesmo e recomendo'));
  });

  it('are none where nothing counts', () => {
    for (const cue of cueFeatures) expect(placesOf('?', { cues: [cue] })).toEqual([]);
    expect(placesOf('', { cues: cueFeatures })).toEqual([]);
  });
});

describe('parts that are not read', () => {
  it.each([
    ['html', 'bom<br/>dia <a href="x">sim</a> &nbsp; eu <3 isso', 'bom dia sim eu <3 isso'],
    ['urls', 'veja https://a.com/b?c=d e www.loja.com.br agora', 'veja e agora'],
    ['urls', 'veja loja.com.br ou example.com/x sim', 'veja ou sim'],
    ['contacts', 'fale com jose.silva@loja.com.br hoje', 'fale com hoje'],
    ['contacts', 'ligue (11) 98765-4321 ou +55 11 3333-4444 hoje', 'ligue ou hoje'],
    ['numbers', 'custou 1999 e 50 em 3x', 'custou e em 3x'],
    ['emoji', 'bom 😍 mesmo :) ok', 'bom mesmo ok'],
    ['boilerplate', 'Muito bom. Enviado do meu iPhone', 'Muito bom'],
    ['boilerplate', '(Traduzido por Google) Gostei\n12 people found this helpful', 'Gostei'],
    ['boilerplate', 'Good book.\nRead more', 'Good book'],
  ] as const)('%s: %j', (step, text, left) => {
    expect(readWords(text, step).join(' ')).toBe(left);
  });

  it.each([
    ['urls', 'chegou bem.gostei muito.com certeza'],
    ['contacts', 'comprei em 2019 e 2020 por 1999'],
    ['boilerplate', 'I will read more of this author'],
    ['boilerplate', 'I would read more'],
    ['html', 'x < y and a > b'],
  ] as const)('%s leaves %j whole', (step, text) => {
    expect(readWords(text, step)).toEqual(readWords(text));
  });

  it('end an n-gram, and cause no cue and no piece', () => {
    const settings: ReadingSettings = { ...full, unread: ['emoji'] };
    const reader = new FeatureReader(settings);
    reader.read('bom 😍 dia');
    const { firstTokens, lengths, count } = reader;
    for (let place = 0; place < count; place++) {
      expect(lengths[place]).toBe(1);
      expect(firstTokens[place]).not.toBe(1);
    }
    // The tokens stay, so that explanations of several branches stand on the same ones.
    expect(reader.tokens.count).toBe(3);
    expect(reader.readTokens).toBe(2);
  });

  it('come to an end in hostile texts', () => {
    const hostile = ['<a', '&', 'a.', 'a@', '1 ', 'www.', 'a-', '<!--', '(11) 9999'];
    for (const part of hostile) {
      const reader = new FeatureReader({ ...full, maxTokens: 2048 });
      reader.read(part.repeat(100_000));
      expect(reader.readTokens).toBeLessThanOrEqual(2048);
    }
  });
});
