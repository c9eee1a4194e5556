import type { RowsOfFinding } from '../../engine/engine-api.ts';
import { messages } from '../../i18n/locale.ts';
import type { TrainingRecipe } from '../../learning/training-recipe.ts';
import type { BlockAction } from '../blocks/block.ts';
import type { ClassPair } from './error-counts.ts';

/** Rows that the user wants to see, and what they are called. */
export interface FindingWanted {
  finding: RowsOfFinding;
  heading: string;
  /** As the address says it, where that is not by the finding. */
  address?: string;
}

/** The parts of the page that can be gone to. */
export type ErrorsSection = 'slices' | 'fairness' | 'changes';

/** Errors to read: of one pair of classes or of all, from a place (from 0) on. */
export interface ReadingWanted {
  pair: ClassPair | null;
  place: number;
}

/** A part of the page, and the class that it is to show where there is a choice. */
export interface SectionWanted {
  section: ErrorsSection;
  ofClass: string | null;
}

/**
 * Lists the rows behind a finding.
 *
 * @param heading of the list; also what the button's accessible name says it lists, unless `words`
 *   says otherwise
 */
export function listRows(
  finding: RowsOfFinding,
  heading: string,
  words: { label?: string; name?: string } = {},
): BlockAction {
  const { page } = messages().errorAnalysis;
  const detail: FindingWanted = { finding, heading };
  const { label = page.list, name = page.listOf({ what: heading }) } = words;
  return { label, name, event: 'finding-wanted', detail };
}

/** Reads the errors of one pair of classes. */
export function readErrors(pair: ClassPair, label: string, name: string): BlockAction {
  const detail: ReadingWanted = { pair, place: 0 };
  return { label, name, event: 'reading-wanted', detail };
}

/** Goes to a part of the page. */
export function showSection(section: ErrorsSection, label: string): BlockAction {
  const detail: SectionWanted = { section, ofClass: null };
  return { label, event: 'section-wanted', detail };
}

/** Goes to the comparison of groups, with the class that is compared. */
export function showFairness(ofClass: string | null, label: string): BlockAction {
  const detail: SectionWanted = { section: 'fairness', ofClass };
  return { label, event: 'section-wanted', detail };
}

/** Goes to Improve with what is to be trained there. */
export function trainOn(recipe: TrainingRecipe, label: string): BlockAction {
  return { label, event: 'training-wanted', detail: { recipe } };
}

/** Takes another threshold. */
export function takeThreshold(threshold: number, label: string): BlockAction {
  return { label, event: 'threshold-wanted', detail: { threshold } };
}

declare global {
  interface HTMLElementEventMap {
    /** Bubbles, composed: asks the page to list the rows behind a finding. */
    'finding-wanted': CustomEvent<FindingWanted>;
    /** Bubbles, composed: asks the page to read errors. */
    'reading-wanted': CustomEvent<ReadingWanted>;
    /** Bubbles, composed: asks the page to go to one of its parts. */
    'section-wanted': CustomEvent<SectionWanted>;
    /** Bubbles, composed: the user wants to train by a recipe. */
    'training-wanted': CustomEvent<{ recipe: TrainingRecipe }>;
    /** Bubbles, composed: the user wants another threshold. */
    'threshold-wanted': CustomEvent<{ threshold: number }>;
  }
}
