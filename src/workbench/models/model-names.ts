import type { ModelInfo } from '../../model/model-info.ts';
import type { StoreContents } from '../../storage/model-store.ts';
import type { StoredModel } from '../../storage/stored-model.ts';

/** Names one model among all. */
export function keyOf({ info }: Pick<StoredModel, 'info'>): string {
  return `${info.id} ${info.version}`;
}

/** Differs also for two models that were stored under the same key one after the other. */
export function momentOf(model: StoredModel): string {
  return `${keyOf(model)} ${model.added}`;
}

/** A model as a user knows it. */
export function fullName({ name, version }: ModelInfo): string {
  return `${name} ${version}`;
}

/** Whether two readings of the store are of the same models, with the same one active. */
export function sameContents(one: StoreContents | null, other: StoreContents | null): boolean {
  return JSON.stringify(namesOf(one)) === JSON.stringify(namesOf(other));
}

function namesOf(contents: StoreContents | null): unknown {
  if (contents === null) return null;
  const { models, active } = contents;
  return [models.map(momentOf), active === null ? null : momentOf(active)];
}
