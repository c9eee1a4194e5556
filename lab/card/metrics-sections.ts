import type { Measurement } from '../measure/measure-by-corpus.ts';
import type { CardFacts } from './card-facts.ts';
import { section, type CardWriter } from './card-writer.ts';

type Metric = 'accuracy' | 'macroF1' | 'expectedCalibrationError';
type Pair = { ours: Measurement; theirs: Measurement | null };

const metrics: readonly Metric[] = ['accuracy', 'macroF1', 'expectedCalibrationError'];

function metricCells(pair: Pair, { percent }: CardWriter): string[] {
  return metrics.flatMap((metric) => [percent(pair.ours[metric]), percent(pair.theirs?.[metric])]);
}

function metricHeader({ say }: CardWriter): string[] {
  return [
    say('accuracy', 'acurácia'),
    'scikit-learn',
    'macro-F1',
    'scikit-learn',
    'ECE',
    'scikit-learn',
  ];
}

/** Means over the corpora, each counting the same. */
function mean(pairs: readonly Pair[]): Pair {
  const of = (measured: readonly Measurement[]): Measurement => {
    const average = (metric: keyof Measurement): number =>
      measured.reduce((sum, one) => sum + one[metric], 0) / measured.length;
    return {
      rows: measured.reduce((sum, one) => sum + one.rows, 0),
      accuracy: average('accuracy'),
      macroF1: average('macroF1'),
      rocAuc: average('rocAuc'),
      expectedCalibrationError: average('expectedCalibrationError'),
    };
  };
  const theirs = pairs.flatMap((pair) => (pair.theirs === null ? [] : [pair.theirs]));
  return {
    ours: of(pairs.map(({ ours }) => ours)),
    theirs: theirs.length === pairs.length ? of(theirs) : null,
  };
}

/** Metrics by corpus and by language, beside scikit-learn's. */
export function corpusMetrics({ measurements, reports }: CardFacts, writer: CardWriter): string {
  const { say, whole, table } = writer;
  const { baseline } = reports;
  const pairs = measurements.corpora.map((ours) => ({
    name: ours.corpus,
    language: ours.language,
    ours,
    theirs: baseline?.corpora.find(({ corpus }) => corpus === ours.corpus) ?? null,
  }));
  const languages = [...new Set(pairs.map(({ language }) => language))].sort();
  const rows = [
    ...pairs,
    ...languages.map((language) => ({
      name: say(`mean, ${language}`, `média, ${language}`),
      language,
      ...mean(pairs.filter((pair) => pair.language === language)),
    })),
    { name: say('mean', 'média'), language: languages.join(', '), ...mean(pairs) },
  ];
  return section(
    say('Measurements', 'Medidas'),
    say(
      'On the validation split of each corpus, in percent; ECE is the expected calibration error. Means count every corpus the same.',
      'Na partição de validação de cada corpus, em porcentagem; ECE é o erro de calibração esperado. Nas médias, todo corpus conta o mesmo.',
    ),
    baseline === null
      ? ''
      : say(
          `Beside it, ${baseline.version} on the same rows: \`${baseline.model}\`, ${whole(baseline.features)} features.`,
          `Ao lado, ${baseline.version} nas mesmas linhas: \`${baseline.model}\`, ${whole(baseline.features)} atributos.`,
        ),
    table(
      ['corpus', say('language', 'idioma'), say('rows', 'linhas'), ...metricHeader(writer)],
      rows.map((row) => [
        row.name,
        row.language,
        whole(row.ours.rows),
        ...metricCells(row, writer),
      ]),
    ),
    say(
      `Phrases of one film-review sentence stand in both splits of sst2_en and sst2_pt, and sentences of rt_polarity in sst2_en: these numbers are too
high for both models. The temperature and the training settings were chosen on the rows that are measured here, so expect a little less on reviews of your own.`,
      `Trechos de uma mesma frase de crítica de cinema estão nas duas partições de sst2_en e sst2_pt, e frases de rt_polarity em sst2_en: esses números são altos
demais para os dois modelos. A temperatura e os parâmetros do treino foram escolhidos nas linhas medidas aqui; espere um pouco menos nas suas próprias avaliações.`,
    ),
  );
}

/** Metrics by the length of the reviews, beside scikit-learn's. */
export function lengthMetrics({ measurements, reports }: CardFacts, writer: CardWriter): string {
  const { say, whole, table } = writer;
  const measured = measurements.lengths.filter(({ rows }) => rows > 0);
  if (measured.length === 0) return '';
  const limits = measurements.lengths.map(({ longest }) => longest);
  return section(
    say('By length', 'Por tamanho'),
    say(
      'In characters, over all corpora but the phrases of sst2_en and sst2_pt, in percent.',
      'Em caracteres, sobre todos os corpora menos os trechos de sst2_en e sst2_pt, em porcentagem.',
    ),
    table(
      [say('characters', 'caracteres'), say('rows', 'linhas'), ...metricHeader(writer)],
      measured.map((ours) => {
        const shortest = (limits[limits.indexOf(ours.longest) - 1] ?? 0) + 1;
        const theirs = reports.baseline?.lengths.find(({ longest }) => longest === ours.longest);
        return [
          ours.longest === null
            ? say(`${whole(shortest)} and more`, `${whole(shortest)} ou mais`)
            : `${whole(shortest)}–${whole(ours.longest)}`,
          whole(ours.rows),
          ...metricCells({ ours, theirs: theirs ?? null }, writer),
        ];
      }),
    ),
  );
}
