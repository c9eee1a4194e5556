import { accuracy } from '../../src/evaluation/accuracy.ts';
import { confusionMatrix } from '../../src/evaluation/confusion-matrix.ts';
import { macroAverage } from '../../src/evaluation/macro-average.ts';
import type { CorpusRow } from '../training/corpus.ts';
import { placesByCorpus } from './measure-by-corpus.ts';
import type { PeerMeasurement } from '../reports/peers-report.ts';

/**
 * Accuracy and macro-F1 of answers without a probability, a corpus each.
 *
 * @param answers predicted class of each row, 0 or 1
 */
export function measureClasses(rows: readonly CorpusRow[], answers: Uint8Array): PeerMeasurement[] {
  return [...placesByCorpus(rows)].map(([corpus, places]) => {
    const matrix = confusionMatrix(
      Uint8Array.from(places, (place) => rows[place]!.label),
      Uint8Array.from(places, (place) => answers[place]!),
      2,
    );
    return {
      corpus,
      language: rows[places[0]!]!.language,
      rows: places.length,
      accuracy: Number((accuracy(matrix).value ?? 0).toFixed(6)),
      macroF1: Number((macroAverage(matrix).f1.value ?? 0).toFixed(6)),
    };
  });
}
