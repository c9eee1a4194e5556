import type { ErrorTag } from '../../../analysis/cues/tags.ts';
import type { NotesFileProblem } from '../../../storage/notes-file.ts';
import { className, classWord } from '../class-words.ts';
import { count, errors, format, reviews } from './nouns.ts';

export const reading = {
  none: 'There is no error to read.',
  noneHere: 'No error matches this choice.',
  filter: 'Filter and order',
  list: 'Errors in reading order',
  earlier: 'Earlier errors',
  later: 'Later errors',
  detailsLabel: 'About this review',
  sheet: 'Tags and note',
  tagsAndNote: ({ tagCount }: { tagCount: number }) =>
    tagCount === 0 ? 'Tags and note' : `Tags and note (${format(tagCount)})`,
  which: 'Which errors',
  kinds: { all: 'all errors', falsePositive: 'false positives', falseNegative: 'false negatives' },
  pair: ({
    label,
    predicted,
    errorCount,
  }: {
    label: string;
    predicted: string;
    errorCount: number;
  }) => `${classWord(label)} → ${classWord(predicted)} (${format(errorCount)})`,
  cue: 'With the cue',
  anyCue: 'any or none',
  order: 'Order',
  orders: {
    confidence: 'most confident first',
    threshold: 'closest to the threshold first',
    confusion: 'by confusion, most frequent first',
    chance: 'random',
  },
  closestFirst: 'closest calls first',
  seed: 'Seed',
  place: ({ place, errorCount }: { place: number; errorCount: number }) =>
    `${format(place)} of ${errors(errorCount)}`,
  previous: 'Previous',
  next: 'Next',
  regionLabel: 'Review being read',
  truly: 'label',
  predicted: 'prediction',
  showCues: 'Mark cues',
  cuesFound: ({ cues }: { cues: string[] }) => `Cues: ${cues.join(', ')}.`,
  noCues: 'No cue was found in this review.',
  legend:
    'Solid underline: towards positive; dashed: towards negative; the thicker, the more weight. Cues are framed.',
  legendOf: ({ towards, from }: { towards: string; from: string }) =>
    `Solid underline: towards ${className(towards)}; dashed: towards ${className(from)}; the thicker, the more weight. Cues are framed.`,
  legendOfCues: 'Cues are framed.',
  decisive: 'What weighed most',
  tagsHeading: 'Why is it wrong?',
  suggested: 'suggested by a cue',
  tags: {
    irony: 'irony',
    negation: 'negation',
    contrast: 'contrast',
    'mixed-feelings': 'mixed feelings',
    'lack-of-context': 'lack of context',
    'domain-words': 'domain words',
    'slang-or-typos': 'slang or typos',
    'wrong-label': 'wrong label',
    'other-language': 'other language',
  } satisfies Record<ErrorTag, string>,
  ownTag: 'Your own tag',
  addTag: 'Add',
  note: 'Note',
  notePlaceholder: 'What you notice',
  kept: 'Saved on this device.',
  notKept: 'Not saved yet.',
  whatIf: 'What if?',
  whatIfLabel: 'Edit the text',
  original: 'Original',
  restore: 'Restore the original',
  change: ({ points }: { points: string }) => `${points} points towards positive`,
  changeTowards: ({ points, label }: { points: string; label: string }) =>
    `${points} points towards ${className(label)}`,
  otherModel: ({ model, evaluated }: { model: string; evaluated: string }) =>
    `Predicted by ${model}, the active model. The evaluation was made with ${evaluated}, so the change in probability is not shown.`,
  nearest: 'Nearest with the other label',
  nearestNone: 'No review with the other label has enough words in common.',
  nearestHint:
    'The same words, the other label: what makes the difference, or is one of the labels wrong?',
  nearestOther: 'Nearest with another label',
  nearestOtherNone: 'No review with another label has enough words in common.',
  nearestOtherHint:
    'The same words, another label: what makes the difference, or is one of the labels wrong?',
  tally: 'Tally of tags',
  tallyCount: ({ reviewCount }: { reviewCount: number }) =>
    `${reviews(reviewCount)} with a tag or a note`,
  tallyNone: 'No tags yet. What you tag is counted here.',
  tag: 'Tag',
  reviewsColumn: 'Reviews',
  share: 'Share of these reviews',
  keysHint:
    'J and K move, 1–9 tag, N writes a note, C marks cues, W asks what if. ? lists all keys.',
  keysHintWithoutModel: 'J and K move, 1–9 tag, N writes a note, C marks cues. ? lists all keys.',
  announce: ({
    place,
    errorCount,
    label,
    predicted,
    probability,
  }: {
    place: number;
    errorCount: number;
    label: string;
    predicted: string;
    probability: string | null;
  }) =>
    `Error ${format(place)} of ${format(errorCount)}: label ${className(label)}, prediction ${className(predicted)}${probability === null ? '' : `, ${probability}`}`,
  tagged: ({ tag }: { tag: string }) => `Tag added: ${tag}`,
  untagged: ({ tag }: { tag: string }) => `Tag removed: ${tag}`,
};

export const notes = {
  export: 'Export notes (JSON)',
  import: 'Import notes',
  erase: 'Erase notes',
  eraseHeadings: {
    file: 'Erase the notes on this file?',
    damaged: 'Erase the damaged notes?',
    all: 'Erase all stored notes?',
  },
  damaged: ({ noteCount }: { noteCount: number }) =>
    `${count(noteCount, 'stored note on this file is', 'stored notes on this file are')} damaged and cannot be shown.`,
  eraseDamaged: 'Erase what is damaged',
  eraseDamagedText:
    'The notes that cannot be read are removed from this device. This cannot be undone.',
  damagedErased: 'What was damaged was erased.',
  eraseAll: 'Erase all stored notes',
  eraseAllText:
    'The notes that this site keeps on this device are removed, on every file. This cannot be undone. What is on the page stays.',
  allErased: 'All stored notes were erased. From now on notes are kept again.',
  eraseRefused: 'The browser also refused to erase what it keeps.',
  eraseText: ({ reviewCount }: { reviewCount: number }) =>
    `Tags and notes on ${reviews(reviewCount)} are removed from this device. This cannot be undone; export them first if you may need them again.`,
  eraseNow: 'Erase',
  keep: 'Keep them',
  erased: 'The notes on this file are erased.',
  imported: ({ noteCount, replacedCount }: { noteCount: number; replacedCount: number }) =>
    `${count(noteCount, 'note was', 'notes were')} imported${replacedCount > 0 ? `; ${format(replacedCount)} replaced earlier notes on the same rows` : ''}.`,
  problems: {
    'not-json': () => 'This file is not JSON, or is incomplete. Your notes are unchanged.',
    'not-notes': () =>
      'This JSON file does not contain notes from this product. Your notes are unchanged.',
    'invalid-note': ({ place }: { place?: string }) =>
      `A note in this file is not valid${place ? ` (${place})` : ''}, so none was imported. Your notes are unchanged.`,
    'other-file': ({ name }: { name?: string }) =>
      `These notes belong to another file${name ? ` (“${name}”)` : ''}. Evaluate that file to import them. Your notes are unchanged.`,
  } satisfies Record<NotesFileProblem, (detail: { place?: string; name?: string }) => string>,
  unavailable:
    'This browser does not let the page save notes (a private window?). They last while this page is open; export them before you close it.',
};
