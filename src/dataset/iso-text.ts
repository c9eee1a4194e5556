/**
 * A date of a typed file as text, in UTC: `2024-05-31`, or `2024-05-31T14:30:00` where it has a
 * time.
 */
export function isoText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  if (iso.endsWith('T00:00:00.000Z')) return iso.slice(0, -14);
  return iso.endsWith('.000Z') ? iso.slice(0, -5) : iso.slice(0, -1);
}
