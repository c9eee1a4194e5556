import { afterAll, expect, it } from 'vitest';
import { disposeClients, openClient } from '../engine-clients.ts';
import { sessionOver } from '../sessions.ts';

afterAll(disposeClients);

const file = (header: string, ...rows: string[]) =>
  new File([[header, ...rows].join('\n')], 'a.csv', { type: 'text/csv' });

it('keeps the task that was chosen while the labels were still being guessed', async () => {
  const session = sessionOver(openClient());
  const opening = session.openFiles([
    file('review,label', 'I love it,pos', 'Terrible thing,neg', 'Great value,pos'),
  ]);
  session.addEventListener(
    'change',
    () => {
      const { guessing, opened } = session.mapping;
      if (guessing && opened?.task !== 'compare') session.mapping.chooseTask('compare');
    },
    { signal: AbortSignal.timeout(60_000) },
  );
  await opening;
  expect(session.mapping.guessing).toBe(false);
  expect(session.opened?.task).toBe('compare');
});

it('asks anew for the next file', async () => {
  const session = sessionOver(openClient());
  await session.openFiles([file('review,label', 'I love it,pos', 'Terrible thing,neg')]);
  session.mapping.chooseTask('classify');
  await session.openFiles([file('review,label', 'I love it,pos', 'Terrible thing,neg')]);
  expect(session.opened?.task).toBe('evaluate');
});
