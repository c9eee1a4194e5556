import { wilsonInterval } from '../../src/evaluation/wilson-interval.ts';
import type { CardFacts } from './card-facts.ts';
import type { CardWriter } from './card-writer.ts';
import type { TemplateValues } from './fill-template.ts';

const barLength = 20;

/** A bar as long as the share; a reader sees without the numbers whether the bars rise evenly. */
function bar(share: number): string {
  const filled = Math.round(share * barLength);
  return '█'.repeat(filled) + '░'.repeat(barLength - filled);
}

/**
 * Whether the probabilities mean what they say: the error before and after the temperature, and the
 * reliability diagram.
 */
export function calibrationValues(facts: CardFacts, writer: CardWriter): TemplateValues {
  const { manifest, measurements } = facts;
  const { say, whole, percent, interval, table } = writer;
  const { before, after } = manifest.calibration.expectedCalibrationError;
  return {
    errorBefore: percent(before),
    errorAfter: percent(after),
    reliabilityTable: table(
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
  };
}
