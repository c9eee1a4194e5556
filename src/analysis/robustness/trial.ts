import type { RecognisedLanguage } from '../../text/language.ts';
import { breathe, type AnalysisHooks } from '../analysis-hooks.ts';
import type { Perturbation, PerturbationLanguage } from './perturbation.ts';
import { seededRandom, type RandomSource } from '../../text/seeded-random.ts';

/** Changed texts that wait for a classifier. */
export interface Trial {
  name: string;
  expects: Perturbation['expects'];
  /** Row of each changed text, ascending. */
  rows: Uint32Array;
  /** The changed texts, to be classified in this order. */
  texts: string[];
  /**
   * Rows of the sample that look as if the change had been made to them before; missing where that
   * cannot be told.
   */
  already?: Uint32Array;
  /** Rows of the sample. */
  sampled: number;
}

/** Reviews to try. */
export interface TrialSample {
  /** All texts; rows are their indices. */
  texts: readonly string[];
  /** Rows to try, ascending (`sampleRows`). */
  rows: Uint32Array;
  languageOf: (row: number) => RecognisedLanguage;
}

/**
 * Characters of one text that are tried: longer ones, a hundred times a review, are passed over.
 */
const longestText = 20_000;
/** Texts changed, each in all ways, between two pauses. */
const textsPerSlice = 16;

/**
 * Rows to try: all of them, or `size` drawn without replacement; ascending.
 *
 * @param length how many rows there are
 */
export function sampleRows(length: number, size: number, seed: number): Uint32Array {
  const rows = Uint32Array.from({ length }, (_, row) => row);
  if (length <= size) return rows;
  const random = seededRandom(seed, 'sample');
  for (let i = 0; i < size; i++) {
    const j = i + random.below(length - i);
    const kept = rows[i] as number;
    rows[i] = rows[j] as number;
    rows[j] = kept;
  }
  return rows.slice(0, size).sort();
}

/** The language of texts too short to tell: that of most of the others. */
function usualLanguage(languages: readonly RecognisedLanguage[]): PerturbationLanguage {
  let lead = 0;
  for (const language of languages) lead += language === 'pt' ? 1 : language === 'en' ? -1 : 0;
  return lead >= 0 ? 'pt' : 'en';
}

/**
 * Changes every text of the sample in every way that applies to it. Texts in another language than
 * Portuguese and English are left out. The same sample and seed give the same texts, whichever
 * perturbations are asked for.
 *
 * @param seed a whole number
 * @throws AnalysisAborted once the signal says so
 */
export async function planTrials(
  sample: TrialSample,
  perturbations: readonly Perturbation[],
  seed: number,
  hooks: AnalysisHooks = {},
): Promise<Trial[]> {
  const { texts, rows } = sample;
  const languages = Array.from(rows, (row) => sample.languageOf(row));
  const usual = usualLanguage(languages);
  const plans = perturbations.map((perturbation) => ({
    perturbation,
    already: [] as number[],
    tried: [] as number[],
    changed: [] as string[],
  }));
  const total = perturbations.length * rows.length;
  for (const [i, row] of rows.entries()) {
    if (i % textsPerSlice === textsPerSlice - 1) {
      hooks.onProgress?.(i * perturbations.length, total);
      await breathe(hooks);
    }
    const text = texts[row] as string;
    const language = languages[i] as RecognisedLanguage;
    if (language === 'other' || text.length > longestText) continue;
    const rules = language === 'und' ? usual : language;
    // All changes of one text in turn: its words are then found once.
    for (const { perturbation, already, tried, changed } of plans) {
      const { name, apply, isAlready } = perturbation;
      if (isAlready?.(text, rules) === true) already.push(row);
      const answer = apply(text, rules, lateRandom(seed, name, text));
      if (answer === null) continue;
      tried.push(row);
      changed.push(answer);
    }
  }
  hooks.onProgress?.(total, total);
  return plans.map(({ perturbation: { name, expects, isAlready }, already, tried, changed }) => ({
    name,
    expects,
    rows: Uint32Array.from(tried),
    texts: changed,
    ...(isAlready === undefined ? {} : { already: Uint32Array.from(already) }),
    sampled: rows.length,
  }));
}

/** Random numbers of a text and a change, made when one is asked for: most changes draw none. */
function lateRandom(seed: number, name: string, text: string): RandomSource {
  let random: RandomSource | undefined;
  return {
    below: (limit) => (random ??= seededRandom(seed, `${name} ${text}`)).below(limit),
  };
}
