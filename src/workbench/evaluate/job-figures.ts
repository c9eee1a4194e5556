import type { Progress } from '../../engine/engine-api.ts';
import { formatBytes, formatDuration, formatInteger } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { JobPace } from '../../ui/job-pace.ts';

/** How much of how much, how fast and how long still, as far as it is known. */
export function jobFigures(
  { done, total, unit }: Progress,
  { rate, remaining }: JobPace,
): string[] {
  const words = messages().evaluate.progress;
  const amount = (number: number) =>
    unit === 'bytes' ? formatBytes(number) : words.rows({ number });
  return [
    total === null
      ? amount(done)
      : words.amount({
          done: unit === 'bytes' ? formatBytes(done) : formatInteger(done),
          total: amount(total),
        }),
    rate === null ? '' : words.rate({ amount: amount(Math.round(rate)) }),
    remaining === null ? '' : words.remaining({ duration: formatDuration(remaining) }),
  ].filter((figure) => figure !== '');
}
