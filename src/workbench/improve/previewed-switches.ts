import type { PreviewedTreatment } from '../../engine/training-api.ts';

/** The switches that can be shown on real reviews. */
export const previewedSwitches = [
  'labels',
  'cleaning',
  'augmentation',
  'rebalancing',
] as const satisfies readonly PreviewedTreatment[];
