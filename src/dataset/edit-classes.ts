import { classKey } from './class-key.ts';
import type { LabelAssignment, LabelTarget } from './dataset.ts';
import { nameOfValue, type OwnClasses } from './guess-classes.ts';

/**
 * Changes to own classes. Each gives a new mapping whose classes are numbered without a gap; a
 * class that the mapping lacks throws RangeError.
 */

/** Makes two classes one, which stands where `into` stood and keeps its name. */
export function mergeClasses(mapping: OwnClasses, from: number, into: number): OwnClasses {
  nameAt(mapping, from);
  nameAt(mapping, into);
  return from === into ? mapping : withoutClass(mapping, from, into);
}

/**
 * Gives a class another name. The name of another class makes the two one; an empty name changes
 * nothing.
 */
export function renameClass(mapping: OwnClasses, place: number, name: string): OwnClasses {
  nameAt(mapping, place);
  const trimmed = name.trim();
  if (trimmed === '') return mapping;
  const same = mapping.classes.findIndex(
    (other, index) => index !== place && classKey(other) === classKey(trimmed),
  );
  if (same >= 0) return mergeClasses(mapping, place, same);
  return { ...mapping, classes: mapping.classes.with(place, trimmed) };
}

/** Leaves the rows of a class out. */
export function leaveOutClass(mapping: OwnClasses, place: number): OwnClasses {
  nameAt(mapping, place);
  return withoutClass(mapping, place, 'leave-out');
}

/** Moves a class to another place; those between move up or down by one. */
export function moveClass(mapping: OwnClasses, from: number, to: number): OwnClasses {
  nameAt(mapping, from);
  nameAt(mapping, to);
  const order = mapping.classes.map((_, index) => index);
  order.splice(to, 0, ...order.splice(from, 1));
  return reorderClasses(mapping, order);
}

/** @param order the present places, in their new order */
export function reorderClasses(mapping: OwnClasses, order: readonly number[]): OwnClasses {
  const { classes } = mapping;
  if (order.length !== classes.length || new Set(order).size !== order.length) {
    throw new RangeError('An order names every class once');
  }
  return {
    ...mapping,
    classes: order.map((place) => nameAt(mapping, place)),
    assignments: withTargets(mapping.assignments, (place) => order.indexOf(place)),
  };
}

/** Adds a class that no value of the column has, such as one that is only predicted. */
export function addClass(mapping: OwnClasses, name: string): OwnClasses {
  const trimmed = name.trim();
  const isKnown = mapping.classes.some((other) => classKey(other) === classKey(trimmed));
  if (trimmed === '' || isKnown) return mapping;
  return { ...mapping, classes: [...mapping.classes, trimmed] };
}

/**
 * Gives one value another class, or takes it out of all. A class that loses its last value goes;
 * `new` makes a class named after the value.
 */
export function assignValue(
  mapping: OwnClasses,
  assignment: number,
  target: number | 'leave-out' | 'new' | null,
): OwnClasses {
  const chosen = mapping.assignments[assignment];
  if (chosen === undefined) throw new RangeError(`There is no value ${String(assignment)}`);
  if (typeof target === 'number') nameAt(mapping, target);
  const before = chosen.target;
  if (before === target) return mapping;
  const added = target === 'new' ? withClassOf(mapping, chosen) : mapping;
  const place = target === 'new' ? placeOf(added, chosen) : target;
  const assigned: OwnClasses = {
    ...added,
    assignments: added.assignments.with(assignment, { ...chosen, target: place }),
  };
  const isEmptied =
    typeof before === 'number' && !assigned.assignments.some((other) => other.target === before);
  return isEmptied ? withoutClass(assigned, before, null) : assigned;
}

function withClassOf(mapping: OwnClasses, { value }: LabelAssignment): OwnClasses {
  return addClass(mapping, nameOfValue(value));
}

function placeOf({ classes }: OwnClasses, { value }: LabelAssignment): number {
  return classes.findIndex((name) => classKey(name) === classKey(value));
}

function nameAt({ classes }: OwnClasses, place: number): string {
  const name = classes[place];
  if (name === undefined) throw new RangeError(`There is no class ${String(place)}`);
  return name;
}

function withoutClass(mapping: OwnClasses, gone: number, instead: LabelTarget | null): OwnClasses {
  const closedUp = (place: number): number => (place > gone ? place - 1 : place);
  return {
    ...mapping,
    classes: mapping.classes.filter((_, place) => place !== gone),
    assignments: withTargets(mapping.assignments, (place) => {
      if (place !== gone) return closedUp(place);
      return typeof instead === 'number' ? closedUp(instead) : instead;
    }),
  };
}

function withTargets(
  assignments: readonly LabelAssignment[],
  change: (place: number) => LabelTarget | null,
): LabelAssignment[] {
  return assignments.map((assignment) => {
    const { target } = assignment;
    return typeof target === 'number' ? { ...assignment, target: change(target) } : assignment;
  });
}
