import { meanOverCorpora } from '../reports/peers-report.ts';
import type { CardFacts } from './card-facts.ts';
import { section, type CardWriter } from './card-writer.ts';

/** The model beside what else one would take; empty where that was not measured. */
export function sizeAndSpeed({ reports }: CardFacts, writer: CardWriter): string {
  const { say, whole, decimal, percent, table } = writer;
  const { peers } = reports;
  if (peers === null) return '';
  return section(
    say('Size and speed', 'Tamanho e velocidade'),
    say(
      `Beside what else one would take, on the validation rows; means over the corpora in percent. Sizes are what is downloaded, compressed: program and model, or the model alone
where it cannot run on a page. Reviews a second on one core of the same machine. scikit-learn and fastText were trained on the same rows; the packages of npm
have lexicons, only natural has a Portuguese one, and a text they find neither positive nor negative counts as positive.`,
      `Ao lado do que mais se usaria, nas linhas de validação; médias entre os corpora em porcentagem. Os tamanhos são o que se baixa, comprimido: programa e modelo, ou só o modelo
quando ele não roda em uma página. Avaliações por segundo em um núcleo da mesma máquina. scikit-learn e fastText foram treinados nas mesmas linhas; os pacotes do npm
têm léxicos, só o natural tem um em português, e um texto que eles não acham positivo nem negativo conta como positivo.`,
    ),
    table(
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
  );
}
