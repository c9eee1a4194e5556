import { loadPackage } from './load-package.ts';

/** A package that says how positive a text is. */
export interface SentimentPackage {
  /** As on npm. */
  name: string;
  /** What a page imports to use it as here. */
  imports: readonly string[];
  /** Above 0 for a positive text, below for a negative one, 0 where it finds neither. */
  score: (text: string, language: string) => number;
}

interface Default<T> {
  default: T;
}

type Analyser = new () => { analyze: (text: string) => { score: number } };
interface Vader {
  SentimentIntensityAnalyzer: { polarity_scores: (text: string) => { compound: number } };
}
type Wink = (text: string) => { score: number };
type NaturalAnalyser = new (
  language: string,
  stemmer: unknown,
  vocabulary: string,
) => { getSentiment: (words: readonly string[]) => number };
type Tokeniser = new () => { tokenize: (text: string) => string[] };

const naturalImports = [
  'natural/lib/natural/sentiment/SentimentAnalyzer.js',
  'natural/lib/natural/tokenizers/aggressive_tokenizer.js',
  'natural/lib/natural/tokenizers/aggressive_tokenizer_pt.js',
  'natural/lib/natural/stemmers/porter_stemmer.js',
  'natural/lib/natural/stemmers/porter_stemmer_pt.js',
] as const;

/**
 * natural is the only one with a Portuguese lexicon. Its parts are imported one by one: the whole
 * asks for databases.
 */
async function natural(): Promise<SentimentPackage> {
  const [analyser, english, portuguese, stemmer, portugueseStemmer] = naturalImports;
  const { default: Analyser } = await loadPackage<Default<NaturalAnalyser>>(analyser);
  const { default: EnglishTokeniser } = await loadPackage<Default<Tokeniser>>(english);
  const { default: PortugueseTokeniser } = await loadPackage<Default<Tokeniser>>(portuguese);
  const stem = (await loadPackage<Default<unknown>>(stemmer)).default;
  const portugueseStem = (await loadPackage<Default<unknown>>(portugueseStemmer)).default;
  const ofLanguage = {
    en: { analyser: new Analyser('English', stem, 'afinn'), tokeniser: new EnglishTokeniser() },
    pt: {
      analyser: new Analyser('Portuguese', portugueseStem, 'afinn'),
      tokeniser: new PortugueseTokeniser(),
    },
  };
  return {
    name: 'natural',
    imports: naturalImports,
    score(text, language) {
      const { analyser: known, tokeniser } = ofLanguage[language === 'pt' ? 'pt' : 'en'];
      const words = tokeniser.tokenize(text);
      return words.length === 0 ? 0 : known.getSentiment(words);
    },
  };
}

/** The packages that a web developer would take, each as its README says. */
export async function sentimentPackages(): Promise<SentimentPackage[]> {
  const { default: Analyser } = await loadPackage<Default<Analyser>>('sentiment');
  const { default: vader } = await loadPackage<Default<Vader>>('vader-sentiment');
  const { default: wink } = await loadPackage<Default<Wink>>('wink-sentiment');
  const analyser = new Analyser();
  return [
    {
      name: 'sentiment',
      imports: ['sentiment'],
      score: (text) => analyser.analyze(text).score,
    },
    {
      name: 'vader-sentiment',
      imports: ['vader-sentiment'],
      score: (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound,
    },
    { name: 'wink-sentiment', imports: ['wink-sentiment'], score: (text) => wink(text).score },
    await natural(),
  ];
}
