import type { CardFacts } from './card-facts.ts';
import { section, type CardWriter } from './card-writer.ts';

/** What was trained on, and under which terms the weights therefore are. */
export function dataSection({ manifest }: CardFacts, { say, whole, table }: CardWriter): string {
  const { corpora, training, licence } = manifest;
  return section(
    say('Data and licences', 'Dados e licenças'),
    say(
      `${whole(training.rows)} rows. Reviews with 1–2 stars are negative, with 4–5 positive; 3 stars were left out of training.`,
      `${whole(training.rows)} linhas. Avaliações com 1–2 estrelas são negativas, com 4–5 positivas; as de 3 ficaram fora do treino.`,
    ),
    table(
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
        source,
        terms,
      ]),
    ),
    say(
      `Some of the corpora may only be used non-commercially and shared alike. The weights therefore are under **${licence}**; the code around them is not.`,
      `Alguns corpora só permitem uso não comercial e compartilhamento pela mesma licença. Por isso os pesos estão sob **${licence}**; o código em volta deles, não.`,
    ),
  );
}

/** How to get the same bytes again, and the numbers of this card. */
export function reproduceSection({ manifest }: CardFacts, { say }: CardWriter): string {
  const folder = say('FOLDER', 'PASTA');
  return section(
    say('Reproduce', 'Reproduzir'),
    `    npm run train -- --corpora ${folder} --out public/models/${manifest.id} --seed ${manifest.training.seed}`,
    say(
      'The same rows and the same seed give the same bytes. The numbers beside it are measured by lab/measure, whose README says how; then this card is written again:',
      'As mesmas linhas e a mesma semente dão os mesmos bytes. Os números ao lado são medidos por lab/measure, cujo README diz como; depois esta ficha é escrita de novo:',
    ),
    `    npx tsx lab/card/write-model-card.ts --corpora ${folder} --model public/models/${manifest.id} --reports lab/measure`,
  );
}
