import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useLocale } from '../../src/i18n/locale.ts';
import { RateChart } from '../../src/ui/rate-chart.ts';
import { rateScale } from '../../src/ui/rate-scale.ts';
import '../../src/ui/theme.css';
import { expectAccessible } from './expect-accessible.ts';

afterEach(() => document.body.replaceChildren());

async function open(): Promise<RateChart> {
  await useLocale('en');
  const chart = new RateChart();
  chart.label = 'Error rate by group';
  chart.actionLabel = 'List the rows';
  chart.reference = 0.25;
  chart.referenceLabel = 'all rows: 25.0%';
  chart.marks = [
    { key: 'a', label: 'books', value: 0.5, low: 0.4, high: 0.6, figure: '5/10', emphasised: true },
    {
      key: 'b',
      label: '<b>toys</b>',
      value: 0.1,
      low: 0,
      high: 0.2,
      figure: '1/10',
      emphasised: false,
    },
  ];
  document.body.append(chart);
  await chart.updateComplete;
  return chart;
}

describe('<rc-rate-chart>', () => {
  it('draws marks and the share of all on one scale', async () => {
    const chart = await open();
    const left = (selector: string, index: number) =>
      chart.shadowRoot!.querySelectorAll(selector)[index]!.getBoundingClientRect();
    const center = ({ left: from, right }: DOMRect) => (from + right) / 2;
    const [first, second] = [center(left('circle', 0)), center(left('circle', 1))];
    const reference = center(left('.reference', 0));
    expect(first).toBeGreaterThan(reference);
    expect(second).toBeLessThan(reference);
    // 0.5 is as far from 0.25 as 0.25 is from 0.
    const zero = center(left('.grid', 0));
    expect(first - reference).toBeCloseTo(reference - zero, 0);
    expect(center(left('.reference', 1))).toBeCloseTo(reference, 3);
  });

  it('asks for what is behind a mark by keyboard, and shows labels as text', async () => {
    const chart = await open();
    const chosen: string[] = [];
    chart.addEventListener('mark-chosen', ({ detail }) => chosen.push(detail.key));
    await expect
      .element(page.getByRole('button', { name: /<b>toys<\/b> 10\.0% · 1\/10 List the rows/ }))
      .toBeVisible();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual(['b']);
  });

  it('fits in 320 pixels and has nothing for axe to find', async () => {
    const chart = await open();
    await expectAccessible(chart);
    chart.style.width = '320px';
    expect(chart.scrollWidth).toBeLessThanOrEqual(320);
    await expectAccessible(chart);
  });
});

describe('Scale of shares', () => {
  it('is the shortest with round ticks that has room for all', () => {
    expect(rateScale([0.23]).most).toBeCloseTo(0.25);
    expect(rateScale([0.23]).ticks.map((tick) => Math.round(tick * 100))).toEqual([
      0, 5, 10, 15, 20, 25,
    ]);
    expect(rateScale([]).most).toBeCloseTo(0.01);
    expect(rateScale([1]).most).toBe(1);
    expect(rateScale([0.99]).most).toBe(1);
    for (let share = 0.001; share <= 1; share += 0.013) {
      expect(rateScale([share]).most).toBeGreaterThanOrEqual(share - 1e-9);
    }
  });
});
