import { className } from '../class-words.ts';
import { count, format } from './nouns.ts';

export const tabs = {
  summary: 'Summary',
  read: 'Read',
  patterns: 'Patterns',
  labels: 'Labels',
  robustness: 'Robustness',
};

export const bar = {
  kind: ({
    errorCount,
    label,
    predicted,
  }: {
    errorCount: number;
    label: string;
    predicted: string;
  }) => `${format(errorCount)} ${className(label)} classified as ${className(predicted)}`,
  others: ({ errorCount, pairCount }: { errorCount: number; pairCount: number }) =>
    `${format(errorCount)} in ${count(pairCount, 'other pair', 'other pairs')} of classes`,
  filter: 'Filter',
  only: ({ pattern }: { pattern: string }) => `Only ${pattern}`,
  remove: ({ pattern }: { pattern: string }) => `Only ${pattern}: remove this filter`,
  read: 'Read these errors',
};

export const summary = {
  confident: 'The most confident errors',
  first: 'The first errors',
  read: 'Read on',
  readThis: ({ place }: { place: number }) => `Read on from error ${format(place)}`,
};

export const patterns = {
  heading: 'Patterns in the errors',
  noErrors: 'There is no error, so no pattern to look for.',
  kind: 'Kind',
  pattern: 'Pattern',
  significance: 'Significance',
  anyKind: 'all kinds',
  kinds: {
    typed: 'your own',
    group: 'group',
    cue: 'cue',
    word: 'word',
    combination: 'combination',
  },
  kindsMany: {
    typed: 'your own',
    group: 'groups',
    cue: 'cues',
    word: 'words',
    combination: 'combinations',
  },
  kindCounted: ({ kind, patternCount }: { kind: string; patternCount: number }) =>
    `${kind} (${format(patternCount)})`,
  all: 'Also what is not significant',
  details: 'Statistical details',
  own: 'Look for a pattern of your own',
  ownKind: 'As',
  ownKinds: { keyword: 'keyword', expression: 'regular expression' },
  test: 'Test',
  typedNames: {
    keyword: ({ text }: { text: string }) => `“${text}”`,
    expression: ({ text }: { text: string }) => `/${text}/`,
  },
  noneTelling:
    'No group, cue or word has significantly more errors than the rest: the errors are spread evenly, as far as this file can tell. Test a pattern of your own, or show what is not significant.',
  noneOfKind: 'There is no pattern of this kind.',
  highlySignificant: 'highly significant',
  significant: 'significant',
  notSignificant: 'not significant',
  notTested: 'too few rows to test',
  nearlyEqual: ({ patternCount }: { patternCount: number }) =>
    `${format(patternCount)} nearly the same`,
  nearlyEqualTo: ({ patternCount, name }: { patternCount: number; name: string }) =>
    `${format(patternCount)} nearly the same: patterns of almost the same rows as ${name}`,
  shown: ({ shown, total, nestedCount }: { shown: number; total: number; nestedCount: number }) =>
    `Showing ${format(shown)} of ${count(total, 'pattern', 'patterns')}${nestedCount === 0 ? '' : `; ${format(nestedCount)} more of almost the same rows stand under them`}.`,
  cuts: 'Length bins and columns without groups',
};

export const labelReview = {
  lead: 'Read each text and decide which label is right. Decisions also count for training on Improve; your file is not changed.',
  byChance:
    'As many doubtful labels are expected by chance: most of these reviews are probably hard, not wrongly labelled.',
  none: 'No label is confidently contradicted, and no identical texts have different labels.',
  noneHere: 'No doubtful label matches the filter.',
  kinds: {
    conflict: 'The same text with different labels',
    marked: 'You tagged this label as wrong',
    suspect: 'The label is confidently contradicted',
  },
  suggested: 'suggested',
  leftOut: 'left out on Improve',
  keep: ({ label }: { label: string }) => `Keep ${className(label)}`,
  correct: ({ label }: { label: string }) => `Correct to ${className(label)}`,
  skip: 'Skip',
  another: 'Another class',
  tally: ({ keptCount, correctedCount }: { keptCount: number; correctedCount: number }) =>
    `${format(correctedCount)} corrected, ${format(keptCount)} kept`,
  download: 'Download the corrected file',
};

export const robustness = {
  order: 'The largest share comes first, each with the review that changed most.',
  noModel:
    'No model gave these predictions, so changed texts cannot be classified: there is nothing to try.',
  flipped: ({
    flipCount,
    triedCount,
    share,
  }: {
    flipCount: number;
    triedCount: number;
    share: string;
  }) =>
    `${format(flipCount)} of ${count(triedCount, 'prediction flips', 'predictions flip')} (${share}).`,
  against: ({
    reviewCount,
    triedCount,
    share,
    expected,
  }: {
    reviewCount: number;
    triedCount: number;
    share: string;
    expected: string;
  }) => `Should ${expected}; ${format(reviewCount)} of ${format(triedCount)} do not (${share}).`,
  counted: ({ name, triedCount }: { name: string; triedCount: number }) =>
    `${name} (${format(triedCount)})`,
  nothingFlipped: 'Nothing that was tried changed a prediction that should have stayed.',
  held: ({ changes }: { changes: string[] }) =>
    `As it should be, in all reviews tried: ${changes.join(', ')}.`,
  few: ({ changes }: { changes: string[] }) =>
    `Too few to say, under ten reviews: ${changes.join(', ')}.`,
};
