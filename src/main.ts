import './workbench/shell/page-realm.ts';
import './ui/theme.css';
import { EngineClient } from './client/engine-client.ts';
import { shippedModel } from './model/shipped-model.ts';
import { siteModels } from './storage/site-models.ts';
import { FollowedModel } from './workbench/shell/followed-model.ts';

const followed = new FollowedModel(siteModels);
const client = new EngineClient({
  modelUrl: new URL(shippedModel, document.baseURI),
  ownModel: followed.files,
});
followed.follow(client);
// Started before the scripts of the page itself have come: the model is the longest part of the way
// to the first answer. The shell tells the user when it fails.
client.modelReady().catch(() => {});

// Not awaited here: the page's script imports this one, which would then wait for itself.
void import('./workbench/shell/open-page.ts').then(({ openPage }) => openPage(client, followed));
