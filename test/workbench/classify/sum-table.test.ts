import { html, render } from 'lit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { useLocale } from '../../../src/i18n/locale.ts';
import type { AttributionMethod, Explanation } from '../../../src/model/explanation.ts';
import '../../../src/workbench/classify/sum-table.ts';
import { threeQuartersPositive } from '../../ui/made-prediction.ts';

const explanation = (method: AttributionMethod): Explanation => ({
  prediction: threeQuartersPositive,
  logit: 1.1,
  method,
  bias: 0.1,
  contributions: [{ start: 0, end: 4, value: 1 }],
});

beforeEach(() => useLocale('en'));
afterEach(() => render(html``, document.body));

it.each([
  ['integrated-gradients', 'Bias', /what the model assumes before reading/],
  ['occlusion', 'Remainder', /no single word accounts for/],
] as const)('says what the rest is where the values come from %s', async (method, rest, lead) => {
  render(
    html`<rc-sum-table .words=${[]} .explanation=${explanation(method)}></rc-sum-table>`,
    document.body,
  );
  await expect.element(page.getByText(lead)).toBeVisible();
  await expect
    .element(page.getByRole('row', { name: new RegExp(`^${rest} \\+0\\.1`) }))
    .toBeVisible();
});
