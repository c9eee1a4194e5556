import { formatInteger, numberFormat } from '../../i18n/format.ts';

/** A formula as it is written: with symbols in general, or with the numbers of a file. */
export type Expression =
  | { kind: 'symbol'; name: string }
  /** `isRounded`: it is computed with more digits than are shown. */
  | { kind: 'number'; value: number; shown: string; isRounded: boolean }
  | { kind: 'sum'; terms: readonly Expression[] }
  | { kind: 'difference'; from: Expression; less: Expression }
  | { kind: 'product'; factors: readonly Expression[] }
  | { kind: 'fraction'; above: Expression; below: Expression }
  | { kind: 'root'; of: Expression };

export const symbol = (name: string): Expression => ({ kind: 'symbol', name });

/** A count, which is exact. */
export const count = (value: number): Expression => ({
  kind: 'number',
  value,
  shown: formatInteger(value),
  isRounded: false,
});

/** Digits of a number that is no count: enough for the last digit shown of what comes of it. */
const digits = 6;

/** A number that is no count. */
export function figure(value: number): Expression {
  const isRounded = Math.abs(Number(value.toPrecision(digits)) - value) > 1e-9 * Math.abs(value);
  const shown = numberFormat({ maximumSignificantDigits: digits }).format(value);
  return { kind: 'number', value, shown, isRounded };
}

/** The value of another metric, as the page shows it; NaN where that is undefined. */
export function metricValue(value: number | null, format: (value: number) => string): Expression {
  return value === null
    ? { kind: 'number', value: NaN, shown: '–', isRounded: false }
    : { kind: 'number', value, shown: format(value), isRounded: true };
}

export const sum = (...terms: Expression[]): Expression => ({ kind: 'sum', terms });

export const difference = (from: Expression, less: Expression): Expression => ({
  kind: 'difference',
  from,
  less,
});

export const product = (...factors: Expression[]): Expression => ({ kind: 'product', factors });

export const fraction = (above: Expression, below: Expression): Expression => ({
  kind: 'fraction',
  above,
  below,
});

export const root = (of: Expression): Expression => ({ kind: 'root', of });

/** What an expression of numbers comes to; NaN where it divides by 0 or something is undefined. */
export function valueOf(expression: Expression): number {
  switch (expression.kind) {
    case 'symbol':
      return NaN;
    case 'number':
      return expression.value;
    case 'sum':
      return expression.terms.reduce((total, term) => total + valueOf(term), 0);
    case 'difference':
      return valueOf(expression.from) - valueOf(expression.less);
    case 'product':
      return expression.factors.reduce((total, factor) => total * valueOf(factor), 1);
    case 'fraction': {
      const below = valueOf(expression.below);
      return below === 0 ? NaN : valueOf(expression.above) / below;
    }
    case 'root':
      return Math.sqrt(valueOf(expression.of));
  }
}

/** Whether a number in it is shown with fewer digits than it has. */
export function hasRounded(expression: Expression): boolean {
  return expression.kind === 'number' ? expression.isRounded : partsOf(expression).some(hasRounded);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'symbol':
    case 'number':
      return [];
    case 'sum':
      return expression.terms;
    case 'difference':
      return [expression.from, expression.less];
    case 'product':
      return expression.factors;
    case 'fraction':
      return [expression.above, expression.below];
    case 'root':
      return [expression.of];
  }
}
