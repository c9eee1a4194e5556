/** The parts of `<review-classifier>`, each with an example of what a page can do to it. */
export const partExamples = {
  base: ['box-shadow: 0 2px 8px rgb(0 0 0 / 20%)'],
  label: ['text-transform: uppercase', 'letter-spacing: 0.05em'],
  textarea: ['min-block-size: 9rem'],
  hint: ['font-style: italic'],
  result: ['padding-block-start: 0.5rem', 'border-block-start: 1px dashed currentColor'],
  verdict: ['font-size: 1.75em'],
  probability: ['font-weight: 400'],
  scale: ['block-size: 1rem'],
  flag: ['padding-inline-start: 0.5rem', 'border-inline-start: 3px solid currentColor'],
  words: ['font-size: 1.125em'],
  error: ['padding: 0.75rem', 'border: 1px solid currentColor'],
  retry: ['border-radius: 99rem'],
} as const satisfies Record<string, readonly string[]>;

export type PartName = keyof typeof partExamples;

export const partNames = Object.keys(partExamples) as PartName[];

/** The rule of a part's example, for the elements that a selector picks. */
export function partRule(selector: string, part: PartName): string {
  const lines = partExamples[part].map((declaration) => `  ${declaration};`);
  return `${selector}::part(${part}) {\n${lines.join('\n')}\n}`;
}
