import type { KeepingStore } from './kept-items.ts';
import { LabelDecisionStore } from './label-decision-store.ts';
import { ModelStore } from './model-store.ts';
import { NotesStore } from './notes.ts';
import { PreferenceStore } from './preference-store.ts';
import { SessionStore } from './session-store.ts';
import { TrainingStore } from './training-store.ts';

/**
 * Everything that keeps something of the user's on this device; a new store is added here. They are
 * objects of their own, so that what uses the same stores elsewhere on this page hears of an
 * erasure as it does of another tab's.
 */
export const keptStores: readonly KeepingStore[] = [
  new SessionStore(),
  new NotesStore(),
  new LabelDecisionStore(),
  new ModelStore(),
  new TrainingStore(),
  new PreferenceStore(),
];
