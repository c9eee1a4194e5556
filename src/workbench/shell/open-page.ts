import type { EngineClient } from '../../client/engine-client.ts';
import { preferredLocale, useLocale } from '../../i18n/locale.ts';
import { followColorScheme } from '../../ui/color-scheme.ts';
import { nextTask } from '../../ui/next-task.ts';
import { AppShell } from './app-shell.ts';
import type { FollowedModel } from './followed-model.ts';

/** Draws the page, around an engine that is starting already. */
export async function openPage(client: EngineClient, followed: FollowedModel): Promise<void> {
  followColorScheme();
  await useLocale(preferredLocale());
  // The scripts were run in this task; together with drawing the page it would be a long one.
  await nextTask();
  const shell = new AppShell();
  shell.client = client;
  shell.followed = followed;
  document.body.append(shell);
}
