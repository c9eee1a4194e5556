import type { ColumnDraft } from '../session/mapping-draft.ts';

/** What a column of the file can be chosen for. */
export type ColumnRole = 'text' | 'label' | 'id' | 'prediction' | 'date' | 'group';

/** The role of a column, or null. */
export function roleOf(columns: ColumnDraft, index: number): ColumnRole | null {
  const { text, label, id, prediction, date, groups } = columns;
  if (index === text) return 'text';
  if (index === label) return 'label';
  if (index === id) return 'id';
  if (index === prediction) return 'prediction';
  if (index === date) return 'date';
  return groups.includes(index) ? 'group' : null;
}

/** The roles once a column has a new one: whoever held a role of one column loses it. */
export function withRole(
  columns: ColumnDraft,
  index: number,
  role: ColumnRole | null,
): ColumnDraft {
  const freed = (held: number | null) => (held === index ? null : held);
  const others = {
    ...columns,
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
