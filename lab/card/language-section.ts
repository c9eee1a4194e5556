import type { LanguageReport } from '../reports/language-report.ts';
import type { CardFacts } from './card-facts.ts';
import type { CardWriter } from './card-writer.ts';
import type { TemplateValues } from './fill-template.ts';

type Result = LanguageReport['recognisers'][number]['results'][number];

interface Row {
  name: string;
  sentences: number;
  /** A recogniser each. */
  results: Result[];
}

const setNames: Readonly<Record<string, string>> = {
  Portuguese: 'português',
  'Portuguese, accents lost': 'português sem acentos',
  'Portuguese, up to 30 characters': 'português, até 30 caracteres',
  English: 'inglês',
  'English, up to 30 characters': 'inglês, até 30 caracteres',
};

/** Sets of one kind together, every sentence counting the same. */
function together(name: string, report: LanguageReport, kind: RegExp): Row {
  const places = report.sets.flatMap((set, place) =>
    set.language === 'other' && kind.test(set.name) ? [place] : [],
  );
  const sentences = places.reduce((sum, place) => sum + report.sets[place]!.sentences, 0);
  const share = (results: readonly Result[], of: 'right' | 'wrong'): number =>
    places.reduce(
      (sum, place) => sum + (results[place]?.[of] ?? 0) * report.sets[place]!.sentences,
      0,
    ) / sentences;
  return {
    name,
    sentences,
    results: report.recognisers.map(({ results }) => ({
      right: share(results, 'right'),
      wrong: share(results, 'wrong'),
    })),
  };
}

/**
 * How well a sentence's language is recognised, next to small packages of npm; nothing where that
 * was not measured.
 */
export function languageValues({ reports }: CardFacts, writer: CardWriter): TemplateValues {
  const { say, whole, percent, table } = writer;
  const { language: report } = reports;
  if (report === null) return { languageReport: false, languageTable: '' };
  const rows: Row[] = [
    ...report.sets.flatMap(({ name, language, sentences }, place) =>
      language === 'other'
        ? []
        : [
            {
              name: say(name, setNames[name] ?? name),
              sentences,
              results: report.recognisers.map(({ results }) => results[place]!),
            },
          ],
    ),
    together(say('Spanish', 'espanhol'), report, /^Spanish/),
    together(say('Galician and Catalan', 'galego e catalão'), report, /^(Galician|Catalan)/),
    together(say('other languages', 'outros idiomas'), report, /^(?!Spanish|Galician|Catalan)/),
  ].filter(({ sentences }) => sentences > 0);
  return {
    languageReport: true,
    languageTable: table(
      [
        say('language', 'idioma'),
        say('sentences', 'frases'),
        ...report.recognisers.map(({ name }) => (name === 'ours' ? say('this one', 'este') : name)),
      ],
      [
        ...rows.map(({ name, sentences, results }) => [
          name,
          whole(sentences),
          ...results.map(({ right, wrong }) => `${percent(right)} / ${percent(wrong)}`),
        ]),
        [
          say('size, KB', 'tamanho, KB'),
          '',
          ...report.recognisers.map(({ bytes }) => whole(bytes / 1000)),
        ],
      ],
    ),
  };
}
