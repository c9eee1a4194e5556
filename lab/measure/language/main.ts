/**
 * How well a sentence's language is recognised, compared with small packages of npm:
 *
 *     python3 lab/measure/language/debian-sentences.py --out sentences.json
 *     npx tsx lab/measure/language/main.ts [--corpora FOLDER] [--debian sentences.json]
 *         [--out FILE] [--failures]
 *
 * Portuguese and English sentences are drawn from the corpora's validation rows, as they were
 * typed, and again without their accents; sentences of other languages are review-sentences.json,
 * which were written for this, and those of Debian's packages.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { seededRandom } from '../../../src/text/seeded-random.ts';
import { readCorpora, type CorpusRow } from '../../training/corpus.ts';
import type { LanguageReport } from '../../reports/language-report.ts';
import { markdownTable, percent } from '../../reports/markdown-table.ts';
import { corporaFolder } from '../corpora-folder.ts';
import { installPeers } from '../peers/install-peers.ts';
import { recognisers } from './recognisers.ts';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    debian: { type: 'string' },
    out: { type: 'string' },
    failures: { type: 'boolean', default: false },
  },
});

interface SentenceSet {
  name: string;
  language: 'pt' | 'en' | 'other';
  sentences: string[];
}

const eachCorpus = 300;
const minWords = 3;

/**
 * One sentence of each of some reviews, drawn at random; phrases of machine translations and of
 * treebanks are whole rows.
 */
function sentencesOf(rows: readonly CorpusRow[]): string[] {
  const random = seededRandom(1, rows[0]?.corpus ?? '');
  const segmenter = new Intl.Segmenter(rows[0]?.language, { granularity: 'sentence' });
  const sentences = new Set<string>();
  for (let tried = 0; tried < 20 * eachCorpus && sentences.size < eachCorpus; tried++) {
    const { text } = rows[random.below(rows.length)]!;
    const parts = Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter(
      (part) => (part.match(/\p{L}+/gu)?.length ?? 0) >= minWords,
    );
    if (parts.length > 0) sentences.add(parts[random.below(parts.length)]!);
  }
  return [...sentences];
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '');
}

function corpusSets(rows: readonly CorpusRow[]): SentenceSet[] {
  const names = [...new Set(rows.map(({ corpus }) => corpus))];
  const drawn = names.map((name) => {
    const own = rows.filter(({ corpus }) => corpus === name);
    return { language: own[0]!.language, sentences: sentencesOf(own) };
  });
  const of = (language: string): string[] =>
    drawn.filter((one) => one.language === language).flatMap(({ sentences }) => sentences);
  const short = (text: string): boolean => [...text].length <= 30;
  const [pt, en] = [of('pt'), of('en')];
  return [
    { name: 'Portuguese', language: 'pt', sentences: pt },
    { name: 'Portuguese, accents lost', language: 'pt', sentences: pt.map(withoutAccents) },
    { name: 'Portuguese, up to 30 characters', language: 'pt', sentences: pt.filter(short) },
    { name: 'English', language: 'en', sentences: en },
    { name: 'English, up to 30 characters', language: 'en', sentences: en.filter(short) },
  ];
}

const sentencesSchema = v.record(v.string(), v.array(v.string()));
const languageNames = new Intl.DisplayNames('en', { type: 'language' });

function otherSets(path: string, suffix: string): SentenceSet[] {
  const byLanguage = v.parse(sentencesSchema, JSON.parse(readFileSync(path, 'utf8')));
  return Object.entries(byLanguage).map(([code, sentences]) => ({
    name: `${languageNames.of(code) ?? code}${suffix}`,
    language: 'other',
    sentences,
  }));
}

installPeers();
const sets = [
  ...corpusSets(readCorpora(corporaFolder(values.corpora)).validation),
  ...otherSets(join(import.meta.dirname, 'review-sentences.json'), ', reviews'),
  ...(values.debian === undefined ? [] : otherSets(values.debian, ', sayings and messages')),
];
const report: LanguageReport = {
  sets: sets.map(({ name, language, sentences }) => ({
    name,
    language,
    sentences: sentences.length,
  })),
  recognisers: (await recognisers()).map(({ name, bytes, recognise }) => ({
    name,
    bytes,
    results: sets.map(({ language, sentences }) => {
      const answers = sentences.map(recognise);
      if (values.failures && name === 'ours') {
        answers.forEach((answer, i) => {
          if (answer !== language) console.log(`${language} → ${answer}\t${sentences[i]}`);
        });
      }
      const share = (count: number): number => Number((count / sentences.length).toFixed(4));
      return {
        right: share(answers.filter((answer) => answer === language).length),
        wrong: share(answers.filter((answer) => answer !== language && answer !== 'und').length),
      };
    }),
  })),
};

console.log('\nRight, with wrong next to it (the rest is undetermined), in percent\n');
console.log(
  markdownTable(
    ['', 'sentences', ...report.recognisers.map(({ name }) => name)],
    [
      ...report.sets.map(({ name, sentences }, set) => [
        name,
        String(sentences),
        ...report.recognisers.map(({ results }) => {
          const { right, wrong } = results[set]!;
          return `${percent(right ?? 0)} / ${percent(wrong ?? 0)}`;
        }),
      ]),
      ['KB', '', ...report.recognisers.map(({ bytes }) => (bytes / 1000).toFixed(0))],
    ],
  ),
);
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);
