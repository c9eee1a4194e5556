import { accuracy } from '../../evaluation/accuracy.ts';
import { confusionMatrix } from '../../evaluation/confusion-matrix.ts';
import { bitsetWhere, emptyBitset, hasRow, rowsOf } from '../bitset.ts';
import { scoresOf } from '../../evaluation/answers.ts';
import { confidences } from '../confidences.ts';
import type {
  PoorGeneralisationEvidence,
  Strength,
  TrainingReference,
} from '../source-evidence.ts';
import { languageNames } from '../language-names.ts';
import type { Evaluated, FoundSource } from './evaluated.ts';
import { excessOverRest, groupErrors, isWorse } from './group-errors.ts';
import { populationStabilityIndex } from './population-stability-index.ts';
import { strengthOf, strongest } from './strength.ts';

/** A review with a larger share of unknown words is one of many unknown words. */
const manyUnknown = 0.5;

/** A language of a smaller share of the training rows was hardly learnt. */
const minLanguageShare = 0.05;

/** Languages that count as learnt where the training rows are not known. */
const assumedLanguages: Readonly<Record<string, number>> = { pt: 0.5, en: 0.5 };

/**
 * Weak, moderate, strong: accuracy below that on the classifier's own held-out rows, beyond chance.
 */
const accuracyLosses = [0.02, 0.05, 0.1] as const;

/** Mean confidence above accuracy. */
const overconfidence = [0.03, 0.07, 0.15] as const;

/**
 * Population stability index: below 0.1 no drift, from 0.25 on a large one, by the usage of credit
 * scoring. It shows other rows, not worse answers, and is a weak sign at most.
 */
const someDrift = 0.1;
const driftLevels = [0.25, Infinity, Infinity] as const;
const driftLevel = 0.05;

/**
 * Share of all errors that unusual rows (unknown words, language, length) have beyond the rate of
 * the rest, where they err more often.
 */
const excessShares = [0.02, 0.1, 0.25] as const;

/** What is measured of each row apart from its prediction. */
export interface ReviewMeasures {
  wordCounts: Uint32Array;
  /** Index in `languageNames`. */
  languages: Uint8Array;
  /** Share of the words that the classifier does not know; null where not measured. */
  unknownWordShares: Float32Array | null;
}

/**
 * Signs that the rows are not what the classifier learnt from. Its strength is that of the
 * strongest sign.
 */
export function poorGeneralisation(
  { rows, classes, wrong, errorCount }: Evaluated,
  { wordCounts, languages, unknownWordShares }: ReviewMeasures,
  reference: TrainingReference | null,
): FoundSource<'poor-generalisation'> {
  const { length, classCount, labels, predicted, probabilities } = rows;
  const learnt = reference?.languages ?? assumedLanguages;
  // An undetermined language is mostly a short text, which is a matter of context.
  const isForeign = languageNames.map(
    (name) => name !== 'und' && (learnt[name] ?? 0) < minLanguageShare,
  );
  const usual = reference?.wordCounts;
  const many = bitsetWhere(length, (row) => (unknownWordShares?.[row] ?? 0) > manyUnknown);
  const foreign = bitsetWhere(length, (row) => isForeign[languages[row]!]!);
  const unusual =
    usual === undefined
      ? emptyBitset(length)
      : bitsetWhere(length, (row) => {
          const words = wordCounts[row]!;
          return words < usual.low || (usual.high !== null && words > usual.high);
        });
  const strange = many.map((word, index) => word | foreign[index]! | unusual[index]!);
  const ofStrange = groupErrors(strange, wrong, length);
  const wrongRows = rowsOf(wrong);

  const drift =
    reference?.scores === undefined || probabilities === null || classCount !== 2
      ? null
      : populationStabilityIndex(scoresOf(probabilities, classCount, 1), reference.scores);
  const beyondChance = drift !== null && drift.pValue < driftLevel;
  const confidence = confidences(rows);
  const found = accuracy(confusionMatrix(labels, predicted, classes.length));
  const evidence: PoorGeneralisationEvidence = {
    accuracy: found,
    overconfidence: confidence === null ? null : mean(confidence) - (found.value ?? 0),
    scoreDrift: drift?.index ?? null,
    scoresDrifted: beyondChance && drift.index >= someDrift,
    unknownWordShare: unknownWordShares === null ? null : mean(unknownWordShares),
    unknownWordShareOfErrors:
      unknownWordShares === null || errorCount === 0
        ? null
        : mean(Float32Array.from(wrongRows, (row) => unknownWordShares[row]!)),
    manyUnknownWords: unknownWordShares === null ? null : groupErrors(many, wrong, length),
    languages: Object.fromEntries(
      languageNames.map((name, index) => [
        name,
        languages.filter((language) => language === index).length / Math.max(1, length),
      ]),
    ),
    otherLanguages: groupErrors(foreign, wrong, length),
    unusualLength: usual === undefined ? null : groupErrors(unusual, wrong, length),
    reference,
  };
  return {
    source: 'poor-generalisation',
    strength: strongest(
      accuracyLoss(evidence),
      // Of few rows the mean confidence says little.
      length >= 30 && evidence.overconfidence !== null
        ? strengthOf(evidence.overconfidence, overconfidence)
        : 'none',
      beyondChance ? strengthOf(drift.index, driftLevels) : 'none',
      isWorse(ofStrange)
        ? strengthOf(excessOverRest(ofStrange) / Math.max(1, errorCount), excessShares)
        : 'none',
    ),
    evidence,
    rows: wrongRows.filter((row) => hasRow(strange, row)),
  };
}

function accuracyLoss({ accuracy, reference }: PoorGeneralisationEvidence): Strength {
  if (accuracy.value === null || reference?.accuracy === undefined) return 'none';
  if (accuracy.high >= reference.accuracy) return 'none';
  return strengthOf(reference.accuracy - accuracy.value, accuracyLosses);
}

function mean(values: Float64Array | Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}
