import type { PartName } from '../embed-parts.ts';

/** What the user has set on the element; empty text and false are attributes that are left out. */
export interface EmbedSettings {
  /** Folder of a bundle, relative to the page that embeds it. */
  model: string;
  lang: string;
  threshold: number;
  loading: 'lazy' | 'eager';
  name: string;
  value: string;
  explain: boolean;
  required: boolean;
  disabled: boolean;
}

/** Which slots are filled: the first two with these words, the third with the answer. */
export interface EmbedSlots {
  label: string | null;
  hint: string | null;
  result: boolean;
}

/** All that the code to copy is made of. */
export interface EmbedCode {
  /** Absolute address of review-classifier.js. */
  script: URL;
  settings: EmbedSettings;
  /** Custom properties and their values. */
  properties: readonly (readonly [name: string, value: string])[];
  parts: readonly PartName[];
  slots: EmbedSlots;
  /** Of the model that the element answers with. */
  classes: readonly string[];
  /** What a copy consists of, as paths in the site; empty where it is not known. */
  files: readonly string[];
}

/** Something to copy: a file or a piece of one, or what is typed in a terminal. */
export interface CodeFile {
  /** Null for a terminal. */
  name: string | null;
  code: string;
}

export type AttributeValue = string | number | true;

/**
 * Attributes that differ from what the element does by itself, what a form needs first.
 */
export function attributesOf(settings: EmbedSettings): [name: string, value: AttributeValue][] {
  const { model, lang, threshold, loading, name, value, explain, required, disabled } = settings;
  const all: [string, AttributeValue | false][] = [
    ['model', model],
    ['name', name],
    ['lang', lang],
    ['value', value],
    ['threshold', threshold > 0.5 && threshold],
    ['loading', loading === 'eager' && loading],
    ['explain', explain],
    ['required', required],
    ['disabled', disabled],
  ];
  return all.filter((one): one is [string, AttributeValue] => one[1] !== '' && one[1] !== false);
}
