import { composedCorpus } from '../training/composed-phrases.ts';
import { corpusTerms } from '../training/corpus-terms.ts';
import { primerCorpus } from '../training/primer.ts';
import type { CardFacts } from './card-facts.ts';
import type { CardWriter } from './card-writer.ts';
import type { TemplateValues } from './fill-template.ts';

const ownCorpora: readonly string[] = [primerCorpus, composedCorpus];

/** What was trained on, under which terms the weights therefore are, and how to get them again. */
export function dataValues(
  { manifest }: CardFacts,
  { say, whole, table }: CardWriter,
): TemplateValues {
  const { corpora, training, licence } = manifest;
  return {
    trainingRows: whole(training.rows),
    licence,
    seed: String(training.seed),
    dataTable: table(
      [
        'corpus',
        say('language', 'idioma'),
        say('training rows', 'linhas de treino'),
        say('source', 'origem'),
        say('terms', 'termos'),
      ],
      corpora.map(({ id, language, rows, source, licence: terms }) => [
        id,
        language,
        whole(rows),
        // Phrases of our own are named by the file that they are in now.
        ownCorpora.includes(id) ? corpusTerms(id).source : source,
        terms,
      ]),
    ),
  };
}
