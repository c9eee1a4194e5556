/** Where a corpus comes from and under which terms. */
export interface CorpusTerms {
  licence: string;
  source: string;
}

const b2w = 'B2W-Reviews01 (americanas.com), e-commerce reviews';

const terms: Readonly<Record<string, CorpusTerms>> = {
  olist: { licence: 'CC BY-NC-SA 4.0', source: 'Brazilian E-Commerce Public Dataset by Olist' },
  b2w10k: { licence: 'CC BY-NC-SA 4.0', source: `${b2w}, sample of 10,000` },
  repro: { licence: 'CC BY-NC-SA 4.0', source: `RePro, product reviews from ${b2w}` },
  mercadolivre: { licence: 'none stated', source: 'Mercado Livre product reviews' },
  sst2_pt: {
    licence: 'as SST',
    source: 'Stanford Sentiment Treebank, two classes, machine-translated into Portuguese',
  },
  imdb_en: {
    licence: 'cite to use',
    source: 'Large Movie Review Dataset, training half (A. L. Maas et al., 2011)',
  },
  amazon_bcd: {
    licence: 'none stated',
    source: 'Amazon reviews of books, clothes and electronics',
  },
  amazon_mds: {
    licence: 'research use',
    source: 'Multi-Domain Sentiment Dataset (J. Blitzer, M. Dredze, F. Pereira, 2007)',
  },
  primer: { licence: 'MIT', source: 'Short phrases in lab/training/primer.ts' },
  composed: {
    licence: 'MIT',
    source: 'Judgements put together in lab/training/composed-phrases.ts',
  },
  womens: { licence: 'CC0-1.0', source: "Women's E-Commerce Clothing Reviews" },
  datafiniti: {
    licence: 'CC BY-NC-SA 4.0',
    source: 'Datafiniti, consumer reviews of Amazon devices',
  },
  rt_polarity: {
    licence: 'cite to use',
    source: 'Movie Review polarity sentences (B. Pang, L. Lee, 2005)',
  },
  sst2_en: {
    licence: 'cite to use',
    source: 'Stanford Sentiment Treebank, two classes (R. Socher et al., 2013)',
  },
};

/** Terms of a known corpus; of another, that nothing is known. */
export function corpusTerms(corpus: string): CorpusTerms {
  return Object.hasOwn(terms, corpus)
    ? (terms[corpus] as CorpusTerms)
    : { licence: 'not known to the pipeline', source: corpus };
}
