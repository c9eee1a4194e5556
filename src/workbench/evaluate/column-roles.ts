import type { ColumnDraft } from '../session/mapping-draft.ts';

/** What a column of the file can be chosen for. */
export type ColumnRole = 'text' | 'title' | 'label' | 'id' | 'prediction' | 'date' | 'group';

/** The role of a column, or null. */
export function roleOf(columns: ColumnDraft, index: number): ColumnRole | null {
  const { text, title = null, label, id, prediction, date, groups } = columns;
  if (index === text) return 'text';
  if (index === title) return 'title';
  if (index === label) return 'label';
  if (index === id) return 'id';
  if (index === prediction) return 'prediction';
  if (index === date) return 'date';
  return groups.includes(index) ? 'group' : null;
}

/**
 * The roles once a column has a new one: whoever held a role of one column loses it. A text that is
 * chosen is in doubt no more.
 */
export function withRole(
  columns: ColumnDraft,
  index: number,
  role: ColumnRole | null,
): ColumnDraft {
  const freed = (held: number | null) => (held === index ? null : held);
  const { texts, ...known } = columns;
  const others: ColumnDraft = {
    ...known,
    ...(role === 'text' || texts === undefined ? {} : { texts }),
    title: freed(columns.title ?? null),
    text: freed(columns.text),
    label: freed(columns.label),
    id: freed(columns.id),
    prediction: freed(columns.prediction),
    date: freed(columns.date),
    groups: columns.groups.filter((group) => group !== index),
  };
  if (role === null) return others;
  if (role === 'group') {
    return { ...others, groups: [...others.groups, index].sort((a, b) => a - b) };
  }
  return { ...others, [role]: index };
}
