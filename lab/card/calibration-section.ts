import { wilsonInterval } from '../../src/evaluation/wilson-interval.ts';
import type { CardFacts } from './card-facts.ts';
import { section, type CardWriter } from './card-writer.ts';

const barLength = 20;

/** A bar as long as the share; a reader sees without the numbers whether the bars rise evenly. */
function bar(share: number): string {
  const filled = Math.round(share * barLength);
  return '█'.repeat(filled) + '░'.repeat(barLength - filled);
}

/** Whether the probabilities mean what they say: the error before and after the temperature, and the reliability diagram. */
export function calibrationSection(facts: CardFacts, writer: CardWriter): string {
  const { manifest, measurements } = facts;
  const { say, whole, percent, interval, table } = writer;
  const { before, after } = manifest.calibration.expectedCalibrationError;
  return section(
    say('Calibration', 'Calibração'),
    say(
      `Expected calibration error, mean over the corpora: ${percent(before)} % before the temperature, ${percent(after)} % after. The reliability diagram, over all corpora but the phrases of
sst2_en and sst2_pt: of the reviews that get a probability in each tenth, how many are positive? A bar is 100 % wide.`,
      `Erro de calibração esperado, média entre os corpora: ${percent(before)} % antes da temperatura, ${percent(after)} % depois. O diagrama de confiabilidade, sobre todos os corpora menos os
trechos de sst2_en e sst2_pt: das avaliações com probabilidade em cada décimo, quantas são positivas? Uma barra inteira é 100 %.`,
    ),
    table(
      [
        say('probability %', 'probabilidade %'),
        say('rows', 'linhas'),
        say('said %', 'dito %'),
        say('positive %', 'positivas %'),
        say('positive', 'positivas'),
      ],
      measurements.reliability
        .filter(({ rows }) => rows > 0)
        .map(({ low, high, rows, said, positive }) => [
          `${whole(low * 100)}–${whole(high * 100)}`,
          whole(rows),
          percent(said),
          interval({ value: positive, ...wilsonInterval(positive, rows) }),
          bar(positive),
        ]),
    ),
  );
}
