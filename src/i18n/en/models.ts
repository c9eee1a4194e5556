import type { StorageErrorCode } from '../../storage/storage-error.ts';

export const models = {
  heading: 'Models',
  lead: 'The model that is active answers on every page of this site. Models that you import stay on this device.',
  import: 'Import a model',
  importDrop: 'Drop the zip of a model bundle here',
  importDropNow: 'Release to import it',
  importPick: 'Choose a zip',
  importNote:
    'A bundle is checked whole before anything of it runs: sizes, hashes, shapes and graph. Nothing in it can name an address or hold code.',
  importing: 'Unpacking and verifying…',
  imported: (name: string) => `${name} was imported. It answers once you activate it.`,
  alreadyThere: (name: string) => `${name} is here already. Erase it first to replace it.`,
  oneAtATime: 'Drop one zip at a time.',
  refused: 'The model was not imported.',
  missingFile: (file: string) => `${file} is not in the archive.`,
  ownFailed: (reason: string) =>
    `Your active model could not be loaded, so the shipped one answers. ${reason}`,
  dismiss: 'Dismiss',

  shipped: 'Shipped with this site',
  own: 'Your own, stored on this device',
  active: 'Active',
  activate: 'Activate',
  activating: 'Loading the model…',
  export: 'Export (zip)',
  exporting: 'Packing…',
  card: 'Model card',
  noCard: 'This bundle has no model card.',
  erase: 'Erase',
  eraseQuestion: (name: string) => `Erase ${name} from this device? It cannot be brought back.`,
  eraseNow: 'Erase for good',
  keep: 'Keep it',
  erased: (name: string) => `${name} was erased.`,
  back: (name: string) => `Go back to ${name}`,

  size: 'Size',
  languages: 'Languages',
  languageNames: { pt: 'Portuguese', en: 'English' } as Record<string, string>,
  licence: 'Licence of the weights',
  meanAccuracy: 'Mean accuracy',
  meanMacroF1: 'Mean macro-F1',
  over: (corpora: number) => `over ${corpora} ${corpora === 1 ? 'corpus' : 'corpora'}`,
  noMetrics: 'not stated',

  compare: 'Compare the models',
  compareLead:
    'Accuracy as each bundle states it, on the validation split of each corpus. What a bundle states of itself is not checked; evaluate it on your own file.',
  corpus: 'Corpus',
  rows: 'Reviews',
  mean: 'Mean',

  storage: (count: number, size: string) =>
    count === 0
      ? 'No model of your own is stored on this device.'
      : `${count} ${count === 1 ? 'model' : 'models'} of your own, ${size} on this device.`,

  storageErrors: {
    'storage-full':
      'There is no room left in this browser’s storage. Erase a model or free space on the device, then try again.',
    'storage-refused':
      'The browser refuses to store anything for this site (a private window, perhaps). The shipped model works all the same.',
    'storage-newer':
      'A newer version of this site has stored data here. Reload the page to use that version.',
  } satisfies Record<StorageErrorCode, string>,
};
