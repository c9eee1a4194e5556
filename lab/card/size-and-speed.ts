import { meanOverCorpora } from '../reports/peers-report.ts';
import type { CardFacts } from './card-facts.ts';
import type { CardWriter } from './card-writer.ts';
import type { TemplateValues } from './fill-template.ts';

/** The model next to its alternatives; nothing where that was not measured. */
export function peersValues({ reports }: CardFacts, writer: CardWriter): TemplateValues {
  const { say, whole, decimal, percent, table } = writer;
  const { peers } = reports;
  if (peers === null) return { peers: false, peersTable: '' };
  return {
    peers: true,
    peersTable: table(
      [
        say('classifier', 'classificador'),
        say('accuracy', 'acurácia'),
        'macro-F1',
        'macro-F1 pt',
        'macro-F1 en',
        'MB',
        say('of', 'de'),
        say('reviews/s', 'avaliações/s'),
      ],
      peers.map(({ name, version, bytes, sizeOf, reviewsPerSecond, corpora }) => [
        `${name} ${version}`,
        percent(meanOverCorpora(corpora, 'accuracy')),
        percent(meanOverCorpora(corpora, 'macroF1')),
        percent(meanOverCorpora(corpora, 'macroF1', 'pt')),
        percent(meanOverCorpora(corpora, 'macroF1', 'en')),
        decimal(bytes / 1e6, 2),
        sizeOf === 'model' ? say('model', 'modelo') : say('program and model', 'programa e modelo'),
        whole(reviewsPerSecond),
      ]),
    ),
  };
}
