import { mathml, type TemplateResult } from 'lit';
import type { Expression } from './expression.ts';

/** Terms of a sum that are all written; of more the first two and the last are. */
const maxTerms = 6;

/** An expression as MathML, for the inside of `<math>`. */
export function expressionMathml(expression: Expression): TemplateResult<3> {
  switch (expression.kind) {
    case 'symbol':
      return mathml`<mtext>${expression.name}</mtext>`;
    case 'number':
      return mathml`<mn>${expression.shown}</mn>`;
    case 'sum':
      return joined(shortened(expression.terms), '+');
    case 'difference': {
      const { from, less } = expression;
      return mathml`<mrow>${expressionMathml(from)}<mo>−</mo>${isLoose(less) ? bracketed(less) : expressionMathml(less)}</mrow>`;
    }
    case 'product':
      return joined(
        expression.factors.map((factor) =>
          isLoose(factor) ? bracketed(factor) : expressionMathml(factor),
        ),
        '×',
      );
    case 'fraction':
      return mathml`<mfrac>${row(expression.above)}${row(expression.below)}</mfrac>`;
    case 'root':
      return mathml`<msqrt>${row(expression.of)}</msqrt>`;
  }
}

/** One element, as the parts of a fraction have to be. */
function row(expression: Expression): TemplateResult<3> {
  return mathml`<mrow>${expressionMathml(expression)}</mrow>`;
}

function shortened(terms: readonly Expression[]): TemplateResult<3>[] {
  const written = terms.map(expressionMathml);
  if (written.length <= maxTerms) return written;
  return [...written.slice(0, 2), mathml`<mtext>…</mtext>`, ...written.slice(-1)];
}

function joined(parts: readonly TemplateResult<3>[], operator: string): TemplateResult<3> {
  return mathml`<mrow>${parts.map((part, place) => (place === 0 ? part : mathml`<mo>${operator}</mo>${part}`))}</mrow>`;
}

/** Whether it needs brackets next to a stronger operator. */
function isLoose({ kind }: Expression): boolean {
  return kind === 'sum' || kind === 'difference';
}

function bracketed(expression: Expression): TemplateResult<3> {
  return mathml`<mrow><mo stretchy="false" lspace="0" rspace="0">(</mo>${expressionMathml(expression)}<mo stretchy="false" lspace="0" rspace="0">)</mo></mrow>`;
}
