import { ModelStore } from './model-store.ts';

/**
 * The models stored by this site. One object for the whole page, so that it holds one connection
 * and one channel.
 */
export const siteModels = new ModelStore();
