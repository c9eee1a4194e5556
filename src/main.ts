import './workbench/shell/page-realm.ts';
import './ui/theme.css';
import { EngineClient } from './client/engine-client.ts';
import { preferredLocale, useLocale } from './i18n/locale.ts';
import { shippedModel } from './model/shipped-model.ts';
import { siteModels } from './storage/site-models.ts';
import { followColorScheme } from './ui/color-scheme.ts';
import { nextTask } from './ui/next-task.ts';
import { AppShell } from './workbench/shell/app-shell.ts';
import { FollowedModel } from './workbench/shell/followed-model.ts';

followColorScheme();

const followed = new FollowedModel(siteModels);
const client = new EngineClient({
  modelUrl: new URL(shippedModel, document.baseURI),
  ownModel: followed.files,
});
followed.follow(client);
// Started before the page is drawn: the model is the longest part of the way to the first answer.
// The shell tells the user when it fails.
client.modelReady().catch(() => {});

await useLocale(preferredLocale());
// The scripts were run in this task; together with drawing the page it would be a long one.
await nextTask();
const shell = new AppShell();
shell.client = client;
shell.followed = followed;
document.body.append(shell);
