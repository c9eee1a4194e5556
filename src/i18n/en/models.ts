import type { StorageErrorCode } from '../../storage/storage-error.ts';
import { numbersIn } from '../numbers.ts';

const { counted } = numbersIn('en');

export const models = {
  heading: 'Models',
  lead: 'The model that is active answers on every page of this site. Models that you import stay on this device.',
  import: 'Import a model',
  importDrop: 'Drop the zip of a model here',
  importDropNow: 'Release to import it',
  importPick: 'Choose a zip',
  importNote:
    'The whole zip is checked before anything in it runs: sizes, hashes, shapes and layers. Nothing in it can name an address or hold code.',
  importing: 'Unpacking and verifying…',
  imported: ({ name }: { name: string }) =>
    `${name} was imported. It answers once you activate it.`,
  unchanged: ({ name }: { name: string }) =>
    `${name} is here already, with the same files. Nothing was changed.`,
  replaced: ({ name }: { name: string }) => `${name} was replaced.`,
  isShipped: ({ name }: { name: string }) =>
    `${name} is the model of this site. A model of your own needs another ID or version.`,
  replaceQuestion: ({ name, active }: { name: string; active: boolean }) =>
    active
      ? `Another ${name} is stored here, and it is the active model. Replace it? The new one then answers on every page and in every open tab. The old one cannot be brought back.`
      : `Another ${name} is stored here. Replace it? The old one cannot be brought back.`,
  replaceNow: 'Replace it',
  keepOld: 'Keep the old one',
  switched: ({ name }: { name: string }) =>
    `${name} answers now: the active model was changed or erased, here or in another tab.`,
  oneAtATime: 'Drop one zip at a time.',
  refused: 'The model was not imported.',
  missingFile: ({ file }: { file: string }) =>
    file === 'manifest.json'
      ? 'The archive has neither manifest.json nor, for a model from elsewhere, vectoriser.json.'
      : `${file} is not in the archive.`,
  bring: {
    heading: 'Bring a model from Keras, tfjs or scikit-learn',
    lead: 'Put these files into one zip and import it. It must answer for two classes, negative and positive.',
    files: {
      'model.json': 'The layers, as tfjs saves a LayersModel.',
      'weights.bin':
        'The weights, under the names that model.json gives; several files are allowed.',
      'vectoriser.json':
        'How a text becomes the model’s input: how it is split, the vocabulary, padding or TF-IDF; and the model’s name, version, classes and languages.',
      'MODEL_CARD.md': 'Optional: what it was trained on, and what it is not for.',
    },
    layers:
      'These layers run: Embedding, Conv1D, pooling, Flatten, SimpleRNN, LSTM, GRU, Bidirectional, BatchNormalization, Dense, Activation and ReLU, one after the other; Dropout does nothing here. Others are refused, and so is code of any kind.',
    pack: 'In Python, keras_to_zip or sklearn_to_zip of this script writes the zip; it needs NumPy alone. How to use it is written at its top.',
    download: ({ file }: { file: string }) => `Download ${file}`,
  },
  ownFailed: ({ reason }: { reason: string }) =>
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
  eraseQuestion: ({ name }: { name: string }) =>
    `Erase ${name} from this device? It cannot be recovered.`,
  eraseNow: 'Erase for good',
  keep: 'Keep it',
  erased: ({ name }: { name: string }) => `${name} was erased.`,
  back: ({ name }: { name: string }) => `Go back to ${name}`,

  size: 'Size',
  classes: 'Classes',
  languages: 'Languages',
  languageNames: { pt: 'Portuguese', en: 'English' } as Record<string, string>,
  licence: 'Licence of the weights',
  meanAccuracy: 'Mean accuracy',
  meanMacroF1: 'Mean macro-F1',
  over: ({ corpora }: { corpora: number }) =>
    `over ${counted(corpora, { one: 'corpus', other: 'corpora' })}`,
  noMetrics: 'not stated',

  compare: 'Compare the models',
  compareLead:
    'Accuracy as each bundle states it, on the validation split of each corpus. What a bundle states of itself is not checked; evaluate it on your own file.',
  corpus: 'Corpus',
  rows: 'Reviews',
  mean: 'Mean',

  storage: ({ count, size }: { count: number; size: string }) =>
    count === 0
      ? 'No model of your own is stored on this device.'
      : `${counted(count, { one: 'model', other: 'models' })} of your own, ${size} on this device.`,

  damagedModels: ({ count, names }: { count: number; names: string }) =>
    `${counted(count, { one: 'stored model is', other: 'stored models are' })} damaged and cannot be used: ${names}.`,
  damagedActivations:
    'Which model was active can no longer be read, so the model of this site answers.',
  eraseDamaged: 'Erase what is damaged',
  eraseAll: 'Erase all stored models',
  eraseDamagedQuestion: 'Erase what is damaged from this device? It cannot be brought back.',
  eraseAllQuestion:
    'Erase every model that this site has stored on this device? They cannot be brought back.',
  damagedErased: 'What was damaged was erased.',
  allErased: 'All stored models were erased.',
  tryAgain: 'Try again',

  storageErrors: {
    'storage-full':
      'There is no room left in this browser’s storage. Erase a model or free space on the device, then try again.',
    'storage-refused':
      'The browser refuses to store anything for this site (a private window, perhaps). The shipped model works all the same.',
    'storage-newer':
      'A newer version of this site has stored data here. Reload the page to use that version.',
    'storage-changed':
      'Another tab has changed the stored models, so nothing was done. The list is up to date now.',
  } satisfies Record<StorageErrorCode, string>,
};
