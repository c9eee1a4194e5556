import type { Slice, SliceCondition } from '../../../analysis/error-analysis-report.ts';
import { formatPercent } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { formatNumber } from './figures.ts';

/** A slice in words: its conditions, one after the other. */
export function sliceWords({ conditions }: Pick<Slice, 'conditions'>): string {
  return conditions.map(conditionWords).join(messages().errorAnalysis.slices.and);
}

/** One condition in words: "6 to 10 words", "cue: negation", "category: books". */
export function conditionWords(condition: SliceCondition): string {
  const words = messages().errorAnalysis.conditions;
  const { kind, feature, value } = condition;
  switch (kind) {
    case 'length':
      return lengthWords(condition);
    case 'confidence':
      return confidenceWords(condition);
    case 'column':
      return words.column({
        column: feature,
        value: value === '' ? words.empty : columnValue(condition),
      });
    case 'rating':
      return words.features.rating({ value: value === '' ? words.empty : columnValue(condition) });
    case 'cue':
      return words.features.cue({ value: cueName(value) });
    case 'language':
      return words.features.language({ value: words.languages[value] ?? value });
    default:
      return words.features[kind]({ value });
  }
}

/** The name of a cue; one without a name here goes by its own. */
export function cueName(cue: string): string {
  const { names } = messages().errorAnalysis.cues;
  return cue in names ? names[cue as keyof typeof names] : cue;
}

/** The name of a tag; one of the user's own is its own name. */
export function tagName(tag: string): string {
  const { tags } = messages().errorAnalysis.reading;
  return tag in tags ? tags[tag as keyof typeof tags] : tag;
}

/** The name of a perturbation or a swap. */
export function changeName(name: string): string {
  return messages().errorAnalysis.changes.names[name] ?? name;
}

function lengthWords({ from = null, below = null }: SliceCondition): string {
  const { words } = messages().errorAnalysis.conditions;
  if (below === null) return from === null ? words.any : words.from({ min: from });
  if (from === null) return words.upTo({ max: below - 1 });
  return below - from === 1
    ? words.exactly({ number: from })
    : words.between({ min: from, max: below - 1 });
}

function confidenceWords({ from = null, below = null, value }: SliceCondition): string {
  const { confidence } = messages().errorAnalysis.conditions;
  if (from !== null && below !== null) {
    return confidence.between({ from: formatPercent(from), below: formatPercent(below) });
  }
  if (below !== null) return confidence.below({ below: formatPercent(below) });
  return from !== null ? confidence.from({ from: formatPercent(from) }) : value;
}

function columnValue({ value, from = null, below = null }: SliceCondition): string {
  // Bins of whole numbers have a name that reads the same in every language ("6–10").
  const isOfDecimals = value.startsWith('[') || value.startsWith('<');
  const { numbers } = messages().errorAnalysis.conditions;
  if (isOfDecimals && from !== null && below !== null) {
    return numbers.between({ from: formatNumber(from), below: formatNumber(below) });
  }
  if (isOfDecimals && below !== null) return numbers.below({ below: formatNumber(below) });
  return value;
}
