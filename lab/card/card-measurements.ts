import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Model } from '../../src/model/model.ts';
import type { ValidationReport } from '../reports/validation-report.ts';
import type { CorpusRow } from '../training/corpus.ts';
import { lengthBand, lengthBands } from '../measure/length-bands.ts';
import {
  answersOf,
  measureRows,
  placesByCorpus,
  type Measurement,
} from '../measure/measure-by-corpus.ts';

/**
 * Corpora of phrases, parts of one sentence standing on both sides of the split: lengths and
 * probabilities are measured without them.
 */
const phrases: readonly string[] = ['sst2_en', 'sst2_pt'];

const bins = 10;

function reliabilityOf(
  labels: Uint8Array,
  probabilities: Float64Array,
): ValidationReport['reliability'] {
  const rows = new Float64Array(bins);
  const said = new Float64Array(bins);
  const positive = new Float64Array(bins);
  probabilities.forEach((probability, row) => {
    const bin = Math.min(bins - 1, Math.floor(probability * bins));
    rows[bin]!++;
    said[bin]! += probability;
    positive[bin]! += labels[row]!;
  });
  return Array.from(rows, (count, bin) => ({
    low: bin / bins,
    high: (bin + 1) / bins,
    rows: count,
    said: count === 0 ? 0 : said[bin]! / count,
    positive: count === 0 ? 0 : positive[bin]! / count,
  }));
}

/** Runs the model over the rows once, and measures it by corpus, by length and by probability. */
export function measureForCard(model: Model, rows: readonly CorpusRow[]): ValidationReport {
  const probabilities = model.positiveProbabilities(rows.map(({ text }) => text));
  const labels = Uint8Array.from(rows, ({ label }) => label);
  const measure = (places: readonly number[]): Measurement =>
    measureRows(
      evaluate({
        answers: answersOf(
          model,
          Float64Array.from(places, (place) => probabilities[place]!),
        ),
        labels: Uint8Array.from(places, (place) => labels[place]!),
      }),
      places.length,
    );
  const whole = [...rows.keys()].filter((place) => !phrases.includes(rows[place]!.corpus));
  const bands = whole.map((place) => lengthBand(rows[place]!.text));
  return {
    corpora: [...placesByCorpus(rows)].map(([corpus, places]) => ({
      corpus,
      language: rows[places[0]!]!.language,
      ...measure(places),
    })),
    lengths: [...lengthBands, null].map((longest, band) => ({
      longest,
      ...measure(whole.filter((_, i) => bands[i] === band)),
    })),
    reliability: reliabilityOf(
      Uint8Array.from(whole, (place) => labels[place]!),
      Float64Array.from(whole, (place) => probabilities[place]!),
    ),
  };
}
