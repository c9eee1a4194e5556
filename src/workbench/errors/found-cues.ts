import type { CueCount } from '../../analysis/error-analysis-report.ts';

export type FoundCue = [name: string, count: CueCount];

/** Cues that any row has, the worst first. */
export function foundCues(cues: Readonly<Record<string, CueCount>>): FoundCue[] {
  return Object.entries(cues)
    .filter(([, { rows }]) => rows > 0)
    .sort(([, a], [, b]) => (b.errorRate.value ?? 0) - (a.errorRate.value ?? 0));
}
