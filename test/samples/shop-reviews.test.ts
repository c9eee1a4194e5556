import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

const samples = new URL('../../public/samples/', import.meta.url);
const columns = ['id', 'date', 'category', 'language', 'review', 'stars'] as const;
const categories = ['beauty', 'clothing', 'electronics', 'home', 'kitchen', 'pets', 'toys'];

type ShopReview = Record<(typeof columns)[number], string>;

const csv = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
  readFileSync(new URL('shop-reviews.csv', samples)),
);
const parsed = Papa.parse<ShopReview>(csv.trimEnd(), { header: true, delimiter: ',' });
const reviews = parsed.data;
const written = reviews.filter(({ review }) => review !== '');

const count = (column: keyof ShopReview, value: string, language?: string) =>
  reviews.filter(
    (review) =>
      review[column] === value && (language === undefined || review.language === language),
  ).length;

const withText = (pattern: RegExp) => reviews.filter(({ review }) => pattern.test(review)).length;
const words = (text: string) => text.split(/\s+/u).filter(Boolean).length;

describe('public/samples/shop-reviews.csv', () => {
  it('is UTF-8 without a byte order mark, and has its columns', () => {
    expect(csv.startsWith('id,')).toBe(true);
    expect(parsed.errors).toEqual([]);
    expect(parsed.meta.fields).toEqual(columns);
  });

  it('has 200 reviews in the order of their days, each with an id of its own', () => {
    expect(reviews).toHaveLength(200);
    expect(new Set(reviews.map(({ id }) => id)).size).toBe(200);
    const days = reviews.map(({ date }) => date);
    expect(days.filter((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day))).toEqual([]);
    expect([...days].sort()).toEqual(days);
  });

  it('is half Portuguese, half English', () => {
    expect(count('language', 'pt')).toBe(100);
    expect(count('language', 'en')).toBe(100);
  });

  it('has stars as a shop gets them: three of four reviews are positive, few are neutral', () => {
    for (const language of ['pt', 'en']) {
      const [one, two, three, four, five] = ['1', '2', '3', '4', '5'].map((stars) =>
        count('stars', stars, language),
      ) as [number, number, number, number, number];
      expect(one + two + three + four + five, language).toBe(100);
      expect(four + five, language).toBe(75);
      expect(three, language).toBe(6);
      // Who writes at all is delighted or angry.
      expect(five, language).toBeGreaterThan(2 * four);
      expect(one, language).toBeGreaterThan(two);
    }
  });

  it('has enough of each category in both languages', () => {
    expect([...new Set(reviews.map(({ category }) => category))].sort()).toEqual(categories);
    for (const category of categories) {
      expect(count('category', category, 'pt'), category).toBeGreaterThanOrEqual(5);
      expect(count('category', category, 'en'), category).toBeGreaterThanOrEqual(5);
    }
  });

  it('has one text twice and one row without a text', () => {
    expect(reviews.length - written.length).toBe(1);
    const folded = written.map(({ review }) =>
      review
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
        .trim(),
    );
    const repeated = folded.filter((text, index) => folded.indexOf(text) !== index);
    expect(repeated).toHaveLength(1);
    const texts = written.map(({ review }) => review);
    expect(new Set(texts).size).toBe(texts.length - 1);
  });

  it('goes from two words to a few sentences', () => {
    const lengths = written.map(({ review }) => words(review)).sort((one, other) => one - other);
    expect(lengths[0]).toBe(2);
    expect(lengths.at(-1)).toBe(40);
    expect(lengths.filter((length) => length <= 4).length).toBeGreaterThanOrEqual(8);
    expect(lengths.filter((length) => length >= 30).length).toBeGreaterThanOrEqual(5);
  });

  it('is written as people write, and has what no spreadsheet runs as a formula', () => {
    expect(withText(/^\p{Ll}/u), 'begins in lower case').toBeGreaterThanOrEqual(30);
    expect(withText(/\p{Extended_Pictographic}/u), 'emoji').toBeGreaterThanOrEqual(8);
    expect(
      withText(/\b(?:nao|ja|pessimo|otima|facil|pratico)\b/iu),
      'accents missing',
    ).toBeGreaterThanOrEqual(5);
    for (const { id, review } of reviews) {
      expect(review, id).toBe(review.trim());
      expect(review, id).not.toMatch(/^[=+\-@\t\r]/u);
      expect(review, id).toBe(review.normalize('NFC'));
    }
  });

  it('has reviews whose stars say the opposite of the text', () => {
    const starsOf = (text: RegExp) => reviews.find(({ review }) => text.test(review))?.stars;
    expect(starsOf(/^Broke after two weeks/)).toBe('5');
    expect(starsOf(/péssima qualidade$/)).toBe('5');
    expect(starsOf(/^Love this, grinds perfectly/)).toBe('1');
    expect(starsOf(/^Adorei, linda e muito prática/)).toBe('1');
  });
});

describe('public/samples/README.md', () => {
  it('counts what is in the file', () => {
    const readme = readFileSync(new URL('README.md', samples), 'utf-8');
    const [, part = ''] = readme.split('## The ordinary sample');
    const section = part.split('\n## ')[0] ?? '';
    const stated = [...section.matchAll(/^\| (\w+) \| (\d+) \| (\d+) \| (\d+) \|/gmu)].map(
      ([, value = '', ...counts]) => [value, ...counts.map(Number)],
    );
    const counted = (['stars', 'category'] as const).flatMap((column) =>
      [...new Set(reviews.map((review) => review[column]))]
        .sort()
        .map((value) => [
          value,
          count(column, value, 'pt'),
          count(column, value, 'en'),
          count(column, value),
        ]),
    );
    expect(stated).toEqual(counted);
  });
});
