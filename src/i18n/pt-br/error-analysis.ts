import type { Messages } from '../english.ts';
import { advice } from './error-analysis/advice.ts';
import { confusions } from './error-analysis/confusions.ts';
import { evidence } from './error-analysis/evidence.ts';
import {
  changes,
  conditions,
  cues,
  fairness,
  labels,
  slices,
  words,
} from './error-analysis/findings.ts';
import { downloads, overview, page } from './error-analysis/page.ts';
import { notes, reading } from './error-analysis/reading.ts';
import {
  bar,
  labelReview,
  patterns,
  robustness,
  summary,
  tabs,
} from './error-analysis/workbench.ts';

export const errorAnalysis: Messages['errorAnalysis'] = {
  page,
  tabs,
  bar,
  summary,
  patterns,
  labelReview,
  robustness,
  overview,
  evidence,
  advice,
  reading,
  notes,
  slices,
  conditions,
  cues,
  words,
  confusions,
  labels,
  fairness,
  changes,
  downloads,
};
