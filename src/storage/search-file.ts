import type { KeptSearch } from './kept-training.ts';

/** A search that is not finished, as a JSON file, with the numbers that it would go on from. */
export function searchFile({ checkpoints }: KeptSearch): File {
  const last = checkpoints.at(-1);
  const content = {
    schema: 'review-classifier/search@1',
    name: last?.name ?? '',
    saved: last?.saved ?? null,
    planned: last?.planned ?? 0,
    started: last === undefined ? null : (JSON.parse(last.state) as unknown),
    trials: checkpoints.map(({ trial: { key, seconds, logits } }) => ({
      ...{ key, seconds },
      logits: Array.from(logits),
    })),
  };
  const type = 'application/json';
  return new File([`${JSON.stringify(content)}\n`], `${last?.name ?? 'search'}-search.json`, {
    type,
  });
}
