import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/engine/content-hash.ts';
import { hardSample } from '../../src/workbench/session/hard-sample.ts';

const samples = new URL('../../public/samples/', import.meta.url);
const columns = ['id', 'review', 'stars', 'sentiment', 'language', 'category', 'trait'] as const;
const traits = [
  'plain',
  'negation',
  'contrast',
  'irony',
  'slang',
  'typos',
  'emoji',
  'mixed',
  'short',
  'long',
  'emphasis',
  'comparison',
];
const categories = [
  'beauty',
  'books',
  'clothing',
  'electronics',
  'films',
  'games',
  'kitchen',
  'service',
];

type SampleReview = Record<(typeof columns)[number], string>;

const bytes = readFileSync(new URL('reviews.csv', samples));
// `fatal` turns a byte that is not UTF-8 into a failure, `ignoreBOM` keeps a byte order mark
// visible.
const csv = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const parsed = Papa.parse<SampleReview>(csv.trimEnd(), { header: true, delimiter: ',' });
const reviews = parsed.data;

function count(column: keyof SampleReview, value: string, language?: string): number {
  return reviews.filter(
    (review) =>
      review[column] === value && (language === undefined || review.language === language),
  ).length;
}

function words(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/** RFC 4180 with quotes only where a cell needs them. */
function writeCell(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

describe('public/samples/reviews.csv', () => {
  it('is RFC 4180 in UTF-8 without a byte order mark', () => {
    expect(csv.startsWith('id,')).toBe(true);
    expect(parsed.errors).toEqual([]);
    expect(parsed.meta.fields).toEqual(columns);
    const records = [[...columns], ...reviews.map((review) => columns.map((name) => review[name]))];
    const rewritten = records.map((cells) => cells.map(writeCell).join(',')).join('\n') + '\n';
    // A checkout may translate the line ends; everything else must be the same to the character.
    expect(csv.replaceAll('\r\n', '\n')).toBe(rewritten.replaceAll('\r\n', '\n'));
  });

  it('has 300 reviews with consecutive ids', () => {
    expect(reviews.map((review) => review.id)).toEqual(
      Array.from({ length: 300 }, (_, index) => `r${String(index + 1).padStart(3, '0')}`),
    );
  });

  it('is half Portuguese, half English', () => {
    expect(count('language', 'pt')).toBe(150);
    expect(count('language', 'en')).toBe(150);
  });

  it('has a sentiment that agrees with the stars in every row', () => {
    const sentimentOfStars: Record<string, string> = {
      '1': 'negative',
      '2': 'negative',
      '3': 'neutral',
      '4': 'positive',
      '5': 'positive',
    };
    const disagreeing = reviews.filter(
      (review) => sentimentOfStars[review.stars] !== review.sentiment,
    );
    expect(disagreeing).toEqual([]);
    for (const stars of Object.keys(sentimentOfStars)) {
      expect(count('stars', stars), `${stars} stars`).toBeGreaterThanOrEqual(20);
    }
  });

  it('is moderately imbalanced in both languages and has some neutral rows', () => {
    for (const language of ['pt', 'en']) {
      const positive = count('sentiment', 'positive', language);
      const negative = count('sentiment', 'negative', language);
      const share = positive / (positive + negative);
      expect(share, language).toBeGreaterThanOrEqual(0.6);
      expect(share, language).toBeLessThanOrEqual(0.65);
      expect(count('sentiment', 'neutral', language), language).toBeGreaterThanOrEqual(10);
    }
  });

  it('knows no other trait or category', () => {
    expect(new Set(reviews.map((review) => review.trait))).toEqual(new Set(traits));
    expect(new Set(reviews.map((review) => review.category))).toEqual(new Set(categories));
  });

  it.each(traits)('has enough of the trait %s in both languages and classes', (trait) => {
    expect(count('trait', trait, 'pt')).toBeGreaterThanOrEqual(7);
    expect(count('trait', trait, 'en')).toBeGreaterThanOrEqual(7);
    const sentiments = reviews
      .filter((review) => review.trait === trait)
      .map((review) => review.sentiment);
    expect(
      sentiments.filter((sentiment) => sentiment === 'positive').length,
    ).toBeGreaterThanOrEqual(4);
    expect(
      sentiments.filter((sentiment) => sentiment === 'negative').length,
    ).toBeGreaterThanOrEqual(4);
  });

  it.each(categories)('has enough of the category %s in both languages', (category) => {
    expect(count('category', category, 'pt')).toBeGreaterThanOrEqual(14);
    expect(count('category', category, 'en')).toBeGreaterThanOrEqual(14);
  });

  it('has no text twice, however it is written', () => {
    const folded = reviews.map((review) =>
      review.review
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
        .trim(),
    );
    expect(folded).not.toContain('');
    const repeated = folded.filter((text, index) => folded.indexOf(text) !== index);
    expect(repeated).toEqual([]);
  });

  it('goes from one word to 250, and the traits short and long keep their word', () => {
    const lengths = reviews.map((review) => words(review.review));
    expect(Math.min(...lengths)).toBe(1);
    expect(Math.max(...lengths)).toBe(250);
    for (const { id, review, trait } of reviews) {
      const length = words(review);
      if (trait === 'short') expect(length, id).toBeLessThanOrEqual(4);
      else if (trait === 'long') expect(length, id).toBeGreaterThanOrEqual(149);
      else expect(length, id).toBeLessThanOrEqual(60);
    }
  });

  it('shows what a CSV reader must cope with', () => {
    const withText = (pattern: RegExp) =>
      reviews.filter(({ review }) => pattern.test(review)).length;
    expect(withText(/\n/u), 'quoted newline').toBeGreaterThanOrEqual(10);
    expect(withText(/"/u), 'doubled quote').toBeGreaterThanOrEqual(10);
    expect(withText(/,/u), 'comma').toBeGreaterThanOrEqual(50);
    expect(withText(/;/u), 'semicolon').toBeGreaterThanOrEqual(10);
    expect(withText(/\p{Extended_Pictographic}/u), 'emoji').toBeGreaterThanOrEqual(20);
    expect(withText(/(\p{L})\1{2}/iu), 'repeated letter').toBeGreaterThanOrEqual(10);
    expect(withText(/\p{Lu}{4}/u), 'capitals').toBeGreaterThanOrEqual(8);
  });

  it('has texts that are clean at the ends and that no spreadsheet runs as a formula', () => {
    for (const { id, review } of reviews) {
      expect(review, id).toBe(review.trim());
      expect(review, id).not.toMatch(/^[=+\-@\t\r]/u);
      expect(review, id).toBe(review.normalize('NFC'));
    }
  });
});

it('is recognised by the page, which says that it was written to be hard', async () => {
  expect(bytes.length).toBe(hardSample.bytes);
  expect(await contentHash([new Blob([bytes])])).toBe(hardSample.hash);
});

describe('public/samples/README.md', () => {
  it('counts what is in the file', () => {
    const readme = readFileSync(new URL('README.md', samples), 'utf-8');
    const [, section = ''] = readme.split('## The hard sample');
    const stated = new Map<string, number[]>();
    for (const [, value, pt, en, total] of section.matchAll(
      /^\| (\w+) \| (\d+) \| (\d+) \| (\d+) \|/gmu,
    )) {
      stated.set(String(value), [Number(pt), Number(en), Number(total)]);
    }
    const counted = new Map<string, number[]>();
    for (const column of ['sentiment', 'stars', 'category', 'trait'] as const) {
      for (const value of new Set(reviews.map((review) => review[column]))) {
        counted.set(value, [
          count(column, value, 'pt'),
          count(column, value, 'en'),
          count(column, value),
        ]);
      }
    }
    expect(stated).toEqual(counted);
  });
});
